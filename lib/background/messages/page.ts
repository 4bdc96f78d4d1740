import type { Listing } from '../../core/listing.ts';
import type { Answer } from '../../core/verdict.ts';

/** What an address is: the kinds of lib/sites, or none of them. */
export type PageKind =
  | 'product'
  | 'bundle'
  | 'search'
  | 'category'
  | 'store'
  | 'home'
  | 'cart'
  | 'orders'
  | 'other';

/** What the watch has to say about the tab's listing, and at all. */
export interface WatchPart {
  isOn: boolean;
  /** How the listing came into the watch; missing where it is not in it. */
  owned?: 'order' | 'own';
  /** Things that a notice names and the shopper has not looked at. */
  unread: number;
}

/** A listing on a page of many that a notice names. */
export interface ListedCard {
  site: string;
  id: string;
  title?: string;
  level: 'danger' | 'caution';
  /** `source:reference` */
  hazard: string;
}

/** What was found among the listings of a page of many so far. */
export interface CardsPart {
  /** The shopper wants no markers on pages of this kind: nothing is looked up. */
  isOff: boolean;
  looked: number;
  /** How many are named; `named` may hold fewer, dangers first. */
  count: number;
  /** With the address of the listing's own page. */
  named: (ListedCard & { url: string })[];
}

/** What the toolbar's popup shows about a tab. */
export interface PageState {
  pageKind: PageKind;
  listing?: Listing;
  answer?: Answer;
  /** On a page of many listings. */
  cards?: CardsPart;
  /** Hazards (`source:reference`) that the shopper said are not this product. */
  silenced: string[];
  /** The page removed or hid the card. */
  tampered: boolean;
  incognito: boolean;
  /** The page had its time and gave nothing but its address: offer the report "could not be read". */
  onlyId: boolean;
  /** Nothing more will be known of this page. False of a page that tells no end of its reading. */
  done: boolean;
  /** How many reports are kept on the device. */
  reports: number;
  /** The watch over what the shopper owns. */
  watch: WatchPart;
}

/** What a page shows, and what there is to show of it. */
export interface PageRequests {
  /**
   * Opens the hazard's own page in a tab. Own pages name the tab it is about. False where that would
   * tell a normal window what a private one shows.
   */
  'open-hazard': { body: { hazard: string; tabId?: number }; reply: boolean };
  /** Own pages only. */
  'page-state': { body: { tabId: number }; reply: PageState };
}
