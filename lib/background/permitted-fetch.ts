import type { HostPermissions } from './browser-parts.ts';
import { originPattern } from './list-address.ts';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * `fetch` for the host of the list or of the inbox: never without the shopper's permission, and alike for everybody.
 *
 * The permission is looked up before each request, because it can be taken away in the browser's own
 * settings at any time, and Firefox would then still send the request, with the profile's UUID in
 * `Origin` (Firefox 153). The languages of the browser are nobody's business here either.
 */
export function permittedFetch(contains: HostPermissions['contains'], fetch: Fetch): Fetch {
  return async (url, init) => {
    if (!(await contains({ origins: [originPattern(url)] })))
      throw new Error('the browser’s permission for this address is gone');
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), 'Accept-Language': '*' };
    return fetch(url, { ...init, credentials: 'omit', headers });
  };
}
