import { Bubble } from '../../../components/markers/bubble.tsx';
import type { ShownMarker } from '../../../components/markers/marker.tsx';
import { Markers } from '../../../components/markers/markers.tsx';
import { PurchaseQuestion } from '../../../components/purchase/purchase-question.tsx';
import markersCss from '../../../entrypoints/markers.content/markers.css?inline';
import { beside as besideMarker, placeOn } from '../../../entrypoints/markers.content/place.ts';
import { beside } from '../../../entrypoints/warning.content/purchase/beside.ts';
import ringCss from '../../../entrypoints/warning.content/purchase/ring.css?inline';
import type { Language } from '../../../lib/locales/languages.ts';
import * as samples from '../samples/answers.ts';
import { answerIn } from './answer-in.ts';
import { ownDocument } from './own-document.tsx';

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

export const showMarkers = ({ language }: ShoppingState): void => {
  const main = document.querySelector('main');
  const list = document.createElement('div');
  list.style.cssText = grid;
  document.documentElement.style.colorScheme = 'light dark';
  const drawn = cards.map(({ listing, answer }) => {
    const { id, titles } = samples.listings[listing];
    const [title = ''] = titles;
    const box = cardOf(title);
    const match = answer && answerIn(language, answer).verdict.matches[0];
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
  const layer = new DOMRect(0, 0, 0, 0);
  const markers = drawn.flatMap(({ match, ...card }): ShownMarker[] => {
    const place = match && placeOn(card, card.box, layer);
    return place ? [{ key: card.id, match, title: card.title, url: card.url, ...place }] : [];
  });
  const shown = ownDocument(language, '', markersCss);
  shown.box.classList.add('markers');
  const draw = (openKey?: string) =>
    shown.draw(<Markers markers={markers} focused={undefined} openKey={openKey} />);
  shown.box.addEventListener('click', ({ target }) => {
    const key = (target as Element).closest<HTMLElement>('.spot')?.dataset.key;
    const marker = markers.find((one) => one.key === key);
    if (!marker) return;
    draw(key);
    const bubble = ownDocument(language);
    bubble.draw(<Bubble match={marker.match} url={marker.url} onClose={() => undefined} />);
    bubble.box.style.width = 'min(320px, 100vw - 16px)';
    Object.assign(bubble.box.style, besideMarker(marker.x, marker.y, bubble.box.offsetHeight));
  });
  draw();
};

export const showQuestion = ({ language, answer }: ShoppingState): void => {
  const [match] = answerIn(language, answer ?? 'danger').verdict.matches;
  if (!match) throw new Error('a question needs a match');
  // The last of the grey shapes is the shop's button.
  const button = document.querySelector('main i:last-of-type, main button') ?? document.body;
  const box = button.getBoundingClientRect();
  const ring = ownDocument(language, ringCss);
  ring.box.className = 'ring';
  const inPixels = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}px`]));
  const { left, top, width, height } = box;
  Object.assign(ring.box.style, inPixels({ left, top, width, height }));
  const question = ownDocument(language);
  question.draw(<PurchaseQuestion match={match} onChoice={() => undefined} />);
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const size = { width: Math.min(400, view.width - 32), height: 0 };
  question.box.style.width = `${size.width}px`;
  size.height = question.box.offsetHeight;
  const spot = beside(box, size, view);
  Object.assign(question.box.style, inPixels({ left: spot.left, top: spot.top }));
};
