import { lazy } from '../lazy.ts';
import { fold } from '../text.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { makerWords, type TokenizedName } from './names.ts';
import { isDistinctiveInTitle } from './product-lines.ts';
import { tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * A perfume is identified by maker, scent and form: "Eau de toilette – Joi" of Zorvex is "Zorvex Joi EDT
 * 50 ml", but not "Zorvex Joi Intense", "Zorvex Secret Joi" or a shower gel called Joi.
 */

type Words = ReadonlySet<string>;

const perfumeWords: Words = new Set(lists.scentHeads.split(' '));
const isSex = (token: string): boolean => lists.sexes.includes(token);

/** The name is that of a perfume, or of other goods sold under a perfume's name. */
export const isScentName = ({ tokens }: Pick<TokenizedName, 'tokens'>): boolean =>
  tokens.some((token) => perfumeWords.has(token));

/** Words that stand beside any scent: product words, sizes, packaging. */
const neutralWords: Words = new Set([...perfumeWords, ...lists.besideScents.split(' ')]);

/** The scent: the words behind the dash, or the whole name without its maker, but no product words. */
const scentOf = ({ text }: TokenizedName, makers: Words): string[] => {
  const [goods = '', ...behind] = fold(text, 300).split(/\s[–-]\s/);
  const isDashed = behind.length > 0;
  const ignored = isDashed ? new Set(tokensOf(goods)) : makers;
  return tokensOf(isDashed ? behind.join(' ') : goods).filter(
    (token) => !ignored.has(token) && !neutralWords.has(token),
  );
};

/** Ends a phrase of a title. So does "for men" or "women's", which is no part of a scent's name. */
const phraseEnd = lazy(
  () =>
    /[,;|()[\]~*&]|\s[-–—]\s|\bwith\b|\bfor (?:(?:wo)?m[ae]n|ladies|girls|boys)\b|\b(?:wo)?men['’]?s\b|\.?\d[\d.,/\s]*(?:fl\.?\s?)?(?:ml|cl|l|oz|ounces?|g|pcs?|x)\b/,
);

/** The title's tokens with `|` before each phrase and `by` before each part of one, as before a maker. */
const phraseTokens = (title: string): string[] =>
  fold(title)
    .split(phraseEnd())
    .flatMap((breath) => [
      '|',
      ...breath.split(/\bby\b/).flatMap((part) => ['by', ...tokensOf(part)]),
    ]);

const patterns = lazy(() => {
  const compiled = (list: readonly string[]) => list.map((one) => new RegExp(one));
  return { strengths: compiled(lists.strengths), bodies: compiled(lists.bodyForms) };
});
const formsIn = ({ text, tokens }: TokenizedName) => {
  const folded = fold(text, 600);
  const matching = (list: readonly RegExp[]) => list.filter((one) => one.test(folded));
  const { strengths, bodies } = patterns();
  const isPerfume = tokens.includes('perfume');
  return { isPerfume, strengths: matching(strengths), bodies: matching(bodies) };
};

/** Another form of goods: a soap is no perfume, a set no single item. Strengths (EDT, EDP) are compared where both have one. */
const isOtherForm = (title: TokenizedName, name: TokenizedName): boolean => {
  const [titleForms, noticeForms] = [formsIn(title), formsIn(name)];
  const isOther = titleForms.bodies.join() !== noticeForms.bodies.join();
  const bothHaveStrength = titleForms.strengths.length > 0 && noticeForms.strengths.length > 0;
  return (
    isOther ||
    (noticeForms.isPerfume && !titleForms.isPerfume) ||
    (bothHaveStrength && !titleForms.strengths.some((one) => noticeForms.strengths.includes(one)))
  );
};

/** Where neighbouring tokens spell the scent, also as one word ("Coolwater"). */
const spansOf = (scent: readonly string[], tokens: readonly string[]): [number, number][] => {
  const joined = scent.join('');
  return tokens.flatMap((_, start): [number, number][] => {
    for (let end = start + 1, text = ''; end <= tokens.length; end++) {
      text += tokens[end - 1];
      if (text === joined) return [[start, end]];
      if (!joined.startsWith(text)) return [];
    }
    return [];
  });
};

/** The title names this scent of the maker, in this form. */
const titleHasScent = (title: TokenizedName, name: TokenizedName, makers: Words): boolean => {
  const spelled = scentOf(name, makers);
  const unisex = spelled.filter((token) => !isSex(token));
  const isOwn = unisex.some((token) => !makers.has(token));
  // A word for a sex may be the scent itself ("Le Male"); a name of only its maker has no scent.
  const scent = isOwn ? unisex : spelled.some(isSex) ? spelled : [];
  if (isOtherForm(title, name)) return false;
  if (!spelled.every((token) => !isSex(token) || title.set.has(token))) return false;
  const isMaker = (token = '') => makers.has(token);
  const isNeutral = (token = '|') =>
    ['|', 'by'].includes(token) ||
    [makers, neutralWords].some((words) => words.has(token)) ||
    spelled.includes(token);
  const tokens = phraseTokens(title.text);
  // Where the notice names no scent, the title must not name one either.
  if (scent.length === 0) return tokens.every(isNeutral);
  // Ordinary words are a scent only beside the maker, or with only product words in between.
  const isSkipped = (token = '') => token === 'by' || (neutralWords.has(token) && !isMaker(token));
  const isBesideMaker = (start: number, end: number) =>
    isMaker(tokens.slice(0, start).findLast((token) => !isSkipped(token))) ||
    isMaker(tokens.slice(end).find((token) => !isSkipped(token)));
  return spansOf(scent, tokens).some(
    ([start, end]) =>
      isNeutral(tokens[start - 1]) &&
      isNeutral(tokens[end]) &&
      (scent.some(isDistinctiveInTitle) || isBesideMaker(start, end)),
  );
};

/** The title and the notice's name that are about one scent, for a maker that matched already. */
export const matchScent = (
  page: Pick<ListingFacts, 'tokenizedTitles'>,
  notice: Pick<ProductFacts, 'tokenizedNames' | 'brands'>,
  maker: readonly string[],
): { title: TokenizedName; name: TokenizedName } | undefined => {
  const makers = makerWords([...notice.brands, ...maker]);
  const pairs = page
    .tokenizedTitles()
    .flatMap((title) => notice.tokenizedNames().map((name) => ({ title, name })));
  return pairs.find(({ title, name }) => isScentName(name) && titleHasScent(title, name, makers));
};
