import type { Hazard } from '../../lib/core/hazard.ts';
import { asFailure } from '../../lib/list/failure.ts';
import { HubError } from '../command.ts';
import { type PhotoRecord, withHashes } from '../photos/hash-photos.ts';
import { sourceNames, sources } from '../sources/index.ts';
import type { DayReport } from './daily-report.ts';
import { describeRulesDiff } from './diff.ts';
import { describeDraft } from './draft.ts';
import { openFolder } from './folder.ts';
import { prepare } from './prepare.ts';
import { readPublication, readRoots } from './publication.ts';
import { publish } from './publish.ts';
import { isoSeconds, type Keyring } from './sign.ts';
import type { State } from './state.ts';
import { listOfToday } from './today.ts';

interface PublishDayOptions {
  to: string;
  state: State;
  /** What reviewers confirmed (`--with`). */
  confirmed: readonly Hazard[];
  /** The `shops.json` to publish; without, the one that is published stays. */
  shops: string | undefined;
  /** What is known of the notices' pictures, by address. */
  pictures: ReadonlyMap<string, PhotoRecord>;
  /** The operator accepts unusual changes (`--accept-unusual`). */
  isAccepted: boolean;
  keyring: Keyring;
  now: number;
}

/** A list that grows by this factor is taken to be the fault of a broken source. */
const maxGrowth = 10;
function refuseGrowth(count: number, before: number) {
  if (before === 0 || count < before * maxGrowth) return;
  throw new HubError(
    `${count} hazards instead of ${before}; if that is right, say --accept-unusual`,
  );
}

/** The day of each feed's last good answer; notices entered by hand have none. */
const heardOf = ({ sources: memories }: Awaited<ReturnType<State['memory']>>) =>
  Object.fromEntries(
    sources
      .filter(({ status }) => status !== 'by hand')
      .flatMap(({ name }) => {
        const since = memories[name]?.since;
        return since === undefined ? [] : [[name, since.slice(0, 10)]];
      }),
  );

/** Builds, signs and publishes the list of the day. Unusual changes are refused before anything is signed. */
export async function publishDay(
  { to, state, confirmed, shops, pictures, isAccepted, keyring, now }: PublishDayOptions,
  report: DayReport,
): Promise<void> {
  const folder = openFolder(to);
  const roots = await readRoots(folder);
  const previous = await readPublication(folder, roots);
  report.previousHazards = previous?.hazards ?? new Map();
  const collected = (await state.allHazards(sourceNames)).map((hazard) =>
    withHashes(hazard, pictures),
  );
  if (collected.length === 0) throw new HubError('nothing was collected yet');
  const withdrawn = new Set((await state.withdrawals()).map(({ id }) => id));
  const today = isoSeconds(now).slice(0, 10);
  const input = { collected, confirmed, withdrawn, published: report.previousHazards, today };
  const { hazards, carried, makeup } = listOfToday(input);
  report.composition = makeup;
  if (!isAccepted) {
    report.carried = carried;
    hazards.push(...carried);
  }
  const plan = await prepare({ hazards, previous, now, allowShrink: isAccepted, withdrawn });
  if (!isAccepted && plan) refuseGrowth(plan.count, report.previousHazards.size);
  const heard = heardOf(await state.memory());
  const work = { folder, keyring, plan, shops, previous, root: roots[0], now, heard };
  const { draft } = await publish({ ...work, drafts: true });
  if (!draft) {
    if (shops !== undefined) report.rules = describeRulesDiff(previous?.shops, shops);
    return;
  }
  const words = describeDraft(draft.text, folder, previous);
  // A draft that cannot be signed must not stop the renewal of what is published.
  report.draft = { ...draft, words: await words.catch((error) => [asFailure(error).message]) };
}
