import cardCss from '../../../entrypoints/card.content/card.css?inline';
import { createQuestion } from '../../../entrypoints/card.content/purchase/create-question.tsx';
import { createMarks } from '../../../entrypoints/marks.content/create-marks.tsx';
import marksCss from '../../../entrypoints/marks.content/marks.css?inline';
import type { Language } from '../../../lib/locales/languages.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import * as samples from '../samples/answers.ts';

/** Markers on the cards of a page that is nobody's, and the question before a purchase. */

export interface ShoppingState {
  language: Language;
  listing?: keyof typeof samples.listings;
  answer?: keyof typeof samples.answers;
}

const cards: { listing: keyof typeof samples.listings; answer?: keyof typeof samples.answers }[] = [
  { listing: 'umbrella' },
  { listing: 'pen', answer: 'danger' },
  { listing: 'charger', answer: 'caution' },
  { listing: 'necklace' },
];

const grid = `display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px; max-width: 720px`;

const cardOf = (title: string): HTMLElement => {
  const card = document.createElement('div');
  const picture = document.createElement('i');
  picture.style.cssText = 'height: 150px; margin: 0 0 8px';
  const words = document.createElement('p');
  words.style.cssText =
    'margin: 0; font: 14px/20px sans-serif; height: 40px; overflow: hidden; color: color-mix(in srgb, CanvasText 75%, Canvas)';
  words.textContent = title;
  card.append(picture, words);
  return card;
};

export const showMarks = ({ language }: ShoppingState): void => {
  const main = document.querySelector('main');
  const list = document.createElement('div');
  list.style.cssText = grid;
  document.documentElement.style.colorScheme = 'light dark';
  const drawn = cards.map(({ listing, answer }) => {
    const { id, titles } = samples.listings[listing];
    const [title = ''] = titles;
    const box = cardOf(title);
    const match = answer && samples.answers[answer].verdict.matches[0];
    return {
      id,
      title,
      box,
      element: box,
      url: `https://www.aliexpress.com/item/${id}.html`,
      match,
    };
  });
  list.append(...drawn.map(({ box }) => box));
  for (const one of main?.querySelectorAll('i') ?? []) one.remove();
  main?.append(list);
  const marks = drawn.flatMap(({ match, ...mark }) => (match ? [{ ...mark, match }] : []));
  const tampered = () => undefined;
  createMarks({ page: document, css: marksCss, localeOf, tampered }).show({ marks, language });
};

export const showQuestion = ({ language, listing, answer }: ShoppingState): void => {
  const [match] = samples.answers[answer ?? 'danger'].verdict.matches;
  if (!match) throw new Error('a question needs a match');
  const about = samples.listings[listing ?? 'pen'];
  const tampered = () => undefined;
  createQuestion({ page: document, css: cardCss, localeOf, tampered }).ask(
    { listing: about, match, language, elsewhere: 'a' },
    // The last of the grey shapes is the shop's button.
    document.querySelector('main i:last-of-type, main button') ?? document.body,
    () => undefined,
  );
};
