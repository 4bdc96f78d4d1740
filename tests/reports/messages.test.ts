import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { undoWindow } from '../../lib/core/report-terms.ts';
import type { Delivery } from '../../lib/reports/sending.ts';
import { connect } from '../../lib/store/database.ts';
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
} from '../background/fixtures.ts';
import { mark, useFreshDisk } from '../store/fixtures.ts';
import { uuid } from './post.ts';

useFreshDisk();

const suspect = { kind: 'suspect', listing: listingOf(1) };
const idIn = (reply: unknown) => (reply as { value: { report: { id: string } } }).value.report.id;

describe('a click on report', () => {
  it('is answered when the report is on the disk, for the next background too', async () => {
    const { ask } = startBackground();
    const reply = await ask('report', { ...suspect, hazard: 'eu-safety-gate:SR/1/26' });
    expect(reply).toMatchObject({ ok: true, value: { stored: true } });
    const [entry] = await startBackground().services.outbox.list();
    expect(entry).toMatchObject({
      state: 'queued',
      nextAttempt: undoWindow,
      report: {
        id: idIn(reply),
        kind: 'suspect',
        listingId: listingOf(1).id,
        url: `https://www.aliexpress.com/item/${listingOf(1).id}.html`,
        hazard: 'eu-safety-gate:SR/1/26',
        createdAt: '1970-01-01T00:00:00Z',
      },
    });
    expect(reply).toHaveProperty('value.report', entry?.report);
  });

  it('is told when nothing could be kept', async () => {
    const { ask, services } = startBackground();
    await services.outbox.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await ask('report', suspect)).toEqual({ ok: false, error: 'The disk is full.' });
  });

  it('can be explained, and taken back', async () => {
    const { ask, services } = startBackground();
    const id = idIn(await ask('report', suspect));
    expect(await ask('amend-report', { id, reason: 'unsafe' })).toMatchObject({
      value: { id, reason: 'unsafe' },
    });
    expect(await ask('undo-report', { id })).toEqual({ ok: true, value: true });
    expect(await ask('undo-report', { id })).toEqual({ ok: true, value: false });
    expect(await ask('amend-report', { id, reason: 'other' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await services.outbox.list()).toEqual([]);
  });

  it('says of an unreadable page what was found, and nothing of its content', async () => {
    const { ask, services } = startBackground();
    await ask('report', { kind: 'page-unreadable', listing: listingOf(1) });
    const [entry] = await services.outbox.list();
    expect(entry?.report.found).toEqual(['id', 'titles']);
    expect(JSON.stringify(entry)).not.toContain('Toy');
  });
});

describe('one report, sent from the shop’s page', () => {
  const to = { inbox: 'https://fox.example', name: 'Fox Watch', isAlways: false };
  const start = (change: Partial<Delivery> = {}, receiver: typeof to | null = to) => {
    const delivery = {
      ...sendingOff,
      isPermitted: vi.fn(async () => true),
      sendOne: vi.fn(async () => true),
      ...change,
    };
    return {
      delivery,
      ...startBackground(undefined, { delivery, receiver: async () => receiver ?? undefined }),
    };
  };

  it('says who would get it, and that it is not sent by itself', async () => {
    const { ask } = start();
    expect(await ask('report', suspect)).toMatchObject({
      value: { to: 'Fox Watch', isToBeSent: false },
    });
  });

  it('goes to that inbox and no other, and is on its way until it has arrived', async () => {
    const { ask, delivery } = start();
    const id = idIn(await ask('report', suspect));
    expect(await ask('submit-report', { id })).toEqual({ ok: true, value: 'sending' });
    expect(delivery.sendOne).toHaveBeenCalledWith(to.inbox, id);
    await mark(connect(), id, 'sent');
    expect(await ask('submit-report', { id })).toEqual({ ok: true, value: 'sent' });
    expect(delivery.sendOne).toHaveBeenCalledTimes(1);
    expect(await ask('submit-report', { id, inbox: 'https://evil.example' })).toMatchObject({
      ok: false,
    });
  });

  it('opens the sending page, and nothing is sent, where the browser has to be asked first', async () => {
    const { ask, delivery, services } = start({ isPermitted: async () => false });
    const id = idIn(await ask('report', suspect));
    expect(await ask('submit-report', { id })).toEqual({ ok: true, value: 'asking' });
    expect(services.openPage).toHaveBeenCalledWith(`/sending.html#${id}`);
    expect(delivery.sendOne).not.toHaveBeenCalled();
  });

  it('taken back is told at once to whoever may have it, and only once', async () => {
    const wake = vi.fn(async () => undefined);
    const { ask, services } = start({ wake });
    const id = idIn(await ask('report', suspect));
    await mark(connect(), id, 'sent');
    wake.mockClear();
    expect(await ask('undo-report', { id })).toEqual({ ok: true, value: true });
    expect(wake).toHaveBeenCalledOnce();
    expect(await services.outbox.get(id)).toBeUndefined();
    expect(await ask('undo-report', { id: uuid(404) })).toEqual({ ok: true, value: false });
    expect(wake).toHaveBeenCalledOnce();
  });

  it.each<[string, boolean, typeof to | null]>([
    ['there is no such report', false, to],
    ['nobody takes reports', true, null],
  ])('is not sent where %s', async (_why, isKept, receiver) => {
    const { ask, delivery, services } = start({}, receiver);
    const id = isKept ? idIn(await ask('report', suspect)) : uuid(404);
    expect(await ask('submit-report', { id })).toEqual({ ok: true, value: undefined });
    expect(delivery.sendOne).not.toHaveBeenCalled();
    expect(services.openPage).not.toHaveBeenCalled();
  });
});

describe('in a private window', () => {
  const sender = shopSender(1, { tab: { id: 9, incognito: true } });

  it('nothing is kept, the text is given back', async () => {
    const { ask, services, browser } = startBackground();
    const reply = await ask('report', suspect, sender);
    expect(reply).toMatchObject({ ok: true, value: { stored: false } });
    expect(reply).toHaveProperty(
      'value.text',
      expect.stringContaining(`https://www.aliexpress.com/item/${listingOf(1).id}.html`),
    );
    expect(await services.outbox.list()).toEqual([]);
    expect(browser.stored.size).toBe(0);
  });

  it('the popup’s report is not kept either', async () => {
    const browser = fakeBrowser();
    browser.tabs.set(9, { url: addressOf(1), incognito: true });
    const { ask, services } = startBackground(browser);
    const reply = await ask('report', { ...suspect, tabId: 9 }, popupSender);
    expect(reply).toMatchObject({ value: { stored: false } });
    expect(await services.outbox.list()).toEqual([]);
  });
});

describe('what the popup is told of a tab', () => {
  const none = { silenced: [], interference: false, incognito: false };
  const alerts = { isOn: false, unread: 0 };
  const state = { ...none, done: true, reports: 0, alerts };

  async function withTab(
    url: string | undefined,
    incognito = false,
    rest: Parameters<typeof startWithList>[1] = {},
  ) {
    const browser = fakeBrowser();
    browser.tabs.set(7, { url, incognito });
    return startWithList(browser, rest);
  }
  const pageState = (ask: Awaited<ReturnType<typeof withTab>>['ask'], tabId = 7) =>
    ask('page-state', { tabId }, popupSender);

  it.each<[string, string | undefined, string]>([
    ['a page of no shop', 'https://example.org/', 'other'],
    ['a page we may not know', undefined, 'other'],
  ])('%s', async (_what, url, pageKind) => {
    const { ask } = await withTab(url);
    expect(await pageState(ask)).toEqual({ ok: true, value: { ...state, pageKind } });
  });

  it.each<[string, string, string]>([
    ['a search', 'https://ko.aliexpress.com/w/wholesale-toy.html', 'search'],
    ['a cart', 'https://www.temu.com/kr/cart.html', 'cart'],
  ])('%s, of which nothing has been looked up yet', async (_what, url, pageKind) => {
    const { ask } = await withTab(url);
    const tiles = { isOff: false, checkedCount: 0, count: 0, hidden: 0, named: [] };
    const value = { ...state, pageKind, tiles, done: false };
    expect(await pageState(ask)).toEqual({ ok: true, value });
  });

  it('a tab that is gone', async () => {
    const { ask } = await withTab(undefined);
    expect(await pageState(ask, 8)).toEqual({ ok: true, value: { ...state, pageKind: 'other' } });
  });

  it('who takes reports, but not of a private window', async () => {
    const receiver = async () => ({ inbox: 'https://fox.example', name: 'Fox', isAlways: true });
    const { ask, browser } = await withTab(addressOf(1), false, { receiver });
    expect(await pageState(ask)).toMatchObject({ value: { inbox: 'Fox' } });
    browser.tabs.set(7, { url: addressOf(1), incognito: true });
    expect(await pageState(ask)).toMatchObject({ value: { inbox: undefined } });
  });

  it('what the page said, also by a background that has been stopped since', async () => {
    const { ask, browser } = await withTab(addressOf(1));
    await ask('judge', { listing: listingOf(1), done: true });
    await settled();
    const told = {
      value: {
        pageKind: 'product',
        listing: listingOf(1),
        answer: { verdict: { level: 'danger' } },
      },
    };
    expect(await pageState(ask)).toMatchObject(told);
    expect(await pageState(startBackground(browser).ask)).toMatchObject(told);
  });

  it('what is known of the page, where recall alerts are on and cannot be read', async () => {
    const broken = () => Promise.reject(new Error('disk'));
    const alerts = { ...alertsOff, isOn: async () => true, get: broken, unread: broken };
    const { ask } = await withTab(addressOf(1), false, { alerts });
    expect(await pageState(ask)).toMatchObject({
      value: { answer: { verdict: { level: 'danger' } }, alerts: { isOn: true, unread: 0 } },
    });
  });

  it('the address alone, in a tab that was open before the extension', async () => {
    const { ask } = await withTab(addressOf(1));
    expect(await pageState(ask)).toMatchObject({
      value: { listing: { id: listingOf(1).id }, answer: { verdict: { level: 'danger' } } },
    });
  });

  it('nothing of the listing that the tab showed before', async () => {
    const { ask, browser } = await withTab(addressOf(1));
    await ask('judge', { listing: listingOf(1) });
    browser.tabs.set(7, { url: addressOf(99), incognito: false });
    expect(await pageState(ask)).toMatchObject({
      value: { listing: { id: listingOf(99).id }, answer: { verdict: { level: 'none' } } },
    });
  });

  it('that the page could not be read, when it had its time, and how many reports are kept', async () => {
    const { ask } = await withTab(addressOf(99));
    await ask('judge', { listing: listingOf(99, { titles: [] }) });
    expect(await pageState(ask)).toMatchObject({ value: { done: false, reports: 0 } });
    await ask('report', suspect);
    await ask('judge', { listing: listingOf(99, { titles: [] }), done: true });
    await settled();
    expect(await pageState(ask)).toMatchObject({
      value: { done: true, reports: 1, answer: { verdict: { level: 'unknown' } } },
    });
  });

  it('that the page interferes', async () => {
    const { ask } = await withTab(addressOf(1));
    await ask('judge', { listing: listingOf(1) });
    // A card comes into the page, and can be removed, only after that.
    await settled();
    await ask('interference', {});
    expect(await pageState(ask)).toMatchObject({ value: { interference: true } });
  });

  it('that the window is private', async () => {
    const { ask } = await withTab(addressOf(1), true);
    expect(await pageState(ask)).toMatchObject({ value: { incognito: true } });
  });
});
