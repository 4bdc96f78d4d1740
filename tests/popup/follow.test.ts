import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow, lookAgain } from '../../entrypoints/popup/use-page.ts';
import type { PageState } from '../../lib/background/pages.ts';

const loading: PageState = {
  pageKind: 'product',
  silenced: [],
  tampered: false,
  incognito: false,
  onlyId: false,
  done: false,
  reports: 0,
  watch: { isOn: false, unread: 0 },
};
const danger: PageState = { ...loading, answer: { verdict: { level: 'danger', matches: [] } } };

let page: PageState | Error;
let life: AbortController;
const ask = vi.fn(async () => {
  if (page instanceof Error) throw page;
  return page;
});
const show = vi.fn();
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  show.mockClear();
  page = loading;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});
const start = () => follow({ ask, show, signal: life.signal });

describe('the popup over a page', () => {
  it('hears of a danger that comes late', async () => {
    start();
    await wait(9_000);
    page = danger;
    await wait(lookAgain);
    expect(show.mock.lastCall).toEqual([danger]);
  });

  it('asks once about a page that is done', async () => {
    page = { ...loading, done: true };
    start();
    await wait(60_000);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('stops when a page has been quiet for longer than pages are read', async () => {
    start();
    await wait(15_000);
    const asked = ask.mock.calls.length;
    page = danger;
    await wait(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('follows the dialogs of a bundle for as long as it is open', async () => {
    page = { ...loading, pageKind: 'bundle' };
    start();
    await wait(60_000);
    page = { ...danger, pageKind: 'bundle' };
    await wait(lookAgain);
    expect(show.mock.lastCall).toEqual([page]);
  });

  it('asks no more once it is closed, and shows nothing that comes afterwards', async () => {
    start();
    await wait(0);
    show.mockClear();
    ask.mockImplementationOnce(async () => {
      life.abort();
      return danger;
    });
    await wait(60_000);
    expect(show).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again when the background did not answer', async () => {
    page = new Error('gone');
    start();
    await wait(0);
    expect(show.mock.lastCall).toEqual([undefined]);
    page = danger;
    await wait(lookAgain);
    expect(show.mock.lastCall).toEqual([danger]);
  });
});
