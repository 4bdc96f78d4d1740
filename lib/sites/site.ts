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

/** How authorities write a shop and its listings; for the hub, so that no page carries it. */
export interface NoticeFacts {
  /** The shop's id. */
  site: string;
  spelling: RegExp;
  /** Numbers of listings, as the sources of patterns. */
  ids: readonly {
    digits: string;
    /** It says whose it is only where the notice names the shop. */
    needsShop: boolean;
  }[];
}

/** A shop as it is known without a page: data and functions of strings (`<shop>/facts.ts`). */
export interface ShopFacts {
  /** Our name for it, in keys, reports and the list. */
  id: string;
  /** The shop's own spelling. */
  name: string;
  /** What its customers call it in another script, by language. */
  called?: Readonly<Record<string, string>>;
  domains: readonly string[];
  /** What the address is; `undefined` for anything that is none of the kinds above. */
  page(url: URL): Page | undefined;
  /** The canonical address of a listing, without tracking parameters. */
  listingUrl(id: string): string;
  /** The one number by which we know a listing that has several. */
  globalId(id: string): string;
  /** A shop serves a picture from several hosts, in several sizes and formats; the key stays the same. */
  pictures: {
    /** Match patterns of the hosts, as the browser is asked for them. */
    hosts: readonly string[];
    /** The key in a picture's address; `undefined` for badges, logos, and pictures of other sites. */
    key(address: string): string | undefined;
    /** Addresses of the picture, likeliest first. */
    addresses(key: string): string[];
  };
  /**
   * Where the shop takes reports: on a page that product pages link to, or on the listing itself.
   * `verified` is a day.
   */
  report: {
    way: 'shop-page' | 'shop-listing';
    link(listingId: string | undefined): { url: string; kind: 'form' | 'home' };
    verified: string;
  };
  /** Its controls that buy, where they have names. Their labels decide besides (`buy-button.ts`). */
  buys?: string;
}

/** Goods in the data that a page carries for its own script. */
export interface Goods {
  id: string;
  title?: string;
  imageKeys: string[];
}

/** Goods that were bought; `day` is the text that names it. */
export interface Ordered extends Goods {
  day?: string;
}

/**
 * A marketplace we can read. Adapters are pure: document and address in, facts out. They touch no
 * global, make no request, and never throw on a page's content.
 */
export interface Site extends ShopFacts {
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
  /** Goods that the page's own data offers: what a card may not say yet. */
  goods?(doc: Document): readonly Goods[];
}

/** How the pages after the purchase are read; apart, so that other pages do not carry it. */
export interface OrderPages {
  /** The shop's id. */
  site: string;
  /** Where the lines of an order stand; where no such box is on the page, every card is a line. */
  boxes?: string;
  /** What stands below orders, and is none. */
  recommended: string;
  /** Rows that give a title and no number. */
  titled?: { selector: string; titleOf(element: Element): string };
  /** What the page's data says was bought, in its order. */
  ordered(doc: Document): readonly Ordered[];
}

/** Whether a host is one of the domains or stands under one. */
export const isUnder = ({ hostname }: URL, domains: readonly string[]): boolean =>
  domains.some((domain) => `.${hostname}`.endsWith(`.${domain}`));
