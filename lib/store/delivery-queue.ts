import { toBase64Url } from '../core/encoding.ts';
import type { ReportState } from '../core/report.ts';
import { timeLeft } from '../core/retry.ts';
import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import { change, changed } from './outbox.ts';
import type { OutboxEntry } from './records.ts';

/**
 * The reports waiting to be sent to an inbox, or to be deleted there. One worker claims them one by
 * one; because the browser may end it at any moment, claiming is a single transaction.
 */

/** A claimed report. `attempts` is the number of this claim. */
export type Job = OutboxEntry & { inbox: string; secret: string };

export interface ClaimRules {
  /** The inbox for reports without one of their own; `undefined` while automatic sending is off. */
  defaultInbox: string | undefined;
  allows(inbox: string): boolean;
}

/** Proves who sent a report. A new one each, so that nobody can tell which come from one person. */
const newSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

/** Changes to an entry; a key set to `undefined` is removed. */
export type Settlement = { [Key in keyof OutboxEntry]?: OutboxEntry[Key] | undefined };

const oldestFirst = (a: OutboxEntry, b: OutboxEntry): number => a.addedAt - b.addedAt;

/** Which inbox a report is sent to. Its picture always follows to the inbox that has the report. */
function destination(entry: OutboxEntry, defaultInbox: string | undefined): string | undefined {
  if (entry.hasArrived) return entry.inbox;
  return entry.to ?? (entry.isHeld ? undefined : defaultInbox);
}

/** Which inbox a report goes to, and when; `undefined` where it is not to be sent. */
function planOf(entry: OutboxEntry, defaultInbox: string | undefined) {
  const { state, nextAttempt: at, inbox } = entry;
  // A report that is being sent or deleted still needs its inbox.
  if (state === 'deleting' || state === 'sending') return { at, inbox };
  return state === 'queued' ? { at, inbox: destination(entry, defaultInbox) } : undefined;
}

const claim = async (open: Open, now: number, rules: ClaimRules): Promise<Job | undefined> =>
  atomically(await open(), ['reports'], async ({ store }) => {
    const entries = (await store.getAll()).filter(({ state }) => state !== 'sending');
    for (const entry of entries.sort(oldestFirst)) {
      const { at, inbox } = planOf(entry, rules.defaultInbox) ?? { at: now };
      if (inbox === undefined || timeLeft(at, now) > 0 || !rules.allows(inbox)) continue;
      const job: Job = {
        ...entry,
        state: entry.state === 'deleting' ? 'deleting' : 'sending',
        inbox,
        secret: entry.secret ?? newSecret(),
        attempts: entry.attempts + 1,
      };
      await store.put(job);
      return job;
    }
    return undefined;
  });

async function settle(open: Open, job: Job, settlement: Settlement | 'gone'): Promise<boolean> {
  const settled = await change(open, job.report.id, (entry) => {
    const isSame = entry.state === job.state && entry.attempts === job.attempts;
    if (!isSame) return undefined;
    return settlement === 'gone' ? 'gone' : changed(entry, settlement);
  });
  return settled !== undefined;
}

async function nextAttempts(
  open: Open,
  defaultInbox: string | undefined,
): Promise<Map<string, number>> {
  const entries = await (await open()).getAll('reports');
  const first = new Map<string, number>();
  for (const entry of entries) {
    const { at = 0, inbox } = planOf(entry, defaultInbox) ?? {};
    if (inbox !== undefined) first.set(inbox, Math.min(at, first.get(inbox) ?? at));
  }
  return first;
}

const changeAll = async (open: Open, edit: (entry: OutboxEntry) => OutboxEntry) =>
  atomically(await open(), ['reports'], async ({ store }) => {
    for (const entry of await store.getAll()) {
      const edited = edit(entry);
      if (edited !== entry) await store.put(edited);
    }
  });

/** Stops sending. A report that has arrived can no longer be held back, only its picture. */
const onHold = ({ hasArrived }: OutboxEntry): Settlement =>
  hasArrived
    ? { state: 'sent', hasArrived: undefined, picture: undefined, trouble: undefined }
    : { to: undefined, isHeld: true, trouble: undefined };

export type DeliveryQueue = ReturnType<typeof createDeliveryQueue>;

export function createDeliveryQueue(open: Open) {
  const edit = (id: string, how: (entry: OutboxEntry) => OutboxEntry | undefined) =>
    change(open, id, how);
  return {
    claim: (now: number, rules: ClaimRules) => claim(open, now, rules),
    /** False where the report is gone, or another worker has claimed it since. */
    settle: (job: Job, settlement: Settlement | 'gone') => settle(open, job, settlement),
    /** The inboxes with waiting reports, each with the moment of its next attempt. */
    nextAttempts: (defaultInbox: string | undefined) => nextAttempts(open, defaultInbox),
    release: (id: string, to: string, now: number) =>
      edit(id, (entry) =>
        entry.state === 'queued'
          ? changed(entry, { to, isHeld: undefined, nextAttempt: now, trouble: undefined })
          : undefined,
      ),
    /** Holds back the reports that are queued now; later ones are not affected. */
    holdAll: () =>
      changeAll(open, (entry) =>
        entry.state === 'queued' ? changed(entry, onHold(entry)) : entry,
      ),
    /** Puts reports back that an ended worker was sending. Call it while no worker runs. */
    requeue: () =>
      changeAll(open, (entry) =>
        entry.state === 'sending' ? { ...entry, state: 'queued' } : entry,
      ),
    sendNow: (id: string, now: number) =>
      edit(id, (entry) =>
        entry.state === 'queued' || entry.state === 'deleting'
          ? { ...entry, nextAttempt: now }
          : undefined,
      ),
    /** Not before `after`: until then `cancelDeletion` undoes it. `undefined`: at no inbox. */
    requestDeletion: (id: string, after: number) =>
      edit(id, (entry) => {
        if (entry.inbox === undefined) return undefined;
        // The deletion is under way: without the entry and its secret the inbox would keep the
        // report for ever.
        if (entry.state === 'deleting') return entry;
        // If undone, a report that was being sent has to be sent again.
        const previous = entry.state === 'sending' ? 'queued' : entry.state;
        return { ...entry, state: 'deleting', before: previous, nextAttempt: after };
      }),
    cancelDeletion: (id: string) =>
      edit(id, (entry) => {
        if (entry.state !== 'deleting' || !entry.before) return undefined;
        return changed(entry, { state: entry.before, before: undefined });
      }),
    /** Does nothing if the entry is no longer in state `from`. */
    move: (id: string, from: ReportState, to: Settlement & { state: ReportState }) =>
      edit(id, (entry) => (entry.state === from ? changed(entry, to) : undefined)),
  };
}
