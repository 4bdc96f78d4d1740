import { describe, expect, it, vi } from 'vitest';
import { everyChoice } from '../../lib/core/choices.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { createCardJudging } from '../../lib/extension/judging-cards.ts';
import { type CardFacts, mostCardsAsked } from '../../lib/extension/messages/cards.ts';
import { hazardOf, hazardsFrom, heldList, inBatches, useFreshDisk } from '../store/fixtures.ts';
import {
  fakeBrowser,
  listingOf,
  popupSender,
  settled,
  shopSender,
  startBackground,
  startWithList,
} from './fixtures.ts';

useFreshDisk();

const card = (number: number, rest: Partial<CardFacts> = {}): CardFacts => ({
  id: listingOf(number).id,
  aliases: [],
  title: `Toy number ${number}`,
  imageKeys: [],
  ...rest,
});
const body = (numbers: number[], rest: object = {}) => ({
  cards: numbers.map((number) => card(number)),
  isLines: false,
  named: 0,
  isDanger: false,
  ...rest,
});
const ids = (reply: unknown) =>
  (reply as { value: { named: { id: string }[] } }).value.named.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the cards of a page', () => {
  it('a hundred and twenty in one message: those that are named, in their order', async () => {
    const { ask, hazards } = await startWithList();
    const lookup = vi.spyOn(hazards, 'lookup');
    const reply = await ask('judge-cards', body(upTo(mostCardsAsked)));
    expect(ids(reply)).toEqual(upTo(20).map((number) => listingOf(number).id));
    expect(lookup.mock.calls.length).toBeLessThanOrEqual(4);
    expect(reply).toMatchObject({ value: { isOff: false, language: 'ko', region: 'KR' } });
  });

  it('a hundred and twenty-one are refused', async () => {
    const { ask } = await startWithList();
    expect(await ask('judge-cards', body(upTo(mostCardsAsked + 1)))).toMatchObject({ ok: false });
  });

  it('tells the notice without the products that it names', async () => {
    const { ask } = await startWithList();
    const reply = await ask('judge-cards', body([3]));
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

  it('an alias is a caution, a kind of goods nothing', async () => {
    const { ask, hazards } = startBackground();
    const kind = hazardOf(2, { about: 'kind' });
    await hazards.replaceAll(inBatches([hazardOf(1), kind]), heldList(1, 2));
    const cards = [
      card(50, { title: 'Something else', aliases: [listingOf(1).id] }),
      card(51, { title: 'Toy number 2' }),
    ];
    expect(await ask('judge-cards', { ...body([]), cards })).toMatchObject({
      value: { named: [{ id: listingOf(50).id, match: { level: 'caution' } }] },
    });
  });

  it('each hazard is held against the cards that share a key with it, and no others', async () => {
    const { ask } = await startWithList();
    const swapped = [card(1, { title: 'Toy number 2' }), card(99, { title: 'Toy number 1' })];
    const reply = await ask('judge-cards', { ...body([]), cards: swapped });
    expect(ids(reply)).toEqual([listingOf(1).id]);
  });

  it('what was silenced stays so, in a private window for that tab', async () => {
    const browser = fakeBrowser();
    const { ask } = await startWithList(browser);
    const silence = {
      site: 'aliexpress',
      id: listingOf(1).id,
      hazard: hazardId(hazardOf(1)),
      silenced: true,
    };
    const inPrivate = shopSender(1, { tab: { id: 9, incognito: true } });
    await ask('silence', silence, inPrivate);
    expect(ids(await ask('judge-cards', body([1, 2]), inPrivate))).toEqual([listingOf(2).id]);
    expect(ids(await ask('judge-cards', body([1, 2])))).toHaveLength(2);
    await ask('silence', silence);
    expect(ids(await ask('judge-cards', body([1, 2])))).toEqual([listingOf(2).id]);
  });

  it('nothing is loaded, and the toolbar left alone, where none is named', async () => {
    const { ask, loadScripts, badge } = await startWithList();
    expect(ids(await ask('judge-cards', body([50, 51])))).toEqual([]);
    await settled();
    expect(loadScripts).not.toHaveBeenCalled();
    expect(badge.count).not.toHaveBeenCalled();
  });

  it('the markers are loaded once, and the toolbar counts on', async () => {
    const { ask, loadScripts, badge } = await startWithList();
    await ask('judge-cards', body([1, 2]));
    expect(loadScripts).toHaveBeenCalledExactlyOnceWith(7, [
      '/words/ko.js',
      '/content-scripts/marks.js',
    ]);
    await ask('judge-cards', body([3], { named: 2, isDanger: true, marksSpeak: ['ko'] }));
    await settled();
    expect(loadScripts).toHaveBeenCalledOnce();
    expect(badge.count.mock.calls.map(([, counted]) => counted)).toEqual([
      { count: 2, level: 'danger' },
      { count: 3, level: 'danger' },
    ]);
  });

  it.each([
    ['cards', false],
    ['lines', true],
  ])('nothing is looked up for %s that are switched off', async (surface, isLines) => {
    const surfaces = async () => ({ cards: true, purchase: true, lines: true, [surface]: false });
    const { ask, hazards } = await startWithList(fakeBrowser(), { surfaces });
    const lookup = vi.spyOn(hazards, 'lookup');
    const off = await ask('judge-cards', body([1], { isLines }));
    expect(off).toMatchObject({ value: { isOff: true, named: [] } });
    expect(lookup).not.toHaveBeenCalled();
    const on = await ask('judge-cards', body([1], { isLines: !isLines }));
    expect(on).toMatchObject({ value: { isOff: false, named: [{}] } });
  });

  it('only a page of a shop may ask', async () => {
    const { ask } = await startWithList();
    expect(await ask('judge-cards', body([1]), popupSender)).toMatchObject({ ok: false });
  });

  it('a broken store names nothing and throws nothing', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const judging = createCardJudging({
      hazards: { lookup: () => Promise.reject(new Error('the disk')) },
      silenced: { of: async () => new Set() },
      heal: async () => false,
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    });
    expect(await judging.named([listingOf(1)])).toEqual([]);
    expect(silent).toHaveBeenCalled();
  });

  it('an empty store is filled once, and asked again', async () => {
    const { hazards } = startBackground();
    const heal = vi.fn(async () => {
      await hazards.replaceAll(inBatches(hazardsFrom(1, 3)), heldList(1, 3));
      return true;
    });
    const parts = {
      hazards,
      heal,
      region: async () => undefined,
      choices: async () => everyChoice,
      now: () => 0,
    };
    const judging = createCardJudging({ ...parts, silenced: { of: async () => new Set() } });
    expect(await judging.named([listingOf(1), listingOf(9)])).toHaveLength(1);
    expect(heal).toHaveBeenCalledOnce();
  });
});
