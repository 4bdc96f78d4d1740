import type { Handlers } from './answer.ts';
import { type HandlerParts, tabOf } from './handler-parts.ts';
import type { ReportRequests } from './messages/report.ts';

/** Time in which a report may be taken back before anything is sent, in milliseconds. */
export const undoWindow = 15_000;

/** A click is answered when its report is on the disk, or was never meant to be kept. */
export function reportHandlers(parts: HandlerParts): Pick<Handlers, keyof ReportRequests> {
  const { outbox, dispatch, delivery, makeReport, reportText, now } = parts;
  const isToBeSent = async () => (await delivery.always().catch(() => null)) !== null;
  return {
    async report(body, sender) {
      const report = await makeReport(body);
      const { incognito } = await tabOf(parts, sender, body.tabId);
      if (incognito) return { stored: false, text: await reportText(report) };
      const at = now();
      await outbox.add(report, at, at + undoWindow);
      void delivery.wake();
      return { stored: true, id: report.id, report, isToBeSent: await isToBeSent() };
    },
    async 'amend-report'({ id, ...change }) {
      return (await outbox.amend(id, change, now() + undoWindow))?.report;
    },
    async 'open-report'({ id }) {
      // Only for what is there: a page that took over our script could open nothing else.
      if (!(await outbox.get(id))) return false;
      await parts.openReport(id);
      return true;
    },
    async 'undo-report'({ id }) {
      // What an inbox may have heard of has to be deleted there too.
      const entry = (await dispatch.takeBack(id, now())) ?? (await outbox.remove(id));
      if (entry) void delivery.wake();
      return entry !== undefined;
    },
  };
}
