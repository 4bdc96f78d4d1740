import type { Listing } from '../../core/listing.ts';
import type { Report, ReportKind, ReportReason } from '../../core/report.ts';

/**
 * `report` as it was kept, so that what is copied is what would be sent; `isToBeSent` where the shopper
 * wants reports sent from now on. `stored: false` is a private window's: nothing was kept, `text` is
 * for the clipboard.
 */
export type ReportReply =
  | { stored: true; id: string; report: Report; isToBeSent: boolean }
  | { stored: false; text: string };

/** What a shopper says about a listing. */
export interface ReportRequests {
  report: {
    body: {
      kind: ReportKind;
      listing: Listing;
      hazard?: string;
      reason?: ReportReason;
      note?: string;
      /** Own pages say which tab it is about; a content script's tab is known. */
      tabId?: number;
    };
    reply: ReportReply;
  };
  'amend-report': {
    body: { id: string; reason?: ReportReason; note?: string };
    /** The report as it stands now; `undefined` when it is gone or on its way. */
    reply: Report | undefined;
  };
  /** Opens our page for that report beside the tab: a shop's page cannot. False when it is gone. */
  'open-report': { body: { id: string }; reply: boolean };
  /** Takes a report back. False when it is gone already. */
  'undo-report': { body: { id: string }; reply: boolean };
}
