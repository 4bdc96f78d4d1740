import { afterEach, describe, expect, it, vi } from 'vitest';
import { originPattern, readListAddress } from '../../lib/extension/address.ts';
import { permittedFetch } from '../../lib/extension/fetch.ts';
import { onCommand, sendToTab } from '../../lib/extension/say-to-page.ts';
import type { FailureCode } from '../../lib/list/failure.ts';
import { listStatus } from '../../lib/updates/status.ts';
import { createJudging } from '../../lib/warning/judging.ts';
import { listingOf, popupSender, startBackground } from '../background/fixtures.ts';
import { everyChoice } from '../core/every-choice.ts';
import { heldList } from '../store/fixtures.ts';

afterEach(() => vi.restoreAllMocks());

describe('the address of a list', () => {
  it.each([
    ['https://list.example', 'https://list.example'],
    [' https://list.example/canary/// ', 'https://list.example/canary'],
    ['HTTPS://LIST.example:8443/a', 'https://list.example:8443/a'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1:8787/list', 'http://127.0.0.1:8787/list'],
  ])('%s is one', (text, address) => {
    expect(readListAddress(text)).toBe(address);
  });

  it.each([
    '',
    'list.example',
    'undefined',
    'http://list.example',
    'http://localhost.evil.example',
    'https://list.example/?reader=17',
    'https://list.example/#17',
    'https://list.example/?',
    'https://reader@list.example/',
    'https://:17@list.example/',
    'ftp://list.example',
    'data:text/plain,x',
    'chrome-extension://abcdef/list',
    `https://list.example/${'a'.repeat(600)}`,
  ])('%s is none', (text) => {
    expect(readListAddress(text)).toBeUndefined();
  });

  it('asks for its host and no other', () => {
    expect(originPattern('https://list.example:8443/canary')).toBe('https://list.example/*');
    expect(originPattern('http://127.0.0.1:8787')).toBe('http://127.0.0.1/*');
  });
});

describe('requests to the list’s host', () => {
  const url = 'https://list.example/canary/timestamp.json';

  it('are not made without the permission', async () => {
    const fetch = vi.fn();
    const permitted = permittedFetch(fetch, async () => false);
    await expect(permitted(url)).rejects.toThrow(/permission/);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('ask for the permission each time, and tell nothing of the shopper', async () => {
    const isPermitted = vi.fn(async () => true);
    const fetch = vi.fn(async (_url: string, _init?: RequestInit) => new Response('{}'));
    const permitted = permittedFetch(fetch, isPermitted);
    await permitted(url, { cache: 'no-store' });
    await permitted(url, { credentials: 'include' });
    expect(isPermitted).toHaveBeenCalledTimes(2);
    expect(isPermitted).toHaveBeenCalledWith(url);
    for (const [, init] of fetch.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', headers: { 'Accept-Language': '*' } });
  });
});

describe('the state of the list, as our pages tell it', () => {
  const now = () => Date.parse('2026-12-24T00:00:00Z');
  const held = { ...heldList(3, 20), origin: 'network' as const, expires: '2026-12-01T00:00:00Z' };
  const statusWith = (code: FailureCode | undefined) =>
    listStatus({
      subscription: {
        ...startBackground().services.subscription,
        subscribed: async () => ({
          address: 'https://list.example',
          schedule: {
            failures: 1,
            nextCheck: 0,
            lastChecked: 0,
            ...(code && { lastError: { code, at: 0, status: 503 } }),
          },
        }),
        isPermitted: async () => true,
      },
      storedList: async () => held,
      builtIn: undefined,
      policies: async () => ({}),
      now,
    });

  it('tells the organisation’s mirror in place of the built-in address, and that updates are forbidden', async () => {
    const status = await listStatus({
      subscription: { ...startBackground().services.subscription, subscribed: async () => null },
      storedList: async () => held,
      builtIn: 'https://list.example',
      policies: async () => ({ updates: false, listAddress: 'https://mirror.example' }),
      now,
    });
    expect(status).toMatchObject({ builtIn: 'https://mirror.example', isForbiddenByPolicy: true });
    expect(await statusWith(undefined)).not.toHaveProperty('isForbiddenByPolicy');
  });

  it('tells a list past its date, where it came from and what went wrong', async () => {
    const status = await statusWith('http');
    expect(status).toMatchObject({
      address: 'https://list.example',
      isPermitted: true,
      checked: '1970-01-01T00:00:00.000Z',
      problem: { kind: 'server', at: '1970-01-01T00:00:00.000Z', status: 503 },
      list: { version: 3, isExpired: true, origin: 'network' },
    });
    expect(status.list).not.toHaveProperty('trusted');
  });

  it.each<[FailureCode, string | undefined]>([
    ['network', 'offline'],
    ['rollback', 'untrusted'],
    ['signature', 'untrusted'],
    ['hash', 'untrusted'],
    ['too-large', 'untrusted'],
    ['clock', 'clock'],
    ['storage', 'storage'],
    ['stopped', undefined],
  ])('tells %s as %s', async (code, kind) => {
    expect((await statusWith(code)).problem?.kind).toBe(kind);
  });

  it('is for our own pages only, and so is everything that changes it', async () => {
    const { ask } = startBackground();
    for (const request of ['list-status', 'unsubscribe', 'update-list', 'stop-update'] as const) {
      expect(await ask(request, {})).toMatchObject({ ok: false });
      expect(await ask(request, {}, popupSender)).toMatchObject({ ok: true });
    }
    const address = 'https://list.example';
    expect(await ask('subscribe', { address })).toMatchObject({ ok: false });
    expect(await ask('subscribe', { address }, popupSender)).toMatchObject({ ok: true });
    expect(await ask('subscribe', { address: 'http://list.example' }, popupSender)).toMatchObject({
      ok: false,
    });
  });
});

it('cannot be turned on where the organisation has turned updates off', async () => {
  const { ask, services } = startBackground(undefined, {
    policies: async () => ({ updates: false }),
  });
  const subscribe = vi.spyOn(services.subscription, 'subscribe');
  const address = 'https://list.example';
  expect(await ask('subscribe', { address }, popupSender)).toMatchObject({ ok: false });
  expect(subscribe).not.toHaveBeenCalled();
});

describe('a list past its expiry', () => {
  const judgingOf = (isSubscribed: boolean, origin: 'seed' | 'network', day: string) =>
    createJudging({
      hazards: {
        lookup: async () => ({
          hazards: [],
          damaged: 0,
          list: { ...heldList(3, 20), origin, expires: '2026-12-01T00:00:00Z' },
        }),
      },
      silenced: { of: async () => new Map() },
      refill: async () => false,
      region: async () => undefined,
      choices: async () => everyChoice,
      isSubscribed: async () => isSubscribed,
      now: () => Date.parse(`${day}T00:00:00Z`),
    });

  it.each([
    ['a subscriber', true, 'network', '2026-12-02', 'unknown'],
    ['a subscriber, in time', true, 'network', '2026-11-30', 'none'],
    ['a subscriber with the packaged list', true, 'seed', '2026-12-02', 'none'],
    ['someone who turned updates off', false, 'network', '2026-12-02', 'none'],
  ] as const)('of %s', async (_who, isSubscribed, origin, day, level) => {
    const { verdict, list } = await judgingOf(isSubscribed, origin, day).answer(listingOf(99));
    expect(verdict).toEqual({
      level,
      matches: [],
      ...(level === 'unknown' && { unknown: 'list-expired' }),
    });
    expect(list?.version).toBe(3);
  });
});

describe('open pages', () => {
  it('are told that the list has changed, whatever one of them does', async () => {
    const heard = vi.fn();
    const listeners: ((message: unknown, sender: unknown, respond: unknown) => void)[] = [];
    onCommand('look-again', heard, {
      // A page's two `<form id="browser">`, in a Chrome that has nothing of that name.
      browser: { runtime: { onMessage: {} } },
      chrome: { runtime: { onMessage: { addListener: (one: never) => listeners.push(one) } } },
    });
    const tabs = {
      sendMessage: vi.fn(async (tabId: number, message: unknown) => {
        if (tabId === 1) throw new Error('Could not establish connection.');
        for (const listener of listeners) listener(message, {}, () => undefined);
      }),
    };
    for (const tabId of [1, 2]) await sendToTab(tabs, tabId, 'look-again');
    expect(heard).toHaveBeenCalledOnce();
    for (const listener of listeners) listener({ request: 'something else' }, {}, () => undefined);
    expect(heard).toHaveBeenCalledOnce();
  });
});
