import { wait } from '../extension/wait.ts';
import type { Page, Site } from '../sites/site.ts';

/** One page of a shop, as long as its address stands for the same thing. */
export interface ShownPage {
  url: URL;
  page: Page | undefined;
  signal: AbortSignal;
}

/** Which listing an address stands for: hash, tracking and the choice of a colour change nothing. */
function pageKey(site: Site, url: URL): string {
  const page = site.page(url);
  if (page?.kind === 'product') return `product ${page.id}`;
  if (page?.kind === 'bundle') return `bundle ${page.ids.join()} ${url.pathname}`;
  return `${page?.kind ?? 'other'} ${url.pathname}${url.search}`;
}

/** How often the address is compared where the browser has no Navigation API, in milliseconds. */
const pollTime = 500;

/**
 * Calls `change` when the address has changed. `currententrychange` is fired after the new address
 * is in force, unlike `navigate`, and in our own world, so that the page cannot forge it.
 */
function onAddressChange(window: Window, onChange: () => void, signal: AbortSignal): void {
  const { navigation } = window as Window & { navigation?: EventTarget };
  // In browsers without the API this name may be an element of the page.
  if (navigation && !('nodeType' in navigation)) {
    navigation.addEventListener('currententrychange', onChange, { signal });
    return;
  }
  const poll = async () => {
    while (await wait(pollTime, signal)) onChange();
  };
  void poll();
}

/**
 * Starts `start` for the first page and again for each further one; the signal of the one before is
 * aborted first. A page that comes back out of the back/forward cache starts anew.
 */
export function observePages(
  site: Site,
  window: Window,
  start: (shown: ShownPage) => void,
  signal: AbortSignal,
): void {
  let key: string | undefined;
  let current: AbortController | undefined;

  const change = () => {
    const url = new URL(window.location.href);
    const next = pageKey(site, url);
    if (next === key) return;
    key = next;
    current?.abort();
    current = new AbortController();
    start({ url, page: site.page(url), signal: AbortSignal.any([signal, current.signal]) });
  };
  onAddressChange(window, change, signal);
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      key = undefined;
      change();
    },
    { signal },
  );
  change();
}
