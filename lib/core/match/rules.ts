import type { Clue, Doubt, Match, MatchKind } from '../verdict.ts';
import type { MakerRange } from './maker-range.ts';

/** What a soft clue (one that proves nothing alone) is about. Two clues of one topic are not independent evidence. */
export type Topic = 'maker' | 'words' | 'picture' | 'code';

export interface ClueStrength {
  /** The level that one clue of this kind gives by itself. */
  alone: Match['level'] | undefined;
  /** The level where brand or kind of goods contradict; `alone` still holds where this is missing. */
  contradicted?: Match['level'] | undefined;
  /** Two clues of different topics give caution where nothing contradicts them. */
  topic?: Topic;
}

/**
 * The level that each kind of clue gives (the table of docs/matching.md); no other code decides it. Nothing
 * outranks the listing's own id, because with it the notice names this very offer.
 */
export const strengthOf: Readonly<Record<MatchKind, ClueStrength>> = {
  'listing-id': { alone: 'danger' },
  gtin: { alone: 'danger', contradicted: 'caution' },
  'brand-model': { alone: 'danger', contradicted: 'caution' },
  certificate: { alone: 'danger', contradicted: 'caution' },
  'alias-id': { alone: 'caution', contradicted: undefined },
  'model-number': { alone: 'caution', contradicted: undefined },
  title: { alone: 'caution', contradicted: undefined },
  'seller-product': { alone: undefined, topic: 'maker' },
  brand: { alone: undefined, topic: 'maker' },
  model: { alone: undefined, topic: 'code' },
  name: { alone: undefined, topic: 'words' },
  'image-key': { alone: undefined, topic: 'picture' },
  photo: { alone: undefined, topic: 'picture' },
  goods: { alone: undefined, topic: 'words' },
  kind: { alone: 'advice' },
};

export interface MatchContext {
  today: string | undefined;
  /** Number, from 1, of the page's picture that equals the notice's; `undefined` without one or without comparison. */
  photo: number | undefined;
  /** How many kinds of goods the maker has, as far as the page's candidates tell. */
  range: MakerRange;
}

const levels: readonly Match['level'][] = ['danger', 'caution', 'advice'];

/** Doubts that contradict a clue. Both together clear the page, unless its own id matches. */
const contradicting: ReadonlySet<Doubt> = new Set(['other-brand', 'other-kind']);

const aloneLevel = ({ kind }: Clue, contradictions: number, isOld: boolean) => {
  const strength = strengthOf[kind];
  if (contradictions === 0 || !('contradicted' in strength)) return strength.alone;
  // Makers reuse model numbers, so one contradiction clears the page of an old notice.
  const isCleared = contradictions > 1 || (isOld && kind === 'brand-model');
  return isCleared ? undefined : strength.contradicted;
};

export const topicsOf = (clues: readonly Clue[]): ReadonlySet<Topic> =>
  new Set(clues.flatMap(({ kind }) => strengthOf[kind].topic ?? []));

export const levelOf = (
  clues: readonly Clue[],
  doubts: readonly Doubt[],
): Match['level'] | undefined => {
  const contradictions = doubts.filter((doubt) => contradicting.has(doubt)).length;
  const isOld = doubts.includes('old-notice');
  const alone = clues.map((clue) => aloneLevel(clue, contradictions, isOld));
  const strongest = levels.find((level) => alone.includes(level));
  if (strongest === 'danger' || strongest === 'caution') return strongest;
  const isDoubted = contradictions > 0 || doubts.includes('other-model');
  if (topicsOf(clues).size >= 2 && !isDoubted) return 'caution';
  return strongest;
};
