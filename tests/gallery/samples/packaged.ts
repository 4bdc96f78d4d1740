import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTest, emptyQuery, type HazardQuery } from '../../../lib/core/search/query.ts';
import { loadSeed } from '../../../lib/list/seed.ts';
import { connect } from '../../../lib/store/database.ts';
import { createHazards } from '../../../lib/store/hazards.ts';
import { createListSearch, type FoundHazards } from '../../../lib/store/search.ts';
import { readSources } from '../../../lib/store/sources.ts';

/**
 * The list that ships in the package, as the extension reads it: by its own code, on a disk of memory.
 * The pictures tell of this list and no other. The page they are drawn in has no files and no disk:
 * there `build-gallery.ts` puts the values in the place of this module, so all of them are plain data.
 */
const folder = new URL('../../../public/list/', import.meta.url);
const open = connect();
const store = createHazards(open);

const done = await loadSeed({
  fetch: (url) =>
    readFile(fileURLToPath(url)).then(
      (file) => new Response(new Uint8Array(file)),
      () => new Response(null, { status: 404 }),
    ),
  now: Date.now,
  store,
  isDamaged: false,
  trustedRoot: await readFile(new URL('root.json', folder), 'utf8'),
  baseUrl: folder.href,
});
if (done.kind === 'failed') throw done.failure;

/** As the background tells it. */
export const { version, date, count, bytes } = done.list;

const last = async <T>(tell: (tell: (one: T) => void) => Promise<void>): Promise<T> => {
  const told: T[] = [];
  await tell((one) => told.push(one));
  const found = told.at(-1);
  if (!found) throw new Error('the packaged list is not told');
  return found;
};
const { signal } = new AbortController();

export const { sources } = await readSources(open, signal);

const search = (query: HazardQuery): Promise<FoundHazards> =>
  last((tell) =>
    createListSearch(open).search({ test: createTest(query), page: 0, pageSize: 20 }, signal, tell),
  );

export const filter: HazardQuery = {
  ...emptyQuery,
  words: 'charger',
  country: 'EU',
  from: '2026-01-01',
};

/** The first page of everything, and of a search. */
export const found = { all: await search(emptyQuery), filtered: await search(filter) };

/** Notices that the samples are about. */
export const notices = {
  paintPen: await store.get('kr-consumer24:RCLL_000000000605994'),
  ring: await store.get('eu-safety-gate:SR/00547/26'),
  charger: await store.get('eu-safety-gate:SR/02433/26'),
  umbrella: await store.get('kr-seoul:2025-06-27/childrens-umbrella'),
};
