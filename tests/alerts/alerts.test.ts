import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alertsAlarm, createAlerts } from '../../lib/alerts/alerts.ts';
import { messageOf } from '../../lib/alerts/notifications.ts';
import * as named from '../../lib/core/owned-matches.ts';
import { createAlertStore } from '../../lib/store/alerts.ts';
import { createOwnedStore } from '../../lib/store/owned.ts';
import type { OwnedProduct } from '../../lib/store/records.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { backgroundWords } from '../../scripts/words/every.ts';
import { listingOf, popupSender, shopSender, startBackground } from '../background/fixtures.ts';
import { hazard, models } from '../core/fixtures.ts';
import {
  hazardOf,
  hazardsFrom,
  heldList,
  idOf,
  inBatches,
  startWorker,
  useFreshDisk,
} from '../store/fixtures.ts';

useFreshDisk();

const now = Date.parse('2026-11-25T12:00:00Z');
let isOn = true;
let choices: { caution?: boolean; sourcesOff?: Set<string> } = {};
let alarms = new Set<string>();
let notified: string[][] = [];
let marked: number[] = [];
let turnedOn: () => Promise<unknown>;
let notify: (things: readonly OwnedProduct[], isAgain: boolean) => Promise<void>;

beforeEach(() => {
  isOn = true;
  turnedOn = async () => undefined;
  choices = {};
  alarms = new Set();
  notified = [];
  marked = [];
  notify = async (things) => void notified.push(things.map(({ id }) => id));
});
afterEach(() => vi.restoreAllMocks());

/** A background that has just been started, on the disk that is there. */
function start(more: Partial<Parameters<typeof createAlerts>[0]> = {}) {
  const { open, hazards } = startWorker();
  const things = createOwnedStore(open);
  const silenced = createSilenced(open);
  const alerts = createAlerts({
    things,
    news: createAlertStore(open),
    hazards,
    silenced,
    setting: {
      getValue: async () => isOn,
      async setValue(value) {
        isOn = value;
        if (value) await turnedOn();
      },
    },
    choices: async () => choices,
    notifications: {
      notify: (things, isAgain) => notify(things, isAgain),
      mark: async (unread) => void marked.push(unread),
    },
    alarms: {
      create: (name) => alarms.add(name),
      clear: async (name) => alarms.delete(name),
    },
    whileAwake: (work) => work(),
    now: () => now,
    ...more,
  });
  return { open, hazards, things, silenced, alerts };
}

async function publish(hazards: ReturnType<typeof hazardsFrom>): Promise<void> {
  await startWorker().hazards.replaceAll(inBatches(hazards), heldList(1, hazards.length));
}

const line = (number: number) => ({ id: idOf(number), title: `Toy number ${number}` });

describe('recall alerts', () => {
  it('tells of all things that an update names, at once and once', async () => {
    await publish(hazardsFrom(100, 5));
    const { alerts } = start();
    await alerts.sawOrders('aliexpress', [line(1), line(2), line(3)]);
    expect(notified).toEqual([]);
    await publish(hazardsFrom(1, 2));
    await start().alerts.lookThrough();
    expect(notified).toEqual([[idOf(1), idOf(2)]]);
    expect(marked.at(-1)).toBe(2);
    await start().alerts.lookThrough();
    await publish(hazardsFrom(1, 2));
    await start().alerts.lookThrough();
    expect(notified).toHaveLength(1);
    await publish(hazardsFrom(1, 3));
    await start().alerts.lookThrough();
    expect(notified.slice(1)).toEqual([[idOf(3)]]);
    expect(alarms.has(alertsAlarm)).toBe(false);
  });

  it('tells of a thing that is named already when it comes from an order page', async () => {
    await publish(hazardsFrom(1, 2));
    const { alerts } = start();
    await alerts.sawOrders('aliexpress', [line(1), line(9)]);
    await alerts.sawOrders('aliexpress', [line(1), line(9)]);
    expect(notified).toEqual([[idOf(1)]]);
  });

  it('does not tell of a warning that the shopper had before them', async () => {
    await publish(hazardsFrom(1, 2));
    const { alerts } = start();
    expect(await alerts.addProduct(listingOf(1))).toEqual({ isNew: true, isNamedByNotice: true });
    await start().alerts.lookThrough();
    expect(notified).toEqual([]);
    await publish([...hazardsFrom(1, 2), hazardOf(1, { reference: 'SR/77/26' })]);
    await start().alerts.lookThrough();
    expect(notified).toEqual([[idOf(1)]]);
  });

  it('goes on where a background died between finding and telling', async () => {
    const { alerts } = start();
    await publish(hazardsFrom(100, 1));
    await alerts.sawOrders('aliexpress', [line(1)]);
    await publish(hazardsFrom(1, 1));
    notify = () => new Promise(() => undefined);
    void alerts.lookThrough();
    await vi.waitFor(() => expect(alarms.has(alertsAlarm)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    notify = async (things) => void notified.push(things.map(({ id }) => id));
    await start().alerts.resume();
    expect(notified).toEqual([[idOf(1)]]);
    expect(alarms.has(alertsAlarm)).toBe(false);
    await start().alerts.resume();
    expect(notified).toHaveLength(1);
  });

  it('has its alarm before it keeps an order, and keeps the alarm while anybody works', async () => {
    const never = new Promise<never>(() => undefined);
    const { things, alerts } = start();
    void start({ things: { ...things, add: () => never } }).alerts.sawOrders('aliexpress', [
      line(1),
    ]);
    await vi.waitFor(() => expect(alarms.has(alertsAlarm)).toBe(true));

    await publish(hazardsFrom(1, 1));
    await alerts.sawOrders('aliexpress', [line(9)]);
    expect(alarms.has(alertsAlarm)).toBe(false);
    notify = () => never;
    void alerts.sawOrders('aliexpress', [line(1)]);
    await vi.waitFor(() => expect(alarms.has(alertsAlarm)).toBe(true));
    await alerts.sawOrders('aliexpress', [line(9)]);
    expect(alarms.has(alertsAlarm)).toBe(true);
  });

  it('an order that could not be kept is told again by its page', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { things } = start();
    const add = () => Promise.reject(new Error('no room'));
    const { alerts } = start({ things: { ...things, add } });
    await expect(alerts.sawOrders('aliexpress', [line(1)])).rejects.toThrow('could not be kept');
  });

  it('says that a notification may stand already where a background died over it', async () => {
    await publish(hazardsFrom(100, 1));
    await start().alerts.sawOrders('aliexpress', [line(1)]);
    await publish(hazardsFrom(1, 1));
    const isAgain: boolean[] = [];
    notify = async (_things, again) => {
      isAgain.push(again);
      return new Promise(() => undefined);
    };
    void start().alerts.lookThrough();
    await vi.waitFor(() => expect(isAgain).toEqual([false]));
    void start().alerts.resume();
    await vi.waitFor(() => expect(isAgain).toEqual([false, true]));
  });

  it('that could not notify tries again a few times and no more; the toolbar goes on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await publish(hazardsFrom(100, 1));
    await start().alerts.sawOrders('aliexpress', [line(1)]);
    await publish(hazardsFrom(1, 1));
    notify = vi.fn(async () => {
      throw new Error('no icon');
    });
    for (let wakes = 0; wakes < 6; wakes += 1) await start().alerts.resume();
    expect(notify).toHaveBeenCalledTimes(3);
    expect(marked.at(-1)).toBe(1);
    expect(alarms.has(alertsAlarm)).toBe(false);
  });

  it('names nothing by soft clues, kinds of goods, or what the shopper said is another product', async () => {
    await publish([
      hazardOf(1, { about: 'kind' }),
      hazardOf(2),
      hazardOf(50, {
        products: [
          {
            scope: 'unknown',
            names: { en: 'Toy number 3 with wheels' },
            brands: ['Toy'],
            listings: [],
          },
        ],
      }),
    ]);
    const { silenced, alerts } = start();
    const silence = { site: 'aliexpress', id: idOf(2), hazard: 'eu-safety-gate:SR/2/26', at: 'x' };
    await silenced.add(silence);
    await alerts.sawOrders('aliexpress', [line(2), line(3)]);
    expect(notified).toEqual([]);
  });

  it('tells only what the shopper wants to be told', async () => {
    await publish(hazardsFrom(1, 1));
    choices = { sourcesOff: new Set(['eu-safety-gate']) };
    await start().alerts.sawOrders('aliexpress', [line(1)]);
    expect(notified).toEqual([]);
    choices = {};
    await start().alerts.lookThrough();
    expect(notified).toEqual([[idOf(1)]]);
  });

  it('names by a barcode or a model that the page gave', async () => {
    await publish([
      hazardOf(500, {
        products: [
          {
            scope: 'unknown',
            names: { en: 'Lamp' },
            identification: [{ gtins: ['4006381333931'], basis: 'structured' }],
          },
        ],
      }),
    ]);
    const { alerts } = start();
    await alerts.addProduct(listingOf(9, { titles: ['Lamp'], gtins: ['4006381333931'] }));
    expect(await alerts.get('aliexpress', idOf(9))).toMatchObject({
      news: [{ hazard: 'eu-safety-gate:SR/500/26', state: 'seen' }],
    });
  });

  it('keeps nothing and asks nothing while it is off', async () => {
    isOn = false;
    await publish(hazardsFrom(1, 1));
    const { open, alerts } = start();
    await alerts.sawOrders('aliexpress', [line(1)]);
    expect(await alerts.addProduct(listingOf(1))).toBe(false);
    await alerts.lookThrough();
    expect(await (await open()).getAll('watched')).toEqual([]);
    expect(alarms.size).toBe(0);
  });

  it('is turned on with the thing in it, and what is on show then is no news', async () => {
    isOn = false;
    await publish(hazardsFrom(1, 1));
    const { alerts } = start();
    let isKept = false;
    turnedOn = async () => {
      isKept = (await alerts.get('aliexpress', idOf(1))) !== undefined;
      await alerts.resume();
    };
    expect(await alerts.addProduct(listingOf(1), true)).toEqual({
      isNew: true,
      isNamedByNotice: true,
    });
    expect([isOn, isKept]).toEqual([true, true]);
    expect(notified).toEqual([]);
    expect(marked.at(-1)).toBe(0);
  });

  it('says what was there already, and what no notice names', async () => {
    await publish(hazardsFrom(1, 1));
    const { alerts } = start();
    await alerts.sawOrders('aliexpress', [line(1)]);
    expect(await alerts.addProduct(listingOf(1))).toEqual({ isNew: false, isNamedByNotice: true });
    expect(await alerts.addProduct(listingOf(9))).toEqual({ isNew: true, isNamedByNotice: false });
    await alerts.sawOrders('aliexpress', [line(2)]);
    await alerts.removeProduct('aliexpress', idOf(2));
    // What was taken out is not there.
    expect(await alerts.addProduct(listingOf(2))).toMatchObject({ isNew: true });
  });

  it('says no more when it is turned off, and the toolbar is cleared', async () => {
    await publish(hazardsFrom(1, 1));
    await start().alerts.sawOrders('aliexpress', [line(1)]);
    isOn = false;
    const { alerts } = start();
    await alerts.resume();
    expect(marked.at(-1)).toBe(0);
    expect(await alerts.unread()).toBe(0);
  });

  it('has nothing unread after the shopper has looked', async () => {
    await publish(hazardsFrom(1, 1));
    const { alerts } = start();
    await alerts.sawOrders('aliexpress', [line(1)]);
    expect(await alerts.unread()).toBe(1);
    await alerts.read();
    expect(await alerts.unread()).toBe(0);
    expect(marked.at(-1)).toBe(0);
  });

  it('forgets “I own this” that was taken back, and does not bring back an order that was', async () => {
    await publish(hazardsFrom(100, 1));
    const { open, alerts } = start();
    await alerts.addProduct(listingOf(1));
    await alerts.removeProduct('aliexpress', idOf(1));
    expect(await (await open()).getAll('watched')).toEqual([]);
    await alerts.sawOrders('aliexpress', [line(2)]);
    await alerts.removeProduct('aliexpress', idOf(2));
    await alerts.sawOrders('aliexpress', [line(2)]);
    expect(await alerts.get('aliexpress', idOf(2))).toBeUndefined();
  });
});

describe('a thing of which an order gives the title alone', () => {
  const title = 'Besrey BR-C7080 twin stroller';
  const notice = hazard({
    ...{ names: { en: 'Stroller' }, brands: ['Besrey'] },
    identification: models('BR-C7080'),
  });
  const thing = () => start().things.list(now);

  it('is kept, and a notice that it resembles alarms nobody', async () => {
    await publish([notice]);
    const { alerts } = start();
    await alerts.sawOrders('temu', [{ title, orderedAt: '2026-07-09' }]);
    expect(await thing()).toMatchObject([{ title, orderedAt: '2026-07-09', how: 'order' }]);
    await publish([notice, hazardOf(1)]);
    await start().alerts.lookThrough();
    expect(notified).toEqual([]);
    expect(await alerts.unread()).toBe(0);
    const [owned] = await thing();
    assert.ok(owned);
    const { hazards } = await start().hazards.lookup(named.keysOfOwned(owned));
    const today = '2026-11-25';
    expect(named.matchesOfOwned(owned, hazards, { today })).toMatchObject([{ level: 'caution' }]);
    expect(named.isHint(owned)).toBe(true);
    const confirmed = { ...owned, confirmed: true as const };
    expect(named.isHint(confirmed)).toBe(false);
    expect(named.matchesOfOwned(confirmed, hazards, { today })).toMatchObject([
      { level: 'danger' },
    ]);
  });

  it('is named by no finding about a kind of goods', async () => {
    await start().alerts.sawOrders('temu', [{ title: 'Cute kids umbrella with ears' }]);
    const [owned] = await thing();
    assert.ok(owned);
    const umbrellas = hazard({ names: { en: 'Children’s umbrella' } }, { about: 'kind' });
    expect(named.matchesOfOwned(owned, [umbrellas], { today: '2026-11-25' })).toEqual([]);
  });

  it('alarms once the shopper has said that it is that product', async () => {
    const { things, alerts } = start();
    await alerts.sawOrders('temu', [{ title }]);
    const [owned] = await thing();
    assert.ok(owned);
    await things.add([{ ...owned, confirmed: true }], now);
    await alerts.sawOrders('temu', [{ title }]);
    await publish([notice]);
    await start().alerts.lookThrough();
    expect(notified).toEqual([[owned.id]]);
  });

  it('is nothing without a title', async () => {
    const { alerts } = start();
    const { ask } = startBackground(undefined, { alerts });
    for (const line of [{}, { title: ' ' }])
      expect(await ask('saw-orders', { lines: [line] })).toMatchObject({ ok: false });
    expect(await ask('saw-orders', { lines: [{ title }] })).toMatchObject({ ok: true });
  });
});

describe('what pages may say to recall alerts', () => {
  const lines = [line(1)];
  const world = () => {
    const { alerts } = start();
    const loadOrders = vi.fn(async () => undefined);
    return { alerts, loadOrders, ...startBackground(undefined, { alerts, loadOrders }) };
  };

  it('an order page is read and kept, of its own site', async () => {
    const { ask, loadOrders, alerts } = world();
    await ask('orders-page', {});
    expect(loadOrders).toHaveBeenCalledWith(7);
    expect(await ask('saw-orders', { lines })).toEqual({ ok: true, value: true });
    expect(await alerts.get('aliexpress', idOf(1))).toMatchObject({ how: 'order' });
  });

  it('an order page hears that nothing is stored while recall alerts are off', async () => {
    isOn = false;
    const { ask, loadOrders, alerts } = world();
    await ask('orders-page', {});
    expect(loadOrders).not.toHaveBeenCalled();
    expect(await ask('saw-orders', { lines })).toEqual({ ok: true, value: false });
    isOn = true;
    await ask('orders-page', {});
    expect(loadOrders).toHaveBeenCalledOnce();
    expect(await ask('saw-orders', { lines })).toEqual({ ok: true, value: true });
    expect(await alerts.get('aliexpress', idOf(1))).toMatchObject({ how: 'order' });
  });

  it('a private window is neither read nor kept', async () => {
    const { ask, loadOrders, alerts, browser } = world();
    const sender = shopSender(1, { tab: { id: 7, incognito: true } });
    await ask('orders-page', {}, sender);
    await ask('saw-orders', { lines }, sender);
    browser.tabs.set(7, { url: undefined, incognito: true });
    const own = { id: sender.id, url: `chrome-extension://${sender.id}/popup.html` };
    expect(await ask('add-product', { listing: listingOf(1), tabId: 7 }, own)).toEqual({
      ok: true,
      value: false,
    });
    expect(loadOrders).not.toHaveBeenCalled();
    expect(await alerts.get('aliexpress', idOf(1))).toBeUndefined();
  });

  const mine = { site: 'aliexpress', id: idOf(1) };

  it('“I own this” on the card is kept and taken back', async () => {
    await publish(hazardsFrom(1, 1));
    const { ask, alerts } = world();
    expect(await ask('add-product', { listing: listingOf(1) })).toEqual({
      ok: true,
      value: { isNew: true, isNamedByNotice: true },
    });
    expect(await alerts.get('aliexpress', idOf(1))).toMatchObject({ how: 'own' });
    await ask('remove-product', mine);
    expect(await alerts.get('aliexpress', idOf(1))).toBeUndefined();
  });

  it('“I own this” while recall alerts are off needs the shopper’s word to turn them on', async () => {
    isOn = false;
    const { ask, alerts } = world();
    const listing = listingOf(1);
    expect(await ask('add-product', { listing })).toEqual({ ok: true, value: false });
    expect(await ask('add-product', { listing, turnsOn: false })).toMatchObject({ ok: false });
    expect([isOn, await alerts.get('aliexpress', idOf(1))]).toEqual([false, undefined]);
    expect(await ask('add-product', { listing, turnsOn: true })).toMatchObject({
      value: { isNew: true },
    });
    expect(isOn).toBe(true);
  });

  it('a private window’s card keeps nothing and turns nothing on', async () => {
    isOn = false;
    const { ask, alerts } = world();
    const sender = shopSender(1, { tab: { id: 7, incognito: true } });
    expect(await ask('add-product', { listing: listingOf(1), turnsOn: true }, sender)).toEqual({
      ok: true,
      value: false,
    });
    expect([isOn, await alerts.get('aliexpress', idOf(1))]).toEqual([false, undefined]);
  });

  it('a shop’s page takes back neither what an order brought nor another shop’s', async () => {
    const { ask, alerts } = world();
    await ask('saw-orders', { lines });
    await ask('remove-product', mine);
    expect(await alerts.get('aliexpress', idOf(1))).toMatchObject({ how: 'order' });
    expect(await ask('remove-product', { site: 'temu', id: '1' })).toMatchObject({ ok: false });
    expect(await ask('add-product', { listing: listingOf(1, { site: 'temu' }) })).toMatchObject({
      ok: false,
    });
  });

  it('a shop’s page takes back no order by saying first that the shopper owns it', async () => {
    const { ask, alerts } = world();
    await ask('saw-orders', { lines });
    await ask('add-product', { listing: listingOf(1) });
    await ask('remove-product', mine);
    expect(await alerts.get('aliexpress', idOf(1))).toMatchObject({ how: 'order' });
  });

  it('what was marked and then stands on an order page is taken out for good', async () => {
    const { ask, alerts } = world();
    await ask('add-product', { listing: listingOf(1) });
    await ask('saw-orders', { lines });
    await ask('remove-product', mine, popupSender);
    await ask('saw-orders', { lines });
    expect(await alerts.get('aliexpress', idOf(1))).toBeUndefined();
  });

  it('the card opens the page of recall alerts at its own thing', async () => {
    const openPage = vi.fn(async () => undefined);
    const { ask } = startBackground(undefined, { openPage });
    await ask('open-alerts', mine);
    expect(openPage).toHaveBeenCalledExactlyOnceWith(`/alerts.html#aliexpress:${idOf(1)}`);
    expect(await ask('open-alerts', { site: 'temu', id: '1' })).toMatchObject({ ok: false });
  });

  it('a shop’s page may not say that the shopper has looked', async () => {
    const { ask } = world();
    const requests = [
      ['alerts-read', {}],
      ['alerts-changed', {}],
    ] as const;
    for (const [request, body] of requests)
      expect(await ask(request, body)).toMatchObject({ ok: false });
  });

  it.each([
    [{ lines: [{ id: '1', price: 3 }] }],
    [{ lines: [{ id: '1', orderedAt: 'yesterday' }] }],
    [{ lines: Array.from({ length: 301 }, () => ({ id: '1' })) }],
    [{ lines: 'all' }],
  ])('what is no line of an order is refused: %j', async (body) => {
    expect(await world().ask('saw-orders', body)).toMatchObject({ ok: false });
  });
});

it('a notification names three things and counts the rest', () => {
  const things = Array.from({ length: 5 }, (_, at) => ({
    id: String(at),
    site: 'temu',
  })) as OwnedProduct[];
  const titled = things.map((one, at) => ({
    ...one,
    title: at === 0 ? 'x'.repeat(200) : `Thing ${at}`,
  }));
  const { toolbar } = backgroundWords.en;
  expect(messageOf(titled, toolbar.alerts).split('\n')).toEqual([
    `${'x'.repeat(59)}…`,
    'Thing 1',
    'Thing 2',
    'and 2 more',
    toolbar.alerts.open,
  ]);
});
