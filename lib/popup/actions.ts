import { idOnly } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import { browser } from '../extension/browser.ts';
import { sendToTab } from '../extension/say-to-page.ts';
import { send } from '../extension/send.ts';
import type { Locale } from '../locales/locale.ts';
import { reportRequests } from '../reports/index.ts';
import type { PageState } from './messages.ts';

/** What the popup does about the page of its tab. */

export interface PopupSubject {
  tabId: number;
  page: PageState;
  refresh(): void;
}

export const activeTab = async (): Promise<number> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1;

export const askList = async () => (await send('list-status', {})).list;

/** Opens one of our own pages, and closes the popup. */
export const openPage = (path: string): void => {
  const opened =
    path === '/options.html'
      ? browser.runtime.openOptionsPage()
      : browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
  opened.then(() => close());
};

export const listingActions = ({ tabId, page, refresh }: PopupSubject) => {
  const { listing } = page;
  const onListing =
    (action: (listing: Listing) => Promise<unknown>): (() => Promise<void>) =>
    async () => {
      if (!listing) return;
      if (!(await action(listing))) throw new Error('the background said no');
      refresh();
    };
  return {
    onAddProduct: onListing((of) => send('add-product', { listing: of, tabId })),
    onRemoveProduct: onListing(({ site, id }) => send('remove-product', { site, id })),
    onSilence: (silenced: boolean, notice?: string) =>
      onListing(({ site, id }) => {
        const hazards = notice === undefined ? page.silenced.map((one) => one.id) : [notice];
        return send('silence', { site, id, hazards, silenced, tabId });
      })(),
  };
};

export const pageActions = ({ tabId, page, refresh }: PopupSubject) => ({
  async makeDiagnosticText() {
    const { describeUnread } = await import('./unread.ts');
    return describeUnread(tabId, page.pageKind);
  },
  async onLoadList() {
    await send('fill-list', {});
    refresh();
  },
  /** `hazard`: what is shown where the page has no warning of ours. */
  async openWarning(hazard: string) {
    if (!(await sendToTab(browser.tabs, tabId, 'open-card')))
      if (!(await send('open-hazard', { hazard, tabId })))
        throw new Error('a private window shows no page of ours');
    close();
  },
  onInterferenceRead: () => send('interference-read', { tabId }).then(refresh, () => undefined),
});

/** Reporting from the popup, which closes where another page takes over. */
export const reportActions = ({ tabId, page, refresh }: PopupSubject, locale: Locale) => {
  const { listing = idOnly('', ''), answer } = page;
  const matches = answer?.verdict.matches ?? [];
  const requests = reportRequests(send, navigator, { listing, matches, locale, tabId });
  return {
    ...requests,
    // The popup shows the number of reports below.
    report: (...about: Parameters<typeof requests.report>) =>
      requests.report(...about).finally(refresh),
    undoReport: (id: string) => requests.undoReport(id).finally(refresh),
    async submit(id: string) {
      const state = await requests.submit(id);
      if (state === 'asking') close();
      return state;
    },
    async openReport(id: string) {
      await requests.openReport(id);
      close();
    },
  };
};
