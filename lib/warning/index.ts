/**
 * The warning on a product's page. In the page `read-listing` makes a listing of the document and
 * `observe-pages` follows its address; in the background `judging` gives the answer, `tab-pages` keeps
 * what each tab shows, `silence` keeps "not this product", `photos` compares pictures,
 * `heartbeats` says whether the card is still shown and `interference` tells of a page that keeps it from that.
 */
export { createHeartbeats } from './heartbeats.ts';
export { interference } from './interference.ts';
export { type Judging, type JudgingServices, judgeFor, lookUpComplete } from './judging.ts';
export { listingAt, type PageKind, placeAt, withEffects } from './place-at.ts';
export {
  type ListedTile,
  pageOf,
  silencedIn,
  type TabPage,
  type TabPages,
  type TabTiles,
} from './tab-pages.ts';
