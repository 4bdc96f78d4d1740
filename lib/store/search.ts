import type { Hazard } from '../core/hazard.ts';
import type { Digest } from '../core/search/digest.ts';
import { isFirstPart } from '../core/stored-list.ts';
import type { ListState, Open } from './database.ts';
import { readState } from './list-layout.ts';
import { type Blocks, createBlocks, type Row, rowOf } from './search-blocks.ts';

/** Searches by reading the list once, without an index of words; digests stay with the page. */
export interface FoundHazards {
  /** The requested page of results, newest first. */
  hazards: Hazard[];
  total: number;
  /** How many hazards have been read so far, and how many there are. */
  readCount: number;
  toSearch: number;
  isDone: boolean;
  countries: string[];
  /** A new device so far has only the hazards that name a listing. */
  isFirstPart?: boolean;
}

interface SearchRequest {
  test(digest: Digest): boolean;
  page: number;
  pageSize: number;
}

export type ListSearch = ReturnType<typeof createListSearch>;

/** Milliseconds: work without a pause, between two partial results, until the first. */
const maxWorkTime = 12;
const resultsInterval = 250;
const firstResultsAfter = 100;

/** Newest first, then by place in the list, packed into one number: numbers sort fastest. */
const placesPerDay = 2 ** 24;
const rankOf = ({ digest, place }: Row): number =>
  Number(digest.published.replaceAll('-', '').padEnd(8, '0')) * placesPerDay +
  (placesPerDay - 1 - place);
const placeOf = (rank: number): number => placesPerDay - 1 - (rank % placesPerDay);

function pageOf(ranks: readonly number[], { page, pageSize }: SearchRequest): number[] {
  const sorted = Float64Array.from(ranks).sort().reverse();
  return Array.from(sorted.subarray(page * pageSize, (page + 1) * pageSize), placeOf);
}

function createTally(wanted: SearchRequest) {
  const ranks: number[] = [];
  const countries = new Set<string>();
  let readCount = 0;
  return {
    add(rows: readonly Row[]) {
      readCount += rows.length;
      for (const row of rows) {
        for (const country of row.digest.countries) countries.add(country);
        if (wanted.test(row.digest)) ranks.push(rankOf(row));
      }
    },
    places: () => pageOf(ranks, wanted),
    summary: () => ({ total: ranks.length, readCount, countries: [...countries].sort() }),
  };
}

const nothing = { hazards: [], total: 0, readCount: 0, toSearch: 0, isDone: true, countries: [] };

export function createListSearch(open: Open, now = () => performance.now()) {
  let cached: { edition: string; blocks: Blocks } | undefined;

  async function blocksOf(state: ListState): Promise<Blocks> {
    const { edition } = state;
    if (!cached || cached.edition !== edition)
      cached = { edition, blocks: createBlocks(await open(), state, rowOf) };
    return cached.blocks;
  }

  return {
    /** Calls `onResults` now and then and at the end, unless aborted. Rejects if unreadable. */
    async search(
      wanted: SearchRequest,
      signal: AbortSignal,
      onResults: (results: FoundHazards) => void,
    ): Promise<void> {
      const state = readState(await (await open()).get('list', 'state'));
      if (!state) return onResults(nothing);
      const blocks = await blocksOf(state);
      const tally = createTally(wanted);
      const answer = async (isDone: boolean) => {
        const hazards = await blocks.hazards(tally.places());
        const partly = isFirstPart(state.list) && { isFirstPart: true };
        if (!signal.aborted)
          onResults({ ...tally.summary(), hazards, toSearch: state.list.count, isDone, ...partly });
      };
      let pausedAt = now();
      let nextResultsAt = now() + firstResultsAfter;
      for (let block = 0; block < blocks.count; block += 1) {
        const rows = await blocks.rows(block);
        // The next block is read while this one is searched.
        if (block + 1 < blocks.count) void blocks.rows(block + 1);
        if (signal.aborted) return;
        tally.add(rows);
        if (now() > nextResultsAt) {
          await answer(false);
          nextResultsAt = now() + resultsInterval;
        }
        if (now() - pausedAt < maxWorkTime) continue;
        await new Promise((resolve) => setTimeout(resolve));
        pausedAt = now();
      }
      await answer(true);
    },
  };
}
