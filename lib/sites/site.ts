import type { Listing } from '../core/listing.ts';

/** What an address is. Only `product` and `bundle` can lead to a listing. */
export type Page =
  | { kind: 'product'; id: string; aliases: string[] }
  /**
   * A page of offers on which a dialog shows one product at a time, without a change of address.
   * `ids` are the offers that the address names, the first of them opened on load; it may be empty.
   * `aliases` belong to the first.
   */
  | { kind: 'bundle'; ids: string[]; aliases: string[] }
  | { kind: 'search' | 'category' | 'store' | 'home' | 'cart' | 'orders' };

/** A listing as it stands on a search, store, cart or order page. */
export interface Card {
  id: string;
  aliases: string[];
  title: string | undefined;
  /** Keys of the card's picture, as in `Listing.imageKeys`. */
  imageKeys: string[];
  /** The card's own link or container, for a badge. */
  element: Element;
}

/**
 * A marketplace we can read. Adapters are pure: document and address in, facts out. They touch no
 * global, make no request, and never throw on a page's content.
 */
export interface Site {
  name: string;
  /** Match patterns of the manifest. */
  matches: string[];
  /** What the address is; `undefined` for anything that is none of the kinds above. */
  page(url: URL): Page | undefined;
  /** The canonical address of a listing, without tracking parameters. */
  listingUrl(id: string): string;
  /**
   * The listing on the page: at least the id of a product address, `undefined` where there is no
   * product (captcha, login wall, error, a bundle page whose address names none).
   *
   * Facts arrive late and a bundle's dialog changes in place, so this is meant to be called again
   * and again; inline data is parsed once per script element. For the first seconds after an in-page
   * navigation pass the listing that was shown `before`: while the old page is still standing, its
   * facts are not read as the new listing's.
   */
  read(doc: Document, url: URL, before?: Listing): Listing | undefined;
  /** What may stand for a listing on a page of many. */
  cardSelector: string;
  /** The listing that such an element stands for, if it does. */
  cardAt(element: Element, url: URL): Card | undefined;
  /** Where pictures lie, for comparing them with a notice's. */
  pictures: {
    /** Match patterns of the hosts, as the browser is asked for them. */
    hosts: readonly string[];
    /** Addresses of the picture that a key of `Listing.imageKeys` names, likeliest first. */
    addresses(key: string): string[];
  };
  /** Each listing once, lazily, at most `mostCards`. */
  cards(doc: Document, url: URL): Iterable<Card>;
}

/** More cards than this stand on no page of a shop. */
export const mostCards = 1000;
