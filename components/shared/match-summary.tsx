import type { ComponentChildren } from 'preact';
import type { Match, MatchKind } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { checkOf, goodsName } from '../presentation/goods.ts';
import { type Headline, headlineOf } from '../presentation/headline.ts';
import { authorityOf, authorityWithCountry, capitalised } from '../presentation/names.ts';
import { firstOrder } from '../presentation/steps.ts';
import { LevelIcon } from './icon.tsx';
import { useLocale } from './locale.tsx';
import { DotSeparated, Emphasised } from './text.tsx';

const bandMeaning = ({ level, doubts, hazard }: Match, locale: Locale): string => {
  const { communityMeaning, ownMeaning, level: words } = locale.warning;
  if (doubts.includes('community')) return communityMeaning;
  if (doubts.includes('own')) return ownMeaning({ name: authorityOf(hazard, locale) ?? '' });
  return words[level].meaning;
};

export const Band = ({ match, children }: { match: Match; children?: ComponentChildren }) => {
  const locale = useLocale();
  const { warning } = locale;
  return (
    <div class={`band ${match.level}`}>
      <LevelIcon level={match.level} />
      <p class="band-words apart">
        <DotSeparated
          first={<strong>{warning.level[match.level].word}</strong>}
          rest={bandMeaning(match, locale)}
        />
      </p>
      {children}
    </div>
  );
};

/** Kinds of clues of which one is enough for a match, the strongest first. */
const decidingKinds = [
  'listing-id',
  'gtin',
  'brand-model',
  'certificate',
  'alias-id',
] as const satisfies MatchKind[];

/** How many clues are named where none is enough alone. */
const maxClues = 3;

/** The one step to take first, the same as in the list of steps. */
export const firstStepOf = ({ level, hazard, doubts }: Match, locale: Locale): string => {
  const { summary, warning } = locale;
  if (doubts.includes('community') || doubts.includes('own')) return summary.shoppers;
  if (level === 'caution') return summary.compare;
  if (level === 'advice') return checkOf(hazard, locale) ?? summary.look;
  const order = firstOrder(hazard);
  return order === 'stop_using'
    ? summary.doNotBuy
    : summary.doNotBuyThen({ order: warning.step.action[order] });
};

/** The strongest clue that is enough alone, if there is one. */
const decidingClue = ({ clues }: Match): (typeof decidingKinds)[number] | undefined =>
  decidingKinds.find((kind) => clues.some((clue) => clue.kind === kind));

/** One line that names the notice's authority, and says for a caution that we compared the product with its notice. */
export const noticeSourceOf = (match: Match, locale: Locale): string => {
  const { level, hazard, doubts } = match;
  if (doubts.includes('community')) return locale.summary.chip.shoppers;
  const { label, fact } = locale.warning;
  const place = authorityWithCountry(hazard, locale);
  // What was counted is no notice of anybody's.
  if (doubts.includes('own') || hazard.counted) return place;
  return level === 'caution' && !decidingClue(match)
    ? locale.summary.comparedWith({ place })
    : label({ label: fact.notice }) + place;
};

type TwoLines = [first: string, rest: string];

/** "EU Safety Gate · names this exact listing", or the similar features and the notice they were compared with. */
const evidenceOf = (match: Match, locale: Locale): TwoLines => {
  const { level, clues, hazard, doubts } = match;
  const { chip, comparedWith } = locale.summary;
  if (doubts.includes('community')) return [chip.shoppers, ''];
  const place = authorityWithCountry(hazard, locale);
  if (level === 'advice')
    return [(hazard.counted && goodsName(hazard.products[0], locale)) ?? chip.kind, place];
  const strongest = decidingClue(match);
  if (strongest) return [place, chip[strongest]];
  const similar = [...new Set(clues.map(({ kind }) => kind))]
    .slice(0, maxClues)
    .map((kind) => chip[kind]);
  return [capitalised(locale.list(similar)), comparedWith({ place })];
};

/**
 * The line below the headline: the effect on a person, unless the headline says it. For a match that is not
 * certain it begins with “If so: …”. Advice has no effect to tell: it says what tests of such goods found.
 */
export const secondLineOf = (
  { level, effect, hazard }: Match,
  { risks, finding }: Headline,
  { summary }: Locale,
): string | undefined => {
  if (hazard.about === 'kind') return hazard.counted ? undefined : finding;
  if (!effect) return undefined;
  if (effect.risks?.every((risk) => risks.includes(risk))) return undefined;
  const isSure = level === 'danger' && !effect.isConditional;
  return capitalised(isSure ? effect.first : summary.ifSo({ effect: effect.first }));
};

/** How certain the match is, and the notice's authority. */
const Chip = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const [first, rest] = evidenceOf(match, locale);
  return (
    <p class={`chip tint ${match.level}`}>
      <span class="apart">
        <DotSeparated first={first} rest={rest} />
      </span>
    </p>
  );
};

interface MatchSummaryProps {
  match: Match;
  /** The details below say the same as the chip at length. */
  hasDetails?: boolean;
}

/** The part of a warning that is visible before anything is opened: finding, effect, first step and authority. */
export const MatchSummary = ({ match, hasDetails = false }: MatchSummaryProps) => {
  const locale = useLocale();
  const headline = headlineOf(match, locale);
  const secondLine = secondLineOf(match, headline, locale);
  return (
    <header class="summary">
      <h2>{headline.text}</h2>
      {secondLine && <p class="summary-effect">{secondLine}</p>}
      <p class="summary-advice">
        <Emphasised text={firstStepOf(match, locale)} />
      </p>
      {!hasDetails && <Chip match={match} />}
    </header>
  );
};
