import type { Page } from 'puppeteer-core';
import { localeOf } from '../../lib/locales/locale.ts';
import { pageWords } from '../../lib/locales/page-words.ts';
import type { GalleryState } from './gallery.tsx';

/** Every state that is drawn and checked. The name is the picture's file name. */
export interface Shot extends GalleryState {
  name: string;
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  /** Buttons to press first, by their words. */
  press?: string[];
}

const wide = { width: 900, height: 820 };
const phone = { width: 390, height: 780 };
const schemes = ['light', 'dark'] as const;
const languages = ['ko', 'en'] as const;

const levels = [
  { name: 'danger', answer: 'danger', listing: 'pen' },
  { name: 'caution', answer: 'caution', listing: 'charger' },
  { name: 'advice', answer: 'advice', listing: 'umbrella' },
] as const;

const surfaces = [
  { place: 'wide', ...wide },
  { place: 'phone', ...phone },
] as const;

/** Level × language × scheme × width: each card open, advice and phones after a press. */
const cards: Shot[] = levels.flatMap(({ name, answer, listing }) =>
  languages.flatMap((language) =>
    schemes.flatMap((scheme) =>
      surfaces.map(({ place, width, height }): Shot => {
        const { unfold } = localeOf(language).warning.button;
        const startsFolded = place === 'phone' || name === 'advice';
        return {
          name: `card-${name}-${language}-${scheme}-${place}`,
          surface: 'card',
          ...{ language, scheme, width, height, answer, listing },
          ...(startsFolded && { press: [unfold] }),
        };
      }),
    ),
  ),
);

const card = { surface: 'card', listing: 'necklace', answer: 'measured', ...wide } as const;
const ko = localeOf('ko');
const en = localeOf('en');

const otherCards: Shot[] = [
  { ...card, name: 'card-measured-en-light', language: 'en', scheme: 'light' },
  { ...card, name: 'card-measured-ko-dark', language: 'ko', scheme: 'dark' },
  { ...card, name: 'card-several-ko-light', language: 'ko', scheme: 'light', answer: 'several' },
  {
    ...card,
    name: 'card-other-language-en-light',
    language: 'en',
    scheme: 'light',
    answer: 'several',
    press: [en.warning.pager.next],
  },
  {
    ...card,
    name: 'card-community-ko-light',
    language: 'ko',
    scheme: 'light',
    listing: 'charger',
    answer: 'community',
  },
  {
    ...card,
    name: 'card-reported-ko-light',
    language: 'ko',
    scheme: 'light',
    press: [ko.warning.button.report],
  },
  {
    ...card,
    name: 'card-reported-en-dark',
    language: 'en',
    scheme: 'dark',
    press: [en.warning.button.report],
  },
  {
    ...card,
    name: 'card-private-en-light',
    language: 'en',
    scheme: 'light',
    incognito: true,
    press: [en.warning.button.report],
  },
  {
    ...card,
    name: 'card-silenced-ko-light',
    language: 'ko',
    scheme: 'light',
    press: [ko.warning.button.notThis],
  },
  ...levels.map(
    ({ name, answer, listing }): Shot => ({
      ...card,
      name: `pill-${name}-${name === 'caution' ? 'en' : 'ko'}`,
      language: name === 'caution' ? 'en' : 'ko',
      scheme: name === 'advice' ? 'dark' : 'light',
      opened: false,
      answer,
      listing,
    }),
  ),
  {
    ...card,
    name: 'sheet-folded-ko-light',
    language: 'ko',
    scheme: 'light',
    listing: 'pen',
    answer: 'danger',
    ...phone,
  },
];

const popup = { surface: 'popup', width: 376, height: 560 } as const;

const popups: Shot[] = [
  {
    ...popup,
    name: 'popup-danger-ko-light',
    language: 'ko',
    scheme: 'light',
    listing: 'pen',
    answer: 'danger',
  },
  {
    ...popup,
    name: 'popup-none-ko-light',
    language: 'ko',
    scheme: 'light',
    listing: 'umbrella',
    answer: 'none',
  },
  {
    ...popup,
    name: 'popup-none-en-dark',
    language: 'en',
    scheme: 'dark',
    listing: 'umbrella',
    answer: 'none',
  },
  {
    ...popup,
    name: 'popup-unknown-en-light',
    language: 'en',
    scheme: 'light',
    listing: 'umbrella',
    answer: 'unknown',
  },
  {
    ...popup,
    name: 'popup-unreadable-ko-light',
    language: 'ko',
    scheme: 'light',
    listing: 'umbrella',
    answer: 'none',
    page: { onlyId: true },
  },
  {
    ...popup,
    name: 'popup-tampered-en-light',
    language: 'en',
    scheme: 'light',
    listing: 'pen',
    answer: 'danger',
    page: { tampered: true },
  },
  {
    ...popup,
    name: 'popup-no-product-ko-dark',
    language: 'ko',
    scheme: 'dark',
    page: { pageKind: 'search' },
  },
  {
    ...popup,
    name: 'popup-reported-en-light',
    language: 'en',
    scheme: 'light',
    listing: 'umbrella',
    answer: 'none',
    press: [pageWords.en.popup.report],
  },
];

const pages: Shot[] = [
  {
    surface: 'reports',
    name: 'reports-ko-light',
    language: 'ko',
    scheme: 'light',
    width: 1100,
    height: 560,
  },
  {
    surface: 'reports',
    name: 'reports-en-dark',
    language: 'en',
    scheme: 'dark',
    width: 1100,
    height: 560,
  },
  { surface: 'reports', name: 'reports-ko-phone', language: 'ko', scheme: 'light', ...phone },
  {
    surface: 'reports',
    name: 'reports-empty-en-light',
    language: 'en',
    scheme: 'light',
    isEmpty: true,
    width: 1100,
    height: 560,
  },
  {
    surface: 'options',
    name: 'options-ko-light',
    language: 'ko',
    scheme: 'light',
    width: 800,
    height: 620,
  },
  { surface: 'options', name: 'options-en-phone', language: 'en', scheme: 'dark', ...phone },
];

export const shots: readonly Shot[] = [...cards, ...otherCards, ...popups, ...pages];

/** Presses a button of a page or of a card in its shadow, with a real mouse. */
export const press = async (page: Page, words: string): Promise<void> => {
  const found = await page.evaluateHandle((wanted) => {
    const roots = [
      document,
      ...[...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []),
    ];
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
    const isWanted = (one: HTMLButtonElement) =>
      one.getAttribute('aria-label') === wanted ||
      one.title === wanted ||
      one.textContent?.trim() === wanted;
    return buttons.find(isWanted);
  }, words);
  const button = found.asElement();
  if (!button) throw new Error(`no button says “${words}”`);
  await (button as Awaited<ReturnType<Page['$']>>)?.click();
};
