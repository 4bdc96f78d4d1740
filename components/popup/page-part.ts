import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';

/** What the background knows about the tab under the popup. */
export interface PagePart {
  pageKind: string;
  listing?: Listing;
  answer?: Answer;
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
