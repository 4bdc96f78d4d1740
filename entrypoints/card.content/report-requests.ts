import type { ReportDeeds } from '../../components/reporting/use-report.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { send as Send } from '../../lib/extension/messages.ts';
import { type ReportLanguage, reportText } from '../../lib/reports/report-text.ts';

export interface ReportSubject {
  listing: Listing;
  matches: readonly Match[];
  locale: ReportLanguage;
  /** Own pages say which tab they are about. */
  tabId?: number;
}

type Clipboard = Pick<globalThis.Clipboard, 'writeText'>;

/** Reporting as messages to the background, from the card and from the popup. */
export const reportRequests = (
  send: typeof Send,
  clipboard: Clipboard,
  { listing, matches, locale, tabId }: ReportSubject,
): Omit<ReportDeeds, 'mayAct'> => ({
  async report(kind, hazard) {
    const about = {
      ...(hazard !== undefined && { hazard }),
      ...(tabId !== undefined && { tabId }),
    };
    const reply = await send('report', { kind, listing, ...about });
    if (!reply.stored)
      return { id: undefined, kind, reason: undefined, text: reply.text, isToBeSent: false };
    const { id, reason } = reply.report;
    const notice = matches.find(
      (match) => `${match.hazard.source}:${match.hazard.reference}` === hazard,
    );
    const text = reportText(reply.report, locale, notice?.hazard);
    return { id, kind, reason, text, isToBeSent: reply.isToBeSent };
  },
  async amend(id, reason) {
    await send('amend-report', { id, reason });
  },
  async undoReport(id) {
    await send('undo-report', { id });
  },
  async openReport(id) {
    await send('open-report', { id });
  },
  copy: (text) => clipboard.writeText(text),
});
