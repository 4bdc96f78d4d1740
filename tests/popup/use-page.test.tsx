// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/popup/messages.ts';
import { refreshInterval, usePage } from '../../lib/popup/use-page.ts';
import { clearStage, draw } from '../components/stage.tsx';

const loading: PageState = {
  pageKind: 'product',
  silenced: [],
  interference: false,
  incognito: false,
  done: false,
  reports: 0,
  alerts: { isOn: false, unread: 0 },
};
const danger: PageState = { ...loading, answer: { verdict: { level: 'danger', matches: [] } } };

let page: PageState | undefined;
let shown: ReturnType<typeof usePage>;
const sendMessage = vi.fn(async () => page && { ok: true, value: page });
const wait = (milliseconds: number) =>
  act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage } });
  sendMessage.mockClear();
  page = loading;
});
afterEach(() => {
  clearStage();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start() {
  const Stage = () => {
    shown = usePage(1);
    return null;
  };
  draw(<Stage />);
  await wait(0);
}

it('hears of a danger that comes late', async () => {
  await start();
  await wait(9_000);
  page = danger;
  await wait(refreshInterval);
  expect(shown[0]).toEqual(danger);
});

it('asks once about a page that is done, and again after each action', async () => {
  page = { ...loading, done: true };
  await start();
  await wait(60_000);
  expect(sendMessage).toHaveBeenCalledOnce();
  page = { ...danger, done: true };
  shown[1]();
  await wait(0);
  expect(shown[0]).toEqual(page);
});

it('shows no page, and asks again, when the background did not answer', async () => {
  page = undefined;
  await start();
  expect(shown[0]).toMatchObject({ pageKind: 'other' });
  page = danger;
  await wait(refreshInterval);
  expect(shown[0]).toEqual(danger);
});
