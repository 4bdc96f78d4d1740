import type { Listing } from '../../core/listing.ts';
import type { Kept } from '../../core/owned.ts';
import type { Nothing } from './nothing.ts';

/** The watch over what the shopper owns. */
export interface WatchRequests {
  /** A page of orders is open: what it lists is read if the shopper wants it watched. */
  'orders-page': { body: Nothing; reply: true };
  /**
   * What a page of orders lists. False: it is not kept, as while the watch is off, and never of a
   * private window.
   */
  'saw-orders': {
    body: { lines: { id: string; title?: string; orderedAt?: string; aliases?: string[] }[] };
    reply: boolean;
  };
  /**
   * "I own this"; with `turnsOn` the shopper wants the watch as well. False: it is off, or the window
   * is private. Own pages say which tab it is about.
   */
  own: { body: { listing: Listing; tabId?: number; turnsOn?: true }; reply: Kept | false };
  /** Takes it back. A shop's page takes back no more than was marked: what it ordered stays. */
  disown: { body: { site: string; id: string }; reply: true };
  /** Opens the page of the watch beside the tab, at that thing: is mine affected? False: as `open-hazard`. */
  'open-watch': { body: { site: string; id: string }; reply: boolean };
  /** Own pages only, as what follows. The shopper has the page of the watch before them. */
  'watch-read': { body: Nothing; reply: true };
  /** The watch was turned on or off, or its things came from elsewhere: they are looked up now. */
  'watch-changed': { body: Nothing; reply: true };
}
