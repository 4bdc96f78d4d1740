import type { Product } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';

/** The product of the notice that the match is about; a notice may name two hundred. */
export const matchedProduct = ({ hazard, product = 0 }: Match): Product | undefined =>
  hazard.products[product];
