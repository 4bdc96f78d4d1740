import { browser } from 'wxt/browser';
import type { Fetch } from '../list/download.ts';
import { permittedFetch } from './fetch.ts';

/** What outlives the background. `when`: milliseconds since 1970. */
export interface Alarms {
  create(name: string, when: { when: number; periodInMinutes: number }): unknown;
  clear(name: string): Promise<boolean>;
}

export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** What the addresses of our own files begin with, with a slash at the end. */
  ownOrigin: string;
  isSavingData(): boolean;
  /** Keeps the browser from taking the background for idle, until what it returns is called. */
  stayAwake(): () => void;
  /** Our own files, and the shops' pictures. */
  fetch: Fetch;
  /** Only hosts that the shopper permitted. */
  permitted: Fetch;
}

const isSavingData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** A call of the API starts the browser's idle time anew (30 s, Chrome). */
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
    fetch: plainFetch,
    permitted: permittedFetch((what) => browser.permissions.contains(what), plainFetch),
  };
}
