import type { Match } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { slot } from './handover.ts';

/** A card near the window that a notice names. */
export interface MarkInput {
  box: Element;
  /** Its link or container, as `Card.element`: in `box`, or the same. */
  element: Element;
  id: string;
  title: string | undefined;
  url: string;
  /** Its hazard comes without products. */
  match: Match;
}

export interface MarksInput {
  marks: readonly MarkInput[];
  language: Language;
}

export interface Marks {
  /** All that is to be marked from now on; a marker that is there already stays. */
  show(input: MarksInput): void;
  hide(): void;
}

export const { give: registerMarks, find: marksSlot, when: whenMarks } = slot<Marks>('marks');
