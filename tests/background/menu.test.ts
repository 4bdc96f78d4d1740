import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportFromMenu } from '../../lib/background/report-menu.ts';
import { useFreshDisk } from '../store/fixtures.ts';
import { addressOf, fakeBrowser, settled, startWithList } from './fixtures.ts';

useFreshDisk();

const words = { reported: 'kept', notReported: 'nothing to report', idle: 'Cart Canary' };
const openPopup = vi.fn(async () => undefined);
beforeEach(() => openPopup.mockClear());
afterEach(() => vi.useRealTimers());

it('keeps a report on a page without a warning, says so, and has the page tell its verdict again', async () => {
  const browser = fakeBrowser();
  browser.tabs.set(7, { url: addressOf(99), incognito: false });
  const { parts, badge } = await startWithList(browser);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const tab = { id: 7, url: addressOf(99), incognito: false };
  await reportFromMenu(parts, words, tab, openPopup);
  expect(await parts.outbox.list()).toMatchObject([{ report: { kind: 'suspect' } }]);
  expect(badge.say.mock.lastCall).toEqual([7, '✓', 'kept']);
  expect(openPopup).toHaveBeenCalledOnce();
  vi.runAllTimers();
  vi.useRealTimers();
  await settled();
  expect(badge.clear.mock.lastCall?.[0]).toBe(7);
  expect(parts.askAgain).toHaveBeenCalledExactlyOnceWith(7);
});

it('says that there is nothing to report', async () => {
  const { parts, badge } = await startWithList();
  const tab = { id: 7, url: 'https://www.temu.com/kr/cart.html', incognito: false };
  await reportFromMenu(parts, words, tab, openPopup);
  expect(badge.say.mock.lastCall).toEqual([7, '', 'nothing to report']);
  expect(await parts.outbox.list()).toEqual([]);
});

it('leaves a page of many its count: cards that are out of sight are not asked about again', async () => {
  const browser = fakeBrowser();
  const url = 'https://www.temu.com/kr/cart.html';
  browser.tabs.set(7, { url, incognito: false });
  const { parts, badge } = await startWithList(browser);
  const named = [{ site: 'temu', id: '1', level: 'caution' as const, hazard: 'a:1' }];
  await parts.pages.change(7, false, (page) => ({
    ...page,
    cards: { url, named, count: 1, looked: 9 },
  }));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await reportFromMenu(parts, words, { id: 7, url, incognito: false }, openPopup);
  vi.runAllTimers();
  vi.useRealTimers();
  await settled();
  expect(badge.count.mock.lastCall?.slice(0, 2)).toEqual([7, { count: 1, level: 'caution' }]);
  expect(parts.askAgain).not.toHaveBeenCalled();
});

it('keeps nothing in a private window, and opens the popup to copy from', async () => {
  const { parts, badge } = await startWithList();
  const tab = { id: 7, url: addressOf(1), incognito: true };
  await reportFromMenu(parts, words, tab, openPopup);
  expect(await parts.outbox.list()).toEqual([]);
  expect(badge.say).not.toHaveBeenCalled();
  expect(openPopup).toHaveBeenCalledOnce();
});

it('gives no thanks for a report that the disk did not take, and opens the popup to try again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { parts, badge } = await startWithList();
  const outbox = { ...parts.outbox, add: () => Promise.reject(new Error('quota')) };
  const tab = { id: 7, url: addressOf(1), incognito: false };
  await reportFromMenu({ ...parts, outbox }, words, tab, openPopup);
  expect(badge.say).not.toHaveBeenCalled();
  expect(openPopup).toHaveBeenCalledOnce();
});

it('does not mind a browser that opens no popup', async () => {
  const { parts } = await startWithList();
  const tab = { id: 7, url: addressOf(1), incognito: false };
  await reportFromMenu(parts, words, tab, () => Promise.reject(new Error('no gesture')));
  expect(await parts.outbox.list()).toHaveLength(1);
});
