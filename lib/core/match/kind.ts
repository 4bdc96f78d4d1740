import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headOf } from './goods.ts';
import { bestNameMatch, type Named } from './names.ts';
import { kindCover } from './weights.ts';

/** A finding about a kind of goods, against what the title calls the goods. */
export const kindClue = (page: ListingFacts, notice: ProductFacts): Clue | undefined => {
  const best = bestNameMatch(page.named(), notice.named(), []);
  if (!best?.isSameGoods || best.cover < kindCover) return undefined;
  return { kind: 'kind', page: best.title.shown, notice: best.name.shown };
};

/** The word that a kind of goods is looked up by. */
export const kindWord = (name: Named): string | undefined => headOf(name.tokens);
