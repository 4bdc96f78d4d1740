import * as z from 'zod/mini';
import { Listing } from '../core/listing.ts';
import type { Report } from '../core/report.ts';
import { reportKinds, undoWindow } from '../core/report-terms.ts';
import { readListAddress } from '../extension/address.ts';
import {
  address,
  hazard,
  reason,
  rowsWith,
  type TabLookup,
  tabId,
  tabOf,
  uuid,
} from '../extension/messages.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Consent } from './consent.ts';
import type { DeliveryStatus, Receiver, ReportBody } from './reports.ts';
import type { Delivery } from './sending.ts';

/** Milliseconds that the card waits: without a network sending may take minutes. */
const timeout = 5_000;
const timedOut = () => new Promise((resolve) => setTimeout(resolve, timeout));

export interface ReportServices extends TabLookup {
  outbox: Outbox;
  queue: Pick<DeliveryQueue, 'requestDeletion'>;
  delivery: Delivery;
  /** Who gets what the shopper sends, where anybody does. */
  receiver(): Promise<Receiver | undefined>;
  deliveryStatus(): Promise<DeliveryStatus>;
  consent: Pick<Consent, 'agree'>;
  makeReport(body: ReportBody): Promise<Report>;
  /** In the shopper's language. */
  reportText(report: Report): Promise<string>;
  openPage(path: `/${string}`): Promise<unknown>;
  now(): number;
}
const { message, command } = rowsWith<ReportServices>();

/** Who would get a report made now. A private window stores no reports to send. */
export const inboxFor = async (
  { receiver }: Pick<ReportServices, 'receiver'>,
  incognito: boolean,
): Promise<string | undefined> =>
  incognito ? undefined : (await receiver().catch(() => undefined))?.name;

function readInbox(inbox: string): string {
  const read = readListAddress(inbox);
  if (read === undefined) throw new Error('not an address that a report may go to');
  return read;
}

/** A click is answered once its report is stored, or at once in a private window. */
export const reportMessages = {
  /** `report` as stored; `to`: who would get it. A private window keeps nothing: `text` is to copy. */
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
    async run(body, sender, services) {
      const { outbox, delivery } = services;
      const report = await services.makeReport(body);
      const { incognito } = await tabOf(services, sender, body.tabId);
      if (incognito) return { stored: false as const, text: await services.reportText(report) };
      const at = services.now();
      await outbox.add(report, at, at + undoWindow);
      void delivery.wake();
      const to = await services.receiver().catch(() => undefined);
      return {
        stored: true as const,
        report,
        ...(to && { to: to.name }),
        isToBeSent: to?.isAlways ?? false,
      };
    },
  }),
  /** `undefined` if the report is gone or being sent. */
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
      await Promise.race([delivery.wake(), timedOut()]);
      const { state } = (await outbox.get(id)) ?? {};
      // A queued report is shown as being sent.
      return state === 'queued' ? 'sending' : state;
    },
  }),
  /** False if the report is gone. */
  'open-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { outbox, openPage }) {
      // Only for a stored report: a compromised page could open nothing else.
      if (!(await outbox.get(id))) return false;
      await openPage(`/sending.html#${id}`);
      return true;
    },
  }),
  /** False if the report is gone already. */
  'undo-report': message({
    from: 'both',
    body: () => z.strictObject({ id: uuid() }),
    async run({ id }, _sender, { outbox, queue, delivery, now }) {
      // What an inbox may have received has to be deleted there too.
      const entry = (await queue.requestDeletion(id, now())) ?? (await outbox.remove(id));
      if (entry) void delivery.wake();
      return entry !== undefined;
    },
  }),
  'delivery-status': command(({ deliveryStatus }) => deliveryStatus()),
  /** The page has already asked the shopper for the permission. */
  'send-reports': message({
    from: 'own',
    body: () => z.strictObject({ inbox: address() }),
    async run({ inbox }, _sender, { delivery, deliveryStatus, consent }) {
      if (await delivery.turnOn(readInbox(inbox))) {
        await consent.agree();
        void delivery.wake();
      }
      return deliveryStatus();
    },
  }),
  'give-consent': command(async ({ delivery, deliveryStatus, consent }) => {
    await consent.agree();
    void delivery.wake();
    return deliveryStatus();
  }),
  'stop-sending': command(({ delivery, deliveryStatus }) =>
    delivery.turnOff().then(deliveryStatus),
  ),
  /** The page changed the queue. Not awaited: sending may take minutes. */
  deliver: command(async ({ delivery }) => void delivery.wake()),
};

type ReportMessages = typeof reportMessages;
declare module '../extension/send.ts' {
  interface Messages extends ReportMessages {}
}
