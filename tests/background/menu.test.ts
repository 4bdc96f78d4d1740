import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Parts } from '../../lib/background/parts.ts';
import { reportFromMenu } from '../../lib/background/report-menu.ts';
import { useFreshDisk } from '../store/fixtures.ts';
import {
  addressOf,
  fakeBrowser,
  listingOf,
  settled,
  shopSender,
  startWithList,
} from './fixtures.ts';

useFreshDisk();

const words = { reported: 'kept', notReported: 'nothing to report' };
const openPopup = vi.fn(async () => undefined);
beforeEach(() => openPopup.mockClear());
afterEach(() => vi.useRealTimers());

/** Reports, and gives back what ends the thanks. */
async function thank(parts: Parts, tab: Parameters<typeof reportFromMenu>[2]): Promise<() => void> {
  await settled();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await reportFromMenu(parts, words, tab, openPopup);
  return () => {
    vi.runAllTimers();
    vi.useRealTimers();
  };
}

it('keeps a report on a page without a warning, says so, and shows the verdict again', async () => {
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
  await vi.waitFor(() => {
    expect(badge.show.mock.lastCall?.[1]).toMatchObject({ verdict: { level: 'none' } });
  });
});

it('after the thanks shows the verdict of what the tab shows then', async () => {
  const browser = fakeBrowser();
  browser.tabs.set(7, { url: addressOf(1), incognito: false });
  const { parts, badge, ask } = await startWithList(browser);
  await ask('judge', { listing: listingOf(1) });
  const over = await thank(parts, { id: 7, url: addressOf(1), incognito: false });
  browser.tabs.set(7, { url: addressOf(99), incognito: false });
  await ask('judge', { listing: listingOf(99) }, shopSender(99));
  over();
  await settled();
  expect(badge.show.mock.lastCall?.[1]).toMatchObject({ verdict: { level: 'none' } });
});

it('after the thanks leaves alone a tab that shows no shop any more', async () => {
  const browser = fakeBrowser();
  browser.tabs.set(7, { url: addressOf(1), incognito: false });
  const { parts, badge } = await startWithList(browser);
  const over = await thank(parts, { id: 7, url: addressOf(1), incognito: false });
  browser.tabs.set(7, { url: undefined, incognito: false });
  over();
  await settled();
  expect(badge.show).not.toHaveBeenCalled();
});

it('after the word that there is nothing to report counts what is named again', async () => {
  const url = 'https://ko.aliexpress.com/w/wholesale-toy.html';
  const browser = fakeBrowser();
  browser.tabs.set(7, { url, incognito: false });
  const { parts, badge, ask } = await startWithList(browser);
  const cards = [{ id: listingOf(1).id, aliases: [], imageKeys: [] }];
  const others = { isLines: false, looked: 0, named: 0, isDanger: false };
  await ask(
    'judge-cards',
    { cards, ...others },
    shopSender(1, { url, tab: { id: 7, url, incognito: false } }),
  );
  await settled();
  badge.count.mockClear();
  const over = await thank(parts, { id: 7, url, incognito: false });
  over();
  await settled();
  expect(badge.count.mock.lastCall?.slice(0, 2)).toEqual([
    7,
    { count: 1, level: 'danger', tampered: false },
  ]);
});

it('says that there is nothing to report', async () => {
  const { parts, badge } = await startWithList();
  const tab = { id: 7, url: 'https://www.temu.com/kr/cart.html', incognito: false };
  await reportFromMenu(parts, words, tab, openPopup);
  expect(badge.say.mock.lastCall).toEqual([7, '', 'nothing to report']);
  expect(await parts.outbox.list()).toEqual([]);
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
