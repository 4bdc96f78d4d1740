import type { Handlers } from './answer.ts';
import { type HandlerParts, tabOf } from './handler-parts.ts';

type Requests = 'report' | 'amend-report' | 'undo-report';

/** Time in which a report may be taken back before anything is sent, in milliseconds. */
export const undoWindow = 15_000;

/** A click is answered when its report is on the disk, or was never meant to be kept. */
export function reportHandlers(parts: HandlerParts): Pick<Handlers, Requests> {
  const { outbox, makeReport, reportText, now } = parts;
  return {
    async report(body, sender) {
      const report = await makeReport(body);
      const { incognito } = await tabOf(parts, sender, body.tabId);
      if (incognito) return { stored: false, text: await reportText(report) };
      const at = now();
      await outbox.add(report, at, at + undoWindow);
      return { stored: true, id: report.id, report };
    },
    async 'amend-report'({ id, ...change }) {
      return (await outbox.amend(id, change))?.report;
    },
    async 'undo-report'({ id }) {
      return (await outbox.remove(id)) !== undefined;
    },
  };
}
