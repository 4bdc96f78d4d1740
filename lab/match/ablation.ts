import type { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import type { Doubt, MatchKind } from '../../lib/core/verdict.ts';
import { makeListings, partsOf } from './parts/goods-maker.ts';
import {
  codeCases,
  contradictedCases,
  identifierCases,
  titledCases,
} from './parts/identifier-cases.ts';
import { photosOf, plantedKinds } from './parts/planted-cases.ts';
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
 * `npm run -C lab match:ablation`: what each signal is worth. The same figures with that signal, or that
 * doubt, switched off, on the same cases: recall of planted pairs, notices by id and by brand and
 * model, warnings on real listings and on made-up ones.
 * `--quick` leaves those two out.
 */
needCorpus('match:ablation');

interface Judged {
  page: Listing;
  candidates: Hazard[];
  photos?: ReadonlyMap<string, number>;
}

const hazards = await allHazards();
const index = indexOf(hazards);
const one = (page: Listing, notice: Hazard): Judged => ({
  page,
  candidates: candidatesOf(indexOf([notice]), page),
});
const isQuick = process.argv.includes('--quick');
const rows = listingRows();
const real = (isQuick ? [] : rows).map((row, at) => {
  const page = listingOf(row, at);
  return { page, candidates: candidatesOf(index, page) };
});
const parts = partsOf(
  hazards,
  rows.map(({ title }) => title),
);
const madeUp = [...makeListings(parts, isQuick ? 0 : 20_000, 1)].map(({ listing }) => {
  const page = Listing.parse(listing);
  return { page, candidates: candidatesOf(index, page) };
});
const planted = plantedKinds(hazards).filter(({ expects }) => expects === 'warning');
const plantedPairs: Judged[] = planted.flatMap(({ cases }) =>
  cases.map((each) =>
    each.photo === undefined
      ? one(each.listing, each.notice)
      : { page: each.listing, candidates: [each.notice], photos: photosOf(each) },
  ),
);
const judged = (cases: readonly { notice: Hazard; page: Listing }[]) =>
  cases.map(({ notice, page }) => one(page, notice));
const ids = judged(identifierCases(hazards));
const titled = judged(titledCases(hazards));
const codes = judged(codeCases(hazards));
const contradicted = judged(contradictedCases(hazards, parts.goods));

type Off = ReadonlySet<MatchKind | Doubt>;
const levels = (cases: readonly Judged[], without: Off, wanted: readonly string[]): number =>
  cases.filter(({ page, candidates, photos = new Map() }) =>
    wanted.includes(judge(page, candidates, { today, without, photos }).level),
  ).length;
const share = (hits: number, all: number) => `${((100 * hits) / all).toFixed(1)} %`.padStart(8);

/** Every Hangul syllable moved by one: words the vocabulary cannot know. */
const unknownHangul = (page: Listing): Listing => ({
  ...page,
  titles: page.titles.map((title) =>
    title.replace(/[가-힢]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)),
  ),
});

const report = (name: string, off: readonly (MatchKind | Doubt)[], pairs = plantedPairs) => {
  const without: Off = new Set(off);
  const warned = ['danger', 'caution'];
  console.log(
    `  ${name.padEnd(26)}${share(levels(pairs, without, warned), pairs.length)}` +
      `${share(levels(ids, without, ['danger']), ids.length)}` +
      `${share(levels(titled, without, ['danger']), titled.length)}` +
      `${share(levels(codes, without, warned), codes.length)}` +
      `${share(levels(contradicted, without, ['danger']), contradicted.length)}` +
      `${String(levels(real, without, warned)).padStart(9)}` +
      `${String(levels(madeUp, without, ['danger'])).padStart(9)}` +
      `${String(levels(madeUp, without, ['caution'])).padStart(9)}`,
  );
};

console.log(
  `match:ablation: ${plantedPairs.length} planted, ${ids.length} ids, ${titled.length} titles, ${codes.length} codes, ${contradicted.length} contradicted, ${real.length} real, ${madeUp.length} made-up`,
);
console.log(
  '  switched off              planted     ids  titles   codes  contra.  real w.  made d.  made c.',
);
report('nothing', []);
for (const kind of [
  'listing-id',
  'gtin',
  'brand-model',
  'certificate',
  'alias-id',
  'seller-product',
  'image-key',
  'photo',
  'brand',
  'model',
  'name',
] as const)
  report(kind, [kind]);
for (const doubt of ['other-brand', 'other-model', 'other-kind', 'old-notice'] as const)
  report(`doubt ${doubt}`, [doubt]);
report(
  'Korean vocabulary',
  [],
  plantedPairs.map((each) => ({ ...each, page: unknownHangul(each.page) })),
);
