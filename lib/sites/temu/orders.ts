import { at } from '../json-scan.ts';
import { inlineObjects } from '../page-data.ts';
import { clean } from '../page-text.ts';
import type { Ordered, OrderPages } from '../site.ts';
import { goodsIn } from './address.ts';

/**
 * Ordered lines in the page's data: a line has a number of pieces, its facts may be spread. The
 * cart's data, which stays, is skipped.
 */
const maxObjects = 20_000;
const maxDepth = 14;

const firstOf = (object: object, ...names: string[]): unknown =>
  names.map((name) => at(object, name)).find((value) => value !== undefined && value !== null);

const idOf = (object: object): string | undefined => {
  const stated = clean(firstOf(object, 'goodsId', 'goods_id'), 20);
  if (/^\d{9,19}$/.test(stated)) return stated;
  const link = clean(firstOf(object, 'seo_link_url', 'seoLinkUrl', 'link_url', 'linkUrl'));
  return goodsIn(URL.parse(link, 'https://www.temu.com') ?? undefined);
};

interface Entry extends Omit<Ordered, 'id'> {
  id: string | undefined;
  title: string;
  isLine: boolean;
}

const entryOf = (object: object, day: string): Entry | undefined => {
  const title = clean(firstOf(object, 'goodsName', 'goods_name', 'title'));
  if (!title) return undefined;
  return {
    id: idOf(object),
    title,
    isLine: firstOf(object, 'goodsNumber', 'goods_number') !== undefined,
    ...(day && { day }),
  };
};

const dayOf = (object: object): string =>
  clean(
    firstOf(object, 'parent_order_time_format', 'parentOrderTimeFormat', 'orderTimeFormat'),
    100,
  );

const entriesIn = (store: unknown): Entry[] => {
  const results: Entry[] = [];
  let budget = maxObjects;
  const walk = (value: unknown, level: number, outer: string): void => {
    if (typeof value !== 'object' || value === null || level > maxDepth || --budget < 0) return;
    const day = Array.isArray(value) ? outer : dayOf(value) || outer;
    results.push(...(Array.isArray(value) ? [] : [entryOf(value, day) ?? []]).flat());
    for (const [name, child] of Object.entries(value))
      if (!/cart/i.test(name)) walk(child, level + 1, day);
  };
  walk(store, 0, '');
  return results;
};

export const orderedIn = (store: unknown): Ordered[] => {
  const entries = entriesIn(store);
  const ids = new Map(entries.flatMap(({ id, title }) => (id ? [[title, id]] : [])));
  const results = new Map<string, Ordered>();
  for (const { isLine, ...entry } of entries) {
    const id = entry.id ?? ids.get(entry.title);
    if (isLine && id !== undefined) results.set(`${id} ${entry.day ?? ''}`, { ...entry, id });
  }
  return [...results.values()];
};

export const temuOrders: OrderPages = {
  site: 'temu',
  // Korean pages of July 2026; others have it on the picture.
  titled: {
    selector:
      '[class*="splide__slide"] [role="link"][aria-label]:not([href]), img[alt^="item picture "]',
    titleOf: (element) =>
      clean(element.getAttribute('aria-label') ?? element.getAttribute('alt')?.slice(13)),
  },
  recommended: '.js-goods-list, .js-search-goodsList, #goodsRecommend, [class*="slide--clone"]',
  ordered: (doc) =>
    inlineObjects(doc, '__PageContext__').some((context) =>
      /cart|checkout/.test(clean(at(context, 'pagePath'), 40)),
    )
      ? []
      : inlineObjects(doc, 'window.rawData').flatMap((data) => orderedIn(at(data, 'store'))),
};
