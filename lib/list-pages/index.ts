/**
 * Pages of many listings: search, category, cart, orders, and what stands below a product. The tiles
 * near the window are found (`near-tiles`, `page-changes`) and judged many at a time (`judge-tiles`);
 * what was answered is remembered for the page (`tile-answers`) and, for the popup, for the tab
 * (`page-tiles`).
 */
export { type TilesPart, tilesPart } from './page-tiles.ts';
