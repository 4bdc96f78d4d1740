import { type Hazard, hazardId, type Product } from '../../../lib/core/hazard.ts';
import { keysOfHazard } from '../../../lib/core/keys.ts';
import { Listing } from '../../../lib/core/listing.ts';
import { makerYears } from '../../../lib/core/match/weights.ts';
import { createRandom } from '../../random.ts';
import { seedHazards, today } from './dataset.ts';
import { retitle, withoutBrand } from './retitle.ts';

/** Pairs that are one product by construction, by what evidence is left on the page. */

const random = createRandom(20261125);
const { next } = random;
const isRecent = ({ published }: Hazard) => published === undefined || published >= '2017';

/** Kinds in which maker and name are all there is: older and undated notices are given up there. */
const byMakerAlone = [
  're-titled, brand kept',
  'translated: English notice, Korean page',
  'translated: Korean notice, English page',
];
const isMeant = ({ published }: Hazard): boolean =>
  published !== undefined && Number(published.slice(0, 4)) > Number(today.slice(0, 4)) - makerYears;

export interface PlantedCase {
  hazard: Hazard;
  /** The hazard as the list carries it in this test (one language, no ids). */
  notice: Hazard;
  listing: Listing;
  /** Which of the page's pictures is the notice's. */
  photo?: number;
}

let serial = 0;
const listing = (rest: Record<string, unknown>): Listing =>
  Listing.parse({ site: 'aliexpress', id: `10050${String(++serial).padStart(11, '0')}`, ...rest });

/** Ids, barcodes and pictures off: what is left is what the test is about. */
const off = { listings: [], images: [], certificates: [], identification: [], sellers: [] };
const bare = (hazard: Hazard, product: Product, keep: Partial<Product>): Hazard => ({
  ...hazard,
  products: [{ ...product, ...off, ...keep }],
});

const pairs = (hazards: readonly Hazard[]): [Hazard, Product][] =>
  hazards
    .filter((hazard) => hazard.about === 'product' && isRecent(hazard))
    .flatMap((hazard) =>
      hazard.products.slice(0, 1).map((product): [Hazard, Product] => [hazard, product]),
    );

const strongModels = (product: Product) =>
  product.identification
    .flatMap(({ models = [] }) => models)
    .filter((model) => typeof model === 'string')
    .filter((model) => /\d/.test(model) && model.replace(/[^\p{L}\p{N}]/gu, '').length >= 5);

/** Given up: no key leads from such a page to the notice. Notices carry no pictures of a shop. */
type Expected = 'warning' | 'silence' | 'given up';

/** A product with an English name, and what a case takes from it. */
const knownOf = (product: Product) => {
  const { names, brands } = product;
  const english = names.en ?? '';
  return {
    ...{ product, english, korean: names.ko, brand: brands[0] },
    unbranded: withoutBrand(english, brands),
    inEnglish: { names: { en: english } },
  };
};

/** What the notice keeps, and what the page has; nothing where the product lacks it. */
type Make = (
  known: ReturnType<typeof knownOf>,
) =>
  | { keep: Partial<Product>; title: string; page?: Record<string, unknown>; photo?: number }
  | ''
  | false
  | undefined;

const titled = (name: string, brand = ''): string => retitle(name, brand, next);

const kinds: Record<string, { expects: Expected; make: Make }> = {
  're-titled, brand kept': {
    expects: 'warning',
    make: ({ brand, english, inEnglish: keep }) =>
      brand !== undefined && { keep, title: titled(english, brand) },
  },
  'translated: English notice, Korean page': {
    expects: 'warning',
    make: ({ korean, brand, inEnglish: keep }) =>
      korean && brand !== undefined && { keep, title: withBrand(korean, brand) },
  },
  'translated: Korean notice, English page': {
    expects: 'warning',
    make: ({ korean, brand, english }) =>
      korean &&
      brand !== undefined && { keep: { names: { ko: korean } }, title: withBrand(english, brand) },
  },
  'brand removed, model kept': {
    expects: 'warning',
    make: ({ product, english }) => {
      const models = strongModels(product);
      const name = withoutBrand(english, [...product.brands, ...models]);
      const keep = { identification: product.identification };
      return models[0] !== undefined && { keep, title: `${titled(name)} ${models[0]}` };
    },
  },
  'brand removed, same seller': {
    expects: 'warning',
    make: ({ product, unbranded, inEnglish }) => {
      const { sellers } = product;
      const name = sellers.find((one) => one.name !== undefined)?.name;
      const page = { seller: { name: `${name} Store` } };
      const keep = { ...inEnglish, sellers };
      return name !== undefined && { keep, title: titled(unbranded), page };
    },
  },
  'brand removed, same picture': {
    expects: 'given up',
    make: ({ unbranded, inEnglish }) => {
      const key = `S${String(++serial).padStart(32, '0')}`;
      const keep = { ...inEnglish, images: [{ url: `https://ae01.alicdn.com/kf/${key}.jpg` }] };
      return { keep, title: titled(unbranded), page: { imageKeys: [key] } };
    },
  },
  'brand removed, like photo': {
    expects: 'warning',
    make: ({ unbranded, inEnglish: keep }) => ({ keep, title: titled(unbranded), photo: 1 }),
  },
  'brand removed, nothing else left': {
    expects: 'silence',
    make: ({ brand, unbranded, inEnglish: keep }) =>
      brand !== undefined && { keep, title: titled(unbranded) },
  },
};

const withBrand = (name: string, brand: string): string =>
  name.toLowerCase().includes(brand.toLowerCase()) ? name : `${brand} ${name}`;

export interface PlantedKind {
  kind: string;
  expects: Expected;
  cases: PlantedCase[];
  /** Drawn, but the notice has no key that such a page can meet. */
  givenUp: number;
}

/** What the judge is told of the photos. */
export const photosOf = ({ notice, photo }: PlantedCase): ReadonlyMap<string, number> =>
  new Map(photo === undefined ? [] : [[hazardId(notice), photo]]);

/** The notice's key that each kind of page can meet; the maker's own ("=") only where it is stated. */
const keyOf = (kind: string): RegExp => {
  if (kind.endsWith('model kept')) return /^(?:model|start):/;
  return kind.endsWith('same seller') ? /^seller:/ : /^brand:[^=]/;
};

/** Makers of one ordinary word, sellers whose name names nobody, model fields that hold no number. */
const isGivenUp = (kind: string, { notice, photo }: PlantedCase): boolean =>
  // The page's picture is compared wherever the notice was found.
  (photo === undefined || kind.endsWith('brand kept')) &&
  !keysOfHazard(notice).some((key) => keyOf(kind).test(key));

/** At most so many cases of each kind, picked by the seed. */
export const plantedKinds = (world: readonly Hazard[], maxCases = 400): PlantedKind[] => {
  const translated = pairs(seedHazards());
  const everything = pairs(world);
  return Object.entries(kinds).map(([kind, { expects, make }]) => {
    const source = (kind.startsWith('translated') ? translated : everything).filter(
      ([hazard]) => !byMakerAlone.includes(kind) || isMeant(hazard),
    );
    const all = source.flatMap(([hazard, product]): PlantedCase[] => {
      const known = knownOf(product);
      const made = known.english !== '' && make(known);
      if (!made) return [];
      const { keep, title, page, photo } = made;
      const notice = bare(hazard, product, keep);
      const shown = listing({ titles: [title], ...page });
      return [{ hazard, notice, listing: shown, ...(photo !== undefined && { photo }) }];
    });
    const drawn = random.sample(all, maxCases);
    const cases = drawn.filter((one) => expects !== 'warning' || !isGivenUp(kind, one));
    return { kind, expects, cases, givenUp: drawn.length - cases.length };
  });
};
