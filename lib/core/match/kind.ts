import { fold } from '../text.ts';
import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headOf, isCalled } from './goods.ts';
import { bestNameMatch, type Named, namedOf } from './names.ts';
import { rarity } from './vocabulary.ts';
import { kindCover, kindRarity } from './weights.ts';

/**
 * Findings about a kind of goods, against what a title calls the goods: "doll with clothes" is a doll,
 * an "adhesive label" is a label. A kind as wide as "toys" would stand on every tenth page and tell
 * nobody anything.
 */

/** From here on a title lists what comes along. */
const along = /\s(?:with|w\/|incl(?:ud(?:es?|ing)|\.)?|plus|featuring|comes with)\s|\s\+|포함/;

/** The part of a title that names the goods themselves. */
export const ownGoods = (title: string): Named => namedOf(fold(title).split(along)[0] ?? '');

/** The word that a kind of goods is looked up by; none where the kind is too wide. */
export const kindWord = (name: Named): string | undefined => {
  const head = headOf(name.tokens);
  const weight = name.tokens.reduce((sum, token) => sum + rarity(token), 0);
  return weight < kindRarity ? undefined : head;
};

export const kindClue = (page: ListingFacts, notice: ProductFacts): Clue | undefined => {
  const names = notice.named().filter((name) => kindWord(name) !== undefined);
  for (const { shown } of page.titles.slice(0, 4)) {
    const title = ownGoods(shown);
    const best = bestNameMatch([title], names, []);
    const head = best && headOf(best.name.tokens);
    if (best?.isSameGoods && best.cover >= kindCover && head && isCalled(title.tokens, head))
      return { kind: 'kind', page: shown, notice: best.name.shown };
  }
  return undefined;
};
