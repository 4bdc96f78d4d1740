import type { Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { slot } from './handover.ts';

/** A card near the window that a notice names. */
export interface MarkInput {
  /** All of the card. */
  box: Element;
  /** Its link or container, as `Card.element`: in `box`, or the same. */
  element: Element;
  id: string;
  title: string | undefined;
  /** The listing's own page. */
  url: string;
  /** Its hazard comes without products. */
  match: Match;
}

export interface MarksInput {
  marks: readonly MarkInput[];
  language: Language;
}

/** The markers on cards, which the shop's script fills with what it has found. */
export interface Marks {
  /** All that is to be marked from now on; a marker that is there already stays. */
  show(input: MarksInput): void;
  /** Takes everything of ours off the page. */
  hide(): void;
}

export const { give: registerMarks, find: marksSlot, when: whenMarks } = slot<Marks>('marks');
