import type { Hazard } from '../core/hazard.ts';
import type { Digest } from '../core/search/digest.ts';
import { isFirstPart } from '../core/stored-list.ts';
import type { ListState, Open } from './database.ts';
import { readState } from './list-layout.ts';
import { type Blocks, createBlocks, type Row, rowOf } from './search-blocks.ts';

/** Reads the list once, without an index of words; digests stay in memory with the page. */
export interface FoundHazards {
  /** The page asked for, newest first. */
  hazards: Hazard[];
  total: number;
  /** Hazards looked at, of how many. */
  seen: number;
  toSearch: number;
  isDone: boolean;
  countries: string[];
  /** A new device has read only those that name a listing. */
  isFirstPart?: boolean;
}

interface Wanted {
  test(digest: Digest): boolean;
  page: number;
  pageSize: number;
}

export type ListSearch = ReturnType<typeof createListSearch>;

/** Milliseconds of work between two pauses, between two answers, before the first. */
const breath = 12;
const pace = 250;
const first = 100;

/** Newest first, then in the order of the list. Numbers sort fastest. */
const placesPerDay = 2 ** 24;
const rankOf = ({ digest, place }: Row): number =>
  Number(digest.published.replaceAll('-', '').padEnd(8, '0')) * placesPerDay +
  (placesPerDay - 1 - place);
const placeOf = (rank: number): number => placesPerDay - 1 - (rank % placesPerDay);

function pageOf(ranks: readonly number[], { page, pageSize }: Wanted): number[] {
  const sorted = Float64Array.from(ranks).sort().reverse();
  return Array.from(sorted.subarray(page * pageSize, (page + 1) * pageSize), placeOf);
}

function createTally(wanted: Wanted) {
  const ranks: number[] = [];
  const countries = new Set<string>();
  let seen = 0;
  return {
    add(rows: readonly Row[]) {
      seen += rows.length;
      for (const row of rows) {
        for (const country of row.digest.countries) countries.add(country);
        if (wanted.test(row.digest)) ranks.push(rankOf(row));
      }
    },
    places: () => pageOf(ranks, wanted),
    summary: () => ({ total: ranks.length, seen, countries: [...countries].sort() }),
  };
}

const nothing = { hazards: [], total: 0, seen: 0, toSearch: 0, isDone: true, countries: [] };

export function createListSearch(open: Open, now = () => performance.now()) {
  let cached: { of: string; blocks: Blocks } | undefined;

  async function blocksOf(state: ListState): Promise<Blocks> {
    const of = state.edition;
    if (!cached || cached.of !== of)
      cached = { of, blocks: createBlocks(await open(), state, rowOf) };
    return cached.blocks;
  }

  return {
    /** Calls `tell` now and then and at the end, unless aborted. Rejects if unreadable. */
    async search(
      wanted: Wanted,
      signal: AbortSignal,
      tell: (results: FoundHazards) => void,
    ): Promise<void> {
      const state = readState(await (await open()).get('list', 'state'));
      if (!state) return tell(nothing);
      const blocks = await blocksOf(state);
      const tally = createTally(wanted);
      const answer = async (isDone: boolean) => {
        const hazards = await blocks.hazards(tally.places());
        const partly = isFirstPart(state.list) && { isFirstPart: true };
        if (!signal.aborted)
          tell({ ...tally.summary(), hazards, toSearch: state.list.count, isDone, ...partly });
      };
      let rested = now();
      let due = now() + first;
      for (let block = 0; block < blocks.count; block += 1) {
        const rows = await blocks.rows(block);
        // Read while this one is being looked at.
        if (block + 1 < blocks.count) void blocks.rows(block + 1);
        if (signal.aborted) return;
        tally.add(rows);
        if (now() > due) {
          await answer(false);
          due = now() + pace;
        }
        if (now() - rested < breath) continue;
        await new Promise((resolve) => setTimeout(resolve));
        rested = now();
      }
      await answer(true);
    },
  };
}
