import { late } from '../late.ts';
import { fold } from '../text.ts';
import type { ProductFacts } from './facts.ts';
import { headOf } from './goods.ts';
import { isCode, isMetAt, isScented, isTellingTitle } from './lines.ts';
import { isOneScript, makerWords, type Named } from './names.ts';
import { familiesOf, isGoods, isKnownWord, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

type Words = ReadonlySet<string>;

/** The page names a line, a scent or a design of the maker that the notice does not name. */

/** What may be a line in a name: "Joi" of "Perfume – Joi", "Lettan" of "Lettan mirror". */
const lineOf = (shown: string, makers: Words): string[] => {
  const [goodsPart = '', behind] = shown.split(' – ');
  const goods = tokensOf(goodsPart);
  const scents = isScented(goods) ? goods : [];
  const without = new Set([...makers, ...(behind === undefined ? [headOf(goods)] : scents)]);
  return tokensOf(behind ?? shown).filter((token) => !without.has(token) && !isGoods(token));
};

/** Which of the maker's goods a notice means, as far as its names in the title's script say so. */
const meantBy = (
  title: Named,
  { brands, named, gtins }: Pick<ProductFacts, 'brands' | 'named' | 'gtins'>,
  maker: readonly string[],
  isWide: boolean,
) => {
  const makers = makerWords([...brands, ...maker]);
  const names = named().filter((name) => isOneScript({ title, name }));
  const noticeWords = new Set(names.flatMap(({ shown }) => tokensOf(shown)));
  const families = new Set([...noticeWords].flatMap(familiesOf));
  const isCare = isScented(noticeWords);
  const isAll = names.some(({ shown }) => /\ball models\b/i.test(shown));
  const behind = new Set(names.flatMap(({ shown }) => tokensOf(shown.split(' – ')[1] ?? '')));
  const lines = names.map(({ shown }) => lineOf(shown, makers));
  // What a title has all of, with a rare word among it.
  const isMet = (one: readonly string[]) =>
    one.every((token) => title.set.has(token)) && one.some(isTellingTitle);
  const line = lines.filter(isMet).flat();
  const hasLine = lines.flat().some(isTellingTitle);
  // One of the maker's goods: by barcodes or as "Perfume – Joi"; without any line as well, where a
  // maker has many goods or scents.
  const isOne = gtins.size > 0 || names.every(({ shown }) => shown.includes(' – '));
  const isWithout = hasLine ? isWide && gtins.size > 0 : isWide || isOne || isCare;
  const isOneOnly = line.length > 0 ? isOne : isWithout;
  const words = new Set([...makers, ...noticeWords]);
  return {
    makers,
    names,
    said: noticeWords,
    words,
    families,
    isCare,
    isAll,
    line,
    behind,
    isOneOnly,
  };
};
type Meant = ReturnType<typeof meantBy>;

/** Goods like the notice's; "lemon" is goods, but no perfume and no toy. */
const isLikeGoods = (token: string, { families, isCare, line }: Meant): boolean => {
  const own = familiesOf(token);
  if (isCare) return own.length === 0 || own.includes('care');
  return own.length === 0 || line.length > 0 || own.some((family) => families.has(family));
};

/** Marks between which a title speaks of one thing, and beside which no line goes on. */
const aside = late(() => /[,;|()[\]&]|\s(?:with|and)\s/);
const asideLine = late(() => /[,;|()[\]&–]|\s(?:-|with|and)\s/);
const asideName = late(() => /[;|()[\]&]|\s(?:with|and)\s/);

const units = new Set(lists.units.split(' '));

/** Stands for a word that names a line which the notice does not. */
const other = '?';
const hasOther = (telling: readonly string[]): boolean => telling.includes(other);

/** Scents and shades are told by a number, too. */
const isOtherScent = (tokens: readonly string[], at: number, { isCare }: Meant): boolean => {
  const [previous = '', token = '', next = ''] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return isCare && /^\d{1,3}$/.test(token) && !units.has(previous) && !units.has(next);
};

/** No line: a measure or a pack ("10 foot", "1pc"), of a small maker any number, and what both say. */
const isKnownAt = (tokens: readonly string[], at: number, title: Named, meant: Meant): boolean => {
  const [previous = '', token = ''] = [tokens[at - 1], tokens[at]];
  return (
    (meant.isOneOnly ? /^\d/.test(token) && !isCode(token) : /\d/.test(token)) ||
    (/^\d+$/.test(previous) && !meant.line.includes(previous)) ||
    !title.set.has(token) ||
    (isGoods(token) && isLikeGoods(token, meant)) ||
    meant.names.some((name) => isMetAt(tokens, at, name))
  );
};

/** What tells in a stretch of the title, in its order; makers and what sellers say left out. */
const tellingIn = (tokens: readonly string[], title: Named, meant: Meant): string[] =>
  tokens.flatMap((token, at) => {
    if (meant.makers.has(token)) return [];
    if (meant.said.has(token)) return [token];
    if (isOtherScent(tokens, at, meant)) return [other];
    if (token.length < 2 || !isTellingTitle(token)) return [];
    return [isKnownAt(tokens, at, title, meant) ? token : other];
  });

/** No ordinary word, and it names a line. */
const isStrange = (token: string, title: Named, meant: Meant): boolean =>
  !isKnownWord(token) && hasOther(tellingIn([token], title, meant));

type Test = (tokens: readonly string[]) => boolean;

/** Stretches of a text that speak of these words. */
const stretchesOf = (text: string, mark: RegExp, about: ReadonlySet<string>): string[][] => {
  const stretches = text.split(mark).map((stretch) => tokensOf(stretch));
  return stretches.filter((tokens) => tokens.some((token) => about.has(token)));
};
const areAll = (stretches: readonly string[][], test: Test): boolean =>
  stretches.length > 0 && stretches.every(test);

/**
 * A notice of a small maker's goods: no ordinary word, right behind the maker or in each stretch. By what
 * they are made of, and how they look, any of them may be told.
 */
const isOtherOfSmall = (title: Named, meant: Meant, maker: readonly string[]): boolean => {
  const all = fold(title.shown);
  const text = all.slice(Math.max(0, ...maker.map((one) => all.indexOf(fold(one)))));
  const isNew = (token: string) => isStrange(token, title, meant);
  if (meant.line.length === 0)
    return areAll(stretchesOf(text, aside(), meant.words), (tokens) => tokens.some(isNew));
  const behind = tokensOf(text.split(aside())[0] ?? '').find((token) => !meant.makers.has(token));
  return behind !== undefined && isNew(behind);
};

/** Beside the notice's own line only the next words say another ("Moon Light Waltz" is no "Moon Light"). */
const isOtherBesideLine = (title: Named, meant: Meant): boolean => {
  const { isCare, behind } = meant;
  const line = new Set(meant.line);
  const isLine = (token = '') => line.has(token) || (isCare && behind.has(token));
  // "Zorvex key ring – Belmiro" names the variant behind the dash.
  const variant = tokensOf(title.shown.split(' – ')[1] ?? '');
  if (!variant.some(isLine) && hasOther(tellingIn(variant, title, meant))) return true;
  const isGoingOn: Test = (tokens) => {
    const telling = tellingIn(tokens, title, meant);
    const isBeside = (at: number) => isLine(telling[at - 1]) || isLine(telling[at + 1]);
    return telling.some((token, at) => token === other && isBeside(at));
  };
  // Behind a comma only what is no ordinary word names another line.
  const isOnStrangely: Test = (tokens) =>
    tokens.some((token, at) => isLine(tokens[at - 1]) && isStrange(token, title, meant));
  const text = fold(title.shown);
  const own = (mark: RegExp) => stretchesOf(text, mark, line);
  if (areAll(own(isCare ? aside() : asideLine()), isGoingOn)) return true;
  return areAll(own(asideName()), isOnStrangely);
};

/** No letter is of another script, in which names would stand out. */
const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text);

/** A Hangul title writes names in Latin letters, and this one is of neither the maker nor the notice. */
const hasOtherName = ({ tokens }: Named, { named }: Pick<ProductFacts, 'named'>, makers: Words) =>
  tokens.some(
    (token, at) =>
      /^[a-z]{4,}$/.test(token) &&
      !isKnownWord(token) &&
      !makers.has(token) &&
      !named().some((name) => isMetAt(tokens, at, name)),
  );

/** The title says which of the maker's goods are meant, and none of the names says so. */
export const isUnnamedLine = (
  title: Named,
  notice: Pick<ProductFacts, 'brands' | 'named' | 'gtins'>,
  maker: readonly string[],
  isWide: boolean,
): boolean => {
  const meant = meantBy(title, notice, maker, isWide);
  const { makers, words, line, isOneOnly, isAll } = meant;
  if (meant.names.length === 0) return !isLatin(title.shown) && hasOtherName(title, notice, makers);
  // By the maker of what was copied every real one would be met.
  if (line.length === 0 && makers.has('counterfeit')) return true;
  if (!isOneOnly) return !isAll && isOtherOfSmall(title, meant, maker);
  if (line.length > 0) return isOtherBesideLine(title, meant);
  const isOther: Test = (tokens) => hasOther(tellingIn(tokens, title, meant));
  return stretchesOf(fold(title.shown), aside(), words).some(isOther);
};
