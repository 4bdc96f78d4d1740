import type { OwnActions } from '../../components/card/use-card.ts';
import type { ReportActions } from '../../components/reporting/use-report.ts';
import { type send as Send, send } from '../../lib/background/send.ts';
import { hazardId } from '../../lib/core/hazard-id.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Report } from '../../lib/core/report.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type ReportLanguage, reportText } from '../../lib/reports/report-text.ts';

export interface ReportSubject {
  listing: Listing;
  matches: readonly Match[];
  locale: ReportLanguage;
  /** Own pages say which tab they are about. */
  tabId?: number;
}

type Clipboard = Pick<globalThis.Clipboard, 'writeText'>;

const textOf = (report: Report, { matches, locale }: ReportSubject): string => {
  const notice = matches.find(({ hazard }) => hazardId(hazard) === report.hazard);
  return reportText(report, locale, notice?.hazard);
};

export const reportRequests = (
  send: typeof Send,
  clipboard: Clipboard,
  subject: ReportSubject,
): ReportActions => ({
  async report(kind, hazard) {
    const { listing, tabId } = subject;
    const about = {
      ...(hazard !== undefined && { hazard }),
      ...(tabId !== undefined && { tabId }),
    };
    const reply = await send('report', { kind, listing, ...about });
    if (!reply.stored) return { kept: undefined, kind, text: reply.text };
    const { report: kept, to, isToBeSent } = reply;
    return { kept, kind, text: textOf(kept, subject), to, isToBeSent };
  },
  async amend(id, reason) {
    const kept = await send('amend-report', { id, reason });
    if (!kept) throw new Error('the report is gone or on its way');
    return { kept, text: textOf(kept, subject) };
  },
  async submit(id) {
    const state = await send('submit-report', { id });
    if (!state) throw new Error('the report is gone');
    return state;
  },
  async undoReport(id) {
    await send('undo-report', { id });
  },
  async openReport(id) {
    if (!(await send('open-report', { id }))) throw new Error('the report is gone');
  },
  copy: (text) => clipboard.writeText(text),
});

export const ownRequests = (listing: Listing): OwnActions => {
  const { site, id } = listing;
  return {
    own: (turnsOn) => send('own', { listing, ...(turnsOn && { turnsOn }) }),
    async disown() {
      await send('disown', { site, id });
    },
    async open() {
      await send('open-watch', { site, id });
    },
  };
};

/** Without an answer the badge keeps the warning that it has. */
export const tampered = (isReplaced?: true): void => {
  send('tampered', isReplaced ? { isReplaced } : {}).catch(() => undefined);
};
