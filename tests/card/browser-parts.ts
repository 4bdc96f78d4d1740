import { vi } from 'vitest';

/** What a host of ours looks like: nothing but a style and a layer in its closed root. */
export const hostOfOurs = (className: string): HTMLElement => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const layer = Object.assign(document.createElement('div'), { className });
  shadow.append(document.createElement('style'), layer);
  // As Firefox gives it to extensions.
  Object.assign(host, { openOrClosedShadowRoot: shadow });
  return host;
};

/** Waits that no page can clear, run by the timers that a test sets forward. */
export const timersForWaits = (): void => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
    const over = new AbortController();
    setTimeout(() => over.abort(), time);
    return over.signal;
  });
};
