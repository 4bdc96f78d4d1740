import type { Environment } from '../extension/environment.ts';
import { withoutOrigin } from '../extension/fetch.ts';
import { operator, operatorOf } from '../extension/operator.ts';
import type { Hosts } from '../extension/permissions.ts';
import { isForbidden, memory } from '../settings/settings.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Hazards } from '../store/hazards.ts';
import type { Practices } from './consent.ts';
import type { FateParts } from './fate.ts';
import { createDelivery } from './sending.ts';

type Stores = Pick<FateParts, 'outbox'> & {
  queue: DeliveryQueue;
  hazards: Pick<Hazards, 'lookup'>;
};

/** Loaded when there is something to send: most wakes are for a page. */
async function loadDeliver({ permitted, now, chance }: Environment, queue: DeliveryQueue) {
  const [{ deliver }, { createInboxClient }] = await Promise.all([
    import('./delivery.ts'),
    import('./inbox-client.ts'),
  ]);
  const parts = {
    queue,
    client: createInboxClient({ fetch: withoutOrigin(permitted), now }),
    now,
    chance,
  };
  return (options: Parameters<typeof deliver>[1]) => deliver(parts, options);
}

export type DeliveryStatus = Awaited<
  ReturnType<ReturnType<typeof createReporting>['deliveryStatus']>
>;

export function createReporting(
  environment: Environment,
  { queue, outbox, hazards }: Stores,
  hosts: Hosts,
  practices: Practices,
) {
  const isBarred = () => isForbidden('sending');
  const builtIn = operator.inbox;
  /** Who gets what the shopper sends: whom they chose, or this build's operator. */
  async function receiver() {
    const always = await delivery.always();
    const inbox = always ?? builtIn;
    if (inbox === undefined || (await isBarred())) return undefined;
    return { inbox, name: operatorOf(inbox), isAlways: always !== null };
  }
  const delivery = createDelivery({
    ...environment,
    queue,
    deliver: async (options) => (await loadDeliver(environment, queue))(options),
    memory: memory.inbox,
    isAgreed: practices.isAgreed,
    hosts,
    later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
  });
  const look = async () => {
    const { noteFates } = await import('./fate.ts');
    await noteFates({ outbox, queue, lookup: hazards.lookup, now: environment.now });
  };
  return {
    delivery,
    receiver,
    async deliveryStatus() {
      const always = await delivery.always();
      return {
        /** The inbox of this build. */
        ...(builtIn !== undefined && { builtIn }),
        /** Where reports from now on are sent by themselves. */
        ...(always !== null && { address: always }),
        /** Inboxes that reports wait for without the browser's permission. */
        forbidden: await delivery.forbidden(),
        isForbidden: await isBarred(),
        /** A report holds more than the shopper agreed to: nothing is sent by itself until they do. */
        hasNewPractices: always !== null && !(await practices.isAgreed()),
      };
    },
    /** The new list may tell what became of reports. */
    noteFates() {
      look().catch((error: unknown) => console.error('reports were not looked up', error));
    },
  };
}
