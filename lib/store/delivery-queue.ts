import type { ReportState } from '../core/report.ts';
import { timeLeft } from '../core/retry.ts';
import { atomically } from './atomically.ts';
import type { Database, Open } from './database.ts';
import { change, writing } from './outbox-entry.ts';
import type { OutboxEntry } from './records.ts';

/**
 * Reports on their way out. Of all workers that look at the same moment one gets the report, because
 * taking it is one transaction; what they do afterwards is written only by whoever took it last. A
 * worker may die between any two steps: what it had taken is free again when its lease is over.
 */

/** A report that a worker has taken. `attempts` is the number of that claim. */
export type Job = OutboxEntry & { inbox: string; secret: string };

export interface ClaimRules {
  /** Where new reports go; `undefined`: nowhere, unless the shopper said so of that report. */
  always: string | undefined;
  /** Whether anything may be asked of that inbox. */
  allows(inbox: string): boolean;
  /** How long nobody else may have it, in milliseconds. */
  lease: number;
  newSecret(): string;
}

/** What became of a claim. A key that is undefined is taken out. */
export type Settlement = { [Key in keyof OutboxEntry]?: OutboxEntry[Key] | undefined };

const oldestFirst = (a: OutboxEntry, b: OutboxEntry): number => a.addedAt - b.addedAt;

/** Its picture follows a report to where that went. */
function destination(entry: OutboxEntry, always: string | undefined): string | undefined {
  if (entry.hasArrived) return entry.inbox;
  return entry.to ?? (entry.isHeld ? undefined : always);
}

/** Where it goes and when; `undefined`: it stays. */
function plan(entry: OutboxEntry, always: string | undefined) {
  const { state, nextAttempt, leasedUntil = 0 } = entry;
  const at = Math.max(nextAttempt, leasedUntil);
  if (state === 'deleting') return { at, inbox: entry.inbox };
  if (state === 'sending') return { at: leasedUntil, inbox: entry.inbox };
  return state === 'queued' ? { at, inbox: destination(entry, always) } : undefined;
}

/** No key of an entry is undefined: absent is absent. */
function changed(entry: OutboxEntry, edit: Settlement): OutboxEntry {
  const all = Object.entries({ ...entry, ...edit });
  return Object.fromEntries(
    all.filter(([, value]) => value !== undefined),
  ) as unknown as OutboxEntry;
}

function claim(database: Database, now: number, rules: ClaimRules): Promise<Job | undefined> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entries = (await transaction.store.getAll()).sort(oldestFirst);
    for (const entry of entries) {
      const { at, inbox } = plan(entry, rules.always) ?? { at: now };
      if (inbox === undefined || timeLeft(at, now) > 0 || !rules.allows(inbox)) continue;
      const job: Job = {
        ...entry,
        state: entry.state === 'deleting' ? 'deleting' : 'sending',
        inbox,
        secret: entry.secret ?? rules.newSecret(),
        attempts: entry.attempts + 1,
        leasedUntil: now + rules.lease,
      };
      await transaction.store.put(job);
      return job;
    }
    return undefined;
  });
}

function settle(database: Database, job: Job, edit: Settlement | 'gone'): Promise<boolean> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const { id } = job.report;
    const entry = await transaction.store.get(id);
    const isMine = entry?.state === job.state && entry.attempts === job.attempts;
    if (!entry || !isMine) return false;
    if (edit === 'gone') await transaction.store.delete(id);
    else await transaction.store.put(changed(entry, { leasedUntil: undefined, ...edit }));
    return true;
  });
}

async function breakLeases(database: Database): Promise<void> {
  const transaction = writing(database);
  await atomically(transaction, async () => {
    for (const entry of await transaction.store.getAll()) {
      if (entry.leasedUntil === undefined) continue;
      const freed = { state: stateBefore(entry), leasedUntil: undefined };
      await transaction.store.put(changed(entry, freed));
    }
  });
}

/** A report that has arrived can no longer be kept back, only its picture. */
const kept = ({ hasArrived }: OutboxEntry): Settlement =>
  hasArrived
    ? { state: 'sent', hasArrived: undefined, picture: undefined, trouble: undefined }
    : { to: undefined, isHeld: true, trouble: undefined };

async function holdAll(database: Database): Promise<void> {
  const transaction = writing(database);
  await atomically(transaction, async () => {
    for (const entry of await transaction.store.getAll()) {
      if (entry.state === 'queued') await transaction.store.put(changed(entry, kept(entry)));
    }
  });
}

/** Whatever state it was in, what is being sent would have to be sent again. */
const stateBefore = ({ state }: OutboxEntry): ReportState =>
  state === 'sending' ? 'queued' : state;

export type DeliveryQueue = ReturnType<typeof createDeliveryQueue>;

export function createDeliveryQueue(open: Open) {
  const edit = async (id: string, how: (entry: OutboxEntry) => OutboxEntry | undefined) =>
    change(await open(), id, how);
  const whileQueued = (id: string, how: (entry: OutboxEntry) => OutboxEntry) =>
    edit(id, (entry) => (entry.state === 'queued' ? how(entry) : undefined));
  return {
    /** Takes the oldest report that is due; `undefined` where there is none. */
    claim: async (now: number, rules: ClaimRules) => claim(await open(), now, rules),
    /** False where the report is gone, or somebody else has taken it since. */
    settle: async (job: Job, change: Settlement | 'gone') => settle(await open(), job, change),
    /** The inboxes that something is on its way to, each with the moment when the first is due. */
    async outlook(always: string | undefined) {
      const entries = await (await open()).getAll('reports');
      const first = new Map<string, number>();
      for (const entry of entries) {
        const { at = 0, inbox } = plan(entry, always) ?? {};
        if (inbox !== undefined) first.set(inbox, Math.min(at, first.get(inbox) ?? at));
      }
      return first;
    },
    /** Lets one report go, now. */
    release: (id: string, to: string, now: number) =>
      whileQueued(id, (entry) =>
        changed(entry, { to, isHeld: undefined, nextAttempt: now, trouble: undefined }),
      ),
    /** Keeps one report on the device. */
    hold: (id: string) => whileQueued(id, (entry) => changed(entry, kept(entry))),
    /** Keeps what waits on the device; later reports are not meant. */
    holdAll: async () => holdAll(await open()),
    /** Nobody can be at work any more: the browser or the extension has just been started. */
    breakLeases: async () => breakLeases(await open()),
    /** Tries again as soon as possible. */
    hurry: (id: string, now: number) =>
      edit(id, (entry) =>
        entry.state === 'queued' || entry.state === 'deleting'
          ? { ...entry, nextAttempt: now }
          : undefined,
      ),
    /**
     * Wants a report gone that an inbox has, or may have; not before `after`, so that it can be kept
     * after all. `undefined` where no inbox has heard of it: `Outbox.remove` does.
     */
    takeBack: (id: string, after: number) =>
      edit(id, (entry) => {
        if (entry.inbox === undefined) return undefined;
        // On its way already: with the entry would go the secret, and the inbox would keep the report.
        if (entry.state === 'deleting') return entry;
        const nextAttempt = Math.max(after, entry.leasedUntil ?? 0);
        return { ...entry, state: 'deleting', before: stateBefore(entry), nextAttempt };
      }),
    /** Takes `takeBack` back. */
    keep: (id: string) =>
      edit(id, (entry) => {
        if (entry.state !== 'deleting' || !entry.before) return undefined;
        const edit = { state: entry.before, before: undefined, leasedUntil: undefined };
        return changed(entry, edit);
      }),
    /** Moves on a report that nobody is working at. False when it is not in `from` any more. */
    async move(id: string, from: ReportState, to: Settlement & { state: ReportState }) {
      const moved = await edit(id, (entry) =>
        entry.state === from ? changed(entry, to) : undefined,
      );
      return moved !== undefined;
    },
  };
}
