/**
 * Pages of many listings: search, cart, orders, and recommendations below a product. `near-tiles`
 * and `page-changes` find the tiles near the window, `judge-tiles` judges many at a time,
 * `tile-answers` remembers the answers for the page and `page-tiles` for the popup.
 */
export { type TilesPart, tilesPart } from './page-tiles.ts';
