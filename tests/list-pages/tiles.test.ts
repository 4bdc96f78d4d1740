import { describe, expect, it, vi } from 'vitest';
import { hazardId } from '../../lib/core/hazard.ts';
import { createTileJudging } from '../../lib/list-pages/judge-tiles.ts';
import type { NamedTile, TileFacts } from '../../lib/list-pages/messages.ts';
import { maxTilesAsked } from '../../lib/list-pages/near-tiles.ts';
import { tilesPart, withTiles } from '../../lib/list-pages/page-tiles.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { backgroundWords, effectWords } from '../../scripts/words/every.ts';
import {
  addressOf,
  fakeBrowser,
  listingOf,
  popupSender,
  settled,
  shopSender,
  startBackground,
  startWithList,
  switches,
} from '../background/fixtures.ts';
import { everyChoice } from '../core/every-choice.ts';
import { hazardOf, hazardsFrom, heldList, inBatches, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const card = (number: number, rest: Partial<TileFacts> = {}): TileFacts => ({
  id: listingOf(number).id,
  aliases: [],
  title: `Toy number ${number}`,
  imageKeys: [],
  ...rest,
});
const body = (numbers: number[], rest: object = {}) => ({
  tiles: numbers.map((number) => card(number)),
  checkedCount: 0,
  named: 0,
  isDanger: false,
  ...rest,
});
const ids = (reply: unknown) =>
  (reply as { value: { named: { id: string }[] } }).value.named.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the tiles of a page', () => {
  it('a hundred and twenty in one message: those that are named, in their order', async () => {
    const { ask, hazards } = await startWithList();
    const lookup = vi.spyOn(hazards, 'lookup');
    const reply = await ask('judge-tiles', body(upTo(maxTilesAsked)));
    expect(ids(reply)).toEqual(upTo(20).map((number) => listingOf(number).id));
    expect(lookup.mock.calls.length).toBeLessThanOrEqual(4);
    expect(reply).toMatchObject({ value: { isOff: false, language: 'ko', region: 'KR' } });
  });

  it('a hundred and twenty-one are refused', async () => {
    const { ask } = await startWithList();
    expect(await ask('judge-tiles', body(upTo(maxTilesAsked + 1)))).toMatchObject({ ok: false });
  });

  it('tells the notice without the products that it names', async () => {
    const { ask } = await startWithList();
    const reply = await ask('judge-tiles', body([3]));
    expect(reply).toMatchObject({
      value: {
        named: [
          {
            id: listingOf(3).id,
            match: {
              level: 'danger',
              clues: [{ kind: 'listing-id' }],
              hazard: { reference: 'SR/3/26', products: [], finding: { ko: expect.any(String) } },
            },
          },
        ],
      },
    });
  });

  it('tells what the finding may do to a person, which depends on the goods', async () => {
    const { ask, hazards } = startBackground();
    const effectOn = async (goods: string) => {
      const findings = [{ cause: 'unstable_tips_over' }];
      const products = hazardOf(1).products.map((product) => ({ ...product, goods }));
      const hazard = hazardOf(1, { findings, products });
      await hazards.replaceAll(inBatches([hazard]), heldList(1, 1));
      const reply = await ask('judge-tiles', body([1]));
      const [tile] = (reply as { value: { named: NamedTile[] } }).value.named;
      return tile?.match.effect?.first;
    };
    const { may } = effectWords.ko.effects;
    expect(await effectOn('dresser')).toBe(may.tips);
    expect(await effectOn('watch')).toBe(may.tips_over);
  });

  it('an alias is a caution, a kind of goods nothing', async () => {
    const { ask, hazards } = startBackground();
    const kind = hazardOf(2, { about: 'kind' });
    await hazards.replaceAll(inBatches([hazardOf(1), kind]), heldList(1, 2));
    const tiles = [
      card(50, { title: 'Something else', aliases: [listingOf(1).id] }),
      card(51, { title: 'Toy number 2' }),
    ];
    expect(await ask('judge-tiles', { ...body([]), tiles })).toMatchObject({
      value: { named: [{ id: listingOf(50).id, match: { level: 'caution' } }] },
    });
  });

  it('each hazard is held against the tiles that share a key with it, and no others', async () => {
    const { ask } = await startWithList();
    const swapped = [card(1, { title: 'Toy number 2' }), card(99, { title: 'Toy number 1' })];
    const reply = await ask('judge-tiles', { ...body([]), tiles: swapped });
    expect(ids(reply)).toEqual([listingOf(1).id]);
  });

  it('what was silenced stays so, in a private window for that tab', async () => {
    const browser = fakeBrowser();
    const { ask } = await startWithList(browser);
    const silenceOf = (number: number, silenced = true) => ({
      ...{ site: 'aliexpress', id: listingOf(number).id, silenced },
      hazards: [hazardId(hazardOf(number))],
    });
    const silence = silenceOf(1);
    const inPrivate = shopSender(1, { tab: { id: 9, incognito: true } });
    await ask('silence', silence, inPrivate);
    expect(ids(await ask('judge-tiles', body([1, 2]), inPrivate))).toEqual([listingOf(2).id]);
    await ask('silence', silenceOf(2), inPrivate);
    expect(ids(await ask('judge-tiles', body([1, 2]), inPrivate))).toEqual([]);
    await ask('silence', silenceOf(1, false), inPrivate);
    expect(ids(await ask('judge-tiles', body([1, 2]), inPrivate))).toEqual([listingOf(1).id]);
    expect(ids(await ask('judge-tiles', body([1, 2])))).toHaveLength(2);
    await ask('silence', silence);
    expect(ids(await ask('judge-tiles', body([1, 2])))).toEqual([listingOf(2).id]);
  });

  it('nothing is loaded, and the toolbar left alone, where none is named', async () => {
    const { ask, loadScripts, badge } = await startWithList();
    expect(ids(await ask('judge-tiles', body([50, 51])))).toEqual([]);
    await settled();
    expect(loadScripts).not.toHaveBeenCalled();
    expect(badge.count).not.toHaveBeenCalled();
    expect(badge.clear).not.toHaveBeenCalled();
  });

  it('the markers are loaded once, and the toolbar counts on', async () => {
    const { ask, loadScripts, badge } = await startWithList();
    await ask('judge-tiles', body([1, 2]));
    expect(loadScripts).toHaveBeenCalledExactlyOnceWith(7, [
      '/words/ko.js',
      '/content-scripts/markers.js',
    ]);
    await ask(
      'judge-tiles',
      body([3], { checkedCount: 2, named: 2, isDanger: true, markerLanguages: ['ko'] }),
    );
    await settled();
    expect(loadScripts).toHaveBeenCalledOnce();
    expect(badge.count.mock.calls.map(([, counted]) => counted)).toEqual([
      { count: 2, level: 'danger' },
      { count: 3, level: 'danger' },
    ]);
  });

  it.each([
    ['of caution alone', ['alias'], 'caution'],
    ['one of which is a danger', ['alias', 'id'], 'danger'],
  ])('the toolbar tells the gravest of tiles %s', async (_which, kinds, level) => {
    const { ask, badge } = await startWithList();
    const other = card(50, { title: 'Something else', aliases: [listingOf(1).id] });
    const tiles = kinds.map((kind) => (kind === 'id' ? card(2) : other));
    await ask('judge-tiles', body([], { tiles }));
    await settled();
    expect(badge.count.mock.lastCall?.[1]).toEqual({ count: kinds.length, level });
  });

  it('one of which only the id can be read is looked up by it', async () => {
    const { ask } = await startWithList();
    const tiles = [1, 50].map((number) => ({
      id: listingOf(number).id,
      aliases: [],
      imageKeys: [],
    }));
    expect(ids(await ask('judge-tiles', body([], { tiles })))).toEqual([listingOf(1).id]);
  });

  it('a page that hides the markers is told of, its further tiles too', async () => {
    const browser = fakeBrowser();
    const url = 'https://ko.aliexpress.com/w/wholesale-toy.html';
    const tab = { id: 7, url, incognito: false };
    browser.tabs.set(7, tab);
    const { ask, services } = await startWithList(browser);
    const sender = shopSender(1, { url, tab });
    const told = async () => {
      await settled();
      const state = (await ask('page-state', { tabId: 7 }, popupSender)) as { value: PageState };
      return [
        browser.titles.get(7) === backgroundWords.en.toolbar.interference,
        state.value.interference,
      ];
    };
    await ask('judge-tiles', body([1]), sender);
    expect(await told()).toEqual([false, false]);
    await ask('interference', {}, sender);
    expect(await told()).toEqual([true, true]);
    expect((await services.pages.get(7))?.interference?.level).toBe('danger');
    await ask('judge-tiles', body([2], { checkedCount: 1, named: 1, isDanger: true }), sender);
    expect(await told()).toEqual([true, true]);
  });

  it('nothing is looked up for tiles that are switched off', async () => {
    const { ask, hazards } = await startWithList(fakeBrowser(), {
      switches: switches({ cards: false }),
    });
    const lookup = vi.spyOn(hazards, 'lookup');
    const off = await ask('judge-tiles', body([1]));
    expect(off).toMatchObject({ value: { isOff: true, named: [] } });
    expect(lookup).not.toHaveBeenCalled();
  });

  it('beside a listing that is on show the toolbar tells of that, and of the tiles when it is gone', async () => {
    const { ask, badge } = await startWithList();
    await ask('judge', { listing: listingOf(50) });
    await settled();
    await ask('judge-tiles', body([1, 2], { isBeside: true }));
    await settled();
    expect(badge.count).not.toHaveBeenCalled();
    await ask('leave', { stays: true });
    expect(badge.count).toHaveBeenCalledOnce();
    expect(badge.count.mock.lastCall?.[1]).toEqual({ count: 2, level: 'danger' });
    await ask(
      'judge-tiles',
      body([3], { isBeside: true, checkedCount: 2, named: 2, isDanger: true }),
    );
    await settled();
    expect(badge.count.mock.lastCall?.[1]).toEqual({ count: 3, level: 'danger' });
    await ask('leave', {});
    expect(badge.clear).toHaveBeenCalledOnce();
    await ask('leave', { stays: true });
    expect(badge.clear).toHaveBeenCalledTimes(2);
    // Tiles of the page before are no tiles of this one.
    await ask('judge-tiles', body([1]));
    await settled();
    await ask('leave', { stays: true }, shopSender(2));
    expect(badge.clear).toHaveBeenCalledTimes(3);
  });

  it('are known by their number alone after the background forgot them in its sleep', async () => {
    const { ask, badge } = await startWithList();
    const tab = { id: 9, incognito: true, url: addressOf(1) };
    const inPrivate = shopSender(1, { tab });
    await ask('judge-tiles', body([50], { isBeside: true, checkedCount: 2, named: 2 }), inPrivate);
    await settled();
    await ask('leave', { stays: true }, inPrivate);
    expect(badge.count.mock.lastCall?.[1]).toEqual({ count: 2, level: 'caution' });
  });

  describe('what the popup hears of them', () => {
    const searchUrl = 'https://ko.aliexpress.com/w/wholesale-toy.html?page=1';
    const on = (url: string, rest: object = {}) =>
      shopSender(1, { url, tab: { id: 7, incognito: false, url, ...rest } });
    const world = async (rest: Parameters<typeof startWithList>[1] = {}) => {
      const browser = fakeBrowser();
      browser.tabs.set(7, { url: searchUrl, incognito: false });
      const { ask, badge } = await startWithList(browser, rest);
      return {
        ask,
        badge,
        browser,
        judge: (numbers: number[], more: object = {}, sender = on(searchUrl)) =>
          ask('judge-tiles', body(numbers, more), sender).then(settled),
        leave: () => ask('leave', {}, on(searchUrl)),
        told: async () => {
          const reply = await ask('page-state', { tabId: 7 }, popupSender);
          return (reply as { value: PageState }).value;
        },
      };
    };
    const known = ({ tiles }: PageState) =>
      tiles && [tiles.checkedCount, tiles.count, tiles.named.map(({ id }) => id)];
    const idsOf = (...numbers: number[]) => numbers.map((number) => listingOf(number).id);

    it('each that is named, once, with its page and its notice', async () => {
      const { judge, told } = await world();
      expect(known(await told())).toEqual([0, 0, []]);
      expect((await told()).done).toBe(false);
      await judge([1, 50, 51]);
      await judge([2, 52], { checkedCount: 3, named: 1, isDanger: true });
      const state = await told();
      expect(known(state)).toEqual([5, 2, idsOf(1, 2)]);
      expect(state.tiles?.named[0]).toEqual({
        site: 'aliexpress',
        id: idsOf(1)[0],
        title: 'Toy number 1',
        level: 'danger',
        hazard: hazardId(hazardOf(1)),
        url: `https://www.aliexpress.com/item/${idsOf(1)[0]}.html`,
      });
    });

    it('what was asked about again counts once, and may be named no longer', async () => {
      const { ask, judge, told, badge } = await world();
      const others = { checkedCount: 2, named: 1, isDanger: true };
      const counts = () => badge.count.mock.calls.map(([, { count }]) => count);
      await judge([1, 2, 50]);
      await judge([2], others);
      expect(known(await told())).toEqual([3, 2, idsOf(1, 2)]);
      expect(counts()).toEqual([2, 2]);
      const hazards = [hazardId(hazardOf(2))];
      await ask('silence', { site: 'aliexpress', id: idsOf(2)[0], hazards, silenced: true });
      await judge([2], others);
      expect(known(await told())).toEqual([3, 1, idsOf(1)]);
      expect(counts()).toEqual([2, 2, 1]);
      // More that are not named say nothing new.
      await judge([51], { checkedCount: 3, named: 1, isDanger: true });
      expect(counts()).toEqual([2, 2, 1]);
      expect(badge.clear).not.toHaveBeenCalled();
    });

    it('dangers first, as many as can be kept, and all of them counted', async () => {
      const { judge, told } = await world();
      const soft = Array.from({ length: 60 }, (_, at) => ({
        ...card(100 + at, { title: 'Something else' }),
        aliases: idsOf(1),
      }));
      await judge([], { tiles: [...soft, card(3)] });
      const { tiles } = await told();
      expect(tiles?.count).toBe(61);
      expect(tiles?.named.length).toBeLessThan(61);
      expect(tiles?.named[0]).toMatchObject({ id: idsOf(3)[0], level: 'danger' });
    });

    it('nothing of the page before, nor of one that was left', async () => {
      const { browser, judge, told, leave } = await world();
      await judge([1]);
      const next = 'https://ko.aliexpress.com/w/wholesale-lamp.html';
      browser.tabs.set(7, { url: next, incognito: false });
      expect(known(await told())).toEqual([0, 0, []]);
      await judge([50], {}, on(next));
      expect(known(await told())).toEqual([1, 0, []]);
      browser.tabs.set(7, { url: `${next}#reviews`, incognito: false });
      expect(known(await told())).toEqual([1, 0, []]);
      await leave();
      expect(known(await told())).toEqual([0, 0, []]);
    });

    it('an answer that comes after the page has gone is not counted on the next one', async () => {
      const { browser, judge, badge } = await world();
      // Of a page that is no shop's we do not see the address.
      for (const url of ['https://ko.aliexpress.com/item/1.html', undefined]) {
        browser.tabs.set(7, { url, incognito: false });
        await judge([1]);
      }
      expect(badge.count).not.toHaveBeenCalled();
      browser.tabs.set(7, { url: `${searchUrl}#top`, incognito: false });
      await judge([1]);
      expect(badge.count).toHaveBeenCalledOnce();
    });

    it('is a count of none once none is named any longer', async () => {
      const { ask, judge, badge } = await world();
      await judge([1]);
      expect(badge.clear).not.toHaveBeenCalled();
      const hazards = [hazardId(hazardOf(1))];
      await ask('silence', { site: 'aliexpress', id: idsOf(1)[0], hazards, silenced: true });
      await judge([1, 2], { checkedCount: 3 });
      expect(badge.clear).not.toHaveBeenCalled();
      await judge([2], { tiles: [card(50)] });
      expect(badge.clear).toHaveBeenCalledOnce();
    });

    it('a page that begins anew forgets what it said', async () => {
      const { judge, told } = await world();
      await judge([1, 2]);
      await judge([50, 51]);
      expect(known(await told())).toEqual([2, 0, []]);
    });

    it('is the same on a campaign page, where markers that are off do not say that nothing is looked up', async () => {
      const url = 'https://www.aliexpress.com/ssr/300000512/deals';
      const { browser, judge, told } = await world();
      browser.tabs.set(7, { url, incognito: false });
      await judge([1, 50], { isBeside: true }, on(url));
      expect(known(await told())).toEqual([2, 1, idsOf(1)]);
      const { ask } = startBackground(browser, { switches: switches({ cards: false }) });
      const reply = await ask('page-state', { tabId: 7 }, popupSender);
      expect(reply).toMatchObject({ ok: true, value: { pageKind: 'bundle' } });
      expect(reply).not.toHaveProperty('value.tiles');
    });

    it('markers that are switched off', async () => {
      const { told } = await world({
        switches: switches({ cards: false }),
      });
      expect(await told()).toMatchObject({ tiles: { isOff: true }, done: true });
    });

    it('stays in memory where the window is private', async () => {
      const { browser, judge, told } = await world();
      browser.tabs.set(7, { url: searchUrl, incognito: true });
      await judge([1], {}, on(searchUrl, { incognito: true }));
      expect(known(await told())).toEqual([1, 1, idsOf(1)]);
      expect(browser.stored.size).toBe(0);
    });

    it('is nothing where there is no list, and nothing is remembered', async () => {
      const browser = fakeBrowser();
      browser.tabs.set(7, { url: searchUrl, incognito: false });
      const { ask } = startBackground(browser);
      await ask('judge-tiles', body([1]), on(searchUrl));
      await settled();
      expect(browser.stored.size).toBe(0);
    });
  });

  it('only a page of a shop may ask', async () => {
    const { ask } = await startWithList();
    expect(await ask('judge-tiles', body([1]), popupSender)).toMatchObject({ ok: false });
  });

  it('are told apart from those that no notice names where their source is off', async () => {
    const judging = createTileJudging({
      hazards: {
        lookup: async () => ({ hazards: [hazardOf(1)], list: heldList(1, 1), damaged: 0 }),
      },
      silenced: { of: async () => new Map() },
      refill: async () => false,
      region: async () => undefined,
      choices: async () => ({ ...everyChoice, sourcesOff: new Set([hazardOf(1).source]) }),
      now: () => 0,
    });
    const [named, other] = [listingOf(1), listingOf(50)];
    const judged = await judging.judge([named, other]);
    expect(judged).toEqual({ named: [], hidden: [named.id], checkedCount: 2 });
    const told = {
      ...judged,
      url: 'https://a.example/',
      otherTiles: { checkedCount: 0, named: 0 },
    };
    const none = { done: false, incognito: false, shown: [], silenced: [] };
    const first = withTiles(none, { ...told, judged: [named, other] });
    const otherTiles = { checkedCount: 2, named: 0 };
    const again = withTiles(first, { ...told, judged: [named], otherTiles });
    const page = withTiles(again, { ...told, judged: [other], hidden: [], otherTiles });
    const part = tilesPart(await switches()(), 'search', told.url, page.tiles);
    expect(part).toMatchObject({ count: 0, hidden: 1 });
  });

  it('a broken store names nothing and throws nothing', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const judging = createTileJudging({
      hazards: { lookup: () => Promise.reject(new Error('the disk')) },
      silenced: { of: async () => new Map() },
      refill: async () => false,
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    });
    expect(await judging.judge([listingOf(1)])).toEqual({ named: [], hidden: [], checkedCount: 0 });
    expect(silent).toHaveBeenCalled();
  });

  it('a damaged store is told of as such, and what it has is judged all the same', async () => {
    const { hazards } = await startWithList();
    const lookup = async (keys: readonly string[]) => ({
      ...(await hazards.lookup(keys)),
      damaged: 1,
    });
    const refill = vi.fn(async () => false);
    const judging = createTileJudging({
      hazards: { lookup },
      refill,
      silenced: { of: async () => new Map() },
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    });
    expect(await judging.judge([listingOf(1)])).toMatchObject({ named: [{}], checkedCount: 1 });
    expect(refill).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('tiles are told once the whole list is there', async () => {
    const { hazards } = startBackground();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 1)), heldList(1, 1, { version: 0 }));
    const judging = createTileJudging({
      hazards,
      async refill() {
        await hazards.replaceAll(inBatches(hazardsFrom(1, 3)), heldList(1, 3));
        return true;
      },
      silenced: { of: async () => new Map() },
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    });
    const judged = await judging.judge([1, 2, 3].map((number) => listingOf(number)));
    expect(judged).toMatchObject({ named: [{}, {}, {}], checkedCount: 3 });
  });

  it('an empty store is filled once, and asked again', async () => {
    const { hazards } = startBackground();
    const refill = vi.fn(async () => {
      await hazards.replaceAll(inBatches(hazardsFrom(1, 3)), heldList(1, 3));
      return true;
    });
    const services = {
      hazards,
      refill,
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    };
    const judging = createTileJudging({ ...services, silenced: { of: async () => new Map() } });
    const judged = await judging.judge([listingOf(1), listingOf(9)]);
    expect(judged).toMatchObject({ named: [{}], checkedCount: 2 });
    expect(refill).toHaveBeenCalledExactlyOnceWith(false);
  });
});
