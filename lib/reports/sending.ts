import { timeLeft } from '../core/retry.ts';
import { createTaskQueue, oneRunAtATime } from '../core/task-queue.ts';
import type { Environment } from '../extension/environment.ts';
import type { Hosts } from '../extension/permissions.ts';
import type { Stored } from '../settings/index.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { DeliverOptions } from './delivery.ts';

export const deliveryAlarm = 'reports';
/** The shortest alarm a browser allows, in milliseconds. */
const shortestAlarm = 30_000;
/** Minutes after which the alarm retries if the browser ended the background while sending. */
const retryAfterEnd = 2;

export interface DeliveryServices extends Pick<Environment, 'alarms' | 'now' | 'whileAwake'> {
  queue: Pick<DeliveryQueue, 'nextAttempts' | 'release' | 'holdAll' | 'requeue'>;
  deliver(options: DeliverOptions): Promise<void>;
  memory: Pick<Stored<string | null>, 'getValue' | 'setValue'>;
  isAgreed(): Promise<boolean>;
  hosts: Hosts;
  later(callback: () => void, milliseconds: number): void;
}

/** One run at a time: a browser has one background of ours, in private windows too. */
function createRuns(services: DeliveryServices) {
  const { queue, memory, hosts, alarms, now } = services;
  const runs = oneRunAtATime('reports could not be sent');
  const setAlarm = (when: number) =>
    alarms.create(deliveryAlarm, { when, periodInMinutes: retryAfterEnd });

  async function deliveryPlan() {
    const defaultInbox = (await services.isAgreed())
      ? ((await memory.getValue()) ?? undefined)
      : undefined;
    const first = await queue.nextAttempts(defaultInbox);
    const inboxes = [...first.keys()];
    const answers = await Promise.all(inboxes.map(hosts.isPermitted));
    const permitted = new Set(inboxes.filter((_, at) => answers[at]));
    const next = Math.min(...[...permitted].map((inbox) => first.get(inbox) ?? 0));
    return { defaultInbox, next, inboxes, permitted };
  }

  async function run(signal: AbortSignal): Promise<void> {
    await queue.requeue();
    const { defaultInbox, next, inboxes, permitted } = await deliveryPlan();
    if (!(await setNextAlarm(next)) || signal.aborted) return;
    setAlarm(now() + retryAfterEnd * 60_000);
    const allows = (inbox: string) => permitted.has(inbox);
    await services.whileAwake(() => services.deliver({ defaultInbox, allows, signal }));
    await hosts.release(...inboxes);
    await setNextAlarm((await deliveryPlan()).next);
  }

  /**
   * Sets the alarm for the next report, or a timer for a short wait. True if a report is due now.
   */
  async function setNextAlarm(next: number): Promise<boolean> {
    if (next === Number.POSITIVE_INFINITY) {
      await alarms.clear(deliveryAlarm);
      return false;
    }
    const wait = timeLeft(next, now());
    setAlarm(now() + Math.max(wait, shortestAlarm));
    if (wait > 0 && wait < shortestAlarm) services.later(() => void wake(), wait + 50);
    return wait === 0;
  }

  async function wake(): Promise<void> {
    await runs.settled();
    await runs.run(run);
  }
  return { stop: runs.stop, wake, deliveryPlan };
}

export type Delivery = ReturnType<typeof createDelivery>;

export function createDelivery(services: DeliveryServices) {
  const { queue, memory, hosts, now } = services;
  const { isPermitted, release } = hosts;
  const runs = createRuns(services);
  const inTurn = createTaskQueue();

  return {
    defaultInbox: memory.getValue,
    isPermitted,
    /** Inboxes with waiting reports that we have no permission to contact. */
    async withoutPermission() {
      try {
        const { inboxes, permitted } = await runs.deliveryPlan();
        return inboxes.filter((inbox) => !permitted.has(inbox));
      } catch {
        return [];
      }
    },
    wake: runs.wake,
    /**
     * False without the browser's permission, which the page asks for. Waiting reports stay held
     * back.
     */
    turnOn: (inbox: string) =>
      inTurn(async () => {
        if (!(await isPermitted(inbox))) return false;
        const old = await memory.getValue();
        if (old === null) await queue.holdAll();
        await memory.setValue(inbox);
        if (old !== null) await release(old);
        void runs.wake();
        return true;
      }),
    /** False as with `turnOn`, or where the report no longer waits. */
    sendOne: (inbox: string, id: string) =>
      inTurn(async () => {
        if (!(await isPermitted(inbox))) return false;
        const entry = await queue.release(id, inbox, now());
        if (entry) void runs.wake();
        else await release(inbox);
        return entry !== undefined;
      }),
    turnOff: () =>
      inTurn(async () => {
        const old = await memory.getValue();
        await memory.setValue(null);
        await runs.stop();
        // Also holds back reports that an ended background was sending.
        await queue.requeue();
        await queue.holdAll();
        if (old !== null) await release(old);
        await runs.wake();
      }),
  };
}
