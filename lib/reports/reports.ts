import type { Report } from '../core/report.ts';
import { browser, storage } from '../extension/browser.ts';
import type { Environment } from '../extension/environment.ts';
import { withoutOrigin } from '../extension/fetch.ts';
import { operator, operatorOf } from '../extension/operator.ts';
import type { Hosts } from '../extension/permissions.ts';
import { isForbidden, type Locale } from '../settings/index.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Hazards } from '../store/hazards.ts';
import { createConsent } from './consent.ts';
import type { FateServices } from './fate.ts';
import type { ReportFacts } from './make-report.ts';
import { createDelivery, type Delivery } from './sending.ts';

/** The background's half of reports: who gets them, on what terms, and their way there. */

/** `null`: reports stay on the device. */
export const inboxInUse = storage.defineItem<string | null>('local:inbox', { fallback: null });
const agreed = storage.defineItem<number>('local:practicesAgreed', { fallback: 1 });
const announced = storage.defineItem<number>('local:practicesTold', { fallback: 1 });

export interface Receiver {
  inbox: string;
  name: string;
  /** The shopper wants every report sent there. */
  isAlways: boolean;
}

export interface DeliveryStatus {
  /** The inbox of this build. */
  builtIn?: string;
  /** The inbox for automatic sending; missing while that is off. */
  address?: string;
  /** Inboxes with waiting reports but without the browser's permission. */
  withoutPermission: string[];
  isForbiddenByPolicy: boolean;
  /**
   * Reports now hold more than the shopper agreed to: none is sent automatically until they agree.
   */
  needsConsent: boolean;
}

export type ReportBody = Pick<ReportFacts, 'kind' | 'listing' | 'hazard' | 'reason'>;

export interface ReportsServices {
  environment: Environment;
  outbox: FateServices['outbox'];
  queue: DeliveryQueue;
  hazards: Pick<Hazards, 'lookup' | 'get'>;
  hosts: Hosts;
  locale: Locale;
  openPage(path: `/${string}`): Promise<unknown>;
}

/** Loaded when there is something to send: most wakes are for a page. */
async function loadDeliver({ permitted, now, random }: Environment, queue: DeliveryQueue) {
  const [{ deliver }, { createInboxClient }] = await Promise.all([
    import('./delivery.ts'),
    import('./inbox-client.ts'),
  ]);
  const client = createInboxClient({ fetch: withoutOrigin(permitted), now });
  return (options: Parameters<typeof deliver>[1]) =>
    deliver({ queue, client, now, random }, options);
}

/** The schema of a report is evaluated with the first one: 1 ms of a cold start. */
const createWriting = ({ environment, hazards, locale }: ReportsServices) => ({
  async makeReport(body: ReportBody): Promise<Report> {
    const { makeReport } = await import('./make-report.ts');
    return makeReport({
      ...body,
      region: await locale.region(),
      language: await locale.language(),
      id: crypto.randomUUID(),
      now: environment.now(),
      appVersion: browser.runtime.getManifest().version,
    });
  },
  async reportText(report: Report): Promise<string> {
    const hazard = report.hazard === undefined ? undefined : await hazards.get(report.hazard);
    const { reportText } = await import('./report-text.ts');
    const words = { language: await locale.language(), reportText: await locale.reportWords() };
    return reportText(report, words, hazard);
  },
});

const isForbiddenByPolicy = () => isForbidden('sending');

/** The inbox the shopper chose, or this build's operator. */
async function receiver(): Promise<Receiver | undefined> {
  const defaultInbox = await inboxInUse.getValue();
  const inbox = defaultInbox ?? operator.inbox;
  if (inbox === undefined || (await isForbiddenByPolicy())) return undefined;
  return { inbox, name: operatorOf(inbox), isAlways: defaultInbox !== null };
}

async function statusOf(
  delivery: Delivery,
  isAgreed: () => Promise<boolean>,
): Promise<DeliveryStatus> {
  const defaultInbox = await delivery.defaultInbox();
  return {
    ...(operator.inbox !== undefined && { builtIn: operator.inbox }),
    ...(defaultInbox !== null && { address: defaultInbox }),
    withoutPermission: await delivery.withoutPermission(),
    isForbiddenByPolicy: await isForbiddenByPolicy(),
    needsConsent: defaultInbox !== null && !(await isAgreed()),
  };
}

export function createReports(services: ReportsServices) {
  const { environment, queue, outbox, hazards, hosts, openPage } = services;
  const isSending = async () => (await inboxInUse.getValue()) !== null;
  const consent = createConsent({ agreed, announced, isSending, openPage });
  const delivery = createDelivery({
    ...{ ...environment, queue, hosts, memory: inboxInUse, isAgreed: consent.isAgreed },
    deliver: async (options) => (await loadDeliver(environment, queue))(options),
    later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
  });
  const noteAll = async () => {
    const { noteFates } = await import('./fate.ts');
    await noteFates({ outbox, queue, lookup: hazards.lookup, now: environment.now });
  };
  return {
    ...createWriting(services),
    consent,
    delivery,
    receiver,
    deliveryStatus: () => statusOf(delivery, consent.isAgreed),
    /** A new list may have the results of reports. */
    noteFates() {
      noteAll().catch((error: unknown) => console.error('reports were not looked up', error));
    },
  };
}
