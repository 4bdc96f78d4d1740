import { late } from '../late.ts';
import { fold } from '../text.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isTellingTitle } from './lines.ts';
import { makerWords, type Named } from './names.ts';
import { tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * A perfume is told by its maker, its scent and its form: "Eau de toilette – Joi" of Zorvex is met by "Zorvex
 * Joi EDT 50 ml", but not by "Zorvex Joi Intense", "Zorvex Secret Joi" or a shower gel called Joi.
 */

type Words = ReadonlySet<string>;

const heads: Words = new Set(lists.scentHeads.split(' '));
const isSex = (token: string): boolean => lists.sexes.includes(token);

/** The name is of perfume, or of what is sold under the name of one. */
export const isScent = ({ tokens }: Pick<Named, 'tokens'>): boolean =>
  tokens.some((token) => heads.has(token));

/** Stands beside every scent: goods, sizes, how it is packed. */
const beside: Words = new Set([...heads, ...lists.besideScents.split(' ')]);

/** What stands behind the dash, or the whole name without its maker; no words for goods. */
const scentOf = ({ shown }: Named, makers: Words): string[] => {
  const [goods = '', ...behind] = fold(shown, 300).split(/\s[–-]\s/);
  const isDashed = behind.length > 0;
  const ignored = isDashed ? new Set(tokensOf(goods)) : makers;
  return tokensOf(isDashed ? behind.join(' ') : goods).filter(
    (token) => !ignored.has(token) && !beside.has(token),
  );
};

/** Ends what a title says in one breath. For whom it is ("for men", "women's") says no other scent. */
const mark = late(
  () =>
    /[,;|()[\]~*&]|\s[-–—]\s|\bwith\b|\bfor (?:(?:wo)?m[ae]n|ladies|girls|boys)\b|\b(?:wo)?men['’]?s\b|\.?\d[\d.,/\s]*(?:fl\.?\s?)?(?:ml|cl|l|oz|ounces?|g|pcs?|x)\b/,
);

/** The title's tokens, `|` before each breath and `by` before each part of one, as before a maker. */
const breathsOf = (title: string): string[] =>
  fold(title)
    .split(mark())
    .flatMap((breath) => [
      '|',
      ...breath.split(/\bby\b/).flatMap((part) => ['by', ...tokensOf(part)]),
    ]);

const patterns = late(() => {
  const compiled = (list: readonly string[]) => list.map((one) => new RegExp(one));
  return { strengths: compiled(lists.strengths), bodies: compiled(lists.bodyForms) };
});
const formsIn = ({ shown, tokens }: Named) => {
  const text = fold(shown, 600);
  const met = (list: readonly RegExp[]) => list.filter((one) => one.test(text));
  const { strengths, bodies } = patterns();
  const isPerfume = tokens.includes('perfume');
  return { isPerfume, strengths: met(strengths), bodies: met(bodies) };
};

/** A soap is no perfume, a set no single one; a strength (EDT, EDP) counts where both say it. */
const isOtherForm = (title: Named, name: Named): boolean => {
  const [own, noticed] = [formsIn(title), formsIn(name)];
  const isOther = own.bodies.join() !== noticed.bodies.join();
  const areStrengths = own.strengths.length > 0 && noticed.strengths.length > 0;
  return (
    isOther ||
    (noticed.isPerfume && !own.isPerfume) ||
    (areStrengths && !own.strengths.some((one) => noticed.strengths.includes(one)))
  );
};

/** Where tokens next to each other spell the scent, also run together ("Coolwater"). */
const placesOf = (scent: readonly string[], tokens: readonly string[]): [number, number][] => {
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
const isScentMet = (title: Named, name: Named, makers: Words): boolean => {
  const spelled = scentOf(name, makers);
  const unisex = spelled.filter((token) => !isSex(token));
  const isOwn = unisex.some((token) => !makers.has(token));
  // "Le Male" is a scent; a name of nothing but its maker has none.
  const scent = isOwn ? unisex : spelled.some(isSex) ? spelled : [];
  if (isOtherForm(title, name)) return false;
  if (!spelled.every((token) => !isSex(token) || title.set.has(token))) return false;
  const isMaker = (token = '') => makers.has(token);
  const isQuiet = (token = '|') =>
    ['|', 'by'].includes(token) ||
    [makers, beside].some((words) => words.has(token)) ||
    spelled.includes(token);
  const tokens = breathsOf(title.shown);
  // The notice names no scent: nor does the page.
  if (scent.length === 0) return tokens.every(isQuiet);
  // Ordinary words are a scent beside the maker only, or with nothing but goods between.
  const isAside = (token = '') => token === 'by' || (beside.has(token) && !isMaker(token));
  const isBesideMaker = (start: number, end: number) =>
    isMaker(tokens.slice(0, start).findLast((token) => !isAside(token))) ||
    isMaker(tokens.slice(end).find((token) => !isAside(token)));
  return placesOf(scent, tokens).some(
    ([start, end]) =>
      isQuiet(tokens[start - 1]) &&
      isQuiet(tokens[end]) &&
      (scent.some(isTellingTitle) || isBesideMaker(start, end)),
  );
};

/** The notice's name that the page's title means, for a maker that is met. */
export const scentMet = (
  page: Pick<ListingFacts, 'named'>,
  notice: Pick<ProductFacts, 'named' | 'brands'>,
  maker: readonly string[],
): { title: Named; name: Named } | undefined => {
  const makers = makerWords([...notice.brands, ...maker]);
  const pairs = page.named().flatMap((title) => notice.named().map((name) => ({ title, name })));
  return pairs.find(({ title, name }) => isScent(name) && isScentMet(title, name, makers));
};
