import { type Choices, withChoices } from '../core/choices.ts';
import type { Hazard } from '../core/hazard.ts';
import { hasOnlyId, hazardId, listingKey } from '../core/ids.ts';
import type { JudgeOptions } from '../core/judge.ts';
import { keysOfListing, pictureKeysOfListing } from '../core/keys.ts';
import type { Listing } from '../core/listing.ts';
import { isFirstPart, isPastExpiry, type StoredList } from '../core/stored-list.ts';
import type { Answer, ListInfo, Verdict } from '../core/verdict.ts';
import type { Hazards, LookupResult } from '../store/hazards.ts';
import type { Silenced, Silences } from '../store/silenced.ts';
import type { Photos } from './photos.ts';

/** From a listing to the answer, whatever state the store is in. Never rejects. */

interface AnswerFor {
  /** The page has been given its time to load all facts. */
  done?: boolean | undefined;
  alsoSilenced?: Silences | undefined;
  /** Called when a picture of the page turns out to be a notice's. Without it none is fetched. */
  onPictureFound?: (() => void) | undefined;
}

export interface JudgingServices {
  hazards: Pick<Hazards, 'lookup'>;
  silenced: Pick<Silenced, 'of'>;
  /** True when it is worth looking again; an empty store is filled in two services. */
  refill(isDamaged: boolean): Promise<boolean>;
  region(): Promise<string | undefined>;
  choices(): Promise<Choices>;
  isSubscribed(): Promise<boolean>;
  photos?: Photos;
  now(): number;
}

const unknown = (reason: NonNullable<Verdict['unknown']>, list?: ListInfo): Answer => ({
  verdict: { level: 'unknown', matches: [], unknown: reason },
  ...(list && { list }),
});

type JudgeServices = Pick<JudgingServices, 'silenced' | 'region' | 'choices' | 'now'>;

/** Prepares the judge with everything but the hazards. Its code is loaded here. */
export async function judgeFor(services: JudgeServices, listing: Listing, otherSilences: Silences) {
  const [stored, region, choices] = await Promise.all([
    services.silenced.of(listing.site, listing.id),
    services.region(),
    services.choices(),
  ]);
  const { judge } = await import('../core/judge.ts');
  const options = {
    silenced: new Map([...stored, ...otherSilences]),
    today: new Date(services.now()).toISOString().slice(0, 10),
    ...(region !== undefined && { region }),
  };
  const judgeHazards = (hazards: readonly Hazard[], more?: JudgeOptions) =>
    withChoices(judge(listing, hazards, { ...options, ...more }), choices);
  return { options, judgeHazards };
}

/**
 * Refills the store and looks up again where the list is missing, partial or damaged, unless
 * `isEnough`. Rejects as `lookup` does.
 */
export async function lookUpComplete(
  { hazards, refill }: Pick<JudgingServices, 'hazards' | 'refill'>,
  keys: readonly string[],
  isEnough: (result: LookupResult) => Promise<boolean> | boolean = () => false,
): Promise<LookupResult> {
  const lookUp = () => hazards.lookup(keys);
  const isComplete = ({ list, damaged }: LookupResult) =>
    list !== undefined && !isFirstPart(list) && damaged === 0;
  let result = await lookUp();
  for (
    let refills = 0;
    refills < 2 && !isComplete(result) && !(await isEnough(result));
    refills += 1
  ) {
    const isRefilled = await refill(result.damaged > 0);
    // The list may have become complete while we asked whether a part is enough.
    if (isRefilled || (result.list && isFirstPart(result.list))) result = await lookUp();
    if (!isRefilled) break;
  }
  return result;
}

/** The verdict on a listing and hazards that were found for it, and what its pictures add. */
function createVerdicts(services: JudgingServices) {
  async function verdictOn(
    listing: Listing,
    hazards: readonly Hazard[],
    photos: ReadonlyMap<string, number>,
    { alsoSilenced = new Map() }: AnswerFor,
  ): Promise<Verdict> {
    // Without a shared key neither settings nor the judge are needed (2 ms of every cold start).
    if (hazards.length === 0) return { level: 'none', matches: [] };
    const { options, judgeHazards } = await judgeFor(services, listing, alsoSilenced);
    const onPage = hazards.filter((hazard) => options.silenced.get(hazardId(hazard)));
    const [silencedMatch] =
      onPage.length > 0 ? judgeHazards(onPage, { silenced: new Map(), photos }).matches : [];
    return {
      ...judgeHazards(hazards, { photos }),
      ...(silencedMatch && { silencedLevel: silencedMatch.level }),
    };
  }

  /** Other hazards with a picture, about goods of the listing's kinds; `known` are left out. */
  async function hazardsOfKind(listing: Listing, known: readonly Hazard[]): Promise<Hazard[]> {
    const ids = new Set(known.map(hazardId));
    const { hazards } = await services.hazards.lookup(pictureKeysOfListing(listing));
    return hazards.filter((hazard) => !ids.has(hazardId(hazard)));
  }

  /** Runs after the answer, which does not wait for pictures. */
  function comparePhotos(
    listing: Listing,
    hazards: readonly Hazard[],
    { alsoSilenced = new Map(), onPictureFound }: AnswerFor,
  ): void {
    if (!onPictureFound) return;
    const candidates = async () => {
      const { photosWanted } = await import('../core/judge.ts');
      const { options } = await judgeFor(services, listing, alsoSilenced);
      return [
        ...photosWanted(listing, hazards, options),
        ...(await hazardsOfKind(listing, hazards)),
      ];
    };
    void services.photos
      ?.compare(listing, candidates)
      .then((isOther) => isOther && onPictureFound());
  }

  return { verdictOn, hazardsOfKind, comparePhotos };
}

export type Judging = ReturnType<typeof createJudging>;

export function createJudging(services: JudgingServices) {
  const { verdictOn, hazardsOfKind, comparePhotos } = createVerdicts(services);

  /** The packaged list does not expire; without updates its age is shown instead. */
  const isTooOld = async (list: Pick<StoredList, 'origin' | 'expires'>): Promise<boolean> =>
    isPastExpiry(list, services.now()) && (await services.isSubscribed());

  /** A part of the list may warn already. */
  async function answer(listing: Listing, options: AnswerFor): Promise<Answer> {
    const photos = (await services.photos?.samePicturesOf(listing)) ?? new Map<string, number>();
    const isWarning = async (result: LookupResult) => {
      if (result.damaged > 0 || result.hazards.length === 0) return false;
      const { verdict } = await answerFrom(result, photos, listing, options);
      return ['danger', 'caution'].includes(verdict.level);
    };
    const result = await lookUpComplete(services, keysOfListing(listing), isWarning);
    const others = photos.size > 0 ? await hazardsOfKind(listing, result.hazards) : [];
    const withSamePhoto = others.filter((hazard) => photos.has(hazardId(hazard)));
    const hazards = [...result.hazards, ...withSamePhoto];
    comparePhotos(listing, hazards, options);
    return answerFrom({ ...result, hazards }, photos, listing, options);
  }

  async function answerFrom(
    result: LookupResult,
    photos: ReadonlyMap<string, number>,
    listing: Listing,
    options: AnswerFor,
  ): Promise<Answer> {
    const { list } = result;
    if (!list) return unknown('no-list');
    const verdict = await verdictOn(listing, result.hazards, photos, options);
    if (verdict.level !== 'none' || verdict.silencedLevel) return { verdict, list };
    if (result.damaged > 0 || isFirstPart(list)) return unknown('no-list', list);
    if (options.done && hasOnlyId(listing)) return unknown('unreadable', list);
    return (await isTooOld(list)) ? unknown('list-expired', list) : { verdict, list };
  }

  return {
    async answer(listing: Listing, options: AnswerFor = {}): Promise<Answer> {
      try {
        return await answer(listing, options);
      } catch (error) {
        console.error(`${listingKey(listing)} could not be judged`, error);
        return unknown('no-list');
      }
    },
  };
}
