// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useList } from '../../lib/updates/use-address-switch.ts';
import { clearStage, draw } from '../components/stage.tsx';

vi.mock('../../lib/settings/settings.ts', () => ({ memory: {} }));

afterEach(() => {
  clearStage();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('asks how the list is while somebody looks, and leaves the background alone in a hidden tab', async () => {
  vi.useFakeTimers();
  const status = { isPermitted: false };
  const sendMessage = vi.fn(async () => ({ ok: true, value: status }));
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage } });
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const Stage = () => {
    useList();
    return null;
  };
  draw(<Stage />);
  const pass = () => act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
  await pass();
  expect(sendMessage.mock.calls.length).toBeGreaterThan(3);

  seen.mockReturnValue('hidden');
  sendMessage.mockClear();
  await pass();
  expect(sendMessage).not.toHaveBeenCalled();

  seen.mockReturnValue('visible');
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
