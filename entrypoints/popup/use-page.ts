import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageState } from '../../lib/background/pages.ts';
import { send } from '../../lib/background/send.ts';

/** A page that is still loading tells more in a moment; milliseconds. */
export const lookAgain = 1_500;
/** A page is read for ten seconds; nothing new for longer means that nothing will come. */
const quietFor = 12_000;

interface Following {
  ask(): Promise<PageState | undefined>;
  show(page: PageState | undefined): void;
  /** Aborted when the popup closes: a question that is open then is an error to Firefox. */
  signal: AbortSignal;
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * What the background says about the tab, asked again until the page has told all. The product in a
 * bundle's dialog may change for as long as the page is open.
 */
export async function follow({ ask, show, signal }: Following): Promise<void> {
  let before = '';
  for (let quiet = 0; !signal.aborted; quiet += lookAgain) {
    const page = await ask().catch(() => undefined);
    if (signal.aborted) return;
    show(page);
    if (page?.done) return;
    const now = JSON.stringify(page ?? null);
    if (now !== before) quiet = 0;
    if (quiet >= quietFor && page?.pageKind !== 'bundle') return;
    before = now;
    await sleep(lookAgain);
  }
}

interface Tabs {
  create(tab: { url: string }): Promise<unknown>;
}

/**
 * Opens the popup's links as tabs of the window it stands over, also with the middle button. Chromium
 * by itself would follow them in a normal window, with its cookies and into its history. Ends with
 * `signal`.
 */
export const openLinksHere = (
  document: Document,
  tabs: Tabs,
  signal: AbortSignal,
  opened: () => void = close,
): void => {
  const open = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (!link || event.button > 1) return;
    event.preventDefault();
    tabs.create({ url: link.href }).then(opened, () => undefined);
  };
  for (const kind of ['click', 'auxclick'] as const)
    document.addEventListener(kind, open, { signal });
};

const nothing: PageState = {
  pageKind: 'other',
  tampered: false,
  incognito: false,
  onlyId: false,
  done: true,
  reports: 0,
  silenced: [],
  watch: { isOn: false, unread: 0 },
};

export const usePage = (tabId: number | undefined) => {
  const [page, setPage] = useState<PageState | undefined>(undefined);
  const following = useRef(new AbortController());
  const refresh = useCallback(() => {
    following.current.abort();
    following.current = new AbortController();
    if (tabId === undefined) return;
    follow({
      ask: () => send('page-state', { tabId }),
      show: (told) => setPage((old) => told ?? old ?? nothing),
      signal: following.current.signal,
    });
  }, [tabId]);
  useEffect(() => {
    refresh();
    const stop = () => following.current.abort();
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
    };
  }, [refresh]);
  return [page, refresh] as const;
};

/** In a private window links open there, too. */
export const useLinksHere = (mustStay: boolean) =>
  useEffect(() => {
    if (!mustStay) return undefined;
    const following = new AbortController();
    openLinksHere(document, browser.tabs, following.signal);
    return () => following.abort();
  }, [mustStay]);
