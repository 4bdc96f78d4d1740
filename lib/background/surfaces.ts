/** Where on the shops' pages the shopper is told; all of it by default. */
export interface Surfaces {
  /** Markers on the cards of search, category, store and home pages. */
  cards: boolean;
  /** The question before a dangerous product is bought or put into the cart. */
  purchase: boolean;
  /** Markers on the lines of orders and of the cart. */
  lines: boolean;
}
export const everySurface: Surfaces = { cards: true, purchase: true, lines: true };
