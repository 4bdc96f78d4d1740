/**
 * Without `setTimeout`: a page shares its numbers with us, so that it can see them jump and clear what
 * is ours. Milliseconds. True when the time is over, false when `signal` came first.
 */
export const wait = (time: number, signal?: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve(false);
    AbortSignal.timeout(time).addEventListener('abort', () => resolve(true));
    signal?.addEventListener('abort', () => resolve(false), { once: true });
  });
