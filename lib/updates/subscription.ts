import { timeLeft } from '../core/retry.ts';
import { createTaskQueue, oneRunAtATime } from '../core/task-queue.ts';
import type { Environment } from '../extension/environment.ts';
import type { Hosts } from '../extension/permissions.ts';
import type { Outcome } from '../list/advance.ts';
import { afterCheck, isDue, newSchedule, type Schedule, spreadOver } from '../list/subscription.ts';
import type { ListUpdater, UpdateOptions } from '../list/updater.ts';
import type { Stored } from '../settings/index.ts';

/** Updates of the list over the network: off until the shopper asks, then one check at a time. */

/** Stored only while updates are on. */
export interface Subscribed {
  address: string;
  schedule: Schedule;
  /** When an update last repaired a damaged list, in milliseconds. */
  repairedAt?: number;
}

export const updatesAlarm = 'list';
/** Minutes after which the alarm retries if the browser ended the background during an update. */
const retryAfterEnd = 15;
const everySixHours = 360;
/** Milliseconds between two repairs: a failing disk must not cause endless downloads. */
const repairInterval = 3600_000;

export interface SubscriptionServices
  extends Pick<Environment, 'alarms' | 'random' | 'now' | 'whileAwake'> {
  updater: Pick<ListUpdater, 'update'>;
  memory: Pick<Stored<Subscribed | null>, 'getValue' | 'setValue'>;
  hosts: Hosts;
  mirrorsOf(address: string): readonly string[];
  /** Called after an update, to judge pages and owned things again. */
  onUpdated(): Promise<void>;
}

/**
 * Edits the stored subscription, one edit at a time. `change` returns `undefined` to leave it as it
 * is.
 */
function createEdit(memory: SubscriptionServices['memory']) {
  const inTurn = createTaskQueue();
  return <T extends Subscribed | null | undefined>(
    change: (stored: Subscribed | null) => T,
  ): Promise<{ old: Subscribed | null; next: T }> =>
    inTurn(async () => {
      const old = await memory.getValue();
      const next = change(old);
      if (next !== undefined) await memory.setValue(next);
      return { old, next };
    });
}

const maxNotifyTime = 60_000;

/**
 * Waits for the work after an update, but not for ever: an update that never ends could not be
 * stopped.
 */
function withTimeLimit(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, maxNotifyTime);
  signal.addEventListener('abort', () => resolve(), { once: true });
  if (signal.aborted) resolve();
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const noProgress = { bytes: 0, total: 0 };

type Edit = ReturnType<typeof createEdit>;
type Updates = ReturnType<typeof createUpdates>;

function createUpdates(services: SubscriptionServices, edit: Edit) {
  const { updater, memory, alarms, now } = services;
  const updates = oneRunAtATime('the update could not be noted');
  let progress = noProgress;
  let hasBegun = false;

  const setAlarm = (when: number) =>
    alarms.create(updatesAlarm, { when, periodInMinutes: everySixHours });

  async function note(address: string, outcome: Outcome): Promise<void> {
    const { next } = await edit((stored) => {
      // Turned off meanwhile, or moved to another address.
      if (stored?.address !== address) return undefined;
      return {
        ...stored,
        schedule: afterCheck(stored.schedule, outcome, now(), services.random()),
      };
    });
    if (next) setAlarm(Math.max(next.schedule.nextCheck, now() + 60_000));
  }

  async function sync(address: string, signal: AbortSignal) {
    progress = noProgress;
    hasBegun = true;
    // Turned off meanwhile.
    if ((await memory.getValue())?.address !== address || signal.aborted) return;
    setAlarm(now() + retryAfterEnd * 60_000);
    const mirrors = services.mirrorsOf(address);
    const permitted = await Promise.all(mirrors.map(services.hosts.isPermitted));
    const options: UpdateOptions = {
      baseUrl: address,
      mirrors: mirrors.filter((_, at) => permitted[at]),
      signal,
      onProgress: (soFar) => {
        progress = soFar;
      },
    };
    await services.whileAwake(async () => {
      const outcome = await updater.update(options);
      if (outcome.kind !== 'failed') await withTimeLimit(services.onUpdated(), signal);
      await note(address, outcome);
    });
  }

  return {
    run: (address: string) => updates.run((signal) => sync(address, signal)),
    stop: updates.stop,
    progress: () => (updates.isRunning() ? progress : undefined),
    hasBegun: () => hasBegun,
    ringAt: setAlarm,
  };
}

/** Updates that the shopper does not start: by the alarm, by showing the status, after damage. */
function createStarts(services: SubscriptionServices, edit: Edit, updates: Updates) {
  const { memory, alarms, now, hosts } = services;
  const { isPermitted } = hosts;
  const { run, ringAt } = updates;
  return {
    async onAlarm() {
      const stored = await memory.getValue();
      if (!stored) {
        await alarms.clear(updatesAlarm);
        return;
      }
      const { address, schedule } = stored;
      const later = spreadOver(schedule, now(), services.random());
      if (later !== undefined) {
        await edit((still) =>
          still?.address === address
            ? { ...still, schedule: { ...still.schedule, nextCheck: later } }
            : undefined,
        );
        ringAt(Math.max(later, now() + 60_000));
        return;
      }
      const isTime = isDue(schedule, now());
      if (isTime && (await isPermitted(address))) await run(address);
      else ringAt(Math.max(schedule.nextCheck, now() + retryAfterEnd * 60_000));
    },
    /**
     * Called when the status is shown: continues an interrupted update, once in a background's
     * life.
     */
    async resumeUpdate() {
      if (updates.hasBegun()) return;
      const stored = await memory.getValue();
      if (!stored || updates.hasBegun() || !isDue(stored.schedule, now())) return;
      if (await isPermitted(stored.address)) await run(stored.address);
    },
    /** Called after a damaged list was refilled from the package, which may be older. */
    async repair() {
      const stored = await memory.getValue();
      if (!stored || timeLeft((stored.repairedAt ?? 0) + repairInterval, now()) > 0) return;
      if (!(await isPermitted(stored.address))) return;
      const { next } = await edit((still) =>
        still?.address === stored.address ? { ...still, repairedAt: now() } : undefined,
      );
      if (next) await run(stored.address);
    },
  };
}

export type Subscription = ReturnType<typeof createSubscription>;

export function createSubscription(services: SubscriptionServices) {
  const { memory, alarms } = services;
  const edit = createEdit(memory);
  const { isPermitted } = services.hosts;
  const giveBack = (old: Subscribed | null) =>
    old && services.hosts.release(old.address, ...services.mirrorsOf(old.address));
  const updates = createUpdates(services, edit);

  return {
    subscribed: memory.getValue,
    isPermitted,
    progress: updates.progress,
    /** False without the browser's permission, which the page asks for. */
    async subscribe(address: string) {
      if (!(await isPermitted(address))) return false;
      const { old, next } = await edit((stored) =>
        stored?.address === address ? undefined : { address, schedule: newSchedule() },
      );
      if (next) {
        await updates.stop();
        await giveBack(old);
      }
      void updates.run(address);
      return true;
    },
    async unsubscribe() {
      const { old } = await edit(() => null);
      await updates.stop();
      await alarms.clear(updatesAlarm);
      await giveBack(old);
    },
    /** "Update now" ignores the back-off. */
    async update() {
      const stored = await memory.getValue();
      if (stored && (await isPermitted(stored.address))) await updates.run(stored.address);
    },
    stop: updates.stop,
    ...createStarts(services, edit, updates),
  };
}
