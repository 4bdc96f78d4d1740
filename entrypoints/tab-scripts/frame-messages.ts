import type { Answer, Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { CardInput } from './slots.ts';

/** The messages between the script in the shop's page and our own document, `card.html`, in its frame. */

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
  /** The answer to each `isUncovered`: whether the page half finds the frame in sight. */
  isSeen?: boolean;
  /** Another surface of ours stands above on purpose, so that being covered is no sign of interference. */
  isCovered?: boolean;
  /** The frame was moved: a press right after may have been meant for something else. */
  hasMoved?: true;
  /** Something below the frame was pressed while it was not to be seen there. */
  focus?: true;
}

/** `stay` and `to-button` answer the question. */
export type Choice = 'hide' | 'stay' | 'to-button';

export interface FromFrame {
  /** The height the document needs, in CSS pixels. The first one also tells that the document has opened. */
  height?: number;
  /** Sent four times a second: asks the page half to check the frame. False: the browser says it is covered. */
  isUncovered?: boolean;
  choice?: Choice;
  /** Whether the pointer is over the frame. */
  isHovered?: boolean;
  /** The document has nothing left to show, so the frame can be removed. */
  isEmpty?: true;
  /** The new answer after the shopper silenced a notice or undid that. */
  answer?: Answer;
}

/** What the document tells the background. `hidden`: the page keeps it out of sight; `flickering`: in sight for moments only. */
export type Beat = 'seen' | 'hidden' | 'flickering' | 'resting' | 'closed';

export const beatPort = 'card';
/** Milliseconds between two beats. */
export const beatTime = 250;
