import type { Hazard } from '../core/hazard.ts';
import { hazardId } from '../core/hazard-id.ts';
import type { HeldList } from '../core/held-list.ts';
import type { ListChanges } from './apply.ts';
import type { Open } from './database.ts';
import { selfKey } from './fingerprint.ts';
import { isOutdated, readState } from './list-state.ts';
import { createLookup, type Found } from './lookup.ts';
import type { Batch } from './stage.ts';

export type { Found } from './lookup.ts';

/**
 * The hazard list on the device, made for 100,000 hazards and more: 64 of them share a record,
 * and a hashed index leads from a key to their places. A look-up is one reading transaction, of one
 * round for a listing that shares no key with any of them.
 */
export interface Hazards {
  /**
   * Every hazard that shares a key, withdrawn ones included. Rejects only when the database cannot
   * be opened or read at all; records that are damaged are left out and counted.
   */
  lookup(keys: readonly string[]): Promise<Found>;
  /** One hazard by `source:reference`. */
  get(id: string): Promise<Hazard | undefined>;
  /** Every hazard, a batch at a time, in the order of the list. Ends early if the list is replaced. */
  all(): AsyncGenerator<Hazard[]>;
  held(): Promise<HeldList | undefined>;
  replaceAll(batches: AsyncIterable<Batch>, list: HeldList): Promise<void>;
  apply(changes: ListChanges, list: HeldList): Promise<void>;
}

/** One piece of work at a time: who comes while it runs waits for the same. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** What writes or reads whole groups is evaluated when it is called: the background starts without. */
export function createHazards(open: Open): Hazards {
  const lookup = createLookup();

  async function held(): Promise<HeldList | undefined> {
    const transaction = (await open()).transaction('list');
    const [state, trusted] = await Promise.all([
      transaction.store.get('state'),
      transaction.store.get('trusted'),
    ]);
    const sound = readState(state);
    return sound && { ...sound.list, trusted: trusted as HeldList['trusted'] };
  }

  /** The same list with keys as this version spells them, out of what is on the device. */
  const reindex = shared(async () => {
    const list = await held();
    if (!list) return;
    const [{ replaceAll }, { all }] = await Promise.all([
      import('./replace.ts'),
      import('./read-groups.ts'),
    ]);
    await replaceAll(await open(), all(open), { ...list, revision: list.revision + 1 });
  });

  async function lookUp(keys: readonly string[]): Promise<Found> {
    const { isOutdated, ...found } = await lookup(await open(), keys);
    if (!isOutdated) return found;
    // It fails on a full disk, and where another list comes meanwhile: that one is spelled as it should.
    await reindex().catch(() => undefined);
    const { isOutdated: isStillOutdated, ...again } = await lookup(await open(), keys);
    // What was found may not be all there is.
    return isStillOutdated ? { ...again, damaged: again.damaged + 1 } : again;
  }

  return {
    lookup: lookUp,
    async get(id) {
      const { hazards } = await lookUp([selfKey(id)]);
      return hazards.find((hazard) => hazardId(hazard) === id);
    },
    async *all() {
      const { all } = await import('./read-groups.ts');
      yield* all(open);
    },
    held,
    async replaceAll(batches, list) {
      const { replaceAll } = await import('./replace.ts');
      await replaceAll(await open(), batches, list);
    },
    async apply(changes, list) {
      const database = await open();
      const state = readState(await database.get('list', 'state'));
      // After an update of the extension keys may be spelled anew, and a change can only be entered
      // in an index of its own spelling. The list moves by that: the caller looks again.
      if (state && isOutdated(state)) await reindex();
      const { apply } = await import('./apply.ts');
      await apply(database, changes, list);
    },
  };
}
