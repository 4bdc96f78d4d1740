// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { followTiles } from '../../entrypoints/shop.content/follow-tiles.ts';
import {
  giveWords,
  type MarkersInput,
  registerMarkers,
} from '../../entrypoints/tab-scripts/slots.ts';
import type { Ask } from '../../lib/extension/ask.ts';
import type { Body, Reply } from '../../lib/extension/send.ts';
import { siteNamed } from '../../lib/sites/index.ts';
import type { Site } from '../../lib/sites/site.ts';
import { tabWordsOf } from '../../scripts/words/every.ts';
import { timersForWaits } from '../card/browser-parts.ts';
import { hazardOf, idOf } from '../store/fixtures.ts';

/** Cards of a page as they come near the window; the window is one that the test moves. */

const site = siteNamed('aliexpress');
if (!site) throw new Error('AliExpress is read');
/** How often a page was looked through. */
let looks = 0;
const counted: Site = {
  ...site,
  get tileSelector() {
    looks += 1;
    return site.tileSelector;
  },
};

/** What the test has moved near the window; all else is far below it. */
let placed: Set<Element>;
let asked: Body<'judge-tiles'>[];
let left: number;
let shown: MarkersInput[];
let hidden: number;
let reply: (body: Body<'judge-tiles'>) => Partial<Reply<'judge-tiles'>>;
let life: AbortController;
/** The page leaves no idle time. */
let isBusy: boolean;
let measured: MockInstance<() => DOMRect>;

/** Listing 1 to 20 is named. */
const namedIn = ({ tiles }: Body<'judge-tiles'>) =>
  tiles
    .filter(({ id }) => Number(id) <= Number(idOf(20)))
    .map(({ id }) => ({
      id,
      match: { hazard: hazardOf(1), level: 'danger' as const, clues: [], doubts: [] },
    }));

const ask = (async (request: string, body: unknown) => {
  if (request === 'leave') {
    left += 1;
    return true;
  }
  const question = body as Body<'judge-tiles'>;
  asked.push(structuredClone(question));
  return { isOff: false, named: namedIn(question), language: 'en', ...reply(question) };
}) as Ask;

beforeEach(() => {
  vi.useFakeTimers();
  timersForWaits();
  placed = new Set();
  asked = [];
  left = 0;
  shown = [];
  hidden = 0;
  reply = () => ({});
  life = new AbortController();
  isBusy = false;
  vi.stubGlobal('requestIdleCallback', (run: (deadline: object) => void) =>
    setTimeout(() => run({ didTimeout: isBusy }), isBusy ? 1_000 : 0),
  );
  measured = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    return new DOMRect(0, placed.has(this) ? 100 : 9_000, 100, 100);
  });
  delete (globalThis as { [key: symbol]: unknown })[Symbol.for('cart-canary.handover')];
  registerMarkers({ show: (input) => shown.push(input), hide: () => (hidden += 1) });
  giveWords('en', tabWordsOf('en'));
  document.body.replaceChildren();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (time = 1_000) => vi.advanceTimersByTimeAsync(time);
const add = (...numbers: number[]) =>
  numbers.map((number) => {
    const box = document.createElement('div');
    const tile = document.createElement('a');
    tile.href = `/item/${idOf(number)}.html`;
    tile.title = `Toy number ${number}`;
    box.append(tile);
    document.body.append(box);
    return tile;
  });
const scroll = () => window.dispatchEvent(new Event('scroll'));
const near = (tiles: readonly Element[], isNear = true) => {
  for (const tile of tiles)
    if (isNear) placed.add(tile);
    else placed.delete(tile);
  scroll();
};
/** Which of them are looked at when the page is scrolled. */
const followed = async (tiles: readonly Element[]) => {
  measured.mockClear();
  scroll();
  await wait();
  return tiles.filter((tile) => measured.mock.contexts.includes(tile));
};
const start = async (path = '/w/wholesale-x.html') => {
  const url = new URL(`https://www.aliexpress.com${path}`);
  const watch = followTiles(
    window,
    counted,
    { url, page: site.page(url), signal: life.signal },
    ask,
  );
  await wait();
  return watch;
};
const marked = () => shown.at(-1)?.markers.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('tiles near the window', () => {
  it('are asked about together, and those that are named are marked', async () => {
    const tiles = add(1, 50, 2);
    await start();
    expect(asked).toEqual([]);
    near(tiles);
    await wait();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      checkedCount: 0,
      named: 0,
      isDanger: false,
      markerLanguages: ['en'],
    });
    expect(asked[0]?.tiles.map(({ title }) => title)).toEqual(
      [1, 50, 2].map((n) => `Toy number ${n}`),
    );
    expect(marked()).toEqual([idOf(1), idOf(2)]);
  });

  it('are asked about too where the browser has no idle callbacks (Safari)', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const tiles = add(1, 50);
    await start();
    near(tiles);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
  });

  it('are not read before they are near', async () => {
    const tiles = add(...upTo(500));
    const read = vi.spyOn(site, 'tileAt');
    await start();
    near(tiles.slice(0, 10));
    await wait();
    expect(read.mock.calls.length).toBeLessThan(100);
    expect(asked.flatMap((body) => body.tiles)).toHaveLength(10);
    read.mockRestore();
  });

  it('are asked about once, a hundred and twenty at a time at the most', async () => {
    const tiles = add(...upTo(300).map((number) => number + 100));
    await start();
    near(tiles);
    await wait(5_000);
    expect(asked.every((body) => body.tiles.length <= 120)).toBe(true);
    expect(asked.flatMap((body) => body.tiles)).toHaveLength(300);
    near(tiles);
    await wait(5_000);
    expect(asked.flatMap((body) => body.tiles)).toHaveLength(300);
  });

  it('are followed no further where no notice names them', async () => {
    const tiles = add(1, 50);
    await start();
    near(tiles);
    await wait();
    expect(await followed(tiles)).toEqual([tiles[0]]);
  });

  it('lose their marker when they go away, and have it again without a question', async () => {
    const tiles = add(1);
    await start();
    near(tiles);
    await wait();
    near(tiles, false);
    await wait();
    expect(marked()).toEqual([]);
    near(tiles);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
    expect(asked).toHaveLength(1);
  });

  it('lose it when they are taken out of the page, and have it again when they are put back', async () => {
    const [tile] = add(1);
    const box = tile?.parentElement;
    if (!tile || !box) throw new Error('no tile');
    await start();
    near([tile]);
    await wait();
    box.remove();
    await wait();
    expect(marked()).toEqual([]);
    document.body.append(box);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
  });

  it('that become another’s are read anew', async () => {
    const [tile] = add(1);
    if (!tile) throw new Error('no tile');
    await start();
    near([tile]);
    await wait();
    tile.href = `/item/${idOf(77)}.html`;
    await wait();
    expect(marked()).toEqual([]);
    near([tile]);
    await wait();
    expect(asked.at(-1)?.tiles.map(({ id }) => id)).toEqual([idOf(77)]);
    expect(asked.at(-1)).toMatchObject({ checkedCount: 1, named: 1, isDanger: true });
    expect(marked()).toEqual([]);
  });

  it('are asked about again when their title has come', async () => {
    const [tile, other] = add(1, 2);
    if (!tile || !other) throw new Error('no tile');
    tile.removeAttribute('title');
    await start();
    near([tile, other]);
    await wait();
    expect(asked[0]?.tiles[0]).not.toHaveProperty('title');
    tile.title = 'Toy number 3';
    document.body.append(document.createElement('p'));
    await wait();
    near([tile]);
    await wait();
    expect(asked[1]?.tiles).toMatchObject([{ title: 'Toy number 3' }]);
    // Itself does not count among the others.
    expect(asked[1]).toMatchObject({ checkedCount: 1, named: 1 });
  });

  it('count as near where they have no box of their own', async () => {
    const tiles = add(1);
    measured.mockImplementation(() => new DOMRect(0, 9_000, 0, 0));
    await start();
    expect(marked()).toEqual([idOf(1)]);
    expect(tiles).toHaveLength(1);
  });

  it.each([
    [-innerHeight * 1.5 - 99, true],
    [-innerHeight * 1.5 - 101, false],
    [innerHeight * 2.5 - 1, true],
    [innerHeight * 2.5 + 1, false],
  ])('are near one and a half windows above and below it: %s', async (top, isNear) => {
    add(1);
    measured.mockImplementation(() => new DOMRect(0, top, 100, 100));
    await start();
    expect(marked()).toEqual(isNear ? [idOf(1)] : undefined);
  });

  it('are looked at at once after a far scroll, and later after a short one', async () => {
    const tiles = add(1);
    await start();
    for (const tile of tiles) placed.add(tile);
    const scrollTo = async (y: number) => {
      vi.stubGlobal('scrollY', y);
      document.dispatchEvent(new Event('scroll', { bubbles: true }));
      await wait(500);
    };
    await scrollTo(innerHeight - 1);
    expect(asked).toEqual([]);
    await scrollTo(innerHeight + 1);
    expect(asked).toHaveLength(1);
    for (const tile of tiles) placed.delete(tile);
    await scrollTo(innerHeight);
    expect(marked()).toEqual([idOf(1)]);
    await wait(1_500);
    expect(marked()).toEqual([]);
  });

  it('are one question though reading them took many pieces of idle time', async () => {
    const tiles = add(...upTo(90));
    await start();
    near(tiles);
    await wait();
    expect(asked.map(({ tiles: about }) => about.length)).toEqual([90]);
  });

  it('are asked about piece by piece where the page leaves no idle time', async () => {
    const tiles = add(...upTo(90));
    await start();
    isBusy = true;
    near(tiles);
    await wait(1_500);
    expect(asked.map(({ tiles: about }) => about.length)).toEqual([40]);
  });

  it('that have scrolled by meanwhile are not asked about before those in sight', async () => {
    const tiles = add(...upTo(30));
    await start();
    const [first = [], passed = [], last = []] = [0, 10, 20].map((at) => tiles.slice(at, at + 10));
    near(first);
    await wait(100);
    near(passed);
    await wait(300);
    near(passed, false);
    near(last);
    await wait();
    expect(asked.map(({ tiles: about }) => about.map(({ id }) => id))).toEqual(
      [1, 21].map((from) => Array.from({ length: 10 }, (_, at) => idOf(from + at))),
    );
  });

  it('are one tile where two links lead to the same listing', async () => {
    const [tile] = add(1);
    tile?.parentElement?.append(tile.cloneNode(true));
    add(60);
    await start();
    near([...document.querySelectorAll('a')]);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
  });
});

describe('a page of tiles', () => {
  it('that mutates without end is looked through now and then', async () => {
    await start();
    looks = 0;
    for (let at = 0; at < 200; at += 1) {
      document.body.append(document.createElement('p'));
      await wait(5);
    }
    expect(looks).toBeGreaterThan(2);
    expect(looks).toBeLessThanOrEqual(7);
  });

  it('is left alone where markers are switched off, until something changes', async () => {
    reply = () => ({ isOff: true, named: [] });
    const tiles = add(1);
    const watch = await start();
    near(tiles);
    await wait();
    expect(await followed(tiles)).toEqual([]);
    add(2);
    await wait();
    expect(asked).toHaveLength(1);
    reply = () => ({});
    watch.askAgain();
    await wait();
    near(tiles);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
  });

  it('that is left takes its markers and its number along', async () => {
    const tiles = add(1);
    await start();
    near(tiles);
    await wait();
    life.abort();
    expect([hidden, left]).toEqual([1, 1]);
    expect(await followed(tiles)).toEqual([]);
  });

  it('changes nothing when it is left where nothing was named', async () => {
    const tiles = add(50);
    await start();
    near(tiles);
    await wait();
    life.abort();
    expect(left).toBe(0);
  });
});

describe('below a product', () => {
  const product = `/item/${idOf(30)}.html`;
  it('nothing is looked for before the page is scrolled', async () => {
    const tiles = add(1, 50);
    looks = 0;
    await start(product);
    document.body.append(document.createElement('p'));
    await wait(20_000);
    expect(looks).toBe(0);
    expect(measured).not.toHaveBeenCalled();
    expect(await followed(tiles)).toEqual(tiles);
  });

  it('others are asked about and marked, the product itself never', async () => {
    const tiles = add(30, 1, 50);
    await start(product);
    scroll();
    await wait();
    near(tiles);
    await wait();
    expect(asked[0]).toMatchObject({ isBeside: true, checkedCount: 0, named: 0 });
    expect(asked[0]?.tiles.map(({ id }) => id)).toEqual([idOf(1), idOf(50)]);
    expect(marked()).toEqual([idOf(1)]);
    life.abort();
    expect(hidden).toBe(1);
    await wait();
    expect(left).toBe(0);
  });

  it('what arrives after scrolling is found, and an element that has become another’s too', async () => {
    await start(product);
    scroll();
    await wait(100);
    const [tile] = add(50);
    if (!tile) throw new Error('no tile');
    await wait(3_000);
    expect(measured.mock.contexts).toContain(tile);
    near([tile]);
    await wait();
    expect(marked() ?? []).toEqual([]);
    tile.href = `/item/${idOf(1)}.html`;
    scroll();
    await wait();
    near([tile]);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
    tile.href = `/item/${idOf(77)}.html`;
    scroll();
    await wait();
    expect(marked()).toEqual([]);
  });

  it('is looked through now and then while it is scrolled without end', async () => {
    add(1);
    await start(product);
    looks = 0;
    for (let at = 0; at < 100; at += 1) {
      scroll();
      await wait(60);
    }
    expect(looks).toBeGreaterThan(2);
    expect(looks).toBeLessThan(12);
  });

  it('is looked through at once when the list has changed', async () => {
    const tiles = add(1);
    const { askAgain } = await start(product);
    askAgain();
    await wait();
    near(tiles);
    await wait();
    expect(marked()).toEqual([idOf(1)]);
  });
});
