import type { Listing } from '../../core/listing.ts';
import { cardReader } from '../cards.ts';
import { draftOf, orElse, runStrategies } from '../draft.ts';
import { at } from '../json-scan.ts';
import { first } from '../own-members.ts';
import { inlineObjects } from '../page-data.ts';
import { clean } from '../page-text.ts';
import type { Goods, Site } from '../site.ts';
import { goodsIn } from './address.ts';
import { temu as facts } from './facts.ts';
import { goodsOf } from './goods.ts';
import { strategies } from './strategies.ts';

/** A login page stands under the address of what was asked for, and names no listing. */
const isLogin = (doc: Document): boolean =>
  inlineObjects(doc, '__PageContext__').some((context) =>
    /^w\/(?:login|bgn_verification)/.test(clean(at(context, 'pagePath'), 40)),
  ) && first(doc, '#goods_price, #rightContent') === null;

/** Walked through once for each parsed script. */
const known = new WeakMap<object, Goods[]>();
const goodsOfData = (data: object): Goods[] => {
  const goods = known.get(data) ?? goodsOf(at(data, 'store'));
  known.set(data, goods);
  return goods;
};

const site: Site = {
  ...facts,
  read(doc, url, before): Listing | undefined {
    const id = goodsIn(url);
    if (!id || orElse(false, () => isLogin(doc))) return undefined;
    return runStrategies(strategies, { doc, url, id, before }, draftOf(facts, id));
  },
  recommended: '.js-goods-list, .js-search-goodsList, #goodsRecommend, [class*="slide--clone"]',
  ...cardReader({
    goods: (doc) => inlineObjects(doc, 'window.rawData').flatMap(goodsOfData),
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
