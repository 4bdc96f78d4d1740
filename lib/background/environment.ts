import { browser } from 'wxt/browser';
import type { Fetch } from '../list/download.ts';
import { permittedFetch } from './fetch.ts';

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
  /** Keeps the background from being stopped as idle until the result is called. */
  stayAwake(): () => void;
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
function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(timer);
}

export function readEnvironment(): Environment {
  const plainFetch: Fetch = (url, init) => fetch(url, init);
  return {
    now: () => Date.now(),
    ownOrigin: browser.runtime.getURL('/'),
    isSavingData,
    stayAwake,
    alarms: browser.alarms,
    chance: Math.random,
    fetch: plainFetch,
    permitted: permittedFetch((what) => browser.permissions.contains(what), plainFetch),
  };
}
