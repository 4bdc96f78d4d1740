import { Hazard } from '../core/hazard.ts';
import type { Open } from './database.ts';
import { readState } from './list-layout.ts';
import { createBlocks } from './search-blocks.ts';

export interface ListedSource
  extends Pick<Hazard, 'source' | 'authority' | 'licence' | 'attribution'> {
  count: number;
  newest?: string;
}

const maxSources = 500;

const newSource = ({ source, authority, licence, attribution }: Hazard): ListedSource => ({
  ...{ source, authority, licence, attribution, count: 0 },
});

/** The sources of the list, and whether any hazard has a picture to compare. */
export async function readSources(open: Open, signal: AbortSignal) {
  const listed = new Map<string, ListedSource>();
  let hasPictures = false;
  const addToSource = (hazard: Hazard): void => {
    const { source, published = '', products } = hazard;
    hasPictures ||= products.some(({ images }) => images.some(({ hash }) => hash !== undefined));
    const one = listed.get(source) ?? newSource(Hazard.parse(hazard));
    one.count += 1;
    if (published > (one.newest ?? '')) one.newest = published;
    listed.set(source, one);
  };
  const database = await open();
  const state = readState(await database.get('list', 'state'));
  const blocks = state && createBlocks(database, state, addToSource);
  for (let at = 0; at < (blocks?.count ?? 0) && !signal.aborted; at += 1) await blocks?.rows(at);
  return { sources: [...listed.values()].slice(0, maxSources), hasPictures };
}
