import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { messages } from '../../entrypoints/background/messages.ts';
import type { RawSender } from '../../lib/extension/messages.ts';
import {
  type Message,
  MessageError,
  ownRuntime,
  type RequestName,
  send,
} from '../../lib/extension/send.ts';
import {
  cardWord,
  fakeBrowser,
  listingOf,
  ownId,
  ownOrigin,
  popupSender,
  settled,
  shopSender,
  startBackground,
  startWithList,
} from '../background/fixtures.ts';
import { useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const refused = (error: string) => ({ ok: false, error });
const reported = { kind: 'suspect', listing: listingOf(1) };

const names = Object.keys(messages) as RequestName[];
const ofShopsAlone = [
  'judge',
  'judge-tiles',
  'leave',
  'interference',
  'draw-in-page',
  'orders-page',
  'saw-orders',
  'shop-rules',
];
/** All that a content script may say, and with it a shop's page that took one over. */
const ofShops = [
  ...ofShopsAlone,
  ...['report', 'amend-report', 'submit-report', 'open-report', 'undo-report', 'silence'],
  ...['add-product', 'remove-product', 'open-alerts', 'open-hazard'],
];

describe('who is heard', () => {
  const cardAt = (word: string, more: RawSender = {}): RawSender =>
    shopSender(1, { url: `${ownOrigin}card.html#${word}.en`, frameId: 3, ...more });

  it('our card in a frame, as the page that it stands on and no more', async () => {
    const { ask } = await startWithList();
    const of = cardAt(cardWord);
    expect(await ask('judge', { listing: listingOf(1) }, of)).toMatchObject({ ok: true });
    expect(await ask('page-state', { tabId: 7 }, of)).toEqual(refused('not for this sender'));
  });

  it.each<[string, RawSender]>([
    ['that our script has not opened', cardAt('b2'.repeat(16))],
    ['without a word', cardAt('')],
    ['in a tab of its own', cardAt(cardWord, { frameId: 0 })],
    ['in no tab', cardAt(cardWord, { tab: undefined })],
    [
      'on a page that is no shop’s',
      cardAt(cardWord, { tab: { id: 7, url: 'https://shop.example/', incognito: false } }),
    ],
  ])('our card is not %s', async (_which, sender) => {
    const { ask } = await startWithList();
    const reply = await ask('judge', { listing: listingOf(1) }, sender);
    expect(reply).toEqual(refused('not for this sender'));
  });

  it.each<[string, RawSender]>([
    ['another extension', shopSender(1, { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' })],
    ['nobody in particular', {}],
    ['a frame inside the page', shopSender(1, { frameId: 3 })],
    ['a page without a tab', shopSender(1, { tab: undefined })],
    ['no real tab', shopSender(1, { tab: { id: -1, incognito: false } })],
    ['another site', shopSender(1, { url: 'https://shop.example/item/1005.html' })],
    ['a look-alike', shopSender(1, { url: 'https://aliexpress.com.evil.example/item/1.html' })],
    ['a look-alike of ours', shopSender(1, { url: `https://evil.example/${ownOrigin}` })],
    ['a file', shopSender(1, { url: 'file:///item/1005000000000001.html' })],
    ['a broken address', shopSender(1, { url: 'https://' })],
    ['no address', shopSender(1, { url: undefined })],
  ])('nobody is who comes as %s', async (_who, sender) => {
    const { ask, services } = await startWithList();
    for (const [request, body] of [
      ['judge', { listing: listingOf(1) }],
      ['report', reported],
      ['page-state', { tabId: 7 }],
    ] as const) {
      expect(await ask(request, body, sender)).toEqual(refused('not for this sender'));
    }
    expect(await services.outbox.list()).toEqual([]);
  });

  it.each(names)('a content script asks "%s" only where it may', async (name) => {
    const { ask, services } = await startWithList();
    const erase = vi.spyOn(services.deviceData, 'erase');
    const reply = await ask(name, {});
    const isRefused = !reply.ok && reply.error === 'not for this sender';
    expect(isRefused).toBe(!ofShops.includes(name));
    expect(erase).not.toHaveBeenCalled();
  });

  it.each(names)('our own pages ask "%s" only where they may', async (name) => {
    const { ask } = startBackground();
    const reply = await ask(name, undefined, popupSender);
    const isRefused = !reply.ok && reply.error === 'not for this sender';
    expect(isRefused).toBe(ofShopsAlone.includes(name));
  });

  it('what does not belong into a question is named, and nothing is done', async () => {
    const { ask, services } = startBackground();
    const erase = vi.spyOn(services.deviceData, 'erase');
    const reply = await ask('erase', { all: true }, popupSender);
    expect(reply).toEqual(refused(expect.stringMatching(/^body: ./)));
    expect(erase).not.toHaveBeenCalled();
    expect(await ask('erase', {}, popupSender)).toMatchObject({ ok: true });
    expect(erase).toHaveBeenCalledOnce();
    const id = await ask('judge', { listing: { ...listingOf(1), id: '' } });
    expect(id).toEqual(refused(expect.stringMatching(/^listing\.id: ./)));
  });

  it('a page of one shop may not speak about another', async () => {
    const { ask, services } = await startWithList();
    const listing = { ...listingOf(1), site: 'temu' };
    const error = refused('another site’s listing');
    expect(await ask('judge', { listing })).toEqual(error);
    expect(await ask('report', { kind: 'suspect', listing })).toEqual(error);
    const silence = { site: 'temu', id: '1', hazards: ['eu-safety-gate:SR/1/26'], silenced: true };
    expect(await ask('silence', silence)).toEqual(error);
    expect(await services.outbox.list()).toEqual([]);
    expect(await services.silenced.list()).toEqual([]);
  });

  it('our own page in a private window keeps nothing either (Firefox opens it there)', async () => {
    const isOn = async () => true;
    const own = vi.fn(async () => ({ isNew: true, isNamedByNotice: false }));
    const alerts = { ...startBackground().services.alerts, isOn, own };
    const { ask, services } = await startWithList(fakeBrowser(), { alerts });
    const url = `${ownOrigin}hazards.html`;
    const sender = { id: ownId, url, tab: { id: 8, incognito: true, url } };
    expect(await ask('report', reported, sender)).toMatchObject({ value: { stored: false } });
    expect(await ask('add-product', { listing: listingOf(1) }, sender)).toMatchObject({
      value: false,
    });
    expect(await services.outbox.list()).toEqual([]);
    expect(own).not.toHaveBeenCalled();
    const open = { ...sender, tab: { id: 8, incognito: false, url } };
    expect(await ask('report', reported, open)).toMatchObject({ value: { stored: true } });
  });

  it('a tab that is gone may have been a private one: nothing of it is kept', async () => {
    const { ask, services } = await startWithList();
    const reply = await ask('report', { ...reported, tabId: 99 }, popupSender);
    expect(reply).toMatchObject({ value: { stored: false } });
    expect(await services.outbox.list()).toEqual([]);
  });

  it('a page in a private window that does not say so is taken for private', async () => {
    const { ask, services } = await startWithList();
    const sender = shopSender(1, { tab: { id: 7 } });
    expect(await ask('report', reported, sender)).toMatchObject({ value: { stored: false } });
    expect(await services.outbox.list()).toEqual([]);
  });
});

describe('what is said', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'report'],
    ['no request', { body: reported }],
    ['no body', { request: 'report' }],
    ['an unknown kind', { request: 'report', body: { ...reported, kind: 'praise' } }],
    ['a field too many', { request: 'report', body: { ...reported, url: 'https://evil.example' } }],
    ['a listing without id', { request: 'report', body: { ...reported, listing: {} } }],
    ['a list of bodies', { request: 'report', body: [reported] }],
    ['an id that is none', { request: 'undo-report', body: { id: '../1' } }],
    ['a note too long', { request: 'report', body: { ...reported, note: 'x'.repeat(2001) } }],
  ])('%s is refused, and nothing is kept', async (_what, message) => {
    const { answer, services } = await startWithList();
    expect(await answer(message, shopSender())).toMatchObject({ ok: false });
    expect(await services.outbox.list()).toEqual([]);
  });

  it.each([undefined, 7, 'delete-everything', 'constructor', '__proto__'])(
    'a request called %s is none',
    async (request) => {
      const { answer } = startBackground();
      for (const sender of [shopSender(), popupSender])
        expect(await answer({ request, body: {} }, sender)).toEqual(refused('unknown request'));
    },
  );

  it('a listing too big for the schema is judged by its id all the same', async () => {
    const { ask } = await startWithList();
    const attributes = [{ name: 'x', value: 'y'.repeat(1_000_000) }];
    const titles = Array.from({ length: 5000 }, (_, at) => `title ${at}`);
    const reply = await ask('judge', { listing: { ...listingOf(1), attributes, titles } });
    expect(reply).toMatchObject({ ok: true, value: { verdict: { level: 'danger' } } });
  });

  it('ten thousand random messages: no throw, nothing kept', async () => {
    const { answer, services } = startBackground();
    const names = ['judge', 'leave', 'report', 'amend-report', 'undo-report', 'silence', 'x'];
    const words = fc.constantFrom(
      ...['kind', 'suspect', 'listing', 'site', 'aliexpress', 'id', 'hazard', 'a:b', 'silenced'],
      ...['__proto__', 'constructor', 'toString', 'tabId', 'reason', 'note', 'body', 'request'],
    );
    const anything = fc.anything({ key: words, withBigInt: true, withDate: true, maxDepth: 4 });
    const message = fc.oneof(
      anything,
      fc.record({ request: fc.constantFrom(...names), body: anything }),
    );
    const sender = fc.oneof(
      fc.constant(shopSender()),
      fc.constant(popupSender),
      fc.anything().map((noise) => (noise ?? {}) as RawSender),
    );
    await fc.assert(
      fc.asyncProperty(message, sender, async (said, from) => {
        const reply = await answer(said, from);
        expect(typeof reply.ok).toBe('boolean');
      }),
      { numRuns: 10_000 },
    );
    await settled();
    expect(await services.outbox.list()).toEqual([]);
    expect(await services.silenced.list()).toEqual([]);
  }, 120_000);
});

describe('send', () => {
  const runtime = (reply: unknown) => ({
    said: [] as Message[],
    getURL: (path: string) => path,
    connect: () => ({ postMessage() {}, onDisconnect: { addListener() {} } }),
    onMessage: { addListener() {} },
    async sendMessage(message: Message) {
      this.said.push(message);
      if (reply instanceof Error) throw reply;
      return reply;
    },
  });

  it('puts the question in an envelope and unwraps the answer', async () => {
    const line = runtime({ ok: true, value: true });
    expect(await send('leave', {}, line)).toBe(true);
    expect(line.said).toEqual([{ request: 'leave', body: {} }]);
  });

  it.each<[string, unknown, boolean]>([
    ['a refusal', { ok: false, error: 'no' }, true],
    ['no answer', undefined, false],
    ['a line that is dead', new Error('Extension context invalidated.'), false],
  ])('throws a MessageError at %s', async (_what, reply, isRefusal) => {
    const asked = send('leave', {}, runtime(reply));
    await expect(asked).rejects.toBeInstanceOf(MessageError);
    await expect(asked).rejects.toMatchObject({ isRefusal });
  });

  it('is not led astray by a page’s elements', () => {
    const chrome = { runtime: { id: ownOrigin, sendMessage: async () => undefined } };
    const forms = { runtime: { id: 'browser', sendMessage() {}, onMessage: {} } };
    expect(ownRuntime({ browser: forms, chrome })).toBe(chrome.runtime);
    expect(ownRuntime({ browser: forms })).toBeUndefined();
  });

  it('throws one where there is no extension at all', async () => {
    await expect(send('leave', {}, undefined)).rejects.toBeInstanceOf(MessageError);
  });
});
