import { gtinsIn, isGtinName } from '../core/gtin.ts';
import type { Listing, TextField } from '../core/listing.ts';
import { clean, longText, shortText } from './page-text.ts';
import type { ShopFacts } from './site.ts';

/**
 * Names of rows such as "brand", alone or with "name of the" or "number". One regular expression
 * would cost a page a millisecond.
 */
const rowNamed = (...lists: [before: string, words: string, after: string]) => {
  const [leading = [], words = [], trailing = []] = lists.map((list) => list.split('|'));
  const isLeading = (head: string) =>
    head === '' || leading.includes(head.replace(/(?: d(?:[aei]|el(?:la)?))?(?: la)? ?$/, ''));
  const isTrailing = (tail: string) => tail === '' || trailing.includes(tail.replace(/^ /, ''));
  return (name: string): boolean =>
    words.some((word) => {
      const at = name.indexOf(word);
      return at >= 0 && isLeading(name.slice(0, at)) && isTrailing(name.slice(at + word.length));
    });
};

const rowNames: Partial<Record<TextField, (name: string) => boolean>> = {
  brand: rowNamed(
    'nom|nombre|nome|nama|nazwa|tên|название|имя|اسم|שם|ชื่อ',
    'brand|브랜드|ブランド|品牌|marke|marken|marque|marca|marchio|merk|merek|marka|marki|бренд|бренда|العلامة التجارية|מותג|แบรนด์|thương hiệu',
    'name|이름|명|名|名称|naam|adı',
  ),
  model: rowNamed(
    'número|numéro|numero|numer|numer/liczba|nomor|номер|رقم|מספר|หมายเลข|số|số hiệu',
    'model|modell|모델|モデル|型番|型号|modèle|modello|modelo|modelu|модель|модели|الموديل|الطراز|דגם|รุ่น|mẫu',
    'number|no|name|번호|명|番号|名|nummer|numarası',
  ),
};

export const fieldOf = (name: string): TextField | 'gtins' | undefined => {
  const plain = name.replace(/[\s:：.]+/g, ' ').trim();
  const [field] = Object.entries(rowNames).find(([, isIn]) => isIn(plain.toLowerCase())) ?? [];
  return (field as TextField | undefined) ?? (isGtinName(name) ? 'gtins' : undefined);
};

/** What sellers write if there is no brand or model. */
export const isNoName = (value: string): boolean =>
  /^(none|no[ -]?brand|no ?en ?name(_null)?|unbranded|n\/?a|null|other|없음|기타|무브랜드|なし|无|无品牌|нет|[-./]+)$/i.test(
    value,
  );

/** As in `lib/core/listing.ts`. `shown` are titles that shoppers read. */
const max = {
  shown: 12,
  titles: 12,
  aliases: 16,
  gtins: 16,
  imageKeys: 40,
  /** The first is the number on the seller's own page. */
  sellerIds: 9,
};
const maxAttributes = 100;

type Lists = keyof typeof max;
type Single = TextField | 'sellerName';

/**
 * Collects facts: the first value of a single field stays; lists grow up to their limit, without
 * repetitions.
 */
export const draftOf = (shop: Pick<ShopFacts, 'id' | 'name' | 'pictures'>, id: string) => {
  const lists = Object.fromEntries(
    Object.keys(max).map((name) => [name, new Set<string>()]),
  ) as Record<Lists, Set<string>>;
  const attributes = new Map<string, { name: string; value: string }>();
  const single: Partial<Record<Single, string>> = {};

  const add = (list: Lists, value: unknown): void => {
    const text = clean(value, list === 'aliases' || list === 'sellerIds' ? shortText : longText);
    const values = list === 'gtins' ? gtinsIn(text) : [text];
    for (const one of values)
      if (one && lists[list].size < max[list] && !(list === 'aliases' && one === id))
        lists[list].add(one);
  };
  const set = (field: Single, value: unknown): void => {
    const text = clean(value, field === 'category' ? longText : shortText);
    const isOwn = field === 'sellerName' && text.toLowerCase() === shop.name.toLowerCase();
    if (text && !isNoName(text) && !isOwn) single[field] ??= text;
  };

  return {
    add,
    set,
    addPicture: (address: unknown): void => add('imageKeys', shop.pictures.key(clean(address))),
    addAttribute: (rawName: unknown, rawValue: unknown): void => {
      const name = clean(rawName, shortText);
      const value = clean(rawValue);
      if (!name || !value || attributes.size >= maxAttributes) return;
      attributes.set(`${name}\n${value}`, { name, value });
      const field = fieldOf(name);
      if (field === 'gtins') add(field, value);
      else if (field) set(field, value);
    },

    listing: (): Listing => {
      const { sellerName: name, ...others } = single;
      const [sellerId, ...otherIds] = lists.sellerIds;
      const seller = {
        ...(sellerId && { id: sellerId }),
        ...(name && { name }),
        ...(otherIds.length > 0 && { otherIds }),
      };
      return {
        site: shop.id,
        id,
        aliases: [...lists.aliases],
        titles: [...new Set([...lists.shown, ...lists.titles])].slice(0, max.titles),
        ...((sellerId || name) && { seller }),
        ...others,
        gtins: [...lists.gtins],
        attributes: [...attributes.values()],
        imageKeys: [...lists.imageKeys],
      };
    },
  };
};
export type Draft = ReturnType<typeof draftOf>;

/** One way to find facts. A redesign of a shop adds a strategy instead of an `if`. */
export type Strategy<Place> = (place: Place, draft: Draft) => void;

/** Reading never throws, whatever a page does. */
export const withFallback = <Result>(otherwise: Result, read: () => Result): Result => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** A strategy that throws does not stop the others, and what it found stays. */
export const runStrategies = <Place>(
  strategies: Readonly<Record<string, Strategy<Place>>>,
  place: Place,
  draft: Draft,
  off?: readonly string[],
): Listing => {
  for (const name in strategies)
    if (!off?.includes(name)) withFallback(undefined, () => strategies[name]?.(place, draft));
  return draft.listing();
};
