import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLocale } from '../../components/locale.tsx';
import type { OwnPage } from '../../components/popup/page-buttons.tsx';
import { noticeIdOf } from '../../components/popup/page-view.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PageState } from '../../lib/background/pages.ts';
import { leavesPrivate } from '../../lib/background/private-windows.ts';
import { send } from '../../lib/background/send.ts';
import { getRegion } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { reportRequests } from '../card.content/report-requests.ts';
import { openCardIn } from '../in-tab/open-card.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';
import { takeShot } from '../own-pages/page-shot.ts';
import { follow } from './follow.ts';
import { openLinksHere } from './links.ts';

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

const activeTab = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;

/** One of our own pages, in a tab: the popup has done its work. */
const openPage = (path: OwnPage) => {
  const opened =
    path === '/options.html'
      ? browser.runtime.openOptionsPage()
      : browser.tabs.create({ url: browser.runtime.getURL(path) });
  opened.then(() => close());
};

const usePage = (tabId: number | undefined) => {
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

const useList = () => {
  const [list, setList] = useState<ListStatus['list']>(undefined);
  useEffect(() => {
    send('list-status', {}).then(
      (status) => setList(status.list),
      () => undefined,
    );
  }, []);
  return list;
};

const App = () => {
  const locale = useLocale();
  const [tabId, setTab] = useState<number | undefined>(undefined);
  const [region, setRegion] = useState<string | undefined>(undefined);
  const [page, refresh] = usePage(tabId);
  const list = useList();
  useEffect(() => {
    activeTab().then((id) => setTab(id ?? -1));
    getRegion().then(setRegion, () => undefined);
  }, []);
  const mustStay = leavesPrivate(page?.incognito ?? false);
  useEffect(() => {
    if (!mustStay) return undefined;
    const following = new AbortController();
    openLinksHere(document, browser.tabs, following.signal);
    return () => following.abort();
  }, [mustStay]);
  if (!page || tabId === undefined) return null;
  const { listing, answer } = page;
  const subject = { matches: answer?.verdict.matches ?? [], locale, tabId };
  const requests = listing && reportRequests(send, navigator.clipboard, { listing, ...subject });
  const counted = async <T,>(action: Promise<T> | undefined): Promise<T> => {
    if (!action) throw new Error('there is no listing to report');
    const result = await action;
    refresh();
    return result;
  };
  return (
    <Popup
      page={page}
      list={list ?? answer?.list}
      today={new Date().toISOString().slice(0, 10)}
      channels={channelsFor(locale.channels, region, listing?.site ?? '', listing?.id)}
      onOpen={openPage}
      onDescribe={async () => {
        const { describeUnread } = await import('./unread.ts');
        return describeUnread(tabId, page.pageKind);
      }}
      onLoad={async () => {
        await send('fill-list', {});
        refresh();
      }}
      onOpenWarning={async () => {
        const hazard = noticeIdOf(page) ?? '';
        if (!(await openCardIn(browser.tabs, tabId)))
          if (!(await send('open-hazard', { hazard, tabId })))
            throw new Error('a private window shows no page of ours');
        close();
      }}
      onOwn={async () => {
        if (!listing) return;
        if (!(await send('own', { listing, tabId }))) throw new Error('recall alerts are off');
        refresh();
      }}
      onDisown={async () => {
        if (!listing) return;
        await send('disown', { site: listing.site, id: listing.id });
        refresh();
      }}
      onSilence={async (silenced) => {
        if (!listing) return;
        const { site, id } = listing;
        await send('silence', { site, id, hazards: page.silenced, silenced, tabId });
        refresh();
      }}
      onShot={async (id) => {
        await takeShot(id);
        await send('open-report', { id });
        close();
      }}
      actions={{
        mayAct: (event) => event.isTrusted,
        report: (kind, hazard) => counted(requests?.report(kind, hazard)),
        amend: (id, reason) => counted(requests?.amend(id, reason)),
        async submit(id) {
          const state = await counted(requests?.submit(id));
          if (state === 'asking') close();
          return state;
        },
        async openReport(id) {
          if (!(await send('open-report', { id }))) throw new Error('the report is gone');
          close();
        },
        undoReport: (id) => counted(requests?.undoReport(id)),
        copy: (text) => navigator.clipboard.writeText(text),
      }}
    />
  );
};

showOwnPage(
  ({ name }) => name,
  () => <App />,
);
