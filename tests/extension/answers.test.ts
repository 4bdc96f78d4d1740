import { describe, expect, it, vi } from 'vitest';
import { hazardId } from '../../lib/core/hazard.ts';
import { undoWindow } from '../../lib/core/report-terms.ts';
import { createTileJudging } from '../../lib/list-pages/judge-tiles.ts';
import { tilesPart } from '../../lib/list-pages/page-tiles.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { connect } from '../../lib/store/database.ts';
import { backgroundWords } from '../../scripts/words/every.ts';
import {
  addressOf,
  alertsOff,
  fakeBrowser,
  listingOf,
  popupSender,
  sendingOff,
  settled,
  shopSender,
  startBackground,
  startWithList,
  switches,
} from '../background/fixtures.ts';
import { everyChoice } from '../core/every-choice.ts';
import { uuid } from '../reports/post.ts';
import { hazardOf, heldList, inBatches, mark, useFreshDisk } from '../store/fixtures.ts';

/** What each message answers and leaves behind at the edges: nothing, one too many, twice, gone. */

useFreshDisk();

const { interference } = backgroundWords.en.toolbar;
const value = async <T>(reply: Promise<unknown>) => ((await reply) as { value: T }).value;
const searchUrl = 'https://ko.aliexpress.com/w/wholesale-toy.html';
const onSearch = shopSender(1, {
  url: searchUrl,
  tab: { id: 7, incognito: false, url: searchUrl },
});
const withTab = async (
  url: string | undefined,
  rest: Parameters<typeof startWithList>[1] = {},
  start = startWithList,
) => {
  const browser = fakeBrowser();
  browser.tabs.set(7, { url, incognito: false });
  return start(browser, rest);
};
const stateOf = ({ ask }: Pick<ReturnType<typeof startBackground>, 'ask'>) =>
  value<PageState>(ask('page-state', { tabId: 7 }, popupSender));

describe('a message', () => {
  it.each([
    undefined,
    null,
    7,
    {},
    { listing: null },
    { listing: {} },
    { listing: { site: 'aliexpress' } },
  ])('that names no listing is refused for what it lacks: %j', async (body) => {
    const { ask } = startBackground();
    const error = expect.stringMatching(/^(body|listing[.a-z]*): ./);
    expect(await ask('judge', body)).toEqual({ ok: false, error });
  });

  it('has a listing that is too big reduced for the judge alone', async () => {
    const { ask, services } = startBackground();
    const listing = { ...listingOf(1), titles: Array.from({ length: 5000 }, () => 'title') };
    expect(await ask('report', { kind: 'suspect', listing })).toMatchObject({ ok: false });
    expect(await services.outbox.list()).toEqual([]);
  });

  it('comes from a tab also where that is tab 0', async () => {
    const { ask } = startBackground();
    const tab = { id: 0, incognito: false, url: addressOf(1) };
    expect(await ask('leave', {}, shopSender(1, { tab }))).toEqual({ ok: true, value: true });
  });

  it.each([
    ['an error', new Error('gone')],
    ['anything else', 'gone'],
  ])('whose handler throws %s is refused with that', async (_what, thrown) => {
    const { ask } = startBackground(fakeBrowser(), { tab: () => Promise.reject(thrown) });
    const reply = await ask('page-state', { tabId: 7 }, popupSender);
    expect(reply).toEqual({ ok: false, error: 'gone' });
  });

  it('is answered when it is done, also where there was nothing to do', async () => {
    const { ask, browser } = await withTab(addressOf(1));
    const done = { ok: true, value: true };
    expect(await ask('interference', {})).toEqual(done);
    await ask('judge', { listing: listingOf(1) });
    await settled();
    expect(await ask('interference', {})).toEqual(done);
    expect(await ask('interference-read', { tabId: 7 }, popupSender)).toEqual(done);
    expect(await ask('leave', {})).toEqual(done);
    expect(await ask('interference', {})).toEqual(done);
    browser.tabs.clear();
    expect(await ask('interference-read', { tabId: 7 }, popupSender)).toEqual(done);
    expect(await ask('orders-page', {})).toEqual(done);
    const mine = { site: 'aliexpress', id: listingOf(1).id };
    expect(await ask('remove-product', mine)).toEqual(done);
    expect(await ask('open-alerts', mine)).toEqual(done);
    for (const request of ['alerts-read', 'alerts-changed'] as const)
      expect(await ask(request, {}, popupSender)).toEqual(done);
  });
});

describe('what a tab remembers', () => {
  it('is its warnings alone, each once, the newest last', async () => {
    const { ask, services, browser } = await withTab(addressOf(1));
    for (const number of [99, 1, 2, 1, 98]) {
      browser.tabs.set(7, { url: addressOf(number), incognito: false });
      await ask('judge', { listing: listingOf(number) }, shopSender(number));
      await settled();
    }
    const shown = [2, 1].map((number) => `aliexpress:${listingOf(number).id}`);
    expect((await services.pages.get(7))?.shown).toEqual(shown);
  });

  it('is nothing without a list, and the toolbar says once that it is unknown', async () => {
    const { ask, badge, services, browser } = await withTab(addressOf(1), {}, async (...of) =>
      startBackground(...of),
    );
    await ask('judge', { listing: listingOf(1) });
    await settled();
    expect(badge.show).toHaveBeenCalledOnce();
    expect([await services.pages.get(7), browser.stored.size]).toEqual([undefined, 0]);
  });

  it('has nothing kept back where the listing is named', async () => {
    const { ask } = await startWithList();
    const { verdict } = await value<{ verdict: object }>(ask('judge', { listing: listingOf(1) }));
    expect(verdict).not.toHaveProperty('silencedLevel');
  });
});

describe('a page that is said to interfere', () => {
  const said = async (page: object, sender = onSearch) => {
    const { ask, browser, services } = await withTab(searchUrl);
    await services.pages.change(7, false, (old) => ({ ...old, ...page }));
    expect(await ask('interference', {}, sender)).toEqual({ ok: true, value: true });
    const level = (await services.pages.get(7))?.interference?.level;
    return [browser.titles.get(7), level];
  };
  const tiles = { url: searchUrl, named: [], count: 1, checkedCount: 1 };

  it('is told of by its own tiles, also by those of which only the number is known', async () => {
    expect(await said({ tiles })).toEqual([interference, 'caution']);
    expect(await said({ tiles: { ...tiles, url: `${searchUrl}?page=2` } })).toEqual([
      ...[undefined, undefined],
    ]);
  });

  it('is not, where nothing was shown, though its address is unknown', async () => {
    const nowhere = shopSender(1, { url: searchUrl, tab: { id: 7, incognito: false } });
    expect(await said({}, nowhere)).toEqual([undefined, undefined]);
  });

  it('is told of no longer where the tab shows the next one by now', async () => {
    const { ask, browser, services } = await withTab(addressOf(1));
    await ask('judge', { listing: listingOf(1) });
    await settled();
    browser.tabs.set(7, { url: undefined, incognito: false });
    await ask('interference', {});
    expect(browser.titles.get(7)).not.toBe(interference);
    expect(await services.pages.get(7)).not.toHaveProperty('interference');
  });
});

describe('tiles', () => {
  const card = (number: number, rest = {}) => ({
    ...{ id: listingOf(number).id, aliases: [] as string[], title: `Toy number ${number}` },
    imageKeys: [],
    ...rest,
  });
  const soft = card(50, { title: 'Something else', aliases: [listingOf(1).id] });
  const none = { checkedCount: 0, named: 0, isDanger: false };

  it.each([
    [true, 'danger'],
    [false, 'caution'],
  ])(
    'beside others, one of which is a danger (%s), are told by the gravest',
    async (isDanger, level) => {
      const { ask, badge } = await startWithList();
      await ask('judge-tiles', { tiles: [soft], checkedCount: 2, named: 1, isDanger });
      await settled();
      expect(badge.count.mock.lastCall?.[1]).toEqual({ count: 2, level });
      await ask('judge-tiles', { tiles: [card(60)], checkedCount: 3, named: 3, isDanger });
      await settled();
      expect(badge.count.mock.lastCall?.[1]).toEqual({ count: 3, level });
    },
  );

  it('are told as cautions in the popup where they are', async () => {
    const background = await withTab(searchUrl);
    await background.ask('judge-tiles', { tiles: [soft], ...none }, onSearch);
    await settled();
    expect((await stateOf(background)).tiles).toMatchObject({
      isOff: false,
      named: [{ id: soft.id, level: 'caution' }],
    });
  });

  it('are those of this page alone, however many the last one had', async () => {
    const background = await withTab(searchUrl);
    await background.ask('judge-tiles', { tiles: [card(1)], ...none }, onSearch);
    await settled();
    const url = `${searchUrl}?page=2`;
    background.browser.tabs.set(7, { url, incognito: false });
    const next = shopSender(1, { url, tab: { id: 7, incognito: false, url } });
    await background.ask('judge-tiles', { tiles: [card(2)], ...none, checkedCount: 1 }, next);
    await settled();
    const { tiles } = await stateOf(background);
    expect(tiles?.named.map(({ id }) => id)).toEqual([card(2).id]);
  });

  it('have no page to go to where their shop is not read', async () => {
    const named = ['aliexpress', 'gone'].map((site) => ({
      ...{ site, id: '1005001234567890', level: 'danger' as const, hazard: 'a:1' },
    }));
    const told = { url: searchUrl, named, count: 2, hidden: [], checkedCount: 2 };
    expect(tilesPart(await switches()(), 'search', searchUrl, told)).toEqual({
      ...{ isOff: false, checkedCount: 2, count: 2, hidden: 0 },
      named: [{ ...named[0], url: 'https://www.aliexpress.com/item/1005001234567890.html' }],
    });
  });

  it('are looked up by what weighs, and settings are read for those alone that share a key', async () => {
    const { hazards } = await startWithList();
    const lookup = vi.fn(hazards.lookup);
    const of = vi.fn(async () => new Map());
    const judging = createTileJudging({
      ...{ hazards: { lookup }, silenced: { of }, refill: async () => false },
      ...{ region: async () => undefined, choices: async () => everyChoice, now: () => 0 },
    });
    const listings = [
      listingOf(1),
      listingOf(2, { titles: ['어린이 우산 캐릭터 자동 장우산 아동용 우산'], aliases: ['1'] }),
      listingOf(98),
      listingOf(99, { titles: ['Children’s umbrella for kids, automatic'] }),
    ];
    const { named } = await judging.judge(listings);
    expect(named.map(({ listing }) => listing.id)).toEqual([1, 2].map((one) => listingOf(one).id));
    expect(of).toHaveBeenCalledTimes(2);
    const keys = lookup.mock.calls.flatMap(([keys]) => keys);
    expect(keys).toContain(`aliexpress:${listingOf(99).id}`);
    expect(keys.filter((key) => typeof key !== 'string' || key.startsWith('kind:'))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('that a finding about a kind of goods names stay without a marker', async () => {
    const { ask, hazards } = startBackground();
    const kind = hazardOf(2, { about: 'kind' });
    await hazards.replaceAll(inBatches([hazardOf(1), kind]), heldList(1, 2));
    const { named } = await value<{ named: { match: { level: string } }[] }>(
      ask('judge-tiles', { tiles: [card(1), card(2)], ...none }),
    );
    expect(named.map(({ match }) => match.level)).not.toContain('advice');
  });
});

describe('what the popup is told', () => {
  it.each([
    ['on', true, { isOn: true, unread: 3, owned: 'order' }],
    ['off', false, { isOn: false, unread: 0 }],
  ])('is how recall alerts stand where they are %s', async (_what, isOn, told) => {
    const known = { site: 'aliexpress', id: listingOf(1).id, how: 'order' as const };
    const get = vi.fn(async () => known as never);
    const alerts = { ...alertsOff, isOn: async () => isOn, get, unread: async () => 3 };
    const background = await withTab(addressOf(1), { alerts });
    expect((await stateOf(background)).alerts).toStrictEqual(told);
    expect(get.mock.calls).toEqual(isOn ? [['aliexpress', listingOf(1).id]] : []);
  });

  it('names no owned product on a page of tiles, or where it is not owned', async () => {
    const alerts = { ...alertsOff, isOn: async () => true, unread: async () => 3 };
    for (const url of [addressOf(1), searchUrl])
      expect((await stateOf(await withTab(url, { alerts }))).alerts).toStrictEqual({
        ...{ isOn: true, unread: 3 },
      });
  });

  it('names what was silenced by its id alone where it has left the list since', async () => {
    const background = await withTab(addressOf(1));
    const gone = 'eu-safety-gate:SR/404/26';
    const hazards = [gone, hazardId(hazardOf(1))];
    const silence = { site: 'aliexpress', id: listingOf(1).id, hazards, silenced: true };
    await background.ask('silence', silence);
    const { silenced } = await stateOf(background);
    expect(silenced.find(({ id }) => id === gone)).toStrictEqual({ id: gone });
    expect(silenced.find(({ id }) => id !== gone)).toHaveProperty('hazard');
  });

  it('is that this page had its time, not that the one before had', async () => {
    const background = await withTab(addressOf(1));
    await background.ask('judge', { listing: listingOf(1), done: true });
    await settled();
    expect((await stateOf(background)).done).toBe(true);
    background.browser.tabs.set(7, { url: addressOf(99), incognito: false });
    expect(await stateOf(background)).toMatchObject({ done: false });
  });

  it('is that more may come on a campaign page, whatever is switched off', async () => {
    const url = 'https://www.aliexpress.com/ssr/300000512/deals';
    for (const tiles of [true, false])
      expect(
        await stateOf(await withTab(url, { switches: switches({ cards: tiles }) })),
      ).toMatchObject({
        ...{ pageKind: 'bundle', done: false },
      });
  });
});

describe('reports', () => {
  const suspect = { kind: 'suspect', listing: listingOf(1) };
  const to = { inbox: 'https://fox.example', name: 'Fox Watch', isAlways: true };
  const start = (wake: () => Promise<undefined>) => {
    const delivery = { ...sendingOff, isPermitted: async () => true, wake: vi.fn(wake) };
    return { delivery, ...startBackground(undefined, { delivery, receiver: async () => to }) };
  };

  it('wake whoever sends them; where nobody does they are kept all the same', async () => {
    const { ask, delivery } = start(async () => undefined);
    expect(await ask('report', suspect)).toMatchObject({
      value: { stored: true, to: to.name, isToBeSent: true },
    });
    expect(delivery.wake).toHaveBeenCalledOnce();
    const reply = await value<object>(startBackground().ask('report', suspect));
    expect(reply).toStrictEqual({
      ...{ stored: true, report: expect.anything(), isToBeSent: false },
    });
  });

  it.each([
    ['has arrived', 'sent', 'sent'],
    ['is still there', undefined, 'sending'],
  ] as const)('one that %s after the try is told as such', async (_what, state, told) => {
    const { ask } = start(async () => {
      if (state) await mark(connect(), uuid(1), state);
      return undefined;
    });
    const delivered = ask('report', suspect).then(() => ask('submit-report', { id: uuid(1) }));
    expect(await delivered).toEqual({ ok: true, value: told });
  });

  it('one that is gone after the try is told as gone', async () => {
    const { ask, services, delivery } = start(async () => undefined);
    await ask('report', suspect);
    delivery.wake.mockImplementation(async () => {
      await services.outbox.remove(uuid(1));
      return undefined;
    });
    expect(await ask('submit-report', { id: uuid(1) })).toEqual({ ok: true, value: undefined });
  });

  it('wait as long again when they are explained', async () => {
    const { ask, services } = startBackground(undefined, { now: () => 1_000 });
    await ask('report', suspect);
    await ask('amend-report', { id: uuid(1), reason: 'unsafe' });
    expect(await services.outbox.get(uuid(1))).toMatchObject({ nextAttempt: 1_000 + undoWindow });
  });
});

describe('our own pages', () => {
  it('agree to what reports hold where sending was turned on, and not where it was refused', async () => {
    for (const isOn of [true, false]) {
      const agree = vi.fn(async () => undefined);
      const delivery = { ...sendingOff, turnOn: async () => isOn, wake: vi.fn(sendingOff.wake) };
      const consent = { agree };
      const { ask } = startBackground(undefined, { delivery, consent });
      const reply = await ask('send-reports', { inbox: 'https://fox.example' }, popupSender);
      expect(reply).toMatchObject({ ok: true, value: { isForbiddenByPolicy: false } });
      for (const does of [agree, delivery.wake]) expect(does).toHaveBeenCalledTimes(Number(isOn));
      await ask('give-consent', {}, popupSender);
      for (const does of [agree, delivery.wake])
        expect(does).toHaveBeenCalledTimes(Number(isOn) + 1);
    }
  });

  it('hear why an address is not taken, and nothing is asked of it', async () => {
    const { services } = startBackground();
    const subscribe = vi.fn(async () => true);
    const subscription = { ...services.subscription, subscribe };
    const ask = async (address: string, updates?: boolean) => {
      const policies = async () => (updates === undefined ? {} : { updates });
      const background = startBackground(undefined, { subscription, policies });
      return background.ask('subscribe', { address }, popupSender);
    };
    const good = 'https://list.example';
    expect(await ask('http://list.example')).toMatchObject({
      error: 'not an address that a list may come from',
    });
    expect(await ask(good, false)).toMatchObject({ error: 'updates are off by policy' });
    expect(subscribe).not.toHaveBeenCalled();
    expect(await ask(good, true)).toMatchObject({ ok: true });
    expect(await ask(`${good}/`)).toMatchObject({ ok: true });
    expect(subscribe.mock.calls).toEqual([[good], [good]]);
  });

  it('have the list looked after: what was begun goes on, and what is asked for begins', async () => {
    const { services } = startBackground();
    const [goOn, update] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    const { ask } = startBackground(undefined, {
      subscription: { ...services.subscription, resumeUpdate: goOn, update },
    });
    await ask('list-status', {}, popupSender);
    expect([goOn.mock.calls.length, update.mock.calls.length]).toEqual([1, 0]);
    await ask('update-list', {}, popupSender);
    expect([goOn.mock.calls.length, update.mock.calls.length]).toEqual([1, 1]);
  });
});
