import type { Hazard } from '../core/hazard.ts';
import type { Digest } from '../core/search/digest.ts';
import type { Open } from './database.ts';
import { createListSearch, type ListSearch } from './search.ts';

export interface ListedSource {
  source: string;
  authority: Hazard['authority'];
  licence: string;
  attribution: string;
  count: number;
  /** Date of its newest hazard. */
  newest?: string;
}

export interface SourcesSoFar {
  sources: ListedSource[];
  seen: number;
  of: number;
  isDone: boolean;
  hasPictures: boolean;
}

const mostSources = 500;

export async function readSources(
  open: Open,
  signal: AbortSignal,
  tell: (sources: SourcesSoFar) => void,
  list: ListSearch = createListSearch(open),
): Promise<void> {
  const counts = new Map<string, { count: number; newest: string }>();
  let hasPictures = false;
  /** True for the first hazard of each source: those are returned whole. */
  const test = ({ source, published, isPictured }: Digest): boolean => {
    hasPictures ||= isPictured;
    const known = counts.get(source);
    const newest = known && known.newest > published ? known.newest : published;
    counts.set(source, { count: (known?.count ?? 0) + 1, newest });
    return known === undefined;
  };
  await list.search({ test, page: 0, pageSize: mostSources }, signal, (found) => {
    const sources = found.hazards.map(({ source, authority, licence, attribution }) => {
      const { count = 0, newest = '' } = counts.get(source) ?? {};
      return { source, authority, licence, attribution, count, ...(newest && { newest }) };
    });
    tell({ sources, seen: found.seen, of: found.of, isDone: found.isDone, hasPictures });
  });
}
