import { browser } from './browser.ts';
import { permittedFetch, plainFetch } from './fetch.ts';

/** `when`: milliseconds since 1970. */
interface Alarms {
  create(name: string, when: { when: number; periodInMinutes: number }): unknown;
  clear(name: string): Promise<boolean>;
}

/**
 * Keeps the background running during `work`: any API call restarts the 30 s idle timer (Chrome).
 */
async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return work().finally(() => clearInterval(timer));
}

export type Environment = ReturnType<typeof readEnvironment>;

export const readEnvironment = () => ({
  /** Milliseconds since 1970. */
  now: () => Date.now(),
  /** Ends with a slash. */
  ownOrigin: browser.runtime.getURL('/'),
  whileAwake,
  alarms: browser.alarms as Alarms,
  /** In [0, 1). */
  random: Math.random,
  /** Our own files, and the shops' pictures. */
  fetch: plainFetch,
  /** Only hosts that the shopper permitted. */
  permitted: permittedFetch(),
});
