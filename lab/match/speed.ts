import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { keysOfListing } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { modelMatch } from '../../lib/core/match/evidence.ts';
import { listingFacts, productFacts } from '../../lib/core/match/facts.ts';
import { isOtherKind } from '../../lib/core/match/goods.ts';
import { kindClue } from '../../lib/core/match/kind.ts';
import { brandMatch } from '../../lib/core/match/maker.ts';
import { nameClue } from '../../lib/core/match/name-clue.ts';
import { photoDistanceOf, photoHash } from '../../lib/core/match/photo-hash.ts';
import vocabulary from '../../lib/core/match/vocabulary.json' with { type: 'json' };
import { tokensOf } from '../../lib/core/match/vocabulary.ts';
import {
  allHazards,
  candidatesOf,
  indexOf,
  listingOf,
  listingRows,
  needCorpus,
  today,
} from './parts/world.ts';

/**
 * `npm run -C lab match:speed`: time and memory of each signal for a page and for 120 cards, and what the
 * judge weighs in the package. Times are the thread's own; the judge runs in the background, never
 * in the page.
 */
needCorpus('match:speed');
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 1024;
};
/** Milliseconds this thread has worked: what others on the machine do is not counted. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const kilobytes = (text: string) => `${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB`;

const before = heap();
const started = cpu();
tokensOf('stroller');
console.log(
  `vocabulary: ${kilobytes(JSON.stringify(vocabulary))} gzip, read in ${(cpu() - started).toFixed(1)} ms on first use, ` +
    `${(heap() - before).toFixed(0)} KB in memory`,
);

const bundle = async (entry: string): Promise<string> => {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'] },
      // The background has zod for its messages already.
      rollupOptions: { external: ['zod/mini'] },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  return chunk?.type === 'chunk' ? chunk.code : '';
};
const judgeCode = await bundle(new URL('../../lib/core/judge.ts', import.meta.url).pathname);
const keysCode = await bundle(new URL('../../lib/core/keys.ts', import.meta.url).pathname);
const photoCode = await bundle(
  new URL('../../lib/core/match/photo-hash.ts', import.meta.url).pathname,
);
console.log(
  `minified, gzip, zod left out: judge with everything ${kilobytes(judgeCode)}, keys alone ${kilobytes(keysCode)}, picture hash ${kilobytes(photoCode)}`,
);

const index = indexOf(await allHazards());
const pages = listingRows()
  .filter((_, at) => at % 5 === 0)
  .map(listingOf);

/** Mean of the thread's own time, and the median on the clock, others on the machine included. */
const timed = <T>(
  items: readonly T[],
  run: (item: T) => unknown,
): { mean: number; median: number } => {
  for (const item of items.slice(0, 200)) run(item);
  const from = cpu();
  const clock = items.map((item) => {
    const begin = performance.now();
    run(item);
    return performance.now() - begin;
  });
  const mean = (cpu() - from) / items.length;
  return { mean, median: clock.toSorted((a, b) => a - b)[Math.floor(clock.length / 2)] ?? 0 };
};
const show = (name: string, { mean, median }: { mean: number; median: number }) =>
  console.log(
    `  ${name.padEnd(34)} ${mean.toFixed(3).padStart(8)} ms own time, ${median.toFixed(3).padStart(8)} ms median on the clock`,
  );

const whole = (page: Listing): void => {
  judge(page, candidatesOf(index, page), { today });
};
console.log(`one page (${pages.length} real listings, ${index.hazards} hazards)`);
show('keys', timed(pages, keysOfListing));
show('keys, look-up in memory and judge', timed(pages, whole));
const batches = Array.from({ length: 19 }, (_, at) => pages.slice(at * 120, at * 120 + 120));
console.log('120 cards in one message');
show(
  'keys',
  timed(batches, (cards) => cards.map(keysOfListing)),
);
show(
  'keys, look-up in memory and judge',
  timed(batches, (cards) => cards.map(whole)),
);

const some = pages.flatMap((page): [Listing, Hazard][] =>
  candidatesOf(index, page)
    .slice(0, 3)
    .map((hazard) => [page, hazard]),
);
const pairs = some.flatMap(([page, hazard]) =>
  hazard.products.slice(0, 1).map((product) => ({
    page: listingFacts(page),
    notice: productFacts(hazard, product),
  })),
);
console.log(`each signal, for one listing and one notice (${pairs.length} pairs)`);
show('facts of a listing', timed(pages, listingFacts));
show(
  'brand',
  timed(pairs, ({ page, notice }) => brandMatch(page, notice)),
);
show(
  'model',
  timed(pairs, ({ page, notice }) => modelMatch(page, notice)),
);
show(
  'name',
  timed(pairs, ({ page, notice }) => nameClue(page, notice, new Set(['maker']), 'sure', undefined)),
);
show(
  'kind of goods',
  timed(pairs, ({ page, notice }) => kindClue(page, notice)),
);
show(
  'other kind of goods',
  timed(pairs, ({ page, notice }) =>
    isOtherKind(
      page.named().map(({ tokens }) => tokens),
      notice.named().map(({ tokens }) => tokens),
      new Set(),
    ),
  ),
);
const pixels = {
  width: 500,
  height: 500,
  data: new Uint8Array(4 * 500 * 500).map((_, at) => (at * 31) % 256),
};
const hash = photoHash(pixels);
show(
  'hash of a picture of 500 × 500',
  timed(
    Array.from({ length: 50 }, () => pixels),
    photoHash,
  ),
);
show(
  'distance of two hashes',
  timed(
    Array.from({ length: 50 }, () => hash),
    (one) => photoDistanceOf(one, hash),
  ),
);
