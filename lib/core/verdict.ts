import type { Hazard } from './hazard.ts';

/** In the order of weight. The meanings stand in docs/decisions.md. */
export const levels = ['danger', 'caution', 'advice', 'none', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** The strongest first. */
export const byLevel = (a: { level: Level }, b: { level: Level }): number =>
  levels.indexOf(a.level) - levels.indexOf(b.level);

/** What each may do alone stands in `match/rules.ts`. */
export type MatchKind =
  | 'listing-id'
  | 'gtin'
  | 'brand-model'
  | 'certificate'
  | 'alias-id'
  /** The notice prints the listing's number as a model, without saying whose it is. */
  | 'model-number'
  | 'seller-product'
  | 'image-key'
  | 'brand'
  | 'model'
  | 'name'
  /** The title repeats the long name that a notice gives to goods without a brand. */
  | 'title'
  | 'photo'
  /** Beside an equal picture: the title says what the notice calls its goods by. */
  | 'goods'
  | 'kind';

/** Why page and notice match, in the words of each: untrusted text. */
export interface Clue {
  kind: MatchKind;
  page: string;
  notice: string;
  /** The scent, colour or size of the listing that the notice means. */
  variant?: string;
}

export type Doubt =
  | 'other-brand'
  | 'other-model'
  | 'other-kind'
  | 'other-variant'
  | 'title-differs'
  | 'old-notice'
  | 'community'
  /** A finding of whoever publishes the list. */
  | 'own';

/** In the reader's language, without a capital: it may follow other words. */
export interface DescribedEffect {
  /** The gravest effect alone, for the closed card. */
  first: string;
  all: string;
  /** The notice itself is not sure. */
  isConditional: boolean;
  /** Where the gravest says no more than these risks do. */
  risks?: readonly Hazard['risks'][number][];
  /** What a buyer can look for. Finding nothing proves nothing. */
  check?: string;
}

export interface Match {
  hazard: Hazard;
  level: 'danger' | 'caution' | 'advice';
  /** Strongest first, never empty. */
  clues: Clue[];
  doubts: Doubt[];
  /** Which of the hazard's products it is about; missing for the first. */
  product?: number;
  /** What the finding may do to a person, where that is known. */
  effect?: DescribedEffect;
}

export interface Verdict {
  level: Level;
  /** Strongest first; empty for `none` and `unknown`. */
  matches: Match[];
  /** Warnings left out by the shopper's choices (`choices.ts`). */
  hidden?: number;
  /** Level of the warnings silenced on the shop's page only, which the toolbar still shows. */
  silencedLevel?: Match['level'];
  unknown?: 'no-list' | 'list-expired' | 'unreadable';
}

export interface ListInfo {
  version: number;
  /** `YYYY-MM-DD` */
  date: string;
  /** Active hazards. */
  count: number;
  /** `seed`: packaged; `network`: subscribed to. */
  origin: 'seed' | 'network';
}

/** `list` is missing when no list could be opened. */
export interface Answer {
  verdict: Verdict;
  list?: ListInfo;
}
