import type { Hazard } from './hazard.ts';

/** What the judge answers, in the order of weight. The meanings stand in docs/decisions.md. */
export const levels = ['danger', 'caution', 'advice', 'none', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** What on the page met what in the notice. What each may do alone stands in `match/rules.ts`. */
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
  | 'photo'
  | 'kind';

/** One piece of evidence, in the page's words and in the notice's. Both are untrusted text. */
export interface Clue {
  kind: MatchKind;
  /** What the page says (`1005006123456789`, a title, a seller). */
  page: string;
  /** What the notice says. */
  notice: string;
  /** The scent, colour or size of the listing that the notice means. */
  variant?: string;
}

/** What speaks against a match, or what the shopper should weigh. */
export type Doubt =
  | 'other-brand'
  | 'other-model'
  | 'other-kind'
  | 'other-variant'
  | 'title-differs'
  | 'old-notice'
  | 'community';

/** Why one listing meets one hazard. */
export interface Match {
  hazard: Hazard;
  level: 'danger' | 'caution' | 'advice';
  /** Strongest first, never empty. */
  clues: Clue[];
  doubts: Doubt[];
  /** Which of the hazard's products it is about; missing for the first. */
  product?: number;
}

export interface Verdict {
  level: Level;
  /** Strongest first; empty for `none` and `unknown`. */
  matches: Match[];
  /** Warnings left out by the shopper's choices (`choices.ts`). */
  hidden?: number;
  /** Level of what was silenced on the shop's page only: the toolbar keeps it. */
  kept?: Match['level'];
  /** Why the answer is `unknown`. */
  unknown?: 'no-list' | 'list-expired' | 'unreadable';
}

/** What the shopper is told about the list that answered. */
export interface ListInfo {
  version: number;
  /** Day the list was made, `YYYY-MM-DD`. */
  date: string;
  /** Number of active hazards. */
  count: number;
  /** `seed`: the list in the package; `network`: a published list the shopper subscribed to. */
  origin: 'seed' | 'network';
}

/** What the background answers to a listing. `list` is missing when no list could be opened. */
export interface Answer {
  verdict: Verdict;
  list?: ListInfo;
}
