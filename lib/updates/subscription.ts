import { timeLeft } from '../core/retry.ts';
import { createTaskQueue, oneRunAtATime } from '../core/task-queue.ts';
import type { Environment } from '../extension/environment.ts';
import type { Hosts } from '../extension/permissions.ts';
import type { Outcome } from '../list/advance.ts';
import { afterCheck, isDue, newSchedule, type Schedule, spreadOver } from '../list/subscription.ts';
import type { ListUpdater, UpdateOptions } from '../list/updater.ts';
import type { Stored } from '../settings/index.ts';

/** Updates of the list: off until the shopper asks, then one check at a time. */

/** Nothing is kept while updates are off. */
export interface Subscribed {
  address: string;
  schedule: Schedule;
  /** When a damaged list was last updated again, milliseconds. */
  healed?: number;
}

export const updatesAlarm = 'list';
/** Minutes until the alarm comes back where the background was ended midway. */
const afterKill = 15;
const everySixHours = 360;
/** Milliseconds between two repairs: a failing disk must not cause endless downloads. */
const healingRest = 3600_000;

export interface SubscriptionServices
  extends Pick<Environment, 'alarms' | 'chance' | 'now' | 'whileAwake'> {
  updater: Pick<ListUpdater, 'update'>;
  memory: Pick<Stored<Subscribed | null>, 'getValue' | 'setValue'>;
  hosts: Hosts;
  mirrorsOf(address: string): readonly string[];
  /** Judges pages and owned things again. A background that dies meanwhile does it again. */
  updated(): Promise<void>;
}

/** One change after the other. `change` returns `undefined` to leave it as it is. */
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

/** If what follows an update hangs, the update ends all the same; else "stop" never would. */
function unlessStuck(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, maxNotifyTime);
  signal.addEventListener('abort', () => resolve(), { once: true });
  if (signal.aborted) resolve();
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const nothing = { bytes: 0, total: 0 };

type Edit = ReturnType<typeof createEdit>;
type Updates = ReturnType<typeof createUpdates>;

function createUpdates(services: SubscriptionServices, edit: Edit) {
  const { updater, memory, alarms, now } = services;
  const updates = oneRunAtATime('the update could not be noted');
  let progress = nothing;
  let hasBegun = false;

  const ringAt = (when: number) =>
    alarms.create(updatesAlarm, { when, periodInMinutes: everySixHours });

  async function note(address: string, outcome: Outcome): Promise<void> {
    const { next } = await edit((stored) => {
      // Turned off meanwhile, or moved to another address.
      if (stored?.address !== address) return undefined;
      return {
        ...stored,
        schedule: afterCheck(stored.schedule, outcome, now(), services.chance()),
      };
    });
    if (next) ringAt(Math.max(next.schedule.nextCheck, now() + 60_000));
  }

  async function sync(address: string, signal: AbortSignal) {
    progress = nothing;
    hasBegun = true;
    // Turned off meanwhile.
    if ((await memory.getValue())?.address !== address || signal.aborted) return;
    ringAt(now() + afterKill * 60_000);
    const mirrors = services.mirrorsOf(address);
    const isOpen = await Promise.all(mirrors.map(services.hosts.isPermitted));
    const options: UpdateOptions = {
      baseUrl: address,
      mirrors: mirrors.filter((_, at) => isOpen[at]),
      signal,
      onProgress: (soFar) => {
        progress = soFar;
      },
    };
    await services.whileAwake(async () => {
      const outcome = await updater.update(options);
      if (outcome.kind !== 'failed') await unlessStuck(services.updated(), signal);
      await note(address, outcome);
    });
  }

  return {
    run: (address: string) => updates.run((signal) => sync(address, signal)),
    stop: updates.stop,
    progress: () => (updates.isRunning() ? progress : undefined),
    hasBegun: () => hasBegun,
    ringAt,
  };
}

/** What starts an update but the shopper: the alarm, a look at the status, a damaged list. */
function createStarts(services: SubscriptionServices, edit: Edit, updates: Updates) {
  const { memory, alarms, now, hosts } = services;
  const { isPermitted } = hosts;
  const { run, ringAt } = updates;
  return {
    async wake() {
      const stored = await memory.getValue();
      if (!stored) {
        await alarms.clear(updatesAlarm);
        return;
      }
      const { address, schedule } = stored;
      const later = spreadOver(schedule, now(), services.chance());
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
      else ringAt(Math.max(schedule.nextCheck, now() + afterKill * 60_000));
    },
    /** Called when the status is shown: resumes an update that was cut off, once per background. */
    async goOn() {
      if (updates.hasBegun()) return;
      const stored = await memory.getValue();
      if (!stored || updates.hasBegun() || !isDue(stored.schedule, now())) return;
      if (await isPermitted(stored.address)) await run(stored.address);
    },
    /** After the list was found damaged and filled from the package. */
    async heal() {
      const stored = await memory.getValue();
      if (!stored || timeLeft((stored.healed ?? 0) + healingRest, now()) > 0) return;
      if (!(await isPermitted(stored.address))) return;
      const { next } = await edit((still) =>
        still?.address === stored.address ? { ...still, healed: now() } : undefined,
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
    old && services.hosts.giveBack(old.address, ...services.mirrorsOf(old.address));
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
    /** "Update now": back-off does not matter. */
    async update() {
      const stored = await memory.getValue();
      if (stored && (await isPermitted(stored.address))) await updates.run(stored.address);
    },
    stop: updates.stop,
    ...createStarts(services, edit, updates),
  };
}
