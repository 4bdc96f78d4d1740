/**
 * The warning on a product's page. In the page `read-listing` makes a listing of the document and
 * `watch-pages` follows its address; in the background `judging` gives the answer, `tab-pages` keeps
 * what each tab shows, `silence` keeps "not this product", `photos` compares pictures.
 */
export { findWhole, type Judging, type JudgingServices, judgeFor } from './judging.ts';
export { listingAt, type PageKind, placeAt } from './place-at.ts';
export {
  type ListedCard,
  pageOf,
  silencedIn,
  type TabCards,
  type TabPage,
  type TabPages,
} from './tab-pages.ts';
