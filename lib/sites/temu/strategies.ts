import type { Listing } from '../../core/listing.ts';
import type { Strategy } from '../draft.ts';
import { at, listAt } from '../json-scan.ts';
import { readLinkedData } from '../linked-data.ts';
import { titleOf } from '../own-members.ts';
import { canonicalAddresses, inlineObjects, meta } from '../page-data.ts';
import { clean, firstText, inOrder, pairsIn, textOf } from '../page-text.ts';
import { sourcesOf, withoutNewTab } from '../tiles.ts';
import { goodsIn } from './address.ts';
import { temu as facts } from './facts.ts';

/**
 * Class names are hashed, so ids and roles are used. `rawData` stays after in-page navigation and
 * may be of the previous listing.
 */

interface Place {
  doc: Document;
  url: URL;
  id: string;
  previous: Listing | undefined;
}

/** The data of this listing (`own`) and of a previous one (`stale`). */
const storesOf = (doc: Document, id: string): { own: unknown; stale: unknown } => {
  const stores = inlineObjects(doc, 'window.rawData').map((data) => at(data, 'store'));
  const idOf = (store: unknown) => clean(at(store, 'goods.goodsId') ?? at(store, 'goodsId'), 20);
  return {
    own: stores.find((store) => idOf(store) === id),
    stale: stores.find((store) => idOf(store) !== '' && idOf(store) !== id),
  };
};

const isHeadOf = ({ doc, url, id }: Place): boolean => {
  const ids = canonicalAddresses(doc, url).flatMap((address) => goodsIn(address) ?? []);
  return ids.length === 0 || ids.includes(id);
};

/** `… | {region - Temu Republic of Korea`: a title, the remains of a template, the site's name. `\p{L}` would cost a millisecond. */
const withoutSite = (title: string): string =>
  clean(title)
    .replace(/\s*[-|]\s*Temu(?:\s[^!-\-/-@[-`{-~]{2,40})?$/, '')
    .replace(/\s*\|\s*\{[^|]*$/, '');

const rawData: Strategy<Place> = ({ doc, id }, draft) => {
  const store = storesOf(doc, id).own;
  if (!store) return;
  draft.add('shown', at(store, 'goods.goodsName'));
  draft.add('titles', at(store, 'seoPageAltInfo.pageAlt'));
  for (const path of ['mall.mallData.mallId', 'goods.mallId'])
    draft.add('sellerIds', at(store, path));
  for (const path of ['mall.mallData.mallName', 'goods.saleInfo.mallName'])
    draft.set('sellerName', at(store, path));
  for (const path of ['goods.goodsProperty', 'goodsProperty'])
    for (const row of listAt(store, path))
      draft.addAttribute(
        at(row, 'key'),
        listAt(row, 'values')
          .map((value) => clean(value))
          .join(', '),
      );
  draft.addPicture(at(store, 'goods.hdThumbUrl'));
  for (const image of listAt(store, 'goods.gallery').slice(0, 60))
    draft.addPicture(at(image, 'url'));
  const crumbs = listAt(store, 'crumbOptList').filter((crumb) => Number(at(crumb, 'optId')) > 0);
  draft.set(
    'category',
    crumbs.map((crumb) => clean(at(crumb, 'optName'), 100)).join(' > ') ||
      at(store, 'goods.catId4') ||
      at(store, 'goods.catId'),
  );
};

const linkedData: Strategy<Place> = (place, draft) =>
  readLinkedData(place, draft, {
    isHead: () => isHeadOf(place),
    idIn: goodsIn,
    addTitle: (title) => draft.add('titles', withoutSite(title)),
  });

const headingOf = (doc: Document): string =>
  withoutNewTab(firstText(doc, ['[role="main"] h1', '#main h1', 'h1']));

const gallery = ['#leftContent [role="listbox"] img'];
const pictureKeys = (images: Element[]): string[] =>
  images.flatMap((image) =>
    [...sourcesOf(image)].flatMap((address) => facts.pictures.key(address) ?? []),
  );

/** True while the document still shows the previous listing, judged by title and picture. */
const isStale = ({ doc, id, previous }: Place): boolean => {
  const { stale } = storesOf(doc, id);
  const left = previous?.id === id ? undefined : previous;
  if (!stale && !left) return false;
  const titles = [clean(at(stale, 'goods.goodsName')), ...(left?.titles ?? [])];
  const keys = listAt(stale, 'goods.gallery').map((image) =>
    facts.pictures.key(clean(at(image, 'url'))),
  );
  keys.push(...(left?.imageKeys ?? []));
  const [key] = pictureKeys(inOrder(doc, gallery));
  const isOther = key !== undefined && keys.length > 0 && !keys.includes(key);
  return titles.filter(Boolean).includes(headingOf(doc)) && !isOther;
};

const content: Strategy<Place> = (place, draft) => {
  if (isStale(place)) return;
  draft.add('shown', headingOf(place.doc));
  const { doc } = place;
  for (const link of inOrder(doc, [
    '#rightContent a[href*="mall"]',
    '#leftContent a[href*="mall"]',
    '#leftContent a[href*="-m-"]',
  ])) {
    const href = link.getAttribute('href') ?? '';
    draft.add('sellerIds', /(?:[?&]mall_id=|-m-)(\d{6,19})/.exec(href)?.[1]);
    // The link's own `alt`, or that of the shop's logo; its text is "shop all items (54)".
    draft.set(
      'sellerName',
      link.getAttribute('alt') || link.querySelector('img[alt]')?.getAttribute('alt'),
    );
  }
  for (const table of inOrder(doc, ['#goodsDetail']))
    for (const [name, value] of pairsIn(table)) draft.addAttribute(name, value);
  for (const key of pictureKeys(inOrder(doc, gallery))) draft.add('imageKeys', key);
  const crumbs = inOrder(doc, ['[role="main"] nav li a[href*="-o"]']).map((link) =>
    textOf(link, 100),
  );
  draft.set('category', crumbs.join(' > '));
};

const head: Strategy<Place> = (place, draft) => {
  if (!isHeadOf(place)) return;
  draft.add('titles', withoutSite(meta(place.doc, 'og:title')));
  draft.add('titles', withoutSite(titleOf(place.doc)));
  draft.addPicture(meta(place.doc, 'og:image'));
};

/** By the names that published rules switch off. */
export const strategies = { rawData, linkedData, content, head };
