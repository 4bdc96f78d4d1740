/**
 * Waits without `setTimeout`: its timer ids are shared with the page, which could see and clear
 * ours. Milliseconds. True when the time is over, false if `signal` aborted first.
 */
export const wait = (time: number, signal?: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve(false);
    AbortSignal.timeout(time).addEventListener('abort', () => resolve(true));
    signal?.addEventListener('abort', () => resolve(false), { once: true });
  });
