import { type Hazard, hazardId } from '../lib/core/hazard.ts';
import { judge } from '../lib/core/judge.ts';
import { Listing } from '../lib/core/listing.ts';
import { brandKey, brandsIn } from '../lib/core/match/brand.ts';
import { listingIdsIn } from '../lib/core/match/listing-id.ts';
import { modelStrength, modelsInField } from '../lib/core/match/model.ts';
import { withoutBrand } from './match-retitle.ts';
import { allHazards, candidatesOf, indexOf, needCorpus, today, wilson } from './match-world.ts';

/**
 * `npm run match:identifiers`: every notice with listing ids must be a danger in every spelling of
 * the id, and a brand with its model must be found in titles as several kinds of sellers write them.
 */
needCorpus('match:identifiers');
const show = process.argv.includes('--show');
const hazards = (await allHazards()).filter(({ status }) => status === 'active');

const usOffset = 2n ** 51n;
const spellings: Record<string, (site: string, id: string) => string | undefined> = {
  plain: (_, id) => id,
  'SKU behind a dash': (site, id) =>
    site === 'aliexpress' ? `${id}-12000032345807903` : undefined,
  'SKU in brackets': (site, id) =>
    site === 'aliexpress' ? `${id} (SKU 12000053575031522)` : undefined,
  'SKU behind a slash': (site, id) =>
    site === 'aliexpress' ? `${id}/12000053575031522` : undefined,
  'label in front': (site, id) =>
    /^\d+$/.test(id) && site !== '11st' ? `Product ID : ${id}` : undefined,
  'second of three': (site, id) =>
    site === 'aliexpress'
      ? `32847245027; ${id},4001118448877`
      : site === 'temu'
        ? `75297314264, ${id}`
        : undefined,
  'US twin': (site, id) => (site === 'aliexpress' ? String(BigInt(id) + usOffset) : undefined),
  address: (site, id) => addressOf(site, id),
  'full width': (_, id) =>
    id.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
};

const addressOf = (site: string, id: string): string | undefined =>
  ({
    aliexpress: `https://ko.aliexpress.com/item/${id}.html?_p_origin_prod=1005001111111111&x_object_id=1005002222222222`,
    temu: `https://www.temu.com/kr/some-name-g-${id}.html?_x_sessn_id=1&refer_page_id=123456789012345`,
    shein: `https://kr.shein.com/some-name-p-${id}.html?mallCode=1`,
    '11st': `https://www.11st.co.kr/products/pa/${id}?trTypeCd=22`,
  })[site];

let ids = 0;
let asDanger = 0;
const bySpelling = new Map<string, [hits: number, all: number]>();
for (const hazard of hazards)
  for (const product of hazard.products)
    for (const named of product.listings)
      for (const id of listingIdsIn(named.site, named.id))
        for (const [spelling, spell] of Object.entries(spellings)) {
          const spelled =
            /^\d+$/.test(id) || spelling === 'plain' ? spell(named.site, id) : undefined;
          if (spelled === undefined) continue;
          const notice: Hazard = {
            ...hazard,
            products: [{ ...product, listings: [{ ...named, id: spelled }] }],
          };
          const page = Listing.parse({ site: named.site, id });
          const { level, matches } = judge(page, candidatesOf(indexOf([notice]), page), { today });
          const isRight = level === 'danger' && matches[0]?.clues[0]?.kind === 'listing-id';
          const [hits, all] = bySpelling.get(spelling) ?? [0, 0];
          bySpelling.set(spelling, [hits + Number(isRight), all + 1]);
          ids++;
          if (isRight) asDanger++;
          else console.log(`  not a danger: ${hazardId(hazard)} ${spelled}`);
        }
console.log(`match:identifiers: listing ids as danger ${wilson(asDanger, ids)}`);
for (const [spelling, [hits, all]] of bySpelling)
  console.log(`  ${spelling.padEnd(20)} ${hits} of ${all}`);

type Style = (brand: string, model: string, goods: string, korean: string) => string;
const styles: Record<string, Style> = {
  'en, brand first': (b, m, g) => `${b} ${m} ${g}, Portable, Black`,
  'en, capitals': (b, m, g) => `${b.toUpperCase()} ${g.toUpperCase()} ${m.toUpperCase()} NEW 2026`,
  'en, small letters': (b, m, g) => `new ${b} ${g} ${m} free shipping`.toLowerCase(),
  'en, model in brackets': (b, m, g) => `${b} ${g} (${m}) with Remote`,
  'en, Model: behind': (b, m, g) => `Original ${b} ${g} | Model: ${m} | 1pc`,
  'en, no punctuation': (b, m, g) => `${b} ${m.replace(/[-./]/g, '')} ${g}`,
  'en, spaces for dashes': (b, m, g) => `${b} ${m.replace(/-/g, ' ')} ${g}`,
  'en, for whom': (b, m, g) => `${g} for kids and adults ${b} ${m}`,
  'en, long': (b, m, g) =>
    `2026 Upgraded ${b} ${m} ${g} - High Quality, Rechargeable 2000mAh, Perfect Gift for Birthday, Home & Office`,
  'ko, brand first': (b, m, _, k) => `${b} ${m} ${k} 정품 해외직구`,
  'ko, goods first': (b, m, _, k) => `${k} ${b} ${m} 휴대용 가정용`,
  'ko, model at the end': (b, m, _, k) => `[무료배송] ${b} ${k} ${m}`,
  'ko, joined': (b, m, _, k) => `${b} ${k}(${m}) 1+1 당일발송`,
};

/** What the goods are called, without maker and model. */
const goodsOf = (name: string, brands: readonly string[], models: readonly string[]): string => {
  const named = withoutBrand(name, [...brands, ...models]).replace(/[“”"(),]/g, ' ');
  const rest = named.split(/\s(?:for|used|with|sold|in|and|fitted)\s/)[0] ?? '';
  const words = rest
    .split(/\s+/)
    .filter((word) => /^\p{L}[\p{L}-]{2,}$/u.test(word) && !/^models?$/i.test(word));
  return words.slice(-3).join(' ').toLowerCase();
};

const cases = hazards.flatMap((hazard) =>
  hazard.products.flatMap((product) => {
    const [brand] = product.brands.flatMap(brandsIn).filter((one) => brandKey(one) !== undefined);
    const model = product.identification
      .flatMap(({ models = [] }) => models)
      .filter((one) => typeof one === 'string')
      .find(
        (one) =>
          one.length <= 24 && modelsInField(one).some((code) => modelStrength(code) === 'strong'),
      );
    if (brand === undefined || model === undefined || hazard.about === 'kind') return [];
    // Readers of prose sometimes take the model for the brand; then there is no brand to find.
    if (/\d/.test(brand)) return [];
    const codes = product.identification.flatMap(({ models = [] }) => models).map(String);
    const english = goodsOf(product.names.en ?? '', product.brands, codes);
    return [
      { hazard, brand, model, english, korean: product.names.ko?.split(/\s+/).at(-1) ?? '제품' },
    ];
  }),
);
let found = 0;
let titles = 0;
console.log(`brand and model: ${cases.length} products`);
for (const [name, style] of Object.entries(styles)) {
  let hits = 0;
  for (const { hazard, brand, model, english, korean } of cases) {
    const page = Listing.parse({
      site: 'temu',
      id: '601100000000001',
      titles: [style(brand, model, english, korean)],
    });
    const { level } = judge(page, candidatesOf(indexOf([hazard]), page), { today });
    if (level === 'danger') hits++;
    else if (show)
      console.log(`    ${level}: ${page.titles[0]} | ${hazardId(hazard)} ${brand} / ${model}`);
  }
  found += hits;
  titles += cases.length;
  console.log(`  ${name.padEnd(24)} ${wilson(hits, cases.length)}`);
}
console.log(`  all titles               ${wilson(found, titles)}`);
