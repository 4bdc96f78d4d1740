import { at } from '../json-scan.ts';
import { clean } from '../page-text.ts';
import type { Goods } from '../site.ts';
import { goodsIn } from './address.ts';
import { temu } from './facts.ts';

/**
 * Goods in `rawData.store` (2026): a search's `goodsList[].data`, an order's lines, with names in camel
 * case or with underscores. Other fields are strings of JSON again, and are not entered. A line of an
 * order has a number of pieces, which an offer has not; its facts may be spread over several objects
 * that share the name of the goods.
 */
const mostObjects = 20_000;
const mostLevels = 14;

const firstOf = (object: object, ...names: string[]): unknown =>
  names.map((name) => at(object, name)).find((value) => value !== undefined && value !== null);

const idOf = (object: object): string | undefined => {
  const stated = clean(firstOf(object, 'goodsId', 'goods_id'), 20);
  if (/^\d{9,19}$/.test(stated)) return stated;
  const link = clean(firstOf(object, 'seo_link_url', 'seoLinkUrl', 'link_url', 'linkUrl'));
  return goodsIn(URL.parse(link, 'https://www.temu.com') ?? undefined);
};

interface Entry extends Omit<Goods, 'id'> {
  id: string | undefined;
}

const entryOf = (object: object, day: string | undefined): Entry | undefined => {
  const title = clean(firstOf(object, 'goodsName', 'goods_name', 'title'));
  const id = idOf(object);
  const isOrdered = firstOf(object, 'goodsNumber', 'goods_number') !== undefined;
  if (!title || (id === undefined && !isOrdered)) return undefined;
  const image = clean(firstOf(object, 'image.url', 'thumbUrl', 'thumb_url', 'hdThumbUrl'));
  const key = temu.pictures.key(image);
  return {
    id,
    title,
    isOrdered,
    imageKeys: key ? [key] : [],
    ...(isOrdered && day !== undefined && { day }),
  };
};

const dayOf = (object: object): string | undefined =>
  clean(
    firstOf(object, 'parent_order_time_format', 'parentOrderTimeFormat', 'orderTimeFormat'),
    100,
  ) || undefined;

function* entriesIn(store: unknown): Generator<Entry> {
  let budget = mostObjects;
  function* walk(value: unknown, level: number, day: string | undefined): Generator<Entry> {
    if (typeof value !== 'object' || value === null || level > mostLevels || --budget < 0) return;
    const isList = Array.isArray(value);
    const ordered = isList ? day : (dayOf(value) ?? day);
    const entry = isList ? undefined : entryOf(value, ordered);
    if (entry) yield entry;
    for (const child of Object.values(value)) yield* walk(child, level + 1, ordered);
  }
  yield* walk(store, 0, undefined);
}

/** Bought with a day, bought, offered. */
const rank = ({ isOrdered, day }: Entry): number => (isOrdered ? (day ? 0 : 1) : 2);

/** Goods by number, what was bought first and once for each day; nothing else twice. */
export const goodsOf = (store: unknown): Goods[] => {
  const entries = [...entriesIn(store)];
  const ids = new Map(entries.flatMap(({ id, title }) => (id && title ? [[title, id]] : [])));
  const found = new Map<string, Goods>();
  const seen = new Set<string>();
  for (const entry of entries.toSorted((a, b) => rank(a) - rank(b))) {
    const id = entry.id ?? ids.get(entry.title ?? '');
    if (id === undefined || (seen.has(id) && !entry.day)) continue;
    seen.add(id);
    found.set(`${id} ${entry.day ?? ''}`, { ...entry, id });
  }
  return [...found.values()];
};
