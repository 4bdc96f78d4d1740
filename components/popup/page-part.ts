import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';

/** A listing on a page of many that a notice names. */
export interface NamedOnPage {
  site: string;
  id: string;
  title?: string;
  level: 'danger' | 'caution';
  /** `source:reference` */
  hazard: string;
  /** Its own page. */
  url: string;
}

/** What was found among the listings of a page of many so far. */
export interface CardsOnPage {
  /** The shopper wants no markers on pages of this kind. */
  isOff: boolean;
  looked: number;
  /** `named` may hold fewer. */
  count: number;
  named: readonly NamedOnPage[];
}

/** What the background knows about the tab under the popup. */
export interface PagePart {
  pageKind: string;
  listing?: Listing;
  answer?: Answer;
  /** On a page of many listings. */
  cards?: CardsOnPage;
  /** Notices (`source:reference`) that the shopper said are not about this listing. */
  silenced: readonly string[];
  /** The page removed, covered or changed the card. */
  tampered: boolean;
  incognito: boolean;
  /** The page gave nothing but its address. */
  onlyId: boolean;
  /** The watch over what the shopper owns. */
  watch: {
    isOn: boolean;
    /** How this listing came into the watch. */
    owned?: 'order' | 'own';
    /** Things that a notice names and the shopper has not looked at. */
    unread: number;
  };
}
