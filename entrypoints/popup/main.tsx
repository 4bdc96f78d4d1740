import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PagePart } from '../../components/popup/page-part.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { ListStatus } from '../../lib/core/list-status.ts';
import type { ListInfo } from '../../lib/core/verdict.ts';
import { send } from '../../lib/extension/messages.ts';
import { getRegion } from '../../lib/extension/settings.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { connect } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { reportRequests } from '../card.content/report-requests.ts';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';

const open = connect();
const hazards = createHazards(open);
const outbox = createOutbox(open);

/** A page that is still loading tells more in a moment; milliseconds. */
const lookAgain = 1500;

const nothing: PagePart = {
  pageKind: 'other',
  tampered: false,
  incognito: false,
  onlyId: false,
  silenced: [],
};

const activeTab = async (): Promise<number | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;

/**
 * What the background says about the tab; asked again until two answers in a row are the same. A
 * popup that goes on asking is closed in the middle of a question, which Firefox calls an error.
 */
const follow = async (
  tabId: number,
  signal: AbortSignal,
  show: (page: PagePart | undefined) => void,
): Promise<void> => {
  for (let before = ''; !signal.aborted; ) {
    const page = await send('page-state', { tabId }).catch(() => undefined);
    if (signal.aborted) return;
    show(page);
    const now = JSON.stringify(page ?? null);
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
};

const usePage = (tabId: number | undefined) => {
  const [page, show] = useState<PagePart | undefined>(undefined);
  const following = useRef(new AbortController());
  const refresh = useCallback(() => {
    following.current.abort();
    following.current = new AbortController();
    if (tabId === undefined) return;
    follow(tabId, following.current.signal, (told) => show((old) => told ?? old ?? nothing));
  }, [tabId]);
  useEffect(() => {
    refresh();
    return () => following.current.abort();
  }, [refresh]);
  return [page, refresh] as const;
};

const useStore = () => {
  const [list, showList] = useState<ListInfo | undefined>(undefined);
  const [status, showStatus] = useState<ListStatus | undefined>(undefined);
  const [count, showCount] = useState(0);
  const recount = () =>
    outbox.list().then(
      ({ length }) => showCount(length),
      () => undefined,
    );
  useEffect(() => {
    hazards.held().then(showList, () => undefined);
    send('list-status', {}).then(showStatus, () => undefined);
    outbox.list().then(
      ({ length }) => showCount(length),
      () => undefined,
    );
  }, []);
  return { list, status, count, recount };
};

const App = ({ language, chosen, choose }: LanguageChoice) => {
  const [tabId, setTab] = useState<number | undefined>(undefined);
  const [region, setRegion] = useState<string | undefined>(undefined);
  const [page, refresh] = usePage(tabId);
  const { list, status, count, recount } = useStore();
  useEffect(() => {
    activeTab().then((id) => setTab(id ?? -1));
    getRegion().then(setRegion, () => undefined);
  }, []);
  if (!page) return null;
  const { listing, answer } = page;
  const subject = {
    matches: answer?.verdict.matches ?? [],
    language,
    ...(tabId !== undefined && { tabId }),
  };
  const requests = listing && reportRequests(send, navigator.clipboard, { listing, ...subject });
  const counted = async <T,>(deed: Promise<T> | undefined): Promise<T> => {
    if (!deed) throw new Error('there is no listing to report');
    const result = await deed;
    await recount();
    return result;
  };
  return (
    <Popup
      page={page}
      list={answer?.list ?? list}
      status={status}
      today={new Date().toISOString().slice(0, 10)}
      reportCount={count}
      channels={channelsFor(region, listing?.site ?? '', listing?.id)}
      language={chosen}
      onLanguage={choose}
      onOpenReports={() => {
        browser.tabs.create({ url: browser.runtime.getURL('/reports.html') }).then(() => close());
      }}
      onOpenUpdates={() => {
        const url = browser.runtime.getURL('/options.html#updates');
        browser.tabs.create({ url }).then(() => close());
      }}
      onOpenOptions={() => {
        browser.runtime.openOptionsPage().then(() => close());
      }}
      onUnsilence={async () => {
        if (!listing || tabId === undefined) return;
        const { site, id } = listing;
        for (const hazard of page.silenced)
          await send('silence', { site, id, hazard, silenced: false, tabId });
        refresh();
      }}
      deeds={{
        mayAct: (event) => event.isTrusted,
        report: (kind, hazard) => counted(requests?.report(kind, hazard)),
        amend: (id, reason) => counted(requests?.amend(id, reason)),
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
