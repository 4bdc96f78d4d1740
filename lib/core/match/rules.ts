import type { Clue, Doubt, Match, MatchKind } from '../verdict.ts';
import type { MakerRange } from './range.ts';

/** What a soft clue is about. Two clues of one topic are not independent of each other. */
export type Topic = 'maker' | 'words' | 'picture' | 'code';

export interface Power {
  /** What one clue of this kind gives by itself. */
  alone: Match['level'] | undefined;
  /** The same where brand or kind of goods contradict; `alone` where nothing is said here. */
  contradicted?: Match['level'] | undefined;
  /** Two clues of different topics, nothing contradicting, give caution. */
  topic?: Topic;
}

/**
 * What each kind of clue may do: the table of docs/matching.md, and the only place that says so.
 * The listing's own id is the notice's own word about this very offer, so nothing outranks it.
 */
export const powerOf: Readonly<Record<MatchKind, Power>> = {
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
  /** Which of the page's pictures is the notice's, from 1; `undefined` where none is, or none was compared. */
  photo: number | undefined;
  /** How many kinds of goods the maker has, as far as the page's candidates tell. */
  range: MakerRange;
}

const levels: readonly Match['level'][] = ['danger', 'caution', 'advice'];

/** Doubts that contradict: another maker, other goods. Two of them clear what is not an id. */
const contradicting: ReadonlySet<Doubt> = new Set(['other-brand', 'other-kind']);

const aloneLevel = ({ kind }: Clue, contradictions: number, isOld: boolean) => {
  const power = powerOf[kind];
  if (contradictions === 0 || !('contradicted' in power)) return power.alone;
  // Model numbers are given out again: of an old notice one contradiction is enough.
  const isCleared = contradictions > 1 || (isOld && kind === 'brand-model');
  return isCleared ? undefined : power.contradicted;
};

export const topicsOf = (clues: readonly Clue[]): ReadonlySet<Topic> =>
  new Set(clues.flatMap(({ kind }) => powerOf[kind].topic ?? []));

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
