import { browser } from 'wxt/browser';

/**
 * Firefox sends `Origin: moz-extension://…` with every PUT and DELETE of an extension, whatever it is
 * permitted (Firefox 153), and that address is made anew for each profile: it would tell shoppers
 * apart. A rule for the one host takes it away. Chromium's is the same for everybody.
 */

interface Rules {
  updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
}
type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

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
