import { hazardId } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Report, ReportKind, ReportReason, ReportState } from '../core/report.ts';
import type { Match } from '../core/verdict.ts';
import { type send as Send, send } from '../extension/send.ts';
import { type ReportLanguage, reportText } from './report-text.ts';

/** A report that was made. Without `stored` nothing was kept: a private window. */
export interface MadeReport {
  stored: Report | undefined;
  kind: ReportKind;
  text: string;
  /** Who would get it, where anybody takes reports. */
  to?: string | undefined;
  /** The shopper wants reports sent: nothing more needs to be done. */
  isToBeSent?: boolean;
  /** Once the shopper has sent it. */
  state?: ReportState;
}

interface ReportSubject {
  listing: Listing;
  matches: readonly Match[];
  locale: ReportLanguage;
  /** Own pages say which tab they are about. */
  tabId?: number;
}

/** Read when needed: touching `navigator.clipboard` costs the page time. */
type ClipboardOwner = { readonly clipboard: Pick<Clipboard, 'writeText'> };

const textOf = (report: Report, { matches, locale }: ReportSubject): string => {
  const notice = matches.find(({ hazard }) => hazardId(hazard) === report.hazard);
  return reportText(report, locale, notice?.hazard);
};

/** Every promise may reject, as when the extension is updated. */
export const reportRequests = (
  send: typeof Send,
  navigator: ClipboardOwner,
  subject: ReportSubject,
) => ({
  /** `hazard`: the notice it is about, `source:reference`. */
  async report(kind: ReportKind, hazard?: string): Promise<MadeReport> {
    const { listing, tabId } = subject;
    const about = {
      ...(hazard !== undefined && { hazard }),
      ...(tabId !== undefined && { tabId }),
    };
    const reply = await send('report', { kind, listing, ...about });
    if (!reply.stored) return { stored: undefined, kind, text: reply.text };
    const { report: stored, to, isToBeSent } = reply;
    return { stored, kind, text: textOf(stored, subject), to, isToBeSent };
  },
  /** Returns the amended report; rejects if it is gone or being sent. */
  async amend(id: string, reason: ReportReason) {
    const stored = await send('amend-report', { id, reason });
    if (!stored) throw new Error('the report is gone or on its way');
    return { stored, text: textOf(stored, subject) };
  },
  /**
   * Sends it, or opens the page on which it can be sent. Returns its new state; rejects if it is
   * gone.
   */
  async submit(id: string) {
    const state = await send('submit-report', { id });
    if (!state) throw new Error('the report is gone');
    return state;
  },
  async undoReport(id: string) {
    await send('undo-report', { id });
  },
  /** The page of ours on which it can be looked at, added to and sent. */
  async openReport(id: string) {
    if (!(await send('open-report', { id }))) throw new Error('the report is gone');
  },
  /** Rejects on pages without a clipboard (http). */
  copy: async (text: string) => navigator.clipboard.writeText(text),
});

export const ownRequests = (listing: Listing) => {
  const { site, id } = listing;
  return {
    /** `turnsOn` turns recall alerts on too. False while they are off. */
    addProduct: (turnsOn: boolean) => send('add-product', { listing, ...(turnsOn && { turnsOn }) }),
    async removeProduct() {
      await send('remove-product', { site, id });
    },
    async open() {
      await send('open-alerts', { site, id });
    },
  };
};
