import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLocale } from '../../components/locale.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { PageState } from '../../lib/background/pages.ts';
import { leavesPrivate } from '../../lib/background/private-windows.ts';
import { send } from '../../lib/background/send.ts';
import { getRegion } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { reportRequests } from '../card.content/report-requests.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
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
const openPage = (path: Parameters<typeof browser.runtime.getURL>[0]) => {
  browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => close());
};

const usePage = (tabId: number | undefined) => {
  const [page, show] = useState<PageState | undefined>(undefined);
  const following = useRef(new AbortController());
  const refresh = useCallback(() => {
    following.current.abort();
    following.current = new AbortController();
    if (tabId === undefined) return;
    follow({
      ask: () => send('page-state', { tabId }),
      show: (told) => show((old) => told ?? old ?? nothing),
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

const useStatus = () => {
  const [status, showStatus] = useState<ListStatus | undefined>(undefined);
  useEffect(() => {
    send('list-status', {}).then(showStatus, () => undefined);
  }, []);
  return status;
};

const App = ({ chosen, choose }: LanguageChoice) => {
  const locale = useLocale();
  const [tabId, setTab] = useState<number | undefined>(undefined);
  const [hasShotFailed, setShotFailed] = useState(false);
  const [region, setRegion] = useState<string | undefined>(undefined);
  const [page, refresh] = usePage(tabId);
  const status = useStatus();
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
  if (!page) return null;
  const { listing, answer } = page;
  const about = tabId !== undefined && { tabId };
  const subject = { matches: answer?.verdict.matches ?? [], locale, ...about };
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
      list={answer?.list ?? status?.list}
      status={status}
      today={new Date().toISOString().slice(0, 10)}
      reportCount={page.reports}
      channels={channelsFor(locale.channels, region, listing?.site ?? '', listing?.id)}
      language={chosen}
      onLanguage={choose}
      onOpenReports={() => openPage('/reports.html')}
      onOpenUpdates={() => openPage('/options.html#updates')}
      onOpenSurfaces={() => openPage('/options.html#surfaces')}
      onOpenHazards={() => openPage('/hazards.html')}
      onOpenHazard={
        mustStay
          ? undefined
          : (hazard) => {
              send('open-hazard', { hazard, ...about }).then(() => close());
            }
      }
      onDescribe={async () => {
        const { describeUnread } = await import('./unread.ts');
        return describeUnread(tabId ?? -1, page.pageKind);
      }}
      onOpenOptions={() => {
        browser.runtime.openOptionsPage().then(() => close());
      }}
      onOpenWatch={() => openPage('/watch.html')}
      onOwn={async () => {
        if (!listing || tabId === undefined) return;
        if (!(await send('own', { listing, tabId }))) throw new Error('the watch is off');
        refresh();
      }}
      onDisown={async () => {
        if (!listing) return;
        await send('disown', { site: listing.site, id: listing.id });
        refresh();
      }}
      onSilence={async (silenced) => {
        if (!listing || tabId === undefined) return;
        const { site, id } = listing;
        await send('silence', { site, id, hazards: page.silenced, silenced, tabId });
        refresh();
      }}
      hasShotFailed={hasShotFailed}
      onShot={(id) => {
        setShotFailed(false);
        takeShot(id)
          .then(() => send('open-report', { id }))
          .then(close, () => setShotFailed(true));
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
  (choice) => <App {...choice} />,
);
