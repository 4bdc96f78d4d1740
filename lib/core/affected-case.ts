import { type Answers, type Case, type Identifier, outcomeOf, questionsOf } from './affected.ts';
import { isGtin, readDate } from './affected-compare.ts';
import type { Product } from './hazard.ts';
import { certificatesIn } from './match/certificate.ts';
import { gtinsOfProduct } from './match/facts.ts';
import { modelTests } from './match/model.ts';
import type { Owned } from './owned.ts';
import type { Clue, Match } from './verdict.ts';

export type Inquiry = ReturnType<typeof inquiryOf>;

const carries = (product: Product, { kind, notice }: Clue, site: string): boolean => {
  if (kind === 'listing-id' || kind === 'alias-id')
    return product.listings.some((one) => one.site === site && one.id === notice);
  if (kind === 'gtin') return gtinsOfProduct(product).includes(notice);
  if (kind === 'certificate')
    return product.certificates
      .flatMap(certificatesIn)
      .some((one) => certificatesIn(notice).includes(one));
  if (kind === 'brand-model' || kind === 'model-number')
    return modelTests(product.identification).some(({ shown }) => notice.endsWith(shown));
  return false;
};

/** Where no clue says which of the notice's products it is, it may be any of them. */
function caseOf({ hazard, level, clues }: Match, { site, id }: Owned): Case {
  const matching = hazard.products.filter((one) => clues.some((clue) => carries(one, clue, site)));
  const products = matching.length > 0 ? matching : hazard.products;
  return { products, isSureProduct: level === 'danger', site, id };
}

export function inquiryOf(match: Match, owned: Owned) {
  const affectedCase = caseOf(match, owned);
  return {
    questions: questionsOf(affectedCase),
    outcome: (answers: Answers) => outcomeOf(affectedCase, answers),
    /**
     * A typed answer that is no barcode or no date is refused, so that the owner can correct it.
     */
    isReadable(identifier: Identifier, text: string) {
      if (identifier === 'gtins') return isGtin(text);
      if (identifier === 'manufactured' || identifier === 'dateMark')
        return readDate(text) !== undefined;
      return text.trim() !== '';
    },
  };
}
