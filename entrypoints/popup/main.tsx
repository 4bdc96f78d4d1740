import type { OwnPage } from '../../components/popup/page-buttons.tsx';
import { noticeIdOf } from '../../components/popup/page-view.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { ReportActions } from '../../components/reports/use-report.ts';
import { useLocale } from '../../components/shared/locale.tsx';
import type { Listing } from '../../lib/core/listing.ts';
import { idOnly } from '../../lib/core/listing-id.ts';
import { browser } from '../../lib/extension/browser.ts';
import { useLoaded } from '../../lib/extension/own-page.ts';
import { leavesPrivate, sayTo } from '../../lib/extension/say-to-page.ts';
import { send } from '../../lib/extension/send.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { useLinksHere, usePage } from '../../lib/popup/use-page.ts';
import { reportRequests } from '../../lib/reports/requests.ts';
import { showOwnPage, useChannels } from '../own-pages/own-page.tsx';

const activeTab = async (): Promise<number> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1;

const openPage = (path: OwnPage) => {
  const opened =
    path === '/options.html'
      ? browser.runtime.openOptionsPage()
      : browser.tabs.create({ url: browser.runtime.getURL(path) });
  opened.then(() => close());
};

const askList = async () => (await send('list-status', {})).list;

interface Subject {
  tabId: number;
  page: PageState;
  refresh(): void;
}

const listingActions = ({ tabId, page, refresh }: Subject) => {
  const { listing } = page;
  const about =
    (action: (of: Listing) => Promise<unknown>): (() => Promise<void>) =>
    async () => {
      if (!listing) return;
      if (!(await action(listing))) throw new Error('the background said no');
      refresh();
    };
  return {
    onOwn: about((of) => send('own', { listing: of, tabId })),
    onDisown: about(({ site, id }) => send('disown', { site, id })),
    onSilence: (silenced: boolean, notice?: string) =>
      about(({ site, id }) => {
        const hazards = notice === undefined ? page.silenced.map((one) => one.id) : [notice];
        return send('silence', { site, id, hazards, silenced, tabId });
      })(),
  };
};

/** Reporting from the popup, which closes where another page takes over. */
const reportActions = ({ tabId, page, refresh }: Subject, locale: Locale): ReportActions => {
  const { listing = idOnly('', ''), answer } = page;
  const matches = answer?.verdict.matches ?? [];
  const requests = reportRequests(send, navigator, { listing, matches, locale, tabId });
  return {
    ...requests,
    // How many reports there are is told below.
    report: (...about) => requests.report(...about).finally(refresh),
    undoReport: (id) => requests.undoReport(id).finally(refresh),
    async submit(id) {
      const state = await requests.submit(id);
      if (state === 'asking') close();
      return state;
    },
    async openReport(id) {
      await requests.openReport(id);
      close();
    },
  };
};

const App = () => {
  const locale = useLocale();
  const tabId = useLoaded(activeTab);
  const channelsFor = useChannels();
  const list = useLoaded(askList);
  const [page, refresh] = usePage(tabId);
  useLinksHere(leavesPrivate(page?.incognito ?? false));
  if (!page || tabId === undefined) return null;
  const { listing, answer } = page;
  const subject = { tabId, page, refresh };
  return (
    <Popup
      page={page}
      list={list ?? answer?.list}
      today={new Date().toISOString().slice(0, 10)}
      channels={channelsFor(listing?.site, listing?.id)}
      onOpen={openPage}
      onDescribe={async () => {
        const { describeUnread } = await import('../../lib/popup/unread.ts');
        return describeUnread(tabId, page.pageKind);
      }}
      onLoad={async () => {
        await send('fill-list', {});
        refresh();
      }}
      onOpenWarning={async () => {
        const hazard = noticeIdOf(page) ?? '';
        if (!(await sayTo(browser.tabs, tabId, 'open-card')))
          if (!(await send('open-hazard', { hazard, tabId })))
            throw new Error('a private window shows no page of ours');
        close();
      }}
      onTamperingRead={() => send('tampering-read', { tabId }).then(refresh, () => undefined)}
      {...listingActions(subject)}
      actions={reportActions(subject, locale)}
    />
  );
};

showOwnPage(App);
