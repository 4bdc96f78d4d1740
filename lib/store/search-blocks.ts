import type { Hazard } from '../core/hazard.ts';
import { type Digest, digestOf } from '../core/search/digest.ts';
import type { Database, ListState } from './database.ts';
import { groupOf, groupSize, lineOf, readGroup } from './list-layout.ts';
import { readHazards } from './read-hazards.ts';

/** The list in blocks of a few hundred hazards, each with only what a search needs. */

export interface Row {
  digest: Digest;
  place: number;
}

const groupsPerBlock = 8;

/** Records that cannot be read are left out; the next look-up repairs the list. */
function orNothing<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** Throws where a line is no hazard. */
type Read<T> = (hazard: Hazard, place: number) => T;

async function readBlock<T>(database: Database, first: number, read: Read<T>): Promise<T[]> {
  const range = IDBKeyRange.bound(first, first + groupsPerBlock, false, true);
  const groups = database.transaction('groups').store;
  const [keys, records] = await Promise.all([groups.getAllKeys(range), groups.getAll(range)]);
  const readLine = (line: string, place: number) =>
    orNothing(() => (line === '' ? [] : [read(JSON.parse(line), place)]));
  const readRecord = (record: unknown, start: number) =>
    orNothing(() => readGroup(record).flatMap((line, at) => readLine(line, start + at)));
  return records.flatMap((record, at) => readRecord(record, (keys[at] ?? 0) * groupSize));
}

export const rowOf: Read<Row> = (hazard, place) => ({ digest: digestOf(hazard), place });
export type Blocks = ReturnType<typeof createBlocks<Row>>;

/**
 * Blocks of one edition of the list. Digests stay in memory: 40 million characters for 100,000
 * hazards.
 */
export function createBlocks<T>(database: Database, { places }: ListState, read: Read<T>) {
  const cached = new Map<number, Promise<T[]>>();
  return {
    count: Math.ceil(places / (groupsPerBlock * groupSize)),
    rows(block: number): Promise<T[]> {
      const rows = cached.get(block) ?? readBlock(database, block * groupsPerBlock, read);
      cached.set(block, rows);
      rows.catch(() => cached.delete(block));
      return rows;
    },
    /** The hazards at these places, in this order; unreadable ones are left out. */
    async hazards(wanted: readonly number[]): Promise<Hazard[]> {
      const groups = database.transaction('groups').store;
      const read = await Promise.all(
        wanted.map(async (place) => readHazards(await groups.get(groupOf(place)), [lineOf(place)])),
      );
      return read.flat().flatMap((hazard) => hazard ?? []);
    },
  };
}
