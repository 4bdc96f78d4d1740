import * as z from 'zod/mini';
import type { Parts } from '../background/parts.ts';
import { Listing } from '../core/listing.ts';
import { reportKinds, undoWindow } from '../core/report-terms.ts';
import { hazard, message, reason, tabId, tabOf, uuid } from '../extension/message.ts';

/** A try may take minutes where the network is down: the card does not wait. */
const patience = 5_000;
const enough = () => new Promise((resolve) => setTimeout(resolve, patience));

/** Who would be offered a report made now. A private window keeps none that could be sent. */
export const inboxFor = async ({ receiver }: Pick<Parts, 'receiver'>, incognito: boolean) =>
  incognito ? undefined : (await receiver().catch(() => undefined))?.name;

/** A click is answered when its report is on the disk, or was never meant to be kept. */
export const reportMessages = {
  /** `report` as kept; `to`: who would get it. A private window keeps nothing: `text` is to copy. */
  report: message({
    from: 'both',
    body: () =>
      z.strictObject({
        kind: z.enum(reportKinds),
        listing: Listing,
        hazard: z.optional(hazard()),
        reason: reason(),
        tabId: z.optional(tabId()),
      }),
    async run(body, sender, parts) {
      const { outbox, delivery } = parts;
      const report = await parts.makeReport(body);
      const { incognito } = await tabOf(parts, sender, body.tabId);
      if (incognito) return { stored: false as const, text: await parts.reportText(report) };
      const at = parts.now();
      await outbox.add(report, at, at + undoWindow);
      void delivery.wake();
      const to = await parts.receiver().catch(() => undefined);
      return {
        stored: true as const,
        report,
        ...(to && { to: to.name }),
        isToBeSent: to?.isAlways ?? false,
      };
    },
  }),
  /** `undefined` when it is gone or on its way. */
  'amend-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid(), reason: reason() }),
    run: async ({ id, reason }, _sender, { outbox, now }) =>
      (await outbox.amend(id, { reason }, now() + undoWindow))?.report,
  }),
  /** Answers the state of the report; `asking`: a page of ours was opened to ask the browser. */
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
      // Until it has arrived it is on its way.
      return state === 'queued' ? 'sending' : state;
    },
  }),
  /** False when it is gone. */
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
  /** False when it is gone already. */
  'undo-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { outbox, queue, delivery, now }) {
      // What an inbox may have received has to be deleted there too.
      const entry = (await queue.takeBack(id, now())) ?? (await outbox.remove(id));
      if (entry) void delivery.wake();
      return entry !== undefined;
    },
  }),
};
