import { lazy } from '../lazy.ts';
import { fold } from '../text.ts';
import type { ProductFacts } from './facts.ts';
import { headNoun } from './goods.ts';
import { isSameScript, makerWords, type TokenizedName } from './names.ts';
import { isCode, isDistinctiveInTitle, isScented, matchesAt } from './product-lines.ts';
import { familiesOf, isGoods, isKnownWord, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

type Words = ReadonlySet<string>;

/** Whether the page names a line, a scent or a design of the maker that the notice does not list. */

/** The words of a name that may be a line: "Joi" of "Perfume – Joi", "Lettan" of "Lettan mirror". */
const lineWords = (shown: string, makers: Words): string[] => {
  const [goodsPart = '', afterDash] = shown.split(' – ');
  const goods = tokensOf(goodsPart);
  const scents = isScented(goods) ? goods : [];
  const without = new Set([...makers, ...(afterDash === undefined ? [headNoun(goods)] : scents)]);
  return tokensOf(afterDash ?? shown).filter((token) => !without.has(token) && !isGoods(token));
};

/** Which of the maker's goods a notice covers, as far as its names in the title's script say. */
const scopeOf = (
  title: TokenizedName,
  {
    brands,
    tokenizedNames: named,
    gtins,
  }: Pick<ProductFacts, 'brands' | 'tokenizedNames' | 'gtins'>,
  maker: readonly string[],
  isWideRange: boolean,
) => {
  const makers = makerWords([...brands, ...maker]);
  const names = named().filter((name) => isSameScript({ title, name }));
  const noticeWords = new Set(names.flatMap(({ text }) => tokensOf(text)));
  const families = new Set([...noticeWords].flatMap(familiesOf));
  const isScentedGoods = isScented(noticeWords);
  const coversAllModels = names.some(({ text }) => /\ball models\b/i.test(text));
  const afterDash = new Set(names.flatMap(({ text }) => tokensOf(text.split(' – ')[1] ?? '')));
  const lines = names.map(({ text }) => lineWords(text, makers));
  // The title has every word of the line, and one of them is distinctive.
  const isInTitle = (one: readonly string[]) =>
    one.every((token) => title.set.has(token)) && one.some(isDistinctiveInTitle);
  const line = lines.filter(isInTitle).flat();
  const hasLine = lines.flat().some(isDistinctiveInTitle);
  // A notice with barcodes or a name like "Perfume – Joi" means one product; without any line it means
  // one product, too, where the maker has a wide range or sells scents.
  const isOneProduct = gtins.size > 0 || names.every(({ text }) => text.includes(' – '));
  const isOneWithoutLine = hasLine
    ? isWideRange && gtins.size > 0
    : isWideRange || isOneProduct || isScentedGoods;
  const meansOneProduct = line.length > 0 ? isOneProduct : isOneWithoutLine;
  const makerAndNoticeWords = new Set([...makers, ...noticeWords]);
  return {
    makers,
    names,
    noticeWords,
    makerAndNoticeWords,
    families,
    isScentedGoods,
    coversAllModels,
    line,
    afterDash,
    meansOneProduct,
  };
};
type NoticeScope = ReturnType<typeof scopeOf>;

/** A product word of the notice's families of goods; "lemon" is none of a perfume or a toy. */
const isLikeGoods = (token: string, { families, isScentedGoods, line }: NoticeScope): boolean => {
  const tokenFamilies = familiesOf(token);
  if (isScentedGoods) return tokenFamilies.length === 0 || tokenFamilies.includes('care');
  return (
    tokenFamilies.length === 0 ||
    line.length > 0 ||
    tokenFamilies.some((family) => families.has(family))
  );
};

/** Marks that end a stretch of a title about one thing, a line's name, and a word beside a line. */
const stretchBreak = lazy(() => /[,;|()[\]&]|\s(?:with|and)\s/);
const lineBreak = lazy(() => /[,;|()[\]&–]|\s(?:-|with|and)\s/);
const nameBreak = lazy(() => /[;|()[\]&]|\s(?:with|and)\s/);

const units = new Set(lists.units.split(' '));

/** Placeholder for a word that names a line which the notice does not list. */
const otherLine = '?';
const hasOtherLine = (telling: readonly string[]): boolean => telling.includes(otherLine);

/** A number that may name a scent or a shade. */
const isScentNumber = (
  tokens: readonly string[],
  at: number,
  { isScentedGoods }: NoticeScope,
): boolean => {
  const [previous = '', token = '', next = ''] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return isScentedGoods && /^\d{1,3}$/.test(token) && !units.has(previous) && !units.has(next);
};

/** Names no other line: a measure or a pack ("10 foot", "1pc"), any number of a small maker, and words of the notice. */
const namesNoOtherLine = (
  tokens: readonly string[],
  at: number,
  title: TokenizedName,
  scope: NoticeScope,
): boolean => {
  const [previous = '', token = ''] = [tokens[at - 1], tokens[at]];
  return (
    (scope.meansOneProduct ? /^\d/.test(token) && !isCode(token) : /\d/.test(token)) ||
    (/^\d+$/.test(previous) && !scope.line.includes(previous)) ||
    !title.set.has(token) ||
    (isGoods(token) && isLikeGoods(token, scope)) ||
    scope.names.some((name) => matchesAt(tokens, at, name))
  );
};

/** The words of a stretch that may name a line, in order, without makers and sellers' words. */
const lineTokens = (
  tokens: readonly string[],
  title: TokenizedName,
  scope: NoticeScope,
): string[] =>
  tokens.flatMap((token, at) => {
    if (scope.makers.has(token)) return [];
    if (scope.noticeWords.has(token)) return [token];
    if (isScentNumber(tokens, at, scope)) return [otherLine];
    if (token.length < 2 || !isDistinctiveInTitle(token)) return [];
    return [namesNoOtherLine(tokens, at, title, scope) ? token : otherLine];
  });

/** A word that the vocabulary does not know and that names another line. */
const isUnknownLineWord = (token: string, title: TokenizedName, scope: NoticeScope): boolean =>
  !isKnownWord(token) && hasOtherLine(lineTokens([token], title, scope));

type Test = (tokens: readonly string[]) => boolean;

/** Stretches of a text that have one of these words. */
const stretchesOf = (text: string, mark: RegExp, about: ReadonlySet<string>): string[][] => {
  const stretches = text.split(mark).map((stretch) => tokensOf(stretch));
  return stretches.filter((tokens) => tokens.some((token) => about.has(token)));
};
const areAll = (stretches: readonly string[][], test: Test): boolean =>
  stretches.length > 0 && stretches.every(test);

/**
 * For a small maker only an unknown word names another line, right behind the maker or in each stretch.
 * Ordinary words describe material and looks, which may fit any of its goods.
 */
const isOtherLineOfSmallMaker = (
  title: TokenizedName,
  scope: NoticeScope,
  maker: readonly string[],
): boolean => {
  const all = fold(title.text);
  const text = all.slice(Math.max(0, ...maker.map((one) => all.indexOf(fold(one)))));
  const isNew = (token: string) => isUnknownLineWord(token, title, scope);
  if (scope.line.length === 0)
    return areAll(stretchesOf(text, stretchBreak(), scope.makerAndNoticeWords), (tokens) =>
      tokens.some(isNew),
    );
  const behind = tokensOf(text.split(stretchBreak())[0] ?? '').find(
    (token) => !scope.makers.has(token),
  );
  return behind !== undefined && isNew(behind);
};

/** Beside the notice's own line only a neighbouring word names another ("Moon Light Waltz" is no "Moon Light"). */
const hasOtherLineBesideOwn = (title: TokenizedName, scope: NoticeScope): boolean => {
  const { isScentedGoods, afterDash } = scope;
  const line = new Set(scope.line);
  const isLine = (token = '') => line.has(token) || (isScentedGoods && afterDash.has(token));
  // "Zorvex key ring – Belmiro" names the variant behind the dash.
  const variant = tokensOf(title.text.split(' – ')[1] ?? '');
  if (!variant.some(isLine) && hasOtherLine(lineTokens(variant, title, scope))) return true;
  const hasOtherNeighbour: Test = (tokens) => {
    const telling = lineTokens(tokens, title, scope);
    const isBeside = (at: number) => isLine(telling[at - 1]) || isLine(telling[at + 1]);
    return telling.some((token, at) => token === otherLine && isBeside(at));
  };
  // Behind a comma only an unknown word names another line.
  const hasUnknownWordNext: Test = (tokens) =>
    tokens.some((token, at) => isLine(tokens[at - 1]) && isUnknownLineWord(token, title, scope));
  const text = fold(title.text);
  const lineStretches = (mark: RegExp) => stretchesOf(text, mark, line);
  if (areAll(lineStretches(isScentedGoods ? stretchBreak() : lineBreak()), hasOtherNeighbour))
    return true;
  return areAll(lineStretches(nameBreak()), hasUnknownWordNext);
};

/** All letters are Latin, so a Latin name would not stand out. */
const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text);

/** A title in another script has a Latin name that is neither the maker's nor in the notice. */
const hasOtherName = (
  { tokens }: TokenizedName,
  { tokenizedNames: named }: Pick<ProductFacts, 'tokenizedNames'>,
  makers: Words,
) =>
  tokens.some(
    (token, at) =>
      /^[a-z]{4,}$/.test(token) &&
      !isKnownWord(token) &&
      !makers.has(token) &&
      !named().some((name) => matchesAt(tokens, at, name)),
  );

/** The title says which of the maker's goods are meant, and none of the names says so. */
export const isUnlistedLine = (
  title: TokenizedName,
  notice: Pick<ProductFacts, 'brands' | 'tokenizedNames' | 'gtins'>,
  maker: readonly string[],
  isWide: boolean,
): boolean => {
  const scope = scopeOf(title, notice, maker, isWide);
  const { makers, makerAndNoticeWords, line, meansOneProduct, coversAllModels } = scope;
  if (scope.names.length === 0) return !isLatin(title.text) && hasOtherName(title, notice, makers);
  // A notice about counterfeits without a line would match every genuine product of the maker.
  if (line.length === 0 && makers.has('counterfeit')) return true;
  if (!meansOneProduct) return !coversAllModels && isOtherLineOfSmallMaker(title, scope, maker);
  if (line.length > 0) return hasOtherLineBesideOwn(title, scope);
  const isOther: Test = (tokens) => hasOtherLine(lineTokens(tokens, title, scope));
  return stretchesOf(fold(title.text), stretchBreak(), makerAndNoticeWords).some(isOther);
};
