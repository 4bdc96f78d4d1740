import type { Hazard } from '../core/hazard.ts';
import { type Digest, digestOf } from '../core/search/digest.ts';
import type { Database, ListState } from './database.ts';
import { hazardIn, readGroup, rowsIn } from './group.ts';
import { groupOf, slotOf } from './list-state.ts';

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

const hazardsPerBlock = 256;
/** Digests of 100,000 hazards take about 40 million characters; what is over is read again. */
const mostCharacters = 120_000_000;

/** A record that is no hazard is left out: the next look-up that meets it heals the list. */
function digestAt(hazard: Hazard, place: number): Row[] {
  try {
    return [{ digest: digestOf(hazard), place }];
  } catch {
    return [];
  }
}

function rowsOf(record: unknown, start: number): Row[] {
  try {
    return rowsIn(readGroup(record)).flatMap(({ slot, hazard }) => digestAt(hazard, start + slot));
  } catch {
    return [];
  }
}

function readOne(record: unknown, slot: number): Hazard | undefined {
  try {
    return hazardIn(readGroup(record), slot);
  } catch {
    return undefined;
  }
}

const sizeOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { digest }) => {
    const { kind, brand, rest } = digest;
    return sum + kind.length + brand.length + rest.length;
  }, 0);

async function readRows(
  database: Database,
  { generation, groupSize }: ListState,
  [first, end]: [first: number, end: number],
): Promise<Row[]> {
  const range = IDBKeyRange.bound([generation, first], [generation, end], false, true);
  const groups = database.transaction('groups').store;
  const [keys, records] = await Promise.all([groups.getAllKeys(range), groups.getAll(range)]);
  return records.flatMap((record, at) => rowsOf(record, (keys[at]?.[1] ?? 0) * groupSize));
}

/** Of one state of the list: another one needs others. */
export function createBlocks(database: Database, state: ListState): Blocks {
  const { generation, groupSize, places } = state;
  const groupsPerBlock = Math.ceil(hazardsPerBlock / groupSize);
  const kept = new Map<number, Row[]>();
  let characters = 0;
  return {
    count: Math.ceil(places / (groupsPerBlock * groupSize)),
    async rows(block) {
      const known = kept.get(block);
      if (known) return known;
      const first = block * groupsPerBlock;
      const rows = await readRows(database, state, [first, first + groupsPerBlock]);
      if (characters < mostCharacters && !kept.has(block)) {
        characters += sizeOf(rows);
        kept.set(block, rows);
      }
      return rows;
    },
    async hazards(wanted) {
      const groups = database.transaction('groups').store;
      const found = await Promise.all(
        wanted.map(async (place) => {
          const record: unknown = await groups.get([generation, groupOf(place, state)]);
          return readOne(record, slotOf(place, state));
        }),
      );
      return found.flatMap((hazard) => hazard ?? []);
    },
  };
}
