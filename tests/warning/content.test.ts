// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observeShop } from '../../entrypoints/shop.content/observe-shop.ts';
import { type CardInput, registerCardSlot } from '../../entrypoints/tab-scripts/slots.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Message } from '../../lib/extension/send.ts';
import type { Page, Site } from '../../lib/sites/site.ts';
import { whenParsed } from '../../lib/warning/read-listing.ts';
import { hostOfOurs, timersForWaits } from '../card/browser-parts.ts';

/**
 * The content script in a document, with a site made for the purpose: `/item/N` is listing N,
 * `/bundle` shows the listing whose number stands in `#dialog`, `/orders` is a page of orders, and
 * `<p class="wall">` is a captcha.
 */

// The browsers have it, happy-dom does not; it outlives the tests, as work that waits does.
window.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 1 }), 0));

const page = ({ pathname }: URL): Page | undefined => {
  const id = /^\/item\/(\d+)$/.exec(pathname)?.[1];
  if (id) return { kind: 'product', id, aliases: [] };
  if (pathname === '/bundle') return { kind: 'bundle', ids: [], aliases: [] };
  if (pathname === '/orders') return { kind: 'orders' };
  return pathname === '/' ? { kind: 'home' } : undefined;
};

const facts = { aliases: [], gtins: [], attributes: [], imageKeys: [] };
const read = vi.fn((doc: Document, url: URL): Listing | undefined => {
  const shown = page(url);
  if (doc.querySelector('.wall')) return undefined;
  const id = shown?.kind === 'product' ? shown.id : doc.querySelector('#dialog')?.textContent;
  if (!id) return undefined;
  const titles = [...doc.querySelectorAll('h1')].map((title) => title.textContent ?? '');
  return { site: 'test', id, titles, ...facts };
});
const site: Site = {
  id: 'test',
  name: 'Test',
  domains: [],
  page,
  listingUrl: (id) => `https://shop.example/item/${id}`,
  globalId: (id) => id,
  read,
  pictures: { hosts: [], key: () => undefined, addresses: () => [] },
  data: [],
  tileSelector: 'a[href]',
  tileAt: () => undefined,
};

type Said = Message & { body: { listing?: Listing; done?: boolean; hasCard?: boolean } };

let said: Said[];
let shown: (CardInput | 'hidden' | 'cleared')[];
let reply: (message: Said) => unknown;
let life: AbortController;
let tellPage: (message: unknown) => void;

const dangerous = new Set(['1', '3']);
const card = { language: 'en', region: 'KR', incognito: false, opened: true };
const judge = ({ body }: Said) => {
  const isDanger = dangerous.has(body.listing?.id ?? '');
  const verdict = { level: isDanger ? 'danger' : 'none', matches: [] };
  return { ok: true, value: { verdict, ...(isDanger && { card }) } };
};

const go = (path: string) => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(`https://shop.example${path}`);
};
/** In-page navigation, as far as a content script hears of it. */
const navigate = (path: string) => {
  go(path);
  addresses.dispatchEvent(new Event('currententrychange'));
};
let addresses: EventTarget;

const draw = (html: string) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
};
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);
const listings = () => said.map(({ request, body }) => body.listing ?? request);
const judged = () =>
  said.map(({ request, body }) => [body.listing?.id ?? request, body.listing?.titles.join() ?? '']);
const visible = (input: (typeof shown)[number] | undefined) =>
  typeof input === 'object' ? input.listing.id : undefined;

beforeEach(() => {
  vi.useFakeTimers();
  timersForWaits();
  read.mockClear();
  said = [];
  shown = [];
  reply = judge;
  addresses = new EventTarget();
  vi.stubGlobal('navigation', addresses);
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'abc',
      onMessage: {
        addListener(callback: (message: unknown, sender: object, respond: () => void) => void) {
          tellPage = (message) => callback(message, {}, () => undefined);
        },
      },
      async sendMessage(message: Said) {
        said.push(structuredClone(message));
        return message.request === 'judge' ? reply(message) : { ok: true, value: true };
      },
    },
  });
  const world = globalThis as { [key: symbol]: unknown };
  delete world[Symbol.for('cart-canary.handover')];
  registerCardSlot({
    show: (input) => shown.push(structuredClone(input)),
    clear: () => shown.push('cleared'),
    hide: () => shown.push('hidden'),
  });
  draw('');
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = async (path: string) => {
  go(path);
  await observeShop(window, site, life.signal);
  await wait(0);
};

describe('a product page', () => {
  it('is judged by its address at once, and again as facts arrive', async () => {
    await start('/item/2');
    expect(judged()[0]).toEqual(['2', '']);
    draw('<h1>Lamp</h1>');
    await wait(150);
    expect(judged().at(-1)).toEqual(['2', 'Lamp']);
  });

  it('is not judged again when nothing new was read', async () => {
    await start('/item/2');
    for (let at = 0; at < 30; at += 1) {
      document.body.append(document.createElement('i'));
      await wait(200);
    }
    expect(judged()).toEqual([['2', '']]);
  });

  it('is not read again because our card came', async () => {
    await start('/item/2');
    const before = read.mock.calls.length;
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append('ours');
    document.documentElement.append(host);
    await wait(2_000);
    expect(read.mock.calls.length).toBe(before);
    host.append('news');
    await wait(2_000);
    expect(read.mock.calls.length).toBe(before + 1);
    host.remove();
    await wait(2_000);
    expect(read.mock.calls.length).toBe(before + 2);
  });

  it.each(['style', 'script'])(
    'is not read again because a %s without data came or went',
    async (name) => {
      await start('/item/2');
      const before = read.mock.calls.length;
      const other = document.createElement(name);
      if (name === 'script') Object.assign(other, { type: 'text/plain', src: '/other.js' });
      document.head.append(other);
      await wait(2_000);
      other.remove();
      await wait(2_000);
      expect(read.mock.calls.length).toBe(before);
      // A script of its own may hold the page's data.
      document.head.append(document.createElement('script'));
      await wait(2_000);
      expect(read.mock.calls.length).toBe(before + 1);
    },
  );

  it('is read a few times, however much it changes', async () => {
    await start('/item/2');
    for (let at = 0; at < 1000; at += 1) {
      document.body.append(document.createElement('i'));
      await wait(20);
    }
    expect(read.mock.calls.length).toBeLessThan(14);
  });

  it('that is slow to read is read again the later', async () => {
    const fast = performance.now.bind(performance);
    let spent = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => fast() + spent);
    read.mockImplementationOnce(() => {
      spent += 20;
      return undefined;
    });
    await start('/item/2');
    draw('<h1>Lamp</h1>');
    await wait(700);
    expect(read).toHaveBeenCalledTimes(1);
    await wait(150);
    clock.mockRestore();
    expect(judged().at(-1)).toEqual(['2', 'Lamp']);
  });

  it('is not read any more after ten seconds, and its id alone is told as all there is', async () => {
    await start('/item/2');
    await wait(10_100);
    expect(said.at(-1)?.body).toMatchObject({ done: true, listing: { id: '2', titles: [] } });
    const before = read.mock.calls.length;
    draw('<h1>Late</h1>');
    await wait(5000);
    expect(read.mock.calls.length).toBe(before);
  });

  it('says nothing at the end when it was read', async () => {
    await start('/item/2');
    draw('<h1>Lamp</h1>');
    await wait(12_000);
    expect(said.some(({ body }) => body.done)).toBe(false);
  });

  it('that turns out to be a captcha is left again', async () => {
    await start('/item/1');
    draw('<p class="wall">');
    await wait(200);
    expect(judged().at(-1)).toEqual(['leave', '']);
    expect(shown.at(-1)).toBe('hidden');
  });

  it('behind another tab is read when it is looked at', async () => {
    let isHidden = true;
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
    await start('/item/2');
    await wait(60_000);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    draw('<h1>Lamp</h1>');
    await wait(2000);
    expect(judged().at(-1)).toEqual(['2', 'Lamp']);
  });
});

describe('the card', () => {
  it('is shown for a danger, with what it needs', async () => {
    await start('/item/1');
    expect(shown.at(-1)).toMatchObject({
      listing: { id: '1' },
      answer: { verdict: { level: 'danger' } },
      ...card,
    });
    expect(shown.at(-1)).not.toHaveProperty('answer.card');
  });

  it('stays as open as it was when more facts arrive', async () => {
    await start('/item/1');
    reply = (message) => {
      const answer = judge(message);
      return { ...answer, value: { ...answer.value, card: { ...card, opened: false } } };
    };
    draw('<h1>Mask</h1>');
    await wait(200);
    expect(shown.at(-1)).toMatchObject({ listing: { titles: ['Mask'] }, opened: true });
  });

  it.each([
    ['once with what the page says, where the answer about that is near', 100, ['Mask']],
    ['before that, where it is not', 500, ['', 'Mask']],
  ])('is drawn %s', async (_, time, drawn) => {
    reply = async (message) => {
      if (message.body.listing?.titles.length) await new Promise((done) => setTimeout(done, time));
      return judge(message);
    };
    draw('<h1>Mask</h1>');
    await start('/item/1');
    await wait(1_000);
    const cards = shown.flatMap((one) => (typeof one === 'object' ? one : []));
    expect(cards.map(({ listing }) => listing.titles.join())).toEqual(drawn);
  });

  it('speaks another language as soon as the background says that something changed', async () => {
    await start('/item/1');
    expect(shown.at(-1)).toMatchObject({ language: 'en' });
    reply = (message) => {
      const answer = judge(message);
      return { ...answer, value: { ...answer.value, card: { ...card, language: 'ko' } } };
    };
    tellPage('something else');
    await wait(10);
    expect(shown.at(-1)).toMatchObject({ language: 'en' });
    tellPage('look-again');
    await wait(10);
    expect(said.at(-1)?.body.hasCard).toBe(true);
    expect(shown.at(-1)).toMatchObject({ listing: { id: '1' }, language: 'ko', opened: true });
  });

  it('goes when the verdict goes', async () => {
    await start('/item/1');
    reply = () => ({ ok: true, value: { verdict: { level: 'none', matches: [] } } });
    draw('<h1>Mask</h1>');
    await wait(200);
    expect(shown.at(-1)).toBe('cleared');
  });

  it('waits for one answer before it asks again, and then about the newest facts only', async () => {
    const slow = Promise.withResolvers<void>();
    reply = async (message) => {
      if (message.body.listing?.titles.length === 0) await slow.promise;
      return judge(message);
    };
    await start('/item/1');
    for (const title of ['Mask', 'Mask, blue', 'Mask, blue, 3 pieces']) {
      draw(`<h1>${title}</h1>`);
      await wait(2000);
    }
    expect(judged()).toEqual([['1', '']]);
    slow.resolve();
    await wait(10);
    expect(judged()).toEqual([
      ['1', ''],
      ['1', 'Mask, blue, 3 pieces'],
    ]);
    expect(shown.at(-1)).toMatchObject({ listing: { titles: ['Mask, blue, 3 pieces'] } });
  });

  it('does not come for an address behind which a captcha turns up meanwhile', async () => {
    const slow = Promise.withResolvers<void>();
    reply = async (message) => {
      await slow.promise;
      return judge(message);
    };
    await start('/item/1');
    draw('<p class="wall">');
    await wait(200);
    slow.resolve();
    await wait(2000);
    expect(shown.map(visible)).not.toContain('1');
    expect(judged()).toEqual([
      ['1', ''],
      ['leave', ''],
    ]);
  });

  it('does not come for a page that was left meanwhile', async () => {
    const slow = Promise.withResolvers<void>();
    reply = async (message) => {
      if (message.body.listing?.id === '1') await slow.promise;
      return judge(message);
    };
    await start('/item/1');
    navigate('/item/2');
    await wait(10);
    slow.resolve();
    await wait(10);
    expect(shown.map(visible)).not.toContain('1');
    expect(judged().at(-1)?.[0]).toBe('2');
  });
});

describe('in-page navigation', () => {
  it('follows danger, clean, another danger', async () => {
    await start('/item/1');
    expect(visible(shown.at(-1))).toBe('1');
    navigate('/item/2');
    await wait(10);
    expect(shown.slice(-2)).toEqual(['hidden', 'cleared']);
    navigate('/item/3');
    await wait(10);
    expect(visible(shown.at(-1))).toBe('3');
    expect(new Set(judged().map(([id]) => id))).toEqual(new Set(['1', '2', '3']));
  });

  it('hands the listing before to the site, which knows what is stale', async () => {
    draw('<h1>Mask</h1>');
    await start('/item/1');
    navigate('/item/2');
    await wait(10);
    expect(read.mock.lastCall).toMatchObject([document, { pathname: '/item/2' }, { id: '1' }]);
  });

  it('is no change where only hash or query change, or it comes back to the same listing', async () => {
    await start('/item/1');
    const before = said.length;
    navigate('/item/1?sku=7');
    navigate('/item/1#reviews');
    await wait(10);
    expect(said.length).toBe(before);
  });

  it('away from products leaves, once', async () => {
    await start('/item/1');
    navigate('/');
    navigate('/search');
    await wait(10);
    expect(judged().filter(([what]) => what === 'leave')).toHaveLength(1);
    expect(shown.at(-1)).toBe('hidden');
  });

  it.each([
    ['the browser has no Navigation API', () => undefined],
    ['an element of the page has its name', () => document.createElement('form')],
  ])('is noticed by looking where %s', async (_why, named) => {
    vi.stubGlobal('navigation', named());
    await start('/item/1');
    go('/item/2');
    await wait(600);
    expect(judged().at(-1)?.[0]).toBe('2');
  });

  it('out of the back/forward cache is judged anew, as the toolbar has forgotten', async () => {
    await start('/item/1');
    const before = said.length;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await wait(10);
    expect(listings().slice(before)).toMatchObject([{ id: '1' }]);
  });
});

describe('a bundle page', () => {
  it('is followed as its dialog changes, for as long as it is open', async () => {
    await start('/bundle');
    // The tab may remember a listing of the document before.
    expect(judged()).toEqual([['leave', '']]);
    draw('<div id="dialog">1</div>');
    await wait(200);
    expect(visible(shown.at(-1))).toBe('1');
    await wait(60_000);
    draw('<div id="dialog">2</div>');
    await wait(2000);
    expect(shown.at(-1)).toBe('cleared');
    draw('');
    await wait(2000);
    draw('<div id="dialog">3</div>');
    await wait(2000);
    expect(judged().map(([id]) => id)).toEqual(['leave', '1', '2', 'leave', '3']);
    expect(visible(shown.at(-1))).toBe('3');
  });
});

describe('a page that is no product', () => {
  it.each(['/', '/search'])('%s: nothing is said and nothing is read', async (path) => {
    await start(path);
    await wait(20_000);
    expect([said.length, read.mock.calls.length]).toEqual([0, 0]);
  });

  it('a warning goes that was drawn before an update, by a script that Firefox has removed', async () => {
    const host = hostOfOurs('cc layer');
    document.documentElement.append(host);
    await start('/');
    expect(host.isConnected).toBe(false);
  });

  it('is left alone where its address is no shop’s', async () => {
    await observeShop(window, undefined, life.signal);
    expect(said).toEqual([]);
  });
});

describe('a page of orders', () => {
  it('is told of, and again when something changed, such as recall alerts that were turned on', async () => {
    await start('/orders');
    expect(listings()).toEqual(['orders-page']);
    tellPage('look-again');
    expect(listings()).toEqual(['orders-page', 'orders-page']);
    navigate('/');
    tellPage('look-again');
    expect(listings()).toEqual(['orders-page', 'orders-page']);
  });
});

describe('a background that does not answer', () => {
  it('is asked again while the browser starts', async () => {
    let failures = 2;
    reply = (message) => {
      if (failures-- > 0) throw new Error('Could not establish connection.');
      return judge(message);
    };
    await start('/item/1');
    await wait(5000);
    expect(visible(shown.at(-1))).toBe('1');
  });

  it('is not asked again when it refused', async () => {
    reply = () => ({ ok: false, error: 'no' });
    await start('/item/1');
    await wait(9000);
    expect(judged()).toHaveLength(1);
  });

  it('has the script stop where an update has cut it off for ever', async () => {
    await start('/item/2');
    vi.stubGlobal('chrome', { runtime: { id: undefined } });
    draw('<h1>Lamp</h1>');
    await wait(500);
    const before = read.mock.calls.length;
    draw('<h1>Other lamp</h1>');
    navigate('/item/1');
    await wait(20_000);
    expect(read.mock.calls.length).toBe(before);
  });
});

it('a page that keeps the news of its end from us, or never ends, is read as it is', async () => {
  vi.useFakeTimers();
  const addEventListener = vi.fn();
  const page = { document: { readyState: 'loading', addEventListener } } as unknown as Window;
  const parsed = vi.fn();
  void whenParsed(page, new AbortController().signal).then(parsed);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(parsed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(parsed).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
