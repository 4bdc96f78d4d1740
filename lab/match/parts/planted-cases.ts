import { createHash } from 'node:crypto';
import { type Hazard, hazardId, type Product } from '../../../lib/core/hazard.ts';
import { Listing } from '../../../lib/core/listing.ts';
import { makerYears, photoDistance } from '../../../lib/core/match/weights.ts';
import { createChance } from '../../chance.ts';
import { retitle, withoutBrand } from './retitle.ts';
import { seedHazards, today } from './world.ts';

/** Pairs that are one product by construction, by what evidence is left on the page. */

const chance = createChance(20261125);
const random = chance.next;
const isRecent = ({ published }: Hazard) => published === undefined || published >= '2017';

/** Kinds in which maker and name are all there is: older and undated notices are given up there. */
const byMakerAlone = [
  're-titled, brand kept',
  'translated: English notice, Korean page',
  'translated: Korean notice, English page',
  'other photo, brand kept',
];
const isMeant = ({ published }: Hazard): boolean =>
  published !== undefined && Number(published.slice(0, 4)) > Number(today.slice(0, 4)) - makerYears;

export interface PlantedCase {
  hazard: Hazard;
  /** The hazard as the list carries it in this test (one language, no ids). */
  notice: Hazard;
  listing: Listing;
  /** Distance between the page's picture and the notice's, where the two were compared. */
  photo?: number;
}

let serial = 0;
const listing = (rest: Record<string, unknown>): Listing =>
  Listing.parse({ site: 'aliexpress', id: `10050${String(++serial).padStart(11, '0')}`, ...rest });

/** Ids, barcodes and pictures off: what is left is what the test is about. */
const bare = (hazard: Hazard, product: Product, keep: Partial<Product>): Hazard => ({
  ...hazard,
  products: [
    {
      ...product,
      listings: [],
      images: [],
      certificates: [],
      identification: [],
      sellers: [],
      ...keep,
    },
  ],
});

const pairs = (hazards: readonly Hazard[]): [Hazard, Product][] =>
  hazards
    .filter((hazard) => hazard.about === 'product' && isRecent(hazard))
    .flatMap((hazard) =>
      hazard.products.slice(0, 1).map((product): [Hazard, Product] => [hazard, product]),
    );

const nameOf = (product: Product, language: string): string | undefined => product.names[language];
const only = (product: Product, language: string) => ({
  names: { [language]: nameOf(product, language) ?? '' },
});

const strongModels = (product: Product) =>
  product.identification
    .flatMap(({ models = [] }) => models)
    .filter((model) => typeof model === 'string')
    .filter((model) => /\d/.test(model) && model.replace(/[^\p{L}\p{N}]/gu, '').length >= 5);

/** Given up: no key leads from such a page to the notice. Notices carry no pictures of a shop. */
type Expected = 'warning' | 'silence' | 'given up';

type Make = (hazard: Hazard, product: Product) => PlantedCase[];
const english = (product: Product) => nameOf(product, 'en') ?? '';

const kinds: Record<string, { expects: Expected; make: Make }> = {
  're-titled, brand kept': {
    expects: 'warning',
    make: (hazard, product) => {
      const brand = product.brands[0];
      if (brand === undefined || english(product) === '') return [];
      const notice = bare(hazard, product, only(product, 'en'));
      return [
        {
          hazard,
          notice,
          listing: listing({ titles: [retitle(english(product), brand, random)] }),
        },
      ];
    },
  },
  'translated: English notice, Korean page': {
    expects: 'warning',
    make: (hazard, product) => {
      const korean = nameOf(product, 'ko');
      if (!korean || english(product) === '' || product.brands.length === 0) return [];
      const notice = bare(hazard, product, only(product, 'en'));
      const title = withBrand(korean, product.brands[0] ?? '');
      return [{ hazard, notice, listing: listing({ titles: [title] }) }];
    },
  },
  'translated: Korean notice, English page': {
    expects: 'warning',
    make: (hazard, product) => {
      if (!nameOf(product, 'ko') || english(product) === '' || product.brands.length === 0)
        return [];
      const notice = bare(hazard, product, only(product, 'ko'));
      const title = withBrand(english(product), product.brands[0] ?? '');
      return [{ hazard, notice, listing: listing({ titles: [title] }) }];
    },
  },
  'brand removed, model kept': {
    expects: 'warning',
    make: (hazard, product) => {
      const [model] = strongModels(product);
      if (model === undefined || english(product) === '') return [];
      const name = withoutBrand(english(product), [...product.brands, ...strongModels(product)]);
      const notice = bare(hazard, product, { identification: product.identification });
      return [
        { hazard, notice, listing: listing({ titles: [`${retitle(name, '', random)} ${model}`] }) },
      ];
    },
  },
  'brand removed, same seller': {
    expects: 'warning',
    make: (hazard, product) => {
      const seller = product.sellers.find(({ name }) => name !== undefined);
      if (seller?.name === undefined || english(product) === '') return [];
      const name = withoutBrand(english(product), product.brands);
      const notice = bare(hazard, product, { ...only(product, 'en'), sellers: product.sellers });
      const title = retitle(name, '', random);
      return [
        {
          hazard,
          notice,
          listing: listing({ titles: [title], seller: { name: `${seller.name} Store` } }),
        },
      ];
    },
  },
  'brand removed, same picture': {
    expects: 'given up',
    make: (hazard, product) => {
      if (english(product) === '') return [];
      const name = withoutBrand(english(product), product.brands);
      const key = `S${String(++serial).padStart(32, '0')}`;
      const notice = bare(hazard, product, {
        ...only(product, 'en'),
        images: [{ url: `https://ae01.alicdn.com/kf/${key}.jpg` }],
      });
      return [
        {
          hazard,
          notice,
          listing: listing({ titles: [retitle(name, '', random)], imageKeys: [key] }),
        },
      ];
    },
  },
  'brand removed, like photo': {
    expects: 'warning',
    make: (hazard, product) => {
      if (english(product) === '') return [];
      const name = withoutBrand(english(product), product.brands);
      const notice = bare(hazard, product, only(product, 'en'));
      const page = listing({ titles: [retitle(name, '', random)] });
      return [{ hazard, notice, listing: page, photo: photoDistance - 5 }];
    },
  },
  'other photo, brand kept': {
    expects: 'warning',
    make: (hazard, product) => {
      const brand = product.brands[0];
      if (brand === undefined || english(product) === '') return [];
      const notice = bare(hazard, product, only(product, 'en'));
      const page = listing({ titles: [retitle(english(product), brand, random)] });
      return [{ hazard, notice, listing: page, photo: 3 * photoDistance }];
    },
  },
  'brand removed, nothing else left': {
    expects: 'silence',
    make: (hazard, product) => {
      if (english(product) === '' || product.brands.length === 0) return [];
      const name = withoutBrand(english(product), product.brands);
      const notice = bare(hazard, product, only(product, 'en'));
      return [{ hazard, notice, listing: listing({ titles: [retitle(name, '', random)] }) }];
    },
  },
};

const withBrand = (name: string, brand: string): string =>
  name.toLowerCase().includes(brand.toLowerCase()) ? name : `${brand} ${name}`;

export interface PlantedKind {
  kind: string;
  expects: Expected;
  cases: PlantedCase[];
}

/** What the judge is told of the photos. */
export const photosOf = ({ notice, photo }: PlantedCase): ReadonlyMap<string, number> =>
  new Map(photo === undefined ? [] : [[hazardId(notice), photo]]);

/** The Korean words were chosen with these hazards in view; the other half is what tells. */
export const isTuned = (hazard: Hazard): boolean =>
  (createHash('sha1').update(hazardId(hazard)).digest()[0] ?? 0) % 2 === 0;

/** At most so many cases of each kind, picked by the seed. */
export const plantedKinds = (world: readonly Hazard[], mostCases = 400): PlantedKind[] => {
  const translated = pairs(seedHazards());
  const everything = pairs(world);
  return Object.entries(kinds).map(([kind, { expects, make }]) => {
    const source = (kind.startsWith('translated') ? translated : everything).filter(
      ([hazard]) => !byMakerAlone.includes(kind) || isMeant(hazard),
    );
    const all = source.flatMap(([hazard, product]) => make(hazard, product));
    return { kind, expects, cases: chance.sample(all, mostCases) };
  });
};
