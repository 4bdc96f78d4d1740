import type { Answer, Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { CardInput } from './slots.ts';

/** What the shop's page half and our own document, `card.html` in a frame, tell each other. */

/** What the document is to show. */
export type View =
  | { kind: 'card'; input: CardInput; startsFolded: boolean }
  | { kind: 'question'; match: Match; language: Language }
  | { kind: 'bubble'; match: Match; url: string; language: Language };

/** The shop's window in CSS pixels, and how far the browser itself zooms it. */
export interface Room {
  width: number;
  height: number;
  zoom: number;
}

export interface ToFrame {
  view?: View;
  room?: Room;
  /** How the page half sees the frame; the answer to each `look`. */
  isSeen?: boolean;
  /** Something of ours is above on purpose: being covered means nothing. */
  rests?: boolean;
  /** It stands elsewhere from now on. */
  hasMoved?: true;
  /** Something below the frame was pressed while it was not to be seen there. */
  focus?: true;
}

/** `stay` and `to-button` answer the question. */
export type Choice = 'hide' | 'stay' | 'to-button';

export interface FromFrame {
  /** What it needs, in CSS pixels; the first one says that it is there. */
  height?: number;
  /** Some four times a second: look after the frame. False where it knows that something lies over it. */
  look?: boolean;
  choice?: Choice;
  /** The pointer came over it, or left it. */
  isHovered?: boolean;
  /** There is nothing left to show. */
  isEmpty?: true;
  /** After the shopper silenced a notice, or took that back. */
  answer?: Answer;
}

/** What the document tells the background of the card. `hidden`: the page keeps it out of sight. */
export type Beat = 'seen' | 'hidden' | 'resting' | 'closed';

export const beatPort = 'card';
/** Milliseconds between two beats. */
export const beatTime = 250;
