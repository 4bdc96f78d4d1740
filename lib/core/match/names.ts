import { fold, hasHangul } from '../text.ts';
import { brandWords } from './brand.ts';
import { compatibilitySpans, type Span } from './compatibility.ts';
import { headOf, isAccessory } from './goods.ts';
import { isForeign } from './languages.ts';
import { isGoods, rarity, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/** A title or a product name as tokens, without what belongs to another product. */
export interface Named {
  shown: string;
  tokens: string[];
  /** The tokens, and each pair of neighbours as one: "head phone" and "headphone" are the same. */
  set: ReadonlySet<string>;
  /** In none of English and Korean, so unknown words of it say nothing. */
  isForeign: boolean;
}

const without = (folded: string, spans: readonly Span[]): string =>
  spans.reduce(
    (text, [start, end]) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    folded,
  );

export const namedOf = (shown: string): Named => {
  const folded = fold(shown);
  const tokens = tokensOf(without(folded, compatibilitySpans(folded)));
  const joined = tokens.slice(1).map((token, at) => `${tokens[at]}${token}`);
  const set = new Set([...tokens, ...joined]);
  return { shown, tokens, set, isForeign: isForeign(shown, isGoods) };
};

export interface NameMatch {
  title: Named;
  name: Named;
  /** What the name calls the goods. */
  head: string;
  /** Share of the name's weight that the title covers, brand left out. */
  cover: number;
  /** Weight of the shared words. */
  weight: number;
  /** Both are called by the same word for goods. */
  isSameGoods: boolean;
  /** Rarity of the rarest word that the title lacks: a series, a size, a design of its own. */
  rarestMissing: number;
}

const weigh = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + rarity(token), 0);

/** The word behind the shared goods says whether it is a part of them ("stroller hook"). */
const isExtraFor = (title: Named, name: Named, head: string): boolean =>
  title.tokens.some((token, at) => {
    const next = title.tokens[at + 1];
    return token === head && next !== undefined && isAccessory(next) && !name.set.has(next);
  });

const isSharedAt = (own: readonly string[], at: number, set: ReadonlySet<string>): boolean =>
  [`${own[at]}`, `${own[at]}${own[at + 1]}`, `${own[at - 1]}${own[at]}`].some((one) =>
    set.has(one),
  );

/** A Hangul word the vocabulary cannot translate says nothing about an English title. */
const rarestOf = (missing: readonly string[], title: Named): number => {
  const isKorean = hasHangul(title.shown);
  const comparable = missing.filter((token) => isKorean || !hasHangul(token));
  return Math.max(0, ...comparable.map(rarity));
};

/** What notices put around any name: "certain Besrey brand …", "all models of …". */
const fillers = new Set(lists.fillers.split(' '));

const compare = (title: Named, name: Named, brands: ReadonlySet<string>): NameMatch | undefined => {
  const all = name.tokens.filter((token) => !brands.has(token) && !fillers.has(token));
  const own = [...new Set(all)];
  const shared = own.filter((_, at) => isSharedAt(own, at, title.set));
  const head = headOf(all);
  if (shared.length === 0 || head === undefined) return undefined;
  const weight = weigh(shared);
  return {
    title,
    name,
    head,
    cover: weight / weigh(own),
    weight,
    isSameGoods: title.set.has(head) && !isExtraFor(title, name, head),
    rarestMissing: rarestOf(
      own.filter((token) => !shared.includes(token)),
      title,
    ),
  };
};

/** Level names are told in the page's own script and language. */
export const isOneScript = ({ title, name }: Pick<NameMatch, 'title' | 'name'>): boolean =>
  hasHangul(title.shown) === hasHangul(name.shown) && title.isForeign === name.isForeign;

/** Every word of some makers' names, as written and as tokens. */
export const makerWords = (brands: readonly string[]): ReadonlySet<string> =>
  new Set(brands.flatMap((brand) => [...brandWords(brand), ...tokensOf(brand)]));

/** The title and the name that agree best; the words of the notice's brands do not count. */
export const bestNameMatch = (
  titles: readonly Named[],
  names: readonly Named[],
  brands: readonly string[],
): NameMatch | undefined => {
  const words = makerWords(brands);
  return titles
    .flatMap((title) => names.flatMap((name) => compare(title, name, words) ?? []))
    .sort(
      (a, b) =>
        Number(b.isSameGoods) - Number(a.isSameGoods) ||
        b.cover - a.cover ||
        Number(isOneScript(b)) - Number(isOneScript(a)),
    )[0];
};
