import type { Locale } from '../../../lib/locales/locale.ts';
import type { PageWords } from '../../../lib/locales/words.ts';
import type { GalleryState } from '../gallery-state.ts';

/** A state that is drawn and checked. The name is the picture's file name. */
export interface Shot extends GalleryState {
  name: string;
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  /** Buttons to press first, by their words in whatever language is drawn. */
  press?: (words: Words) => string[];
  hasForcedColours?: boolean;
  /** Over a product page instead of grey shapes. */
  isInShop?: boolean;
  /** Pixels of the picture for each of the page. */
  scale?: number;
  /** The window as it is, in the stores' folder. */
  isForStore?: boolean;
  /** The part of the page, by its id, that the window shows. */
  scrollTo?: string;
}

export type Words = Locale & { pages: PageWords };

/** Language and colours stand in the name: `card-danger-ko-light`. */
export const shot = (
  name: string,
  base: Pick<Shot, 'surface' | 'width' | 'height'>,
  more: Partial<Shot> = {},
): Shot => ({
  ...base,
  name,
  language: /-ko\b/.test(name) ? 'ko' : 'en',
  scheme: /-dark\b/.test(name) ? 'dark' : 'light',
  ...more,
});

/** What is shown in both languages and both colours. */
export const inEachLook = (draw: (look: string) => Shot[]): Shot[] =>
  ['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap(draw);

export const wide = { surface: 'card', width: 900, height: 820 } as const;
export const phone = { surface: 'card', width: 390, height: 780 } as const;
export const popup = { surface: 'popup', width: 376, height: 560 } as const;
export const page = { width: 1100, height: 560 } as const;

/** A listing and what is known of it, in a build as it is before an operator made it theirs. */
export const levels = {
  danger: { answer: 'danger', listing: 'pen', hasNoOperator: true },
  caution: { answer: 'caution', listing: 'charger', hasNoOperator: true },
  advice: { answer: 'advice', listing: 'umbrella', hasNoOperator: true },
} as const;
/** For English pictures. */
export const ring = { answer: 'dangerEu', listing: 'ring', hasNoOperator: true } as const;
export const necklace = { listing: 'necklace', answer: 'measured' } as const;
