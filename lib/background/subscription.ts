import { timeLeft } from '../core/retry.ts';
import { oneAfterTheOther, oneRunAtATime } from '../core/turns.ts';
import type { Outcome } from '../list/advance.ts';
import { afterCheck, isDue, newSchedule, type Schedule } from '../list/subscription.ts';
import type { ListUpdater, UpdateOptions } from '../list/updater.ts';
import type { Alarms } from './environment.ts';
import { originPattern } from './list-address.ts';
import type { HostPermissions } from './permissions.ts';
import type { Stored } from './setting.ts';

/**
 * Updates of the list: off until the shopper asked for them, then one check at a time. What is
 * remembered is where the list comes from and when to ask again; the list itself is the updater's.
 */

/** What is kept in the browser's storage; nothing is kept while updates are off. */
export interface Subscribed {
  address: string;
  schedule: Schedule;
  /** When a damaged list was last brought up to date again, milliseconds. */
  healed?: number;
}

export const alarmName = 'list';
/** Minutes until the alarm comes back where an update was cut off with the background. */
const afterKill = 15;
const everySixHours = 360;
/** A device that keeps losing what is written shall not download it again and again. */
const healingRest = 3600_000;

export interface SubscriptionParts {
  updater: Pick<ListUpdater, 'update'>;
  memory: Pick<Stored<Subscribed | null>, 'getValue' | 'setValue'>;
  permissions: HostPermissions;
  mirrorsOf(address: string): readonly string[];
  alarms: Alarms;
  isSavingData(): boolean;
  now(): number;
  /** In [0, 1). */
  chance(): number;
  /** Called while an update runs, so that the browser does not take the background for idle. */
  stayAwake(): () => void;
  /**
   * An update came to a good end: pages on show are judged again, things at home are looked up. Only
   * afterwards is the update noted as done, so that a background which dies meanwhile does it again.
   */
  updated(): Promise<void>;
}

/**
 * Changes what is kept, one change after the other: a slow one must not bring back what has been
 * given up meanwhile. `change` answers `undefined` to leave it as it is.
 */
function createEdit(memory: SubscriptionParts['memory']) {
  const inTurn = oneAfterTheOther();
  return <T extends Subscribed | null | undefined>(
    change: (kept: Subscribed | null) => T,
  ): Promise<{ old: Subscribed | null; next: T }> =>
    inTurn(async () => {
      const old = await memory.getValue();
      const next = change(old);
      if (next !== undefined) await memory.setValue(next);
      return { old, next };
    });
}

/** Telling pages and looking things up takes moments, however large the list. Milliseconds. */
const longestTelling = 60_000;

/**
 * What follows an update has an alarm of its own to go on by. Should the browser never answer it, the
 * update is over all the same: else neither "stop" nor "turn off" nor "erase" would ever end.
 */
function unlessStuck(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, longestTelling);
  signal.addEventListener('abort', () => resolve(), { once: true });
  if (signal.aborted) resolve();
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

const createHosts = ({ permissions, mirrorsOf }: SubscriptionParts) => {
  const isPermitted = (address: string) =>
    permissions.contains({ origins: [originPattern(address)] }).catch(() => false);
  return {
    isPermitted,
    async permittedMirrors(address: string) {
      const all = mirrorsOf(address);
      const isOpen = await Promise.all(all.map(isPermitted));
      return all.filter((_, at) => isOpen[at]);
    },
    async giveBack(address: string): Promise<void> {
      // Of a host that the extension has anyway there is nothing to give back.
      const origins = [address, ...mirrorsOf(address)].map(originPattern);
      await permissions.remove({ origins }).catch(() => false);
    },
  };
};

const nothing = { bytes: 0, total: 0 };

function createUpdates(
  parts: SubscriptionParts,
  edit: ReturnType<typeof createEdit>,
  permittedMirrors: (address: string) => Promise<readonly string[]>,
) {
  const { updater, memory, alarms, now } = parts;
  const updates = oneRunAtATime('the update could not be noted');
  let progress = nothing;
  let hasBegun = false;

  const ringAt = (when: number) =>
    alarms.create(alarmName, { when, periodInMinutes: everySixHours });

  async function note(address: string, outcome: Outcome): Promise<void> {
    const { next } = await edit((kept) => {
      // Meanwhile off, or somewhere else.
      if (kept?.address !== address) return undefined;
      return { ...kept, schedule: afterCheck(kept.schedule, outcome, now(), parts.chance()) };
    });
    if (next) ringAt(Math.max(next.schedule.nextCheck, now() + 60_000));
  }

  async function sync(address: string, signal: AbortSignal) {
    progress = nothing;
    hasBegun = true;
    // Turned off between the decision and this moment: then nothing is asked any more.
    if ((await memory.getValue())?.address !== address || signal.aborted) return;
    // Should the browser end the background now, the alarm brings it back.
    ringAt(now() + afterKill * 60_000);
    const options: UpdateOptions = {
      baseUrl: address,
      mirrors: await permittedMirrors(address),
      signal,
      onProgress({ bytes, total }) {
        progress = { bytes, total };
      },
    };
    const rest = parts.stayAwake();
    try {
      const outcome = await updater.update(options);
      if (outcome.kind !== 'failed') await unlessStuck(parts.updated(), signal);
      await note(address, outcome);
    } finally {
      rest();
    }
  }

  return {
    run: (address: string) => updates.run((signal) => sync(address, signal)),
    /** Stops the running update; the next one comes when it would have come. */
    stop: updates.stop,
    progress: () => (updates.isRunning() ? progress : undefined),
    hasBegun: () => hasBegun,
    ringAt,
  };
}

export type Subscription = ReturnType<typeof createSubscription>;

export function createSubscription(parts: SubscriptionParts) {
  const { memory, alarms, now } = parts;
  const edit = createEdit(memory);
  const { isPermitted, permittedMirrors, giveBack } = createHosts(parts);
  const { run, ringAt, ...updates } = createUpdates(parts, edit, permittedMirrors);

  return {
    subscribed: memory.getValue,
    isPermitted,
    progress: updates.progress,
    /**
     * Turns updates on, or moves them to another address, and starts the first one. The page has asked
     * the browser for the permission, in the click; false where the browser does not know of it.
     */
    async subscribe(address: string) {
      if (!(await isPermitted(address))) return false;
      const { old, next } = await edit((kept) =>
        kept?.address === address ? undefined : { address, schedule: newSchedule() },
      );
      if (next) await updates.stop();
      if (old && originPattern(old.address) !== originPattern(address)) await giveBack(old.address);
      void run(address);
      return true;
    },
    /** Stops a running update, forgets the schedule, gives the permission back. */
    async unsubscribe() {
      const { old } = await edit(() => null);
      await updates.stop();
      await alarms.clear(alarmName);
      if (old) await giveBack(old.address);
    },
    /** "Update now": data saver and back-off do not matter. Resolves when it is over. */
    async update() {
      const kept = await memory.getValue();
      if (kept && (await isPermitted(kept.address))) await run(kept.address);
    },
    stop: updates.stop,
    /** The alarm, and the start of the browser: an update, if it is time for one. */
    async wake() {
      const kept = await memory.getValue();
      if (!kept) {
        await alarms.clear(alarmName);
        return;
      }
      const { address, schedule } = kept;
      const isTime = isDue(schedule, now(), parts.isSavingData());
      if (isTime && (await isPermitted(address))) await run(address);
      else ringAt(Math.max(schedule.nextCheck, now() + afterKill * 60_000));
    },
    /**
     * Somebody looks at how the list is: an update that was cut off with the background before goes on,
     * instead of at the alarm. Once in a background's life, so that looking never asks again and again.
     */
    async goOn() {
      if (updates.hasBegun()) return;
      const kept = await memory.getValue();
      if (!kept || updates.hasBegun() || !isDue(kept.schedule, now(), parts.isSavingData())) return;
      if (await isPermitted(kept.address)) await run(kept.address);
    },
    /** After the list was found damaged and filled from the package. */
    async heal() {
      const kept = await memory.getValue();
      if (!kept || timeLeft((kept.healed ?? 0) + healingRest, now()) > 0) return;
      if (!(await isPermitted(kept.address))) return;
      const { next } = await edit((still) =>
        still?.address === kept.address ? { ...still, healed: now() } : undefined,
      );
      if (next) await run(kept.address);
    },
  };
}
