import * as z from 'zod/mini';
import { Listing } from '../core/listing.ts';
import type { Report } from '../core/report.ts';
import { reportKinds, undoWindow } from '../core/report-terms.ts';
import { hazard, message, note, reason, tabId, tabOf, uuid } from './message.ts';

/**
 * `report` as it was kept, so that what is copied is what would be sent; `to`: who would get it, where
 * anybody takes reports; `isToBeSent` where the shopper wants reports sent from now on. `stored: false`
 * is a private window's: nothing was kept, `text` is for the clipboard.
 */
type ReportReply =
  | { stored: true; report: Report; to?: string; isToBeSent: boolean }
  | { stored: false; text: string };

/** A try takes seconds, or minutes where the network is down: the card does not wait for those. */
const patience = 5_000;
const enough = () => new Promise((resolve) => setTimeout(resolve, patience));

/** What a shopper says about a listing. A click is answered when its report is on the disk, or was never meant to be kept. */
export const reportMessages = {
  report: message({
    from: 'both',
    body: () =>
      z.strictObject({
        kind: z.enum(reportKinds),
        listing: Listing,
        hazard: z.optional(hazard()),
        reason: reason(),
        note: note(),
        /** Own pages say which tab it is about; a content script's tab is known. */
        tabId: z.optional(tabId()),
      }),
    async run(body, sender, parts): Promise<ReportReply> {
      const { outbox, delivery } = parts;
      const report = await parts.makeReport(body);
      const { incognito } = await tabOf(parts, sender, body.tabId);
      if (incognito) return { stored: false, text: await parts.reportText(report) };
      const at = parts.now();
      await outbox.add(report, at, at + undoWindow);
      void delivery.wake();
      const to = await parts.receiver().catch(() => undefined);
      return {
        stored: true,
        report,
        ...(to && { to: to.name }),
        isToBeSent: to?.isAlways ?? false,
      };
    },
  }),
  /** The report as it stands now; `undefined` when it is gone or on its way. */
  'amend-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid(), reason: reason(), note: note() }),
    run: async ({ id, ...change }, _sender, { outbox, now }) =>
      (await outbox.amend(id, change, now() + undoWindow))?.report,
  }),
  /**
   * Sends one report to whom `report` named, and answers how it stands. Where the browser has to be
   * asked first, which only a page of ours can, that page is opened beside the tab: `asking`.
   */
  'submit-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { delivery, outbox, openPage, receiver }) {
      const [entry, to] = await Promise.all([outbox.get(id), receiver()]);
      if (!entry || !to) return undefined;
      if (entry.state !== 'queued') return entry.state;
      if (!(await delivery.isPermitted(to.inbox))) {
        await openPage(`/sending.html#${id}`);
        return 'asking' as const;
      }
      await delivery.sendOne(to.inbox, id);
      await Promise.race([delivery.wake(), enough()]);
      const { state } = (await outbox.get(id)) ?? {};
      // Until it has arrived it is on its way, also between two tries.
      return state === 'queued' ? 'sending' : state;
    },
  }),
  /** Opens our page for that report beside the tab: a shop's page cannot. False when it is gone. */
  'open-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { outbox, openPage }) {
      // Only for what is there: a page that took over our script could open nothing else.
      if (!(await outbox.get(id))) return false;
      await openPage(`/sending.html#${id}`);
      return true;
    },
  }),
  /** Takes a report back. False when it is gone already. */
  'undo-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { outbox, queue, delivery, now }) {
      // What an inbox may have heard of has to be deleted there too.
      const entry = (await queue.takeBack(id, now())) ?? (await outbox.remove(id));
      if (entry) void delivery.wake();
      return entry !== undefined;
    },
  }),
};
