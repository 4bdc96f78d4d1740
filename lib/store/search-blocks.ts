import type { Hazard } from '../core/hazard.ts';
import { type Digest, digestOf } from '../core/search/digest.ts';
import type { Database, ListState } from './database.ts';
import { groupOf, groupSize, lineOf, readGroup } from './list-layout.ts';
import { readHazards } from './read-hazards.ts';

/** The whole list a few hundred hazards at a time, as much of each as a search needs. */

export interface Row {
  digest: Digest;
  /** Where the hazard is. */
  place: number;
}

export interface Blocks {
  readonly count: number;
  /** Kept in memory once it has been read, as far as memory allows. */
  rows(block: number): Promise<Row[]>;
  /** The hazards at these places, in their order; what cannot be read is left out. */
  hazards(places: readonly number[]): Promise<Hazard[]>;
}

const groupsPerBlock = 8;
/** Digests of 100,000 hazards take about 40 million characters; what is over is read again. */
const mostCharacters = 120_000_000;

/** A line that is no hazard is left out: the next look-up that meets it heals the list. */
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

const sizeOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { digest }) => {
    const { kind, brand, rest } = digest;
    return sum + kind.length + brand.length + rest.length;
  }, 0);

async function readRows(database: Database, first: number): Promise<Row[]> {
  const range = IDBKeyRange.bound(first, first + groupsPerBlock, false, true);
  const groups = database.transaction('groups').store;
  const [keys, records] = await Promise.all([groups.getAllKeys(range), groups.getAll(range)]);
  return records.flatMap((record, at) => rowsOf(record, keys[at] ?? 0));
}

/** Of one state of the list: another one needs others. */
export function createBlocks(database: Database, { places }: ListState): Blocks {
  const kept = new Map<number, Row[]>();
  let characters = 0;
  return {
    count: Math.ceil(places / (groupsPerBlock * groupSize)),
    async rows(block) {
      const known = kept.get(block);
      if (known) return known;
      const rows = await readRows(database, block * groupsPerBlock);
      if (characters < mostCharacters && !kept.has(block)) {
        characters += sizeOf(rows);
        kept.set(block, rows);
      }
      return rows;
    },
    async hazards(wanted) {
      const groups = database.transaction('groups').store;
      const found = await Promise.all(
        wanted.map(async (place) => readHazards(await groups.get(groupOf(place)), [lineOf(place)])),
      );
      return found.flat().flatMap((hazard) => hazard ?? []);
    },
  };
}
