import { expect, it, vi } from 'vitest';
import { onCommand, openWarning, sendToTab } from '../../lib/extension/say-to-page.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: boolean) => void) => void;

it('the card answers whether it could open, and nothing else is its business', async () => {
  const listeners: Listener[] = [];
  const runtime = { onMessage: { addListener: (one: Listener) => listeners.push(one) } };
  const open = vi.fn(() => true);
  onCommand('open-card', open, { chrome: { runtime } });
  const respond = vi.fn();
  listeners[0]?.('look-again', {}, respond);
  expect(open).not.toHaveBeenCalled();
  const tabs = {
    sendMessage: async (_tabId: number, message: unknown) =>
      new Promise((resolve) => listeners[0]?.(message, {}, resolve)),
  };
  expect(await sendToTab(tabs, 7, 'open-card')).toBe(true);
  open.mockReturnValue(false);
  expect(await sendToTab(tabs, 7, 'open-card')).toBe(false);
});

it('a tab without our script shows no warning', async () => {
  const sendMessage = vi.fn(async () => Promise.reject(new Error('no receiver')));
  expect(await sendToTab({ sendMessage }, 7, 'open-card')).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledWith(7, 'open-card', { frameId: 0 });
});

it.each([
  ['a warning', true, 7, 0],
  ['no warning', false, 7, 1],
  ['no tab that may be known', undefined, undefined, 1],
])('a key opens the popup where there is no warning: %s', async (_what, answer, tabId, times) => {
  const sendMessage = vi.fn(async () => {
    if (answer === undefined) throw new Error('no receiver');
    return answer;
  });
  const openPopup = vi.fn(async () => Promise.reject(new Error('not now')));
  await openWarning({ tabs: { sendMessage }, action: { openPopup } }, tabId);
  expect(openPopup).toHaveBeenCalledTimes(times);
});
