import { browser } from 'wxt/browser';
import type { Fetch } from '../core/request.ts';
import { permittedFetch, plainFetch } from './fetch.ts';

/** `when`: milliseconds since 1970. */
interface Alarms {
  create(name: string, when: { when: number; periodInMinutes: number }): unknown;
  clear(name: string): Promise<boolean>;
}

export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends with a slash. */
  ownOrigin: string;
  isSavingData(): boolean;
  /** Keeps the background from being stopped as idle meanwhile. */
  whileAwake<T>(work: () => Promise<T>): Promise<T>;
  alarms: Alarms;
  /** In [0, 1). */
  chance(): number;
  /** Our own files, and the shops' pictures. */
  fetch: Fetch;
  /** Only hosts that the shopper permitted. */
  permitted: Fetch;
}

const isSavingData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Any API call restarts the browser's idle time (30 s, Chrome). */
async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return work().finally(() => clearInterval(timer));
}

export function readEnvironment(): Environment {
  return {
    now: () => Date.now(),
    ownOrigin: browser.runtime.getURL('/'),
    isSavingData,
    whileAwake,
    alarms: browser.alarms,
    chance: Math.random,
    fetch: plainFetch,
    permitted: permittedFetch(),
  };
}
