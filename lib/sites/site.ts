import type { Listing } from '../core/listing.ts';

/** Only `product` and `bundle` can lead to a listing. */
export type Page =
  | { kind: 'product'; id: string; aliases: string[] }
  /** A dialog shows one at a time. The first of `ids` is opened on load and has the `aliases`. */
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

/** How authorities write a shop and its listings; for the hub, so that no page carries it. */
export interface NoticeFacts {
  site: string;
  /** Its name in other scripts, by language. */
  called?: Readonly<Record<string, string>>;
  spelling: RegExp;
  /** As the sources of patterns. */
  ids: readonly {
    digits: string;
    /** Only where the notice names the shop. */
    needsShop: boolean;
  }[];
}

/** How a shop is told of a listing; apart, so that no page carries it. */
export interface ReportingFacts {
  site: string;
  /** On a page that product pages link to, or on the listing itself. */
  way: 'shop-page' | 'shop-listing';
  link(listingId: string | undefined): { url: string; kind: 'form' | 'home' };
  /** A day. */
  verified: string;
}

/** A shop without a page: data and functions of strings (`<shop>/facts.ts`). */
export interface ShopFacts {
  /** In keys, reports and the list. */
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
  /** Its controls that buy, by selector; labels decide besides (`buy-button.ts`). */
  buys?: string;
  /** Boxes of the lines of orders, by published rules. */
  lines?: string;
}

/** From the data that a page carries for its own script. */
export interface Goods {
  id: string;
  title?: string;
  imageKeys: string[];
}

/** `day` is the text that names it. */
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
  /** Words of the scripts that its pages are drawn from, to be counted where nothing could be read. */
  data: readonly string[];
  tileSelector: string;
  tileAt(element: Element, url: URL): Tile | undefined;
}

/** Pages after the purchase; apart, so that other pages do not carry it. */
export interface OrderPages {
  site: string;
  /** Boxes of the lines; where none is on the page, every tile is a line. */
  boxes?: string;
  recommended: string;
  titled?: { selector: string; titleOf(element: Element): string };
  ordered(doc: Document): readonly Ordered[];
}

export const isUnder = ({ hostname }: URL, domains: readonly string[]): boolean =>
  domains.some((domain) => `.${hostname}`.endsWith(`.${domain}`));
