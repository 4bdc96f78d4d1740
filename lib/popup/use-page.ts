import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../extension/browser.ts';
import { useRefresh } from '../extension/extension-page.ts';
import { send } from '../extension/send.ts';
import type { PageState } from './messages.ts';

/** Milliseconds between two questions while the page is still loading. */
export const refreshInterval = 1_500;

interface Tabs {
  create(tab: { url: string }): Promise<unknown>;
}

/** Opens the popup's links in its own window: Chromium would take a normal one, not a private. */
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

const emptyState: PageState = {
  pageKind: 'other',
  interference: false,
  incognito: false,
  done: false,
  reports: 0,
  silenced: [],
  alerts: { isOn: false, unread: 0 },
};

/** The background's answer about the tab, asked again until the page has been read completely. */
export const usePage = (tabId: number | undefined) => {
  const [page, setPage] = useState<PageState | undefined>(undefined);
  const ask = useCallback(() => {
    if (tabId === undefined) return;
    send('page-state', { tabId }).then(setPage, () => setPage((old) => old ?? emptyState));
  }, [tabId]);
  useRefresh(ask, page?.done ? undefined : refreshInterval);
  return [page, ask] as const;
};

/** In a private window links open there, too. */
export const useLinksHere = (mustStay: boolean) =>
  useEffect(() => {
    if (!mustStay) return undefined;
    const following = new AbortController();
    openLinksHere(document, browser.tabs, following.signal);
    return () => following.abort();
  }, [mustStay]);
