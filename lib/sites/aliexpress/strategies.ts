import type { Draft, Strategy } from '../draft.ts';
import { readLinkedData } from '../linked-data.ts';
import { titleOf } from '../own-members.ts';
import { addressOf, canonicalAddresses, inlineObjects, inlineScripts, meta } from '../page-data.ts';
import { clean, firstText, inOrder, pairsIn, shortText } from '../page-text.ts';
import { sourcesOf } from '../tiles.ts';
import { aliexpressPage, globalId, originIds, usId } from './address.ts';
import { factsIn, productOf, readFacts } from './data.ts';

/**
 * Reads a product from the page's data and elements. Class names `block--element--HASH` have held
 * since 2025.
 */

interface Place {
  doc: Document;
  url: URL;
  /** The document, or the dialog of a bundle page. */
  root: ParentNode;
  id: string;
  aliases: string[];
}

export const reportLink = 'a[href*="reportIndex.htm?product_id="]';

/** The product's number in a link about it (`report…?product_id=`, `message…&productId=`). */
export const productIn = (href: string | null | undefined): string | undefined => {
  const id = /[?&]product_?id=(\d{8,19})(?:&|$)/i.exec(href ?? '')?.[1];
  return id && globalId(id);
};

const itemIn = (address: URL | undefined): string | undefined => {
  const page = address && aliexpressPage(address);
  return page?.kind === 'product' ? page.id : undefined;
};

/** Product ids in the page's head: usually one, several for a "superlink" (a link of an advertisement). */
const headIds = ({ doc, url }: Place): string[] =>
  [
    ...canonicalAddresses(doc, url).map(itemIn),
    productIn(meta(doc, 'al:android:url')),
    itemIn(addressOf(meta(doc, 'ae:reload_path'), url)),
  ].filter((id) => id !== undefined);

const isAmong = (ids: string[], { id }: Place) => ids.length === 0 || ids.includes(id);
const isHeadOf = (place: Place): boolean => isAmong(headIds(place), place);

/** Prices that the head puts before a title: `6.24€`, `US $2.38`, `1.73US $ 32% OFF`. */
const isPriceTag = (part: string): boolean =>
  part.length < 40 &&
  /^\D{0,5}\d[\d.,\s]*[^\d\s%]{0,4}\.?\s?[^\w\s%]?\s*(?:\d{1,2}\s?%.*)?$/.test(part);

/** `6.24€ |Title|Category| - AliExpress 200003655`: the title, and the category behind it. */
const addPageTitle = (raw: string, draft: Draft): void => {
  const [, remainder = raw, number = ''] =
    /^(.*?)\s*[-|]\s*AliExpress\s*(\d*)\s*$/is.exec(clean(raw)) ?? [];
  const parts = remainder.split('|').map((part) => part.trim());
  if (parts.length > 1 && isPriceTag(parts[0] ?? '')) parts.shift();
  // Until 2024 the category stood between the title and a last bar.
  const category = parts.length > 2 && parts.at(-1) === '' ? parts.splice(-2)[0] : '';
  draft.add('titles', parts.join(' | ').replace(/[\s|]+$/, ''));
  draft.set('category', category || number);
};

const data: Strategy<Place> = (place, draft) => {
  const objects = inlineObjects(place.doc, 'window.runParams', '_init_data_', '_d_c_.DCData');
  for (const object of objects) {
    const facts = factsIn(object);
    const product = productOf(facts);
    if (product ? globalId(product) === place.id : isHeadOf(place)) readFacts(facts, draft);
  }
};

const linkedData: Strategy<Place> = (place, draft) =>
  readLinkedData(place, draft, {
    isHead: () => isHeadOf(place),
    idIn: itemIn,
    addTitle: (title) => addPageTitle(title, draft),
  });

const heading: Strategy<Place> = ({ root, url }, draft) => {
  const anchors = [
    ...['h1[data-pl="product-title"]', '.pdp-info h1', '.pdp-mini-wrap h1'],
    // The first heading of the page is the logo, except on the Russian site, which has none.
    ...(url.hostname.endsWith('.ru') ? ['h1'] : []),
    'h1.product-title-text',
  ];
  draft.add('shown', firstText(root, anchors));
};

/**
 * A shell store shows offers of other sellers: a note names the seller (2026), and only it counts.
 */
const sellerNote = '[class*="remind--"] a[href*="storeNum="]';
const storeNames = [
  ...[sellerNote, 'a[data-pl="store-name"]'],
  '[class*="store-detail--storeName--"]',
];
const storeLinks = [
  ...['a[data-pl="store-name"]', '[class*="store-detail--"] a[href*="/store/"]'],
  ...['a[href*="storeNum="]', 'a[href*="/store/feedback-score/"]', 'a[href*="sellerAdminSeq="]'],
];

const store: Strategy<Place> = ({ root }, draft) => {
  draft.set('sellerName', firstText(root, storeNames, shortText));
  const [noted] = inOrder(root, [sellerNote]);
  for (const link of noted ? [noted] : inOrder(root, storeLinks)) {
    const href = link.getAttribute('href') ?? '';
    for (const [, number] of href.matchAll(
      /(?:\/store\/(?:feedback-score\/)?|[?&]storeNum=|[?&]sellerAdminSeq=)(\d{3,16})/g,
    ))
      draft.add('sellerIds', number);
  }
};

const specification: Strategy<Place> = ({ root }, draft) => {
  const tables = ['[data-pl="product-specs"]', '#nav-specification', '.product-specs-list'];
  for (const table of inOrder(root, tables))
    for (const [name, value] of pairsIn(table)) draft.addAttribute(name, value);
};

const gallery: Strategy<Place> = ({ root }, draft) => {
  const images = ['[class*="slider--img"] img', '[class*="image-view"] img'];
  for (const image of inOrder(root, images))
    for (const address of sourcesOf(image)) draft.addPicture(address);
};

const head: Strategy<Place> = (place, draft) => {
  const ids = headIds(place);
  if (!isAmong(ids, place)) return;
  for (const raw of [meta(place.doc, 'og:title'), titleOf(place.doc)]) addPageTitle(raw, draft);
  draft.addPicture(meta(place.doc, 'og:image'));
  for (const id of ids) draft.add('aliases', id);
  const requested = addressOf(meta(place.doc, 'ae:reload_path'), place.url);
  if (requested && itemIn(requested) === place.id)
    for (const id of originIds(requested.search)) draft.add('aliases', id);
};

const links: Strategy<Place> = ({ doc, root, id, aliases }, draft) => {
  for (const alias of aliases) draft.add('aliases', alias);
  for (const link of inOrder(root, [reportLink]))
    draft.add('aliases', productIn(link.getAttribute('href')));
  if (root === doc) return;
  // The bundle page's list links to this product with the same query as search results do.
  const link = new RegExp(`/item/(?:${id}|${usId(id)})\\.html\\?[^"\\\\<\\s]{0,3000}`);
  for (const { script } of inlineScripts(doc))
    for (const origin of originIds(link.exec(script.textContent)?.[0] ?? ''))
      draft.add('aliases', origin);
};

const shown = { heading, store, specification, gallery };
/** The strategies for a product page. Published rules can switch each off by its name here. */
export const ofProduct = { data, linkedData, ...shown, head, links };
/** A dialog shows a product on a page whose head and data are about something else. */
export const ofDialog = { ...shown, links };
/** Used for a bundle page before its dialog opens: only its address is known. */
export const ofAddress = { links };
