import type { Fetch } from '../core/request.ts';
import { originPattern } from './address.ts';
import { type Browser, browser } from './browser.ts';
import { sendsOwnOrigin } from './differences.ts';

/** `fetch` itself cannot be called as a method of another object. */
export const plainFetch: Fetch = (url, init) => fetch(url, init);

const isHostPermitted = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(url)] });

/**
 * Firefox 153 sends requests without the permission too, with the profile's UUID: so it is checked.
 */
export function permittedFetch(fetch: Fetch = plainFetch, isPermitted = isHostPermitted): Fetch {
  return async (url, init) => {
    if (!(await isPermitted(url)))
      throw new Error('the browser’s permission for this address is gone');
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), 'Accept-Language': '*' };
    return fetch(url, { ...init, credentials: 'omit', headers });
  };
}

/**
 * Answers 404 for a missing package file: Chromium 156 rejects as if offline, Firefox 153 says 200.
 */
export function withPackageFiles(ownOrigin: string, fetch: Fetch, fetchOthers = fetch): Fetch {
  return async (url, init) => {
    if (!url.startsWith(ownOrigin)) return fetchOthers(url, init);
    const body = await fetch(url, init)
      .then((response) => response.arrayBuffer())
      .catch(() => new ArrayBuffer(0));
    return body.byteLength > 0 ? new Response(body) : new Response(null, { status: 404 });
  };
}

/** Only requests of the background, not those of a page at that host. */
const backgroundOnly = [-1];

const ruleFor = (host: string): Browser.declarativeNetRequest.Rule => ({
  id: 1,
  condition: { requestDomains: [host], resourceTypes: ['xmlhttprequest'], tabIds: backgroundOnly },
  action: {
    type: 'modifyHeaders',
    requestHeaders: [{ header: 'origin', operation: 'remove' }],
  },
});

/**
 * Removes the `Origin` header by a session rule. Rejects without sending if the rule cannot be
 * made.
 */
export function withoutOrigin(fetch: Fetch): Fetch {
  if (!sendsOwnOrigin()) return fetch;
  return async (url, init) => {
    const { hostname } = new URL(url);
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [1],
      addRules: [ruleFor(hostname)],
    });
    return fetch(url, init);
  };
}
