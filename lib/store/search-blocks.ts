import type { Hazard } from '../core/hazard.ts';
import { type Digest, digestOf } from '../core/search/digest.ts';
import type { Database, ListState } from './database.ts';
import { groupOf, groupSize, lineOf, readGroup } from './list-layout.ts';
import { readHazards } from './read-hazards.ts';

/** The list, a few hundred hazards at a time, as much of each as a search needs. */

export interface Row {
  digest: Digest;
  place: number;
}

const groupsPerBlock = 8;

/** A line that is no hazard is left out: the next look-up heals the list. */
function rowOf(line: string, place: number): Row[] {
  try {
    return line === '' ? [] : [{ digest: digestOf(JSON.parse(line) as Hazard), place }];
  } catch {
    return [];
  }
}

function rowsOf(record: unknown, group: number): Row[] {
  try {
    return readGroup(record).flatMap((line, at) => rowOf(line, group * groupSize + at));
  } catch {
    return [];
  }
}

async function readRows(database: Database, first: number): Promise<Row[]> {
  const range = IDBKeyRange.bound(first, first + groupsPerBlock, false, true);
  const groups = database.transaction('groups').store;
  const [keys, records] = await Promise.all([groups.getAllKeys(range), groups.getAll(range)]);
  return records.flatMap((record, at) => rowsOf(record, keys[at] ?? 0));
}

export type Blocks = ReturnType<typeof createBlocks>;

/** For one state of the list. Digests stay in memory: 40 million characters for 100,000 hazards. */
export function createBlocks(database: Database, { places }: ListState) {
  const kept = new Map<number, Promise<Row[]>>();
  return {
    count: Math.ceil(places / (groupsPerBlock * groupSize)),
    rows(block: number): Promise<Row[]> {
      const rows = kept.get(block) ?? readRows(database, block * groupsPerBlock);
      kept.set(block, rows);
      rows.catch(() => kept.delete(block));
      return rows;
    },
    /** In their order; what cannot be read is left out. */
    async hazards(wanted: readonly number[]): Promise<Hazard[]> {
      const groups = database.transaction('groups').store;
      const found = await Promise.all(
        wanted.map(async (place) => readHazards(await groups.get(groupOf(place)), [lineOf(place)])),
      );
      return found.flat().flatMap((hazard) => hazard ?? []);
    },
  };
}
