import type { HeldList } from '../core/held-list.ts';
import { all, atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { ListDamagedError, ListMovedError } from './errors.ts';
import { groupSize } from './group.ts';
import { assertNext, readState, stateOf } from './list-state.ts';
import { type Batch, type Staged, stage } from './stage.ts';

const within = (generation: number) => IDBKeyRange.bound([generation], [generation, Infinity]);
const below = (generation: number) => IDBKeyRange.upperBound([generation], true);
const above = (generation: number) => IDBKeyRange.lowerBound([generation + 1]);

/** A number no import has used, so that two at once never write over each other. */
async function nextGeneration(database: Database): Promise<number> {
  const transaction = database.transaction('list', 'readwrite');
  return atomically(transaction, async () => {
    const [last, state] = await all([
      transaction.store.get('generations'),
      transaction.store.get('state'),
    ]);
    const used = [0, last, readState(state)?.generation].filter(Number.isSafeInteger);
    const next = Math.max(...(used as number[])) + 1;
    await transaction.store.put(next, 'generations');
    return next;
  });
}

/** Removes every generation but the one in force: old lists and broken imports. */
async function sweep(database: Database): Promise<void> {
  const transaction = database.transaction(['list', 'groups', 'index', 'spill'], 'readwrite', {
    durability: 'relaxed',
  });
  await atomically(transaction, async () => {
    const state = await transaction.objectStore('list').get('state');
    const kept = readState(state)?.generation ?? 0;
    await all(
      (function* () {
        for (const store of ['groups', 'index'] as const) {
          yield transaction.objectStore(store).delete(below(kept));
          yield transaction.objectStore(store).delete(above(kept));
        }
        yield transaction.objectStore('spill').clear();
      })(),
    );
  });
}

/** The one transaction that brings a staged list to light, after counting that all of it is there. */
async function bringToLight(database: Database, staged: Staged, list: HeldList): Promise<void> {
  const transaction = database.transaction(['list', 'groups', 'index'], 'readwrite', {
    durability: 'strict',
  });
  await atomically(transaction, async () => {
    const records = transaction.objectStore('list');
    const range = within(staged.generation);
    const [state, groups, buckets] = await Promise.all([
      records.get('state'),
      transaction.objectStore('groups').count(range),
      transaction.objectStore('index').count(range),
    ]);
    assertNext(readState(state), list);
    if (groups !== staged.groups || buckets !== staged.buckets) {
      throw new ListMovedError('another import swept this one away');
    }
    const { generation, count, postings } = staged;
    const sizes = { groupSize, buckets: staged.buckets };
    const places = staged.groups * groupSize;
    const layout = { generation, ...sizes, count, postings, places };
    await records.put(stateOf(list, layout), 'state');
    await records.put(list.trusted, 'trusted');
  });
}

export async function replaceAll(
  database: Database,
  batches: AsyncIterable<Batch>,
  list: HeldList,
): Promise<void> {
  assertNext(readState(await database.get('list', 'state')), list);
  await sweep(database);
  try {
    const staged = await stage(database, await nextGeneration(database), batches);
    if (staged.count !== list.count) {
      throw new ListDamagedError(`${staged.count} hazards in a list of ${list.count}`);
    }
    await bringToLight(database, staged, list);
  } finally {
    // The old list, or what was staged in vain. If this fails too, the next import sweeps.
    await sweep(database).catch(() => undefined);
  }
}
