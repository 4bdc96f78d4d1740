import type { Listing } from '../core/listing.ts';

/** Only `product` and `bundle` can lead to a listing. */
export type Page =
  | { kind: 'product'; id: string; aliases: string[] }
  /**
   * A dialog shows one listing at a time. The first of `ids` is opened on load and has the
   * `aliases`.
   */
  | { kind: 'bundle'; ids: string[]; aliases: string[] }
  | { kind: 'search' | 'category' | 'store' | 'home' | 'cart' | 'orders' };

/** On a search, store, cart or order page. */
export interface Tile {
  id: string;
  aliases: string[];
  title: string | undefined;
  /** As in `Listing.imageKeys`. */
  imageKeys: string[];
  element: Element;
}

/**
 * How authorities write a shop and its listings. Only the hub needs it, so pages do not carry it.
 */
export interface NoticeFacts {
  site: string;
  /** Its name in other scripts, by language. */
  called?: Readonly<Record<string, string>>;
  spelling: RegExp;
  /** Regular expressions, as text. */
  ids: readonly {
    digits: string;
    /** Only where the notice names the shop. */
    needsShop: boolean;
  }[];
}

/** How to report a listing to the shop. Separate, so that shop pages do not carry it. */
export interface ReportingFacts {
  site: string;
  /** Where the form is: on a page that product pages link to, or on the listing itself. */
  way: 'shop-page' | 'shop-listing';
  link(listingId: string | undefined): { url: string; kind: 'form' | 'home' };
  /** When it was last checked, `YYYY-MM-DD`. */
  verified: string;
}

/** A shop without a page: data and functions of strings (`<shop>/facts.ts`). */
export interface ShopFacts {
  /** Its id in keys, reports and the list. */
  id: string;
  name: string;
  domains: readonly string[];
  page(url: URL): Page | undefined;
  /** Without tracking parameters. */
  listingUrl(id: string): string;
  globalId(id: string): string;
  /** The same picture has several hosts, sizes and formats. */
  pictures: {
    /** Match patterns. */
    hosts: readonly string[];
    /** `undefined` for badges, logos, and pictures of other sites. */
    key(address: string): string | undefined;
    /** Likeliest first. */
    addresses(key: string): string[];
  };
  /** Selector of controls that buy; labels are checked as well (`buy-button.ts`). */
  buys?: string;
  /** Selector of boxes around ordered lines, from published rules. */
  lines?: string;
}

/** A tile as described by the data that a page carries for its own script. */
export interface Goods {
  id: string;
  title?: string;
  imageKeys: string[];
}

/** `day` is the text with the date. */
export interface Ordered {
  id: string;
  title?: string;
  day?: string;
}

/** Pure: document and address in, facts out. No global, no request, never throws on a page. */
export interface Site extends ShopFacts {
  /**
   * At least the id of a product address; `undefined` where there is no product (captcha, login wall).
   * Call it again and again: facts arrive late. `before`: the listing shown before an in-page
   * navigation, whose facts may still stand and are not read as the new one's.
   */
  read(
    doc: Document,
    url: URL,
    previous?: Listing,
    /** Names of strategies that published rules switch off. */
    off?: readonly string[],
  ): Listing | undefined;
  /** Words in the scripts with the page's data, counted in reports about unreadable pages. */
  data: readonly string[];
  tileSelector: string;
  tileAt(element: Element, url: URL): Tile | undefined;
}

/** Order pages of a shop. Separate, so that other pages do not carry it. */
export interface OrderPages {
  site: string;
  /** Selector of boxes around ordered lines; if none matches, every tile is a line. */
  boxes?: string;
  recommended: string;
  titled?: { selector: string; titleOf(element: Element): string };
  ordered(doc: Document): readonly Ordered[];
}

export const isUnder = ({ hostname }: URL, domains: readonly string[]): boolean =>
  domains.some((domain) => `.${hostname}`.endsWith(`.${domain}`));
