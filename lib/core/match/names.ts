import { fold } from '../text.ts';
import { brandWords } from './brand.ts';
import { compatibilitySpans, type Span } from './compatibility.ts';
import { familiesOf, isGoods, rarity, tokensOf } from './vocabulary.ts';

/** A title or a product name as tokens, without what belongs to another product. */
export interface Named {
  shown: string;
  tokens: string[];
  set: ReadonlySet<string>;
}

const without = (folded: string, spans: readonly Span[]): string => {
  let text = folded;
  for (const [start, end] of spans)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
};

export const namedOf = (shown: string): Named => {
  const folded = fold(shown);
  const tokens = tokensOf(without(folded, compatibilitySpans(folded)));
  return { shown, tokens, set: new Set(tokens) };
};

/** Words for parts and extras: "stroller organizer" is no stroller. */
const extras = new Set(
  `accessory part replacement spare case cover strap band holder stand hook organizer bag pouch sleeve
  skin sticker decal protector film cable cord adapter mount bracket clip cushion pad liner net canopy
  tray lid cap handle wheel tire filter refill cartridge bulb battery remote brush blade attachment
  kit tool box rack storage hanger rope leash toy keychain charm patch button zipper lace insole`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that goods of every kind are called by; they decide nothing. */
const generic = new Set(
  `set kit pack pair piece model number series system unit item product accessory part version style
  collection type color size brand assortment`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export interface NameMatch {
  title: Named;
  name: Named;
  /** Share of the name's weight that the title covers, brand left out. */
  cover: number;
  /** Weight of the shared words. */
  weight: number;
  /** Both are called by the same word for goods. */
  isSameGoods: boolean;
  /** Every word for goods in the name stands in the title ("doll and stroller" needs both). */
  hasAllGoods: boolean;
}

const weigh = (tokens: Iterable<string>): number => {
  let sum = 0;
  for (const token of tokens) sum += rarity(token);
  return sum;
};

const isSpecific = (token: string) => isGoods(token) && !generic.has(token);

/**
 * What the thing is called: the last word for goods, else the last word. English and Korean both put
 * it there; phrases about what it is for are already out.
 */
export const headOf = (tokens: readonly string[]): string | undefined =>
  tokens.findLast(isSpecific) ??
  tokens.findLast((token) => !generic.has(token) && /\p{L}{2}/u.test(token));

/** The word behind the shared goods says whether it is a part of them ("stroller hook"). */
const isExtraFor = (title: Named, name: Named, head: string): boolean =>
  title.tokens.some((token, at) => {
    const next = title.tokens[at + 1];
    return token === head && next !== undefined && extras.has(next) && !name.set.has(next);
  });

const compare = (title: Named, name: Named, brands: readonly string[]): NameMatch | undefined => {
  const brandTokens = new Set(
    brands.flatMap((brand) => [...brandWords(brand), ...tokensOf(brand)]),
  );
  const own = [...new Set(name.tokens.filter((token) => !brandTokens.has(token)))];
  const shared = own.filter((token) => title.set.has(token));
  const head = headOf(own);
  if (shared.length === 0 || head === undefined) return undefined;
  const weight = weigh(shared);
  return {
    title,
    name,
    cover: weight / weigh(own),
    weight,
    isSameGoods: title.set.has(head) && !isExtraFor(title, name, head),
    hasAllGoods: own.filter(isSpecific).every((token) => title.set.has(token)),
  };
};

/** The title and the name that agree best. */
export const bestNameMatch = (
  titles: readonly Named[],
  names: readonly Named[],
  brands: readonly string[],
): NameMatch | undefined =>
  titles
    .flatMap((title) => names.flatMap((name) => compare(title, name, brands) ?? []))
    .sort((a, b) => Number(b.isSameGoods) - Number(a.isSameGoods) || b.cover - a.cover)[0];

const goodsOf = (texts: readonly Named[]): Set<string> =>
  new Set(texts.flatMap(({ tokens }) => tokens.filter(isGoods)));

/**
 * Other goods altogether: each side is called by words the vocabulary knows, none is shared, and no
 * family of goods is either. Says nothing about languages the vocabulary does not have.
 */
export const isOtherKind = (titles: readonly Named[], names: readonly Named[]): boolean => {
  const page = goodsOf(titles);
  const notice = goodsOf(names);
  if (page.size === 0 || notice.size === 0 || [...notice].some((word) => page.has(word)))
    return false;
  const families = new Set([...page].flatMap(familiesOf));
  const others = [...notice].flatMap(familiesOf);
  return families.size > 0 && others.length > 0 && !others.some((family) => families.has(family));
};
