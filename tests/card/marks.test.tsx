// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkInput, Marks } from '../../entrypoints/in-tab/slots.ts';
import { createMarks } from '../../entrypoints/marks.content/create-marks.tsx';
import { localeOf } from '../../scripts/words/every.ts';
import { hazardOf, idOf } from '../store/fixtures.ts';
import { ownRoots, stubBrowserParts } from './browser-parts.ts';

/** The layer of markers in a document whose boxes the test lays out. */

const { marks: words } = localeOf('en').shopping;
let marks: Marks;
const tampered = vi.fn();

const boxAt = (left: number, top: number, width = 200, height = 200) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

const cardAt = (number: number, box: DOMRect): MarkInput => {
  const element = document.createElement('a');
  element.href = `/item/${idOf(number)}.html`;
  element.getBoundingClientRect = () => box;
  document.body.append(element);
  return {
    box: element,
    element,
    id: idOf(number),
    title: `Toy number ${number}`,
    url: 'https://shop.example/1',
    match: { hazard: hazardOf(number), level: 'danger', clues: [], doubts: [] },
  };
};
const layers = () => ownRoots().map(({ host }) => host);
const root = () => ownRoots()[0];
const spots = () => [...(root()?.querySelectorAll<HTMLElement>('.spot') ?? [])];
const settle = () => vi.advanceTimersByTimeAsync(400);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  stubBrowserParts();
  tampered.mockClear();
  document.elementsFromPoint = () => [];
  marks = createMarks({ page: document, css: '.cc {}', localeOf, tampered });
});
afterEach(() => {
  marks.hide();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('markers', () => {
  it('stand in the corner of their cards, in a layer of their own', async () => {
    const before = document.body.outerHTML;
    const cards = [cardAt(1, boxAt(100, 50)), cardAt(2, boxAt(400, 900, 88, 88))];
    const withCards = document.body.outerHTML;
    marks.show({ marks: cards, language: 'en' });
    await settle();
    expect(spots().map(({ style }) => style.translate)).toEqual(['108px 58px', '402px 902px']);
    expect(root()?.querySelector('.mark')?.getAttribute('aria-label')).toBe(
      words.name({ levelWord: 'Danger', title: 'Toy number 1' }),
    );
    expect(document.body.outerHTML).toBe(withCards);
    marks.hide();
    expect(layers()).toEqual([]);
    expect(before).not.toBe(withCards);
  });

  it('read as their language does on a page that reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    marks.show({ marks: [cardAt(1, boxAt(100, 50))], language: 'en' });
    await settle();
    const layer = root()?.querySelector<HTMLElement>('.marks');
    expect([layer?.lang, layer?.dir]).toEqual(['en', 'ltr']);
    document.documentElement.dir = '';
  });

  it('follow their cards, and go with them', async () => {
    const [one, other] = [cardAt(1, boxAt(100, 50)), cardAt(2, boxAt(300, 50))];
    marks.show({ marks: [one, other], language: 'en' });
    one.element.getBoundingClientRect = () => boxAt(10, 20);
    other.element.remove();
    await settle();
    expect(spots().map(({ style }) => style.translate)).toEqual(['18px 28px']);
    marks.show({ marks: [], language: 'en' });
    expect(layers()).toEqual([]);
  });

  it('stand on the largest of the first pictures of a card, if any is no mere sign', async () => {
    const card = cardAt(1, boxAt(100, 50, 300, 400));
    const pictures = [30, 60, 200, 90, 41, 41, 41, 41, 250].map((size, at) => {
      const image = document.createElement('img');
      image.getBoundingClientRect = vi.fn(() => boxAt(110 + at, 60, size, size));
      card.element.append(image);
      return image;
    });
    marks.show({ marks: [card], language: 'en' });
    await settle();
    expect(spots()[0]?.style.translate).toBe('120px 68px');
    for (const one of pictures.slice(1)) one.remove();
    await settle();
    expect(spots()[0]?.style.translate).toBe('108px 58px');
  });

  it('are not shown beside the row that cuts their card off', async () => {
    const card = cardAt(1, boxAt(900, 50));
    const row = document.createElement('div');
    row.getBoundingClientRect = () => boxAt(0, 50, 800);
    row.style.cssText = 'overflow-x: hidden; overflow-y: hidden';
    document.body.append(row);
    row.append(card.element);
    const count = async () => {
      await settle();
      return spots().length;
    };
    marks.show({ marks: [card], language: 'en' });
    expect(await count()).toBe(0);
    // Right below the row, and its last line in it.
    card.element.getBoundingClientRect = () => boxAt(700, row.getBoundingClientRect().bottom);
    expect(await count()).toBe(0);
    card.element.getBoundingClientRect = () => boxAt(700, row.getBoundingClientRect().bottom - 1);
    expect(await count()).toBe(1);
    card.element.getBoundingClientRect = () => boxAt(-200, 50);
    expect(await count()).toBe(0);
    // The row is turned.
    card.element.getBoundingClientRect = () => boxAt(700, 50);
    expect(await count()).toBe(1);
    // It cuts off nothing that is placed by the page.
    card.element.getBoundingClientRect = () => boxAt(900, 50);
    (card.element as HTMLElement).style.position = 'absolute';
    expect(await count()).toBe(1);
    row.style.position = 'relative';
    expect(await count()).toBe(0);
    // Nor what is placed by the window.
    (card.element as HTMLElement).style.position = 'fixed';
    expect(await count()).toBe(1);
    (card.element as HTMLElement).style.position = 'absolute';
    row.style.overflowX = 'visible';
    row.style.overflowY = 'visible';
    expect(await count()).toBe(1);
  });

  it('hide under what lies over their card, and nothing else', async () => {
    const card = cardAt(1, boxAt(100, 50));
    const bar = document.createElement('nav');
    bar.textContent = 'The shop';
    bar.style.cssText = 'position: fixed; background-color: white';
    document.body.append(bar);
    const isHidden = async () => {
      await settle();
      return spots().map(({ hidden }) => hidden);
    };
    document.elementsFromPoint = () => [bar, card.element];
    marks.show({ marks: [card], language: 'en' });
    expect(await isHidden()).toEqual([true]);
    document.elementsFromPoint = () => [card.element, bar];
    expect(await isHidden()).toEqual([false]);
    // What scrolls with the cards, or cannot be seen, is no bar.
    document.elementsFromPoint = () => [bar, card.element];
    bar.style.position = 'absolute';
    expect(await isHidden()).toEqual([false]);
    bar.style.cssText = 'position: fixed; background-color: white; opacity: 0';
    expect(await isHidden()).toEqual([false]);
    bar.textContent = '';
    for (const [look, expected] of [
      ['background-color: transparent; background-image: none', false],
      ['background-color: transparent; background-image: url(bar.png)', true],
      ['background-color: rgba(0, 0, 0, 0.05); background-image: none', false],
      ['background-color: rgba(0, 0, 0, 0.5); background-image: none', true],
    ] as const) {
      bar.style.cssText = `position: fixed; ${look}`;
      expect(await isHidden(), look).toEqual([expected]);
    }
    bar.style.cssText = 'position: fixed; background-color: transparent; background-image: none';
    bar.innerHTML = '<svg></svg>';
    expect(await isHidden()).toEqual([true]);
  });

  it('are not drawn on a card without a box', async () => {
    marks.show({ marks: [cardAt(1, boxAt(0, 0, 0, 0))], language: 'en' });
    await settle();
    expect(spots()).toEqual([]);
  });

  it('are put back three times, and then the page is left alone', async () => {
    marks.show({ marks: [cardAt(1, boxAt(100, 50))], language: 'en' });
    for (const expected of [1, 1, 1, 0]) {
      layers()[0]?.remove();
      await settle();
      expect(layers()).toHaveLength(expected);
    }
    expect(tampered).toHaveBeenCalledTimes(1);
  });

  it('tell why while their card has the focus', async () => {
    const [one, other] = [cardAt(1, boxAt(100, 50)), cardAt(2, boxAt(400, 50))];
    const link = other.element as HTMLElement;
    marks.show({ marks: [one, other], language: 'en' });
    link.focus();
    await settle();
    const bubble = root()?.querySelector('.bubble');
    expect(bubble?.textContent).toContain('A small part comes off');
    expect(bubble?.textContent).toContain('SR/2/26');
    const live = root()?.querySelector('.unseen[aria-live="polite"]:not([role])');
    expect(live?.textContent).toContain('A small part');
    expect(bubble?.querySelector('a')?.href).toBe('https://shop.example/1');
    link.blur();
    await settle();
    expect(root()?.querySelector('.bubble')).toBeNull();
    expect(live?.textContent).toBe('');
  });
});
