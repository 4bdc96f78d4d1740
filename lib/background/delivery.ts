import { timeLeft } from '../core/retry.ts';
import { oneAfterTheOther, oneRunAtATime } from '../core/turns.ts';
import type { ClaimRules, DeliveryQueue } from '../store/delivery-queue.ts';
import type { Alarms } from './environment.ts';
import { originPattern } from './list-address.ts';
import type { HostPermissions } from './permissions.ts';
import type { Stored } from './setting.ts';

export const deliveryAlarm = 'reports';
/** The browser's alarms are no finer than that, in milliseconds. */
const finest = 30_000;
/** Should the browser end the background in the middle, the alarm comes back: minutes. */
const comesBack = 2;

export interface DeliveryParts {
  queue: Pick<DeliveryQueue, 'outlook' | 'release' | 'holdAll' | 'breakLeases'>;
  /** lib/reports/delivery.ts, with its parts. */
  deliver(options: Pick<ClaimRules, 'always' | 'allows'> & { signal: AbortSignal }): Promise<void>;
  memory: Pick<Stored<string | null>, 'getValue' | 'setValue'>;
  /** The shopper agreed to what reports hold now; else only single reports go that they looked at. */
  isAgreed(): Promise<boolean>;
  /** A host is given up only where nobody else of ours needs it. */
  permissions: HostPermissions;
  alarms: Alarms;
  now(): number;
  stayAwake(): () => void;
  /** Calls back after so many milliseconds, if the background is still there. */
  later(callback: () => void, milliseconds: number): void;
}

function createOutlook({ queue, memory, permissions, isAgreed }: DeliveryParts) {
  const isPermitted = (inbox: string) =>
    permissions.contains({ origins: [originPattern(inbox)] }).catch(() => false);

  async function outlook() {
    const kept = (await memory.getValue()) ?? undefined;
    const always = (await isAgreed()) ? kept : undefined;
    const first = await queue.outlook(always);
    const inboxes = [...first.keys()];
    const answers = await Promise.all(inboxes.map(isPermitted));
    const permitted = new Set(inboxes.filter((_, at) => answers[at]));
    const next = Math.min(...[...permitted].map((inbox) => first.get(inbox) ?? 0));
    return { kept, always, next, inboxes, permitted };
  }

  async function tidy(inbox: string): Promise<void> {
    const { kept, inboxes } = await outlook();
    const used = kept === undefined ? inboxes : [kept, ...inboxes];
    const pattern = originPattern(inbox);
    if (used.some((one) => originPattern(one) === pattern)) return;
    await permissions.remove({ origins: [pattern] }).catch(() => false);
  }
  return { isPermitted, outlook, tidy };
}

/** One run at a time in this background; another background's is kept off by its leases. */
function createRuns(parts: DeliveryParts, { outlook, tidy }: ReturnType<typeof createOutlook>) {
  const { alarms, now } = parts;
  const runs = oneRunAtATime('reports could not be sent');

  async function run(signal: AbortSignal): Promise<void> {
    const { always, permitted, inboxes } = await outlook();
    if (signal.aborted) return;
    alarms.create(deliveryAlarm, { when: now() + comesBack * 60_000, periodInMinutes: comesBack });
    const rest = parts.stayAwake();
    try {
      await parts.deliver({ always, allows: (inbox) => permitted.has(inbox), signal });
    } finally {
      rest();
    }
    for (const inbox of inboxes) await tidy(inbox);
  }

  /** Rings when the next report is due. Short waits the background sits out, if it lives so long. */
  async function ring(): Promise<number | undefined> {
    const { next } = await outlook();
    if (next === Number.POSITIVE_INFINITY) {
      await alarms.clear(deliveryAlarm);
      return undefined;
    }
    const wait = timeLeft(next, now());
    const when = now() + Math.max(wait, finest);
    alarms.create(deliveryAlarm, { when, periodInMinutes: comesBack });
    if (wait > 0 && wait < finest) parts.later(() => void wake(), wait + 50);
    return wait;
  }

  async function wake(): Promise<void> {
    await runs.settled();
    if ((await ring()) !== 0) return;
    await runs.run(run);
    await ring();
  }
  return { isRunning: runs.isRunning, stop: runs.stop, wake };
}

export type Delivery = ReturnType<typeof createDelivery>;

/**
 * Sending reports: off until the shopper asked for it, for all from now on or for one. What is kept in
 * the browser's storage is the one address; what is to be sent when stands with each report.
 */
export function createDelivery(parts: DeliveryParts) {
  const { queue, memory, now } = parts;
  const ways = createOutlook(parts);
  const { isPermitted, outlook, tidy } = ways;
  const runs = createRuns(parts, ways);
  /** One choice of the shopper after the other: a slow one must not undo a later one. */
  const inTurn = oneAfterTheOther();

  return {
    /** Where reports from now on go; `null`: they stay on the device. */
    always: memory.getValue,
    isPermitted,
    isSending: runs.isRunning,
    /** Inboxes that something waits for and that may not be asked; none where that cannot be read. */
    async forbidden() {
      try {
        const { inboxes, permitted } = await outlook();
        return inboxes.filter((inbox) => !permitted.has(inbox));
      } catch {
        return [];
      }
    },
    /** After a report was changed or taken back: gives permissions back that nothing needs. */
    tidy,
    /** The alarm, and whenever there may be something to do. */
    wake: runs.wake,
    /** The browser or the extension was started: whoever was sending before is gone. */
    async start() {
      if (!runs.isRunning()) await queue.breakLeases();
      await runs.wake();
    },
    /**
     * Sends reports from now on, or from now on to another address. What waits already stays where it
     * is. The page has asked the browser for the permission, in the click; false where the browser does
     * not know of it.
     */
    turnOn: (inbox: string) =>
      inTurn(async () => {
        if (!(await isPermitted(inbox))) return false;
        const old = await memory.getValue();
        if (old === null) await queue.holdAll();
        await memory.setValue(inbox);
        if (old !== null && old !== inbox) await tidy(old);
        void runs.wake();
        return true;
      }),
    /** Sends one report. False as with `turnOn`, or where it does not wait any more. */
    sendOne: (inbox: string, id: string) =>
      inTurn(async () => {
        if (!(await isPermitted(inbox))) return false;
        const entry = await queue.release(id, inbox, now());
        if (entry) void runs.wake();
        else await tidy(inbox);
        return entry !== undefined;
      }),
    /** At once: what is under way is broken off, what waits stays, the permission is given back. */
    turnOff: () =>
      inTurn(async () => {
        const old = await memory.getValue();
        await memory.setValue(null);
        await runs.stop();
        // Nobody is at work any more; what a background took that died meanwhile is held as well.
        await queue.breakLeases();
        await queue.holdAll();
        if (old !== null) await tidy(old);
        await runs.wake();
      }),
  };
}
