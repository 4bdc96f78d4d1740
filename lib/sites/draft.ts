import { gtinsIn } from '../core/gtin.ts';
import type { Listing } from '../core/listing.ts';
import { fieldOf, isNoName } from './attribute-names.ts';
import { clean, longText, shortText } from './page-text.ts';
import type { ShopFacts } from './site.ts';

/** As in `lib/core/listing.ts`. `shown` are titles that shoppers read. */
const most = {
  shown: 12,
  titles: 12,
  aliases: 16,
  gtins: 16,
  imageKeys: 40,
  /** The first is the number that the shop's page has. */
  sellerIds: 9,
};
const mostAttributes = 100;

type Lists = keyof typeof most;
/** The fields of a listing that are one text, which may be missing. */
type TextField = {
  [F in keyof Listing]-?: undefined extends Listing[F]
    ? Listing[F] extends string | undefined
      ? F
      : never
    : never;
}[keyof Listing];
type Single = TextField | 'sellerName';

/**
 * A listing in the making. The first single value stands, lists grow up to their limit without
 * repetitions; what is no text or number is ignored.
 */
export const draftOf = (shop: Pick<ShopFacts, 'id' | 'name'>, id: string) => {
  const lists = Object.fromEntries(
    Object.keys(most).map((name) => [name, new Set<string>()]),
  ) as Record<Lists, Set<string>>;
  const attributes = new Map<string, { name: string; value: string }>();
  const single: Partial<Record<Single, string>> = {};

  const add = (list: Lists, value: unknown): void => {
    const text = clean(value, list === 'aliases' || list === 'sellerIds' ? shortText : longText);
    const values = list === 'gtins' ? gtinsIn(text) : [text];
    for (const one of values)
      if (one && lists[list].size < most[list] && !(list === 'aliases' && one === id))
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
    addAttribute: (rawName: unknown, rawValue: unknown): void => {
      const name = clean(rawName, shortText);
      const value = clean(rawValue);
      if (!name || !value || attributes.size >= mostAttributes) return;
      attributes.set(`${name}\n${value}`, { name, value });
      const field = fieldOf(name);
      if (field === 'gtins') add(field, value);
      else if (field) set(field, value);
    },

    listing: (): Listing => {
      const { sellerName: name, ...known } = single;
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
        titles: [...new Set([...lists.shown, ...lists.titles])].slice(0, most.titles),
        ...((sellerId || name) && { seller }),
        ...known,
        gtins: [...lists.gtins],
        attributes: [...attributes.values()],
        imageKeys: [...lists.imageKeys],
      };
    },
  };
};
export type Draft = ReturnType<typeof draftOf>;

/** Named, so that a redesign adds a strategy and no `if`. */
export interface Strategy<Place> {
  name: string;
  read(place: Place, draft: Draft): void;
}

/** Reading never throws, whatever a page does. */
export const orElse = <Result>(otherwise: Result, read: () => Result): Result => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** One that stumbles over a page does not stop the others, and what it found stays. */
export const runStrategies = <Place>(
  strategies: readonly Strategy<Place>[],
  place: Place,
  draft: Draft,
): Listing => {
  for (const strategy of strategies) orElse(undefined, () => strategy.read(place, draft));
  return draft.listing();
};
