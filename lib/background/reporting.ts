import { browser } from 'wxt/browser';
import type { DeliveryStatus } from '../core/delivery-status.ts';
import type { FateParts } from '../reports/fate.ts';
import type { Fetch } from '../reports/inbox-client.ts';
import type { Dispatch } from '../store/dispatch.ts';
import { sendingPermissions } from './ask-permission.ts';
import { createDelivery, type Delivery, type DeliveryParts } from './delivery.ts';
import { readListAddress } from './list-address.ts';
import { memory } from './settings.ts';
import { withoutOrigin } from './without-origin.ts';

interface ReportingParts extends Pick<DeliveryParts, 'permissions' | 'now' | 'stayAwake'> {
  dispatch: Dispatch;
  outbox: FateParts['outbox'];
  lookup: FateParts['lookup'];
  /** Whoever manages the browser keeps reports on the device. */
  isBarred(): Promise<boolean>;
  /** Only to hosts that the shopper permitted. */
  fetch: Fetch;
}

export interface Reporting {
  delivery: Delivery;
  deliveryStatus(): Promise<DeliveryStatus>;
  /** After each update: the list may have learned what became of reports. */
  noteFates(): void;
}

/** What is needed to send is loaded when there is something to send: most wakes are for a page. */
async function loadDeliver({ dispatch, fetch, now }: ReportingParts) {
  const [{ deliver }, { createInboxClient }, { secretBytes, secretOf }] = await Promise.all([
    import('../reports/deliver.ts'),
    import('../reports/inbox-client.ts'),
    import('../reports/secret.ts'),
  ]);
  const parts = {
    dispatch,
    client: createInboxClient({ fetch: withoutOrigin(fetch), now }),
    now,
    chance: () => Math.random(),
    newSecret: () => secretOf(crypto.getRandomValues(new Uint8Array(secretBytes))),
  };
  return (options: Parameters<typeof deliver>[1]) => deliver(parts, options);
}

/** Wires all that happens to a report after it was kept. */
export function createReporting(parts: ReportingParts): Reporting {
  const { dispatch, outbox, lookup, now, isBarred, stayAwake } = parts;
  const permissions = sendingPermissions(parts.permissions);
  const builtIn = readListAddress(String(import.meta.env.WXT_INBOX_URL ?? ''));
  const delivery = createDelivery({
    dispatch,
    deliver: async (options) => (await loadDeliver(parts))(options),
    memory: memory.inbox,
    permissions: {
      ...permissions,
      contains: async (what) => !(await isBarred()) && permissions.contains(what),
    },
    alarms: browser.alarms,
    now,
    stayAwake,
    later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
  });
  const look = async () => {
    const { noteFates } = await import('../reports/fate.ts');
    await noteFates({ outbox, dispatch, lookup, now });
  };
  return {
    delivery,
    async deliveryStatus() {
      const always = await delivery.always();
      return {
        ...(builtIn !== undefined && { builtIn }),
        ...(always !== null && { always }),
        forbidden: await delivery.forbidden(),
        isSending: delivery.isSending(),
        isBarred: await isBarred(),
      };
    },
    noteFates() {
      look().catch((error: unknown) => console.error('reports were not looked up', error));
    },
  };
}
