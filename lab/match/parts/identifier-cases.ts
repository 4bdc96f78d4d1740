import { listingIds } from '../../../hub/sources/reading/listing-ids.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { Listing } from '../../../lib/core/listing.ts';
import { brandKey, brandsIn } from '../../../lib/core/match/brand.ts';
import { certificatesIn } from '../../../lib/core/match/certificate.ts';
import { modelStrength, modelsInField } from '../../../lib/core/match/model.ts';
import { withoutBrand } from './retitle.ts';
import { isBarcode } from './world.ts';

/** Notices with ids in every spelling, and titles that name a notice's brand and model. */

export interface IdentifierCase {
  hazard: Hazard;
  /** The hazard as the list carries it in this case. */
  notice: Hazard;
  page: Listing;
  style: string;
  spelled: string;
}

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

/** Each listing id of each notice, spelled in each way that its site has. */
export const identifierCases = (hazards: readonly Hazard[]): IdentifierCase[] =>
  hazards.flatMap((hazard) =>
    hazard.products.flatMap((product) =>
      product.listings.flatMap((named) =>
        Object.entries(spellings).flatMap(([style, spell]) => {
          const { site, id } = named;
          const spelled = /^\d+$/.test(id) || style === 'plain' ? spell(site, id) : undefined;
          if (spelled === undefined) return [];
          const listings = listingIds(spelled, site).listings.map((one) => ({ ...named, ...one }));
          const notice = { ...hazard, products: [{ ...product, listings }] };
          return [{ hazard, notice, style, spelled, page: Listing.parse({ site, id }) }];
        }),
      ),
    ),
  );

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

const brandAndModel = (hazards: readonly Hazard[]) =>
  hazards.flatMap((hazard) =>
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

/** Each brand with its model, in the title styles of several sellers. */
export const titledCases = (hazards: readonly Hazard[]): IdentifierCase[] =>
  brandAndModel(hazards).flatMap(({ hazard, brand, model, english, korean }) =>
    Object.entries(styles).map(([style, titled]) => ({
      hazard,
      notice: hazard,
      style,
      spelled: `${brand} / ${model}`,
      page: Listing.parse({
        site: 'temu',
        id: '601100000000001',
        titles: [titled(brand, model, english, korean)],
      }),
    })),
  );

const page = (rest: Record<string, unknown>): Listing =>
  Listing.parse({ site: 'aliexpress', id: '1005000000000001', ...rest });

/** Barcodes in several lengths, certificates as pages write them, a superlink's other number. */
export const codeCases = (hazards: readonly Hazard[]): IdentifierCase[] =>
  hazards.flatMap((hazard) =>
    hazard.products.flatMap((product) => {
      const gtins = product.identification.flatMap(({ gtins: all = [] }) => all).filter(isBarcode);
      const one = (style: string, spelled: string, listing: Listing) => ({
        hazard,
        notice: { ...hazard, products: [product] },
        style,
        spelled,
        page: listing,
      });
      const barcode = gtins
        .slice(0, 2)
        .flatMap((gtin) => [
          one('barcode as it is', gtin, page({ gtins: [gtin] })),
          one('barcode of 14 digits', gtin, page({ gtins: [gtin.padStart(14, '0')] })),
          one(
            'barcode in an attribute',
            gtin,
            page({ attributes: [{ name: 'EAN', value: `EAN ${gtin}` }] }),
          ),
        ]);
      const certificate = product.certificates
        .flatMap(certificatesIn)
        .slice(0, 1)
        .map((number) =>
          one(
            'certificate',
            number,
            page({ attributes: [{ name: 'KC', value: `KC ${number.toLowerCase()}` }] }),
          ),
        );
      const alias = product.listings
        .filter(({ site }) => site === 'aliexpress')
        .slice(0, 1)
        .map(({ id }) => one('other number of a superlink', id, page({ aliases: [id] })));
      return [...barcode, ...certificate, ...alias];
    }),
  );

/** Identifiers of a notice on pages of another maker or of other goods: by construction not it. */
export const contradictedCases = (
  hazards: readonly Hazard[],
  goods: readonly string[],
): IdentifierCase[] => {
  const other = (at: number) => goods[(at * 7919) % goods.length] ?? '';
  const named = brandAndModel(hazards).map(({ hazard, brand, model }, at) => ({
    hazard,
    notice: hazard,
    style: 'brand and model on other goods',
    spelled: `${brand} / ${model}`,
    page: page({ titles: [`${brand} ${model} ${other(at)}`] }),
  }));
  const barcodes = codeCases(hazards)
    .filter(
      ({ style, notice }) =>
        style === 'barcode as it is' && (notice.products[0]?.brands.length ?? 0) > 0,
    )
    .map((one) => ({
      ...one,
      style: 'barcode of another maker',
      page: { ...one.page, brand: 'Quibblemart' },
    }));
  return [...named, ...barcodes];
};
