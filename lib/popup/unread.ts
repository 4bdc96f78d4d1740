import { browser } from '../extension/browser.ts';
import { ordersOf, siteOf } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/**
 * Text for reports that a page of many listings could not be read: our selectors and counts, no
 * content.
 */

interface SearchTerms {
  selectors: string[];
  data: readonly string[];
}

export const searchTermsOn = (site: Site, kind: string): SearchTerms => {
  const pages = kind === 'orders' ? ordersOf(site) : undefined;
  const selectors = [site.tileSelector, pages?.boxes, pages?.titled?.selector];
  return { selectors: selectors.filter((one) => one !== undefined), data: site.data };
};

/** Injected into the page, so it may use nothing from outside. */
export const countMatches = ({ selectors, data }: SearchTerms) => {
  const scripts = [...document.scripts].map(({ textContent }) => textContent ?? '');
  return {
    elements: document.querySelectorAll('*').length,
    selectors: selectors.map((one) => document.querySelectorAll(one).length),
    data: data.map((one) => scripts.filter((text) => text.includes(one)).length),
  };
};

export function unreadText(
  about: { site: string; kind: string; version: string; day: string },
  { selectors, data }: SearchTerms,
  counts: ReturnType<typeof countMatches>,
): string {
  return [
    `Cart Canary ${about.version}, ${about.day}: ${about.site}, ${about.kind}, ${counts.elements} elements`,
    ...selectors.map((one, at) => `${counts.selectors[at]} × ${one}`),
    ...data.map((one, at) => `${counts.data[at]} × script with ${one}`),
  ].join('\n');
}

export async function describeUnread(tabId: number, kind: string): Promise<string> {
  const { url = '' } = await browser.tabs.get(tabId);
  const site = siteOf(new URL(url));
  if (!site) throw new Error('no shop that is read');
  const terms = searchTermsOn(site, kind);
  const [run] = await browser.scripting.executeScript({
    target: { tabId },
    func: countMatches,
    args: [terms],
  });
  if (!run?.result) throw new Error('the page does not answer');
  const day = new Date().toISOString().slice(0, 10);
  const { version } = browser.runtime.getManifest();
  return unreadText({ site: site.id, kind, version, day }, terms, run.result);
}
