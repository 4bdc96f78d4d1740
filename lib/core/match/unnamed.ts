import { late } from '../late.ts';
import { fold } from '../text.ts';
import type { ProductFacts } from './facts.ts';
import { isMetAt, isTellingTitle } from './lines.ts';
import { isOneScript, makerWords, type Named } from './names.ts';
import { familiesOf, isGoods, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/** The page names a line, a scent or a design of the maker that the notice does not name. */

/** "Joi" of "Perfume – Joi". */
const behindGoods = (shown: string): string => shown.split(' – ')[1] ?? shown;

/** What a name says behind the goods, where a title has all of it and a rare word is among it. */
const wholeLine = ({ shown }: Named, title: Named, makers: ReadonlySet<string>): string[] => {
  const line = tokensOf(behindGoods(shown)).filter(
    (token) => !makers.has(token) && !isGoods(token),
  );
  const isMet = line.every((token) => title.set.has(token));
  return isMet && line.some(isTellingTitle) ? line : [];
};

/** Which of the maker's goods a notice means, as far as its names in the title's script say so. */
const meantBy = (
  title: Named,
  { brands, named, gtins }: Pick<ProductFacts, 'brands' | 'named' | 'gtins'>,
  maker: readonly string[],
) => {
  const makers = makerWords([...brands, ...maker]);
  const names = named().filter((name) => isOneScript({ title, name }));
  const said = new Set(names.flatMap(({ shown }) => tokensOf(shown)));
  const families = new Set([...said].flatMap(familiesOf));
  const line = names.flatMap((name) => wholeLine(name, title, makers));
  const isLine = (token: string) => isTellingTitle(token) && !isGoods(token) && !makers.has(token);
  const hasLine = names.some(({ shown }) => tokensOf(behindGoods(shown)).some(isLine));
  return { makers, names, said, families, line, hasLine, gtins };
};
type Meant = ReturnType<typeof meantBy>;

/**
 * The notice means one of the maker's goods: by barcodes or as "Perfume – Joi" it does; without any line
 * as well, where a maker has many goods or scents.
 */
const isOneOnly = ({ names, families, line, hasLine, gtins }: Meant, isWide: boolean): boolean => {
  const isOne = gtins.size > 0 || names.every(({ shown }) => shown.includes(' – '));
  if (line.length > 0) return isOne;
  return hasLine ? isWide && gtins.size > 0 : isWide || isOne || families.has('care');
};

/** Goods like the notice's; "lemon" is goods, but no perfume and no toy. */
const isLikeGoods = (token: string, { families, line }: Meant): boolean => {
  const own = familiesOf(token);
  if (families.has('care')) return own.length === 0 || own.includes('care');
  return own.length === 0 || line.length > 0 || own.some((family) => families.has(family));
};

/** Marks between which a title speaks of one thing, and beside which no line goes on. */
const aside = late(() => /[,;|()[\]&]|\s(?:with|and)\s/);
const asideLine = late(() => /[,;|()[\]&–]|\s(?:-|with|and)\s/);

/** Stands for a word that names a line which the notice does not. */
const other = '?';

/** What tells in a stretch of the title, in its order; makers and what sellers say left out. */
const tellingIn = (tokens: readonly string[], title: Named, meant: Meant): string[] =>
  tokens.flatMap((token, at) => {
    if (meant.makers.has(token)) return [];
    if (meant.said.has(token)) return [token];
    if (!isTellingTitle(token) && !lists.designs.includes(token)) return [];
    // Goods are of every colour, but a scent may be named by it.
    if (lists.colours.includes(token) && !meant.families.has('care')) return [];
    // "10 foot" and "1pc" are measures and packs.
    const before = tokens[at - 1] ?? '';
    const isKnown =
      /^\d/.test(token) ||
      (/^\d+$/.test(before) && !meant.line.includes(before)) ||
      !title.set.has(token) ||
      (isGoods(token) && isLikeGoods(token, meant)) ||
      meant.names.some((name) => isMetAt(tokens, at, name));
    return [isKnown ? token : other];
  });

/**
 * The title says which of the maker's goods are meant, and none of the names says so; beside a line that
 * it has whole only the next words say another ("Moon Light Waltz" is no "Moon Light").
 */
export const isUnnamedLine = (
  title: Named,
  notice: Pick<ProductFacts, 'brands' | 'named' | 'gtins'>,
  maker: readonly string[],
  isWide: boolean,
): boolean => {
  const meant = meantBy(title, notice, maker);
  const { makers, said, line } = meant;
  if (said.size === 0 || !isOneOnly(meant, isWide)) return false;
  const about = line.length > 0 ? new Set(line) : new Set([...makers, ...said]);
  const stretches = fold(title.shown)
    .split(line.length > 0 ? asideLine() : aside())
    .map((stretch) => tokensOf(stretch))
    .filter((tokens) => tokens.some((token) => about.has(token)))
    .map((tokens) => tellingIn(tokens, title, meant));
  if (line.length === 0) return stretches.some((telling) => telling.includes(other));
  const isLine = (token = '') => line.includes(token);
  const isGoingOn = (telling: readonly string[]) =>
    telling.some(
      (token, at) => token === other && (isLine(telling[at - 1]) || isLine(telling[at + 1])),
    );
  // "Zorvex key ring – Belmiro" names the variant behind the dash.
  const variant = tokensOf(title.shown.split(' – ')[1] ?? '');
  if (!variant.some(isLine) && tellingIn(variant, title, meant).includes(other)) return true;
  return stretches.length > 0 && stretches.every(isGoingOn);
};
