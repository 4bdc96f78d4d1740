import { browser } from 'wxt/browser';
import type { Fetch } from '../list/download.ts';
import { originPattern } from './list-address.ts';
import type { HostPermissions } from './permissions.ts';

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

/**
 * `fetch`, with an honest 404 for a file that is not in the package: Chrome fails as if there were no
 * network, Firefox says 200 and gives nothing (Chromium 156, Firefox 153).
 */
export function withPackageFiles(ownOrigin: string, fetch: Fetch, elsewhere = fetch): Fetch {
  return async (url, init) => {
    if (!url.startsWith(ownOrigin)) return elsewhere(url, init);
    const body = await fetch(url, init)
      .then((response) => response.arrayBuffer())
      .catch(() => new ArrayBuffer(0));
    return body.byteLength > 0 ? new Response(body) : new Response(null, { status: 404 });
  };
}

/**
 * Firefox sends `Origin: moz-extension://…` with every PUT and DELETE of an extension, whatever it is
 * permitted (Firefox 153), and that address is made anew for each profile: it would tell shoppers
 * apart. A rule for the one host takes it away. Chromium's is the same for everybody.
 */

interface Rules {
  updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
}

/** Requests of the background alone: a page that its shopper has open at that host keeps its own. */
const ofNoTab = [-1];

const ruleFor = (host: string): object => ({
  id: 1,
  condition: { requestDomains: [host], resourceTypes: ['xmlhttprequest'], tabIds: ofNoTab },
  action: {
    type: 'modifyHeaders',
    requestHeaders: [{ header: 'origin', operation: 'remove' }],
  },
});

/** Rejects, and asks nothing, where the rule cannot be made. */
export function withoutOrigin(fetch: Fetch): Fetch {
  if (!import.meta.env.FIREFOX) return fetch;
  const { declarativeNetRequest } = browser as unknown as { declarativeNetRequest: Rules };
  return async (url, init) => {
    const { hostname } = new URL(url);
    await declarativeNetRequest.updateSessionRules({
      removeRuleIds: [1],
      addRules: [ruleFor(hostname)],
    });
    return fetch(url, init);
  };
}
