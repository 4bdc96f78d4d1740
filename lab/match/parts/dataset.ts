import { packagedHazards } from '../../../hub/list/packaged.ts';
import { type Hazard, hazardId } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../../lib/core/keys.ts';
import { Listing } from '../../../lib/core/listing.ts';
import type { Match, Verdict } from '../../../lib/core/verdict.ts';
import { shops } from '../../../lib/sites/facts.ts';
import { corpusHazards } from '../../corpus/parts.ts';
import { corpusUrl, rows } from '../../corpus/rows.ts';

/** Data of the evaluations: the packaged list, the corpus's notices and its listings. */

const packaged = await packagedHazards();
export const seedHazards = (): Hazard[] => packaged;

/** The whole list: the packaged one first, then what only the corpus has. */
export const allHazards = async (): Promise<Hazard[]> => {
  const byId = new Map<string, Hazard>();
  for (const hazard of seedHazards()) byId.set(hazardId(hazard), hazard);
  for await (const hazard of corpusHazards()) {
    const id = hazardId(hazard);
    if (!byId.has(id)) byId.set(id, hazard);
  }
  return [...byId.values()];
};

export interface Row {
  platform: string;
  id?: string | null;
  title: string;
  image?: string | null;
  store?: string | null;
  orig_item_id?: string | null;
  mall_id?: string | null;
  brand?: string | null;
}

const siteOf = ({ platform, id }: Row): string =>
  (platform === 'aliexpress' || platform === 'temu') && id ? platform : 'other';

const sellerOf = ({ store, mall_id: mall }: Row) => {
  const id = mall ? { id: String(mall) } : {};
  const name = store ? { name: String(store).slice(0, 300) } : {};
  return mall || store ? { seller: { ...id, ...name } } : {};
};

/** A row of the listings corpus as a site adapter would give it. */
export const listingOf = (row: Row, at: number): Listing =>
  Listing.parse({
    site: siteOf(row),
    id: row.id ? String(row.id) : `row-${at}`,
    aliases: row.orig_item_id ? [String(row.orig_item_id)] : [],
    titles: [row.title.slice(0, 2000)],
    ...(row.brand ? { brand: row.brand.slice(0, 300) } : {}),
    ...sellerOf(row),
    imageKeys: shops
      .flatMap(({ pictures }) => pictures.key(String(row.image ?? '')) ?? [])
      .slice(0, 1),
  });

export const listingRows = (): Row[] =>
  ['aliexpress-temu', 'other-marketplaces'].flatMap((name) =>
    rows<Row>(corpusUrl, `listings/${name}.ndjson`),
  );

/**
 * Product names of the public matching sets (Abt-Buy, Amazon-Google, Walmart-Amazon): ordinary goods of
 * real shops, which no rule of the judge was made on.
 */
export const publicRows = (): Row[] => {
  const files = ['abt-buy', 'amazon-google', 'walmart-amazon'].flatMap((set) =>
    ['train', 'valid'].map((part) => `matching/${set}/${part}.ndjson`),
  );
  const pairs = files.flatMap((file) => rows<Record<string, unknown>>(corpusUrl, file));
  const named = pairs.flatMap((pair) =>
    ['left', 'right'].flatMap((side) => {
      const title = pair[`name_${side}`] ?? pair[`title_${side}`];
      const brand = pair[`brand_${side}`] ?? pair[`manufacturer_${side}`];
      if (typeof title !== 'string' || title === '') return [];
      return [{ platform: 'public', title, ...(typeof brand === 'string' && { brand }) }];
    }),
  );
  return [...new Map(named.map((row) => [row.title, row])).values()];
};

export interface Index {
  /** Hazards that share a key, as the store would find them. */
  lookup(keys: readonly string[]): Hazard[];
  hazards: number;
  keys: number;
}

/** The store's limit: further hazards of a key are ignored. */
const placesPerKey = 200;

export const indexOf = (hazards: readonly Hazard[]): Index => {
  const postings = new Map<string, Hazard[]>();
  for (const hazard of hazards)
    for (const key of keysOfHazard(hazard)) {
      const posting = postings.get(key);
      if (posting === undefined) postings.set(key, [hazard]);
      else posting.push(hazard);
    }
  return {
    hazards: hazards.length,
    keys: postings.size,
    lookup: (keys) => [
      ...new Set(keys.flatMap((key) => (postings.get(key) ?? []).slice(0, placesPerKey))),
    ],
  };
};

export const candidatesOf = (index: Index, listing: Listing): Hazard[] =>
  index.lookup(keysOfListing(listing));

/** 95 % interval of a share (Wilson), as "80.0 % [49.0, 94.3]". */
export const wilson = (hits: number, all: number): string => {
  if (all === 0) return 'no cases';
  const z = 1.96;
  const share = hits / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half =
    (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const percent = (value: number) => (100 * Math.min(1, Math.max(0, value))).toFixed(2);
  return `${percent(share)} % [${percent(middle - half)}, ${percent(middle + half)}] (${hits} of ${all})`;
};

export const today = '2026-11-25';

const describeMatch = (listing: Listing, { hazard, level, clues, doubts }: Match): string =>
  [
    ...[level, `${listing.site}:${listing.id}`, listing.titles[0]?.slice(0, 120)],
    ...[hazardId(hazard), hazard.published ?? 'no date'],
    Object.values(hazard.products[0]?.names ?? {})[0]?.slice(0, 100),
    clues
      .map(({ kind, page, notice }) => `${kind}: ${page.slice(0, 50)} = ${notice.slice(0, 50)}`)
      .join('; '),
    doubts.join(', '),
  ].join(' | ');

/** Judges listings against the index, counts their levels, and collects warnings to be judged by hand. */
export function createTally(index: Index) {
  const counts = { danger: 0, caution: 0, advice: 0, none: 0, unknown: 0 };
  const warnings: string[] = [];
  const started = performance.now();
  let [all, candidates] = [0, 0];
  return {
    add(listing: Listing): Verdict {
      const found = candidatesOf(index, listing);
      const verdict = judge(listing, found, { today });
      counts[verdict.level]++;
      all += 1;
      candidates += found.length;
      for (const match of verdict.matches)
        if (match.level !== 'advice') warnings.push(describeMatch(listing, match));
      return verdict;
    },
    print(isShown: boolean): void {
      for (const level of ['danger', 'caution', 'advice'] as const)
        console.log(`  ${level.padEnd(7)} ${wilson(counts[level], all)}`);
      const each = (performance.now() - started) / all;
      console.log(
        `  ${(candidates / all).toFixed(1)} candidates and ${each.toFixed(2)} ms a listing, keys and look-up included`,
      );
      if (isShown) for (const line of warnings.sort()) console.log(line);
    },
  };
}
