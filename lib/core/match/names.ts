import { fold, hasHangul } from '../text.ts';
import { brandWords } from './brand.ts';
import { compatibilitySpans, type Span } from './compatibility.ts';
import { headNoun, isAccessory } from './goods.ts';
import { isForeign } from './languages.ts';
import { isGoods, rarity, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/** A title or a product name as tokens, without compatibility phrases. */
export interface TokenizedName {
  text: string;
  tokens: string[];
  /** The tokens, and each pair of neighbours as one: "head phone" and "headphone" are the same. */
  set: ReadonlySet<string>;
  /** Neither English nor Korean, so its unknown words prove nothing. */
  isForeign: boolean;
}

const without = (folded: string, spans: readonly Span[]): string =>
  spans.reduce(
    (text, [start, end]) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    folded,
  );

export const tokenizeName = (text: string): TokenizedName => {
  const folded = fold(text);
  const tokens = tokensOf(without(folded, compatibilitySpans(folded)));
  const joined = tokens.slice(1).map((token, at) => `${tokens[at]}${token}`);
  const set = new Set([...tokens, ...joined]);
  return { text, tokens, set, isForeign: isForeign(text, isGoods) };
};

export interface NameMatch {
  title: TokenizedName;
  name: TokenizedName;
  head: string;
  /** Share of the name's rarity that the title covers, without the brand. */
  cover: number;
  weight: number;
  /** The title has the same noun, and not for an accessory of it. */
  hasSameHead: boolean;
  /** Rarity of the rarest word that the title lacks, which may be a series, a size or a design. */
  rarestMissing: number;
}

const totalRarity = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + rarity(token), 0);

/** The title sells an accessory of the shared goods, named right behind them ("stroller hook"). */
const isAccessoryFor = (title: TokenizedName, name: TokenizedName, head: string): boolean =>
  title.tokens.some((token, at) => {
    const next = title.tokens[at + 1];
    return token === head && next !== undefined && isAccessory(next) && !name.set.has(next);
  });

const isInSetAt = (tokens: readonly string[], at: number, set: ReadonlySet<string>): boolean =>
  [`${tokens[at]}`, `${tokens[at]}${tokens[at + 1]}`, `${tokens[at - 1]}${tokens[at]}`].some(
    (one) => set.has(one),
  );

/** Hangul words that the vocabulary cannot translate are left out, because an English title cannot have them. */
const rarestOf = (missing: readonly string[], title: TokenizedName): number => {
  const isKorean = hasHangul(title.text);
  const comparable = missing.filter((token) => isKorean || !hasHangul(token));
  return Math.max(0, ...comparable.map(rarity));
};

/** Words that notices put around any name: "certain Besrey brand …", "all models of …". */
const fillers = new Set(lists.fillers.split(' '));

const compare = (
  title: TokenizedName,
  name: TokenizedName,
  brands: ReadonlySet<string>,
): NameMatch | undefined => {
  const all = name.tokens.filter((token) => !brands.has(token) && !fillers.has(token));
  const own = [...new Set(all)];
  const shared = own.filter((_, at) => isInSetAt(own, at, title.set));
  const head = headNoun(all);
  if (shared.length === 0 || head === undefined) return undefined;
  const weight = totalRarity(shared);
  return {
    title,
    name,
    head,
    cover: weight / totalRarity(own),
    weight,
    hasSameHead: title.set.has(head) && !isAccessoryFor(title, name, head),
    rarestMissing: rarestOf(
      own.filter((token) => !shared.includes(token)),
      title,
    ),
  };
};

/** Title and name are both in Hangul or both not, and both foreign or both not. */
export const isSameScript = ({ title, name }: Pick<NameMatch, 'title' | 'name'>): boolean =>
  hasHangul(title.text) === hasHangul(name.text) && title.isForeign === name.isForeign;

export const makerWords = (brands: readonly string[]): ReadonlySet<string> =>
  new Set(brands.flatMap((brand) => [...brandWords(brand), ...tokensOf(brand)]));

/** The title and the name that agree best; the words of the notice's brands do not count. */
export const bestNameMatch = (
  titles: readonly TokenizedName[],
  names: readonly TokenizedName[],
  brands: readonly string[],
): NameMatch | undefined => {
  const words = makerWords(brands);
  return titles
    .flatMap((title) => names.flatMap((name) => compare(title, name, words) ?? []))
    .sort(
      (a, b) =>
        Number(b.hasSameHead) - Number(a.hasSameHead) ||
        b.cover - a.cover ||
        Number(isSameScript(b)) - Number(isSameScript(a)),
    )[0];
};
