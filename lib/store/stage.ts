import type { Hazard } from '../core/hazard.ts';
import { columnsOf, type HazardColumns, indexedOf } from '../core/hazard-columns.ts';
import { keysOfHazard } from '../core/keys.ts';
import { all, atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { ListMovedError } from './errors.ts';
import { selfKey } from './fingerprint.ts';
import { type GroupRecord, groupSize, packGroup } from './group.ts';
import { createPipe } from './pipe.ts';
import { createSpill } from './spill.ts';

/**
 * Writes a whole list under a generation of its own, which nobody sees until `replace.ts` moves the
 * pointer. A group leaves memory as soon as there are enough of them for a transaction.
 */
const bytesPerTransaction = 2_000_000;
const transactionsAtOnce = 2;

export interface Staged {
  readonly generation: number;
  readonly buckets: number;
  readonly groups: number;
  readonly count: number;
  readonly postings: number;
}

/** Hazards as they come: columns of a segment, which are kept as they are, or one by one. */
export type Batch = HazardColumns | readonly Hazard[];

const isColumns = (batch: Batch): batch is HazardColumns => 'columns' in batch;

/** Every hazard in columns; what comes one by one is put together, group by group. */
async function* inGroups(batches: AsyncIterable<Batch>): AsyncGenerator<HazardColumns> {
  let loose: Hazard[] = [];
  for await (const batch of batches) {
    if (isColumns(batch)) yield batch;
    else loose.push(...batch);
    while (loose.length >= groupSize) {
      yield columnsOf(loose.slice(0, groupSize));
      loose = loose.slice(groupSize);
    }
  }
  if (loose.length > 0) yield columnsOf(loose);
}

/** Collects groups and writes them, a transaction at a time. */
function createGroupWriter(database: Database, generation: number) {
  const pipe = createPipe(transactionsAtOnce);
  let pending: GroupRecord[] = [];
  let bytes = 0;
  let groups = 0;
  async function write(records: readonly GroupRecord[], first: number): Promise<void> {
    const transaction = database.transaction('groups', 'readwrite', { durability: 'relaxed' });
    function* writes() {
      for (const [at, record] of records.entries()) {
        yield transaction.store.put(record, [generation, first + at]);
      }
    }
    await atomically(transaction, () => all(writes()));
  }
  const flush = () => {
    const [records, first] = [pending, groups - pending.length];
    [pending, bytes] = [[], 0];
    return pipe(() => write(records, first));
  };
  return {
    get groups() {
      return groups;
    },
    async add(record: GroupRecord) {
      pending.push(record);
      groups += 1;
      bytes += record.length;
      if (bytes >= bytesPerTransaction) await flush();
    },
    async finish() {
      if (pending.length > 0) await flush();
      await pipe();
    },
  };
}

export async function stage(
  database: Database,
  generation: number,
  batches: AsyncIterable<Batch>,
): Promise<Staged> {
  const spill = createSpill(database, generation);
  const writer = createGroupWriter(database, generation);
  let count = 0;
  for await (const columns of inGroups(batches)) {
    let place = writer.groups * groupSize;
    for (const hazard of indexedOf(columns)) {
      spill.add(selfKey(`${hazard.source}:${hazard.reference}`), place);
      for (const key of keysOfHazard(hazard)) spill.add(key, place);
      if (spill.isFull()) await spill.flush();
      place += 1;
    }
    count += columns.count;
    await writer.add(packGroup({ columns }));
  }
  await writer.finish();
  const { buckets, postings } = await spill.writeIndex();
  if (postings !== spill.postings) throw new ListMovedError('another import swept this one away');
  return { generation, buckets, groups: writer.groups, count, postings };
}
