import type { Hazard } from '../lib/core/hazard.ts';
import { judge } from '../lib/core/judge.ts';
import { keysOfListing } from '../lib/core/keys.ts';
import { Listing } from '../lib/core/listing.ts';
import { corpusUrl, needCorpus, rows } from './corpus/rows.ts';
import { indexOf, seedHazards, today } from './match/parts/world.ts';

/**
 * `npm run -C lab relisting`: named listings are gone within hours, and the goods come back under other
 * numbers. Of each notice that names several listings one is held out: is it still warned of, by its
 * title in the corpus, or by what the notice calls the goods (often the listing's own title)?
 */
interface Row {
  platform: string;
  id: string | number;
  title: string;
}
needCorpus('relisting');
const titles = new Map(
  rows<Row>(corpusUrl, 'listings/aliexpress-temu.ndjson').map(
    ({ platform, id, title }): [string, string] => [`${platform}:${id}`, title],
  ),
);

const hazards = seedHazards();
const index = indexOf(hazards);

const without = (hazard: Hazard, site: string, id: string): Hazard => ({
  ...hazard,
  products: hazard.products.map((product) => ({
    ...product,
    listings: product.listings.filter((one) => one.site !== site || one.id !== id),
  })),
});

/** What the list says of a page whose number no notice has. */
function levelOf(site: string, id: string, title: string): string {
  const page = Listing.parse({ site, id, titles: [title] });
  const keys = keysOfListing(page).filter((key) => !key.startsWith(`${site}:`));
  const found = index.lookup(keys).map((hazard) => without(hazard, site, id));
  return judge(page, found, { today }).level;
}

const counts = new Map<string, Record<string, number>>();
const count = (by: string, level: string) => {
  const row = counts.get(by) ?? {};
  row[level] = (row[level] ?? 0) + 1;
  counts.set(by, row);
};
let notices = 0;
for (const hazard of hazards) {
  const listings = hazard.products.flatMap((product) => product.listings);
  const ids = [...new Map(listings.map((one) => [`${one.site}:${one.id}`, one])).values()];
  if (ids.length < 2) continue;
  notices++;
  const called =
    Object.values(hazard.products[0]?.names ?? {})[0]
      ?.split(' – ')
      .at(-1) ?? '';
  for (const { site, id } of ids) {
    const title = titles.get(`${site}:${id}`);
    count('held out', '');
    count('by its title in the corpus', title ? levelOf(site, id, title) : 'no title there');
    if (called) count('by what the notice calls it', levelOf(site, id, called));
  }
}
console.log(`relisting: ${notices} notices name several listings`);
for (const [by, levels] of counts)
  console.log(
    `  ${by}: ${Object.entries(levels)
      .map(([level, number]) => `${level} ${number}`.trim())
      .join(', ')}`,
  );
const naming = hazards.filter(({ products }) =>
  products.some(({ listings }) => listings.length > 0),
);
const having = (has: (product: Hazard['products'][number]) => boolean): number =>
  naming.filter(({ products }) => products.some(has)).length;
console.log(`${naming.length} notices name a listing; of these have more to meet a new one by:`);
console.log(
  `  barcode ${having(({ identification }) => identification.some(({ gtins }) => gtins))}, brand and model ${having(({ brands, identification }) => brands.length > 0 && identification.some(({ models }) => models))}, brand ${having(({ brands }) => brands.length > 0)}, model ${having(({ identification }) => identification.some(({ models }) => models))}, seller ${having(({ sellers }) => sellers.some(({ name }) => name))}, picture hash ${having(({ images }) => images.length > 0)}`,
);
