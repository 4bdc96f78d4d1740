import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportFromMenu } from '../../lib/extension/menu-report.ts';
import { useFreshDisk } from '../store/fixtures.ts';
import { addressOf, startWithList } from './fixtures.ts';

useFreshDisk();

const words = { reported: 'kept', notReported: 'nothing to report' };
const openPopup = vi.fn(async () => undefined);
beforeEach(() => openPopup.mockClear());
afterEach(() => vi.useRealTimers());

it('keeps a report on a page without a warning, says so, and shows the verdict again', async () => {
  const { parts, badge } = await startWithList();
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

it('does not mind a browser that opens no popup', async () => {
  const { parts } = await startWithList();
  const tab = { id: 7, url: addressOf(1), incognito: false };
  await reportFromMenu(parts, words, tab, () => Promise.reject(new Error('no gesture')));
  expect(await parts.outbox.list()).toHaveLength(1);
});
