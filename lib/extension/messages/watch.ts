import type { Listing } from '../../core/listing.ts';
import type { Nothing } from './nothing.ts';

/** The watch over what the shopper owns. */
export interface WatchRequests {
  /** A page of orders is open: what it lists is read if the shopper wants it watched. */
  'orders-page': { body: Nothing; reply: true };
  /** What a page of orders lists. Kept only while the watch is on, and never of a private window. */
  'saw-orders': {
    body: { lines: { id: string; title?: string; orderedAt?: string; aliases?: string[] }[] };
    reply: true;
  };
  /** Own pages only, as all that follow. False: the watch is off, or the window is private. */
  own: { body: { listing: Listing; tabId: number }; reply: boolean };
  /** Takes it back. */
  disown: { body: { site: string; id: string }; reply: true };
  /** The shopper has the page of the watch before them. */
  'watch-read': { body: Nothing; reply: true };
  /** The watch was turned on or off, or its things came from elsewhere: they are looked up now. */
  'watch-changed': { body: Nothing; reply: true };
}
