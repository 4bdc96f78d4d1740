import { compact, fold, unique } from '../text.ts';
import { brandKey, brandsIn } from './brand.ts';
import { codesInFolded, modelStrength, modelsInField } from './model.ts';
import { type Rarity, tokensOf } from './vocabulary.ts';

/** What the pair scorer knows of one side, be it a listing, a notice or a row of a test set. */
export interface Offer {
  name: string;
  brands?: string[];
  models?: string[];
  price?: number;
  category?: string;
  /** Longer text about the goods. */
  text?: string;
}

/** Tokens with their weights, of length one as a vector. */
export type Bag = ReadonlyMap<string, number>;

export interface Described {
  tokens: string[];
  bag: Bag;
  textBag: Bag;
  /** Letters and digits of name and text, to look for codes in. */
  packed: string;
  codes: string[];
  models: string[];
  brands: string[];
  numbers: Set<string>;
  /** Unit → values: `gb` → 4, 8. */
  measures: Map<string, Set<string>>;
  grams: Set<string>;
  colours: Set<string>;
  categories: Set<string>;
  price: number | undefined;
}

const bagOf = (tokens: readonly string[], rarity: Rarity): Bag => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  let square = 0;
  const bag = new Map<string, number>();
  for (const [token, count] of counts) {
    const weight = (1 + Math.log(count)) * (0.02 + rarity(token));
    bag.set(token, weight);
    square += weight * weight;
  }
  const norm = Math.sqrt(square) || 1;
  for (const [token, weight] of bag) bag.set(token, weight / norm);
  return bag;
};

const gramsOf = (packed: string): Set<string> => {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= Math.min(packed.length, 150); at++)
    grams.add(packed.slice(at, at + 3));
  return grams;
};

const unitNames: Record<string, string> = {
  inch: 'in',
  inches: 'in',
  "'": 'in',
  '"': 'in',
  "''": 'in',
  watt: 'w',
  volt: 'v',
  pack: 'pc',
  pk: 'pc',
  piece: 'pc',
  pcs: 'pc',
  ct: 'pc',
  count: 'pc',
  user: 'user',
  gig: 'gb',
  foot: 'ft',
  feet: 'ft',
  lb: 'lb',
  lbs: 'lb',
  ounce: 'oz',
};

const measured =
  /(\d+(?:\.\d+)?)\s?-?\s?(mah|wh|kw|ml|oz|ounce|lbs?|kg|g|mm|cm|m|in|inch|inches|ft|foot|feet|pcs?|packs?|pk|pieces?|ct|count|v|volts?|w|watts?|gb|tb|mb|gig|x|mp|hz|ghz|mhz|users?|'{1,2}|")(?![a-z0-9])/g;

const measuresIn = (folded: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [, value = '', raw = ''] of folded.matchAll(measured)) {
    const unit = unitNames[raw] ?? unitNames[raw.replace(/s$/, '')] ?? raw.replace(/s$/, '');
    const values = found.get(unit) ?? new Set();
    values.add(String(Number(value)));
    found.set(unit, values);
  }
  return found;
};

const colourWords: Record<string, string> = {};
for (const group of `black blk 블랙 검정|white wht 화이트 흰색|red 레드 빨강|blue blu navy 블루 파랑|green grn 그린|
pink pnk 핑크|silver slv sil 실버|gray grey gry graphite 그레이|gold 골드|yellow 옐로|orange 오렌지|
purple violet 퍼플|brown 브라운|clear transparent 투명|beige 베이지|burgundy mauve`.split('|')) {
  const [first = '', ...rest] = group.trim().split(' ');
  for (const word of [first, ...rest]) colourWords[word] = first;
}

/** Reads one side. `name` decides; `text` only lends what the name leaves out. */
export const describe = (offer: Offer, rarity: Rarity): Described => {
  const folded = fold(offer.name, 600);
  const text = fold(offer.text ?? '', 1500);
  const tokens = tokensOf(offer.name);
  const models = unique(
    (offer.models ?? []).flatMap((model) => modelsInField(model)),
    30,
  );
  const inName = codesInFolded(folded, 20)
    .map(({ code }) => code)
    .filter((code) => modelStrength(code) === 'strong');
  return {
    tokens,
    bag: bagOf(tokens, rarity),
    textBag: bagOf([...tokens, ...tokensOf(offer.text ?? '', 150)], rarity),
    packed: `${compact(folded)} ${text.replace(/[^\p{L}\p{N}]+/gu, '')}`,
    codes: inName,
    models,
    brands: unique(
      (offer.brands ?? []).flatMap(brandsIn).flatMap((brand) => brandKey(brand) ?? []),
    ),
    numbers: new Set(tokens.filter((token) => /^\d+(․\d+)?$/.test(token))),
    measures: measuresIn(folded),
    grams: gramsOf(compact(folded)),
    colours: new Set(tokens.flatMap((token) => colourWords[token] ?? [])),
    categories: new Set(tokensOf(offer.category ?? '')),
    price: offer.price !== undefined && offer.price > 0 ? offer.price : undefined,
  };
};
