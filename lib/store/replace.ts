import type { Hazard } from '../core/hazard.ts';
import type { HeldList } from '../core/held-list.ts';
import type { Database } from './database.ts';
import { ListDamagedError, ListMovedError } from './errors.ts';
import { abort, assertNext, readState, stateOf } from './list-state.ts';
import { groupSize, type Staged, stage } from './stage.ts';

const within = (generation: number) => IDBKeyRange.bound([generation], [generation, Infinity]);
const below = (generation: number) => IDBKeyRange.upperBound([generation], true);
const above = (generation: number) => IDBKeyRange.lowerBound([generation + 1]);

/** A number no import has used, so that two at once never write over each other. */
async function nextGeneration(database: Database): Promise<number> {
  const transaction = database.transaction('list', 'readwrite');
  const last = await transaction.store.get('generations');
  const next = (typeof last === 'number' ? last : 0) + 1;
  await transaction.store.put(next, 'generations');
  await transaction.done;
  return next;
}

/** Removes every generation but the one in force: old lists and broken imports. */
export async function sweep(database: Database): Promise<void> {
  const transaction = database.transaction(['list', 'groups', 'index', 'spill'], 'readwrite', {
    durability: 'relaxed',
  });
  const kept = readState(await transaction.objectStore('list').get('state'))?.generation ?? 0;
  const groups = transaction.objectStore('groups');
  const index = transaction.objectStore('index');
  await Promise.all([
    groups.delete(below(kept)),
    groups.delete(above(kept)),
    index.delete(below(kept)),
    index.delete(above(kept)),
    transaction.objectStore('spill').clear(),
    transaction.done,
  ]);
}

/** The one transaction that brings a staged list to light, after counting that all of it is there. */
async function bringToLight(database: Database, staged: Staged, list: HeldList): Promise<void> {
  const transaction = database.transaction(['list', 'groups', 'index'], 'readwrite', {
    durability: 'strict',
  });
  // A check that fails must not leave the transaction to commit by itself.
  transaction.done.catch(() => undefined);
  try {
    const records = transaction.objectStore('list');
    const range = within(staged.generation);
    const [state, groups, buckets] = await Promise.all([
      records.get('state'),
      transaction.objectStore('groups').count(range),
      transaction.objectStore('index').count(range),
    ]);
    assertNext(readState(state), list);
    if (groups !== Math.ceil(staged.count / groupSize) || buckets !== staged.buckets) {
      throw new ListMovedError('another import swept this one away');
    }
    const { generation, count, postings } = staged;
    const layout = { generation, buckets, count, postings, places: count };
    await Promise.all([
      records.put(stateOf(list, layout), 'state'),
      records.put(list.trusted, 'trusted'),
      transaction.done,
    ]);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

export async function replaceAll(
  database: Database,
  batches: AsyncIterable<readonly Hazard[]>,
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
