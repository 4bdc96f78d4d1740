import type { Hazard } from '../core/hazard.ts';
import { isFirstPart } from '../core/held-list.ts';
import type { Digest } from '../core/search/digest.ts';
import type { ListState, Open } from './database.ts';
import { readState } from './list-layout.ts';
import { type Blocks, createBlocks, type Row } from './search-blocks.ts';

/**
 * Searching the whole list. There is no index of words: every hazard is read once, a few hundred at
 * a time, and what a search needs of it stays in memory while the page is open. The first search
 * takes as long as reading the list does and shows what it has found so far; those after it are done
 * between two frames.
 */
export interface FoundHazards {
  /** The page asked for, newest first. */
  hazards: Hazard[];
  /** How many fit among those looked at so far. */
  total: number;
  /** Hazards looked at, and how many there are. */
  seen: number;
  of: number;
  isDone: boolean;
  /** Countries that the hazards looked at so far are from or apply in. */
  countries: string[];
  /** A new device has read only those that name a listing; the rest is on its way. */
  isFirstPart?: boolean;
}

interface Wanted {
  test(digest: Digest): boolean;
  /** From 0. */
  page: number;
  pageSize: number;
}

export type ListSearch = ReturnType<typeof createListSearch>;

/** Milliseconds of work between two breaths of the page, between two answers, before the first. */
const breath = 12;
const pace = 250;
const first = 100;

/** Newest first, then in the order of the list. One number a hit: they sort fastest. */
const spread = 2 ** 24;
const rankOf = ({ digest, place }: Row): number =>
  Number(digest.published.replaceAll('-', '').padEnd(8, '0')) * spread + (spread - 1 - place);
const placeOf = (rank: number): number => spread - 1 - (rank % spread);

function pageOf(ranks: readonly number[], { page, pageSize }: Wanted): number[] {
  const sorted = Float64Array.from(ranks).sort().reverse();
  return Array.from(sorted.subarray(page * pageSize, (page + 1) * pageSize), placeOf);
}

/** What a search has seen so far. */
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
    told: () => ({ total: ranks.length, seen, countries: [...countries].sort() }),
  };
}

/** Every block, the next one on its way while one is being looked at. */
async function* ahead(blocks: Blocks): AsyncGenerator<Row[]> {
  let next = blocks.rows(0);
  for (let block = 1; block <= blocks.count; block += 1) {
    const rows = await next;
    if (block < blocks.count) {
      next = blocks.rows(block);
      next.catch(() => undefined);
    }
    yield rows;
  }
}

const nothing = { hazards: [], total: 0, seen: 0, of: 0, isDone: true, countries: [] };

export function createListSearch(open: Open, now = () => performance.now()) {
  let kept: { of: string; blocks: Blocks } | undefined;

  async function blocksOf(state: ListState): Promise<Blocks> {
    const of = `${state.list.line} ${state.list.revision}`;
    if (kept?.of !== of) kept = { of, blocks: createBlocks(await open(), state) };
    return kept.blocks;
  }

  return {
    /**
     * Tells what it has found from time to time, and once more at the end. Ends early, and says
     * nothing more, when `signal` is aborted. Rejects only when the database cannot be read.
     */
    async search(
      wanted: Wanted,
      signal: AbortSignal,
      tell: (found: FoundHazards) => void,
    ): Promise<void> {
      const state = readState(await (await open()).get('list', 'state'));
      if (!state) return tell(nothing);
      const blocks = await blocksOf(state);
      const tally = createTally(wanted);
      const answer = async (isDone: boolean) => {
        const hazards = await blocks.hazards(tally.places());
        const rest = isFirstPart(state.list) && { isFirstPart: true };
        if (!signal.aborted) tell({ ...tally.told(), hazards, of: state.count, isDone, ...rest });
      };
      let rested = now();
      let due = now() + first;
      for await (const rows of ahead(blocks)) {
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
