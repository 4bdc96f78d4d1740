import type { Listing } from '../../core/listing.ts';
import { draftOf, runStrategies, withFallback } from '../draft.ts';
import { at, listAt } from '../json-scan.ts';
import { first } from '../own-members.ts';
import { inlineObjects } from '../page-data.ts';
import { clean } from '../page-text.ts';
import type { Goods, Site } from '../site.ts';
import { tileReader } from '../tiles.ts';
import { goodsIn } from './address.ts';
import { temu as facts } from './facts.ts';
import { strategies } from './strategies.ts';

/** A login page keeps the address of the requested page. */
const isLogin = (doc: Document): boolean =>
  first(doc, '#goods_price, #rightContent') === null &&
  inlineObjects(doc, '__PageContext__').some((context) =>
    /^w\/(?:login|bgn_verification)/.test(clean(at(context, 'pagePath'), 40)),
  );

/** Lists in the page's data that tiles are drawn from (2026). */
const lists = ['goodsList', 'categoryStore.goodsList', 'topItemsGoodsSimpleInfoList'];

const offered = (data: object): Goods[] => {
  const store = at(data, 'store');
  const places = [store, ...listAt(store, 'topItemsList')];
  return places
    .flatMap((place) => lists.flatMap((list) => listAt(place, list)))
    .flatMap((item) => {
      const goods = at(item, 'data') ?? item;
      const id = clean(at(goods, 'goodsId'), 20);
      const key = facts.pictures.key(clean(at(goods, 'image.url')));
      return id ? { id, title: clean(at(goods, 'title')), imageKeys: key ? [key] : [] } : [];
    });
};

/** Goods in the page's data: tiles may not be drawn yet. */
export const goods = (doc: Document): Goods[] =>
  inlineObjects(doc, 'window.rawData').flatMap(offered);

const site: Site = {
  ...facts,
  data: ['window.rawData', '__PageContext__'],
  read(doc, url, previous, off): Listing | undefined {
    const id = goodsIn(url);
    if (!id || withFallback(false, () => isLogin(doc))) return undefined;
    return runStrategies(strategies, { doc, url, id, previous }, draftOf(facts, id), off);
  },
  ...tileReader({
    goods,
    selector: '[data-tooltip^="goodContainer-"], a[href*="-g-"], a[href*="goods_id="]',
    imageKey: facts.pictures.key,
    idsOf(element, address) {
      const tip = /^goodContainer-(\d{9,19})$/.exec(element.getAttribute('data-tooltip') ?? '');
      const id = tip?.[1] ?? goodsIn(address);
      return id ? { id, aliases: [] } : undefined;
    },
  }),
};
export default site;
