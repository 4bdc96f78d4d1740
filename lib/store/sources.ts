import type { Hazard } from '../core/hazard.ts';
import type { Digest } from '../core/search/digest.ts';
import type { Open } from './database.ts';
import { createListSearch } from './search.ts';

export type ListedSource = Awaited<ReturnType<typeof readSources>>['sources'][number];

const mostSources = 500;

/** The sources of the list, and whether any of it has a picture to compare. */
export async function readSources(open: Open, signal: AbortSignal) {
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
  let first: readonly Hazard[] = [];
  await createListSearch(open).search({ test, page: 0, pageSize: mostSources }, signal, (found) => {
    first = found.hazards;
  });
  const sources = first.map(({ source, authority, licence, attribution }) => {
    const { count = 0, newest = '' } = counts.get(source) ?? {};
    return { source, authority, licence, attribution, count, ...(newest && { newest }) };
  });
  return { sources, hasPictures };
}
