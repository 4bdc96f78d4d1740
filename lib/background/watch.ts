import * as z from 'zod/mini';
import { Listing } from '../core/listing.ts';
import { listingId, message, nothing, site, tabId, tabOf, wish } from './message.ts';
import { leavesPrivate } from './private-windows.ts';

const thing = () => z.strictObject({ site: site(), id: listingId() });

const line = () =>
  z
    .strictObject({
      id: z.optional(listingId()),
      title: z.optional(z.string().check(z.maxLength(2000))),
      orderedAt: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
      aliases: z.optional(z.array(listingId()).check(z.maxLength(16))),
    })
    .check(z.refine(({ id, title }) => id !== undefined || (title ?? '').trim() !== ''));

/** What order pages tell of things the shopper owns, and what our own pages do about them. */
export const watchMessages = {
  /** A page of orders is open: what it lists is read if the shopper wants it watched. */
  'orders-page': message({
    from: 'shop',
    body: nothing,
    async run(_body, { tabId, incognito }, { watching, loadOrders }) {
      if (!incognito && (await watching.isOn())) await loadOrders(tabId);
      return true;
    },
  }),
  /**
   * What a page of orders lists. False: it is not kept, as while the watch is off, and never of a
   * private window.
   */
  'saw-orders': message({
    from: 'shop',
    body: () => z.strictObject({ lines: z.array(line()).check(z.maxLength(300)) }),
    run: async ({ lines }, { site, incognito }, { watching }) =>
      !incognito && watching.sawOrders(site, lines),
  }),
  /**
   * "I own this"; with `turnsOn` the shopper wants the watch as well. False: it is off, or the window
   * is private. Own pages say which tab it is about.
   */
  own: message({
    from: 'both',
    body: () =>
      z.strictObject({
        listing: Listing,
        tabId: z.optional(tabId()),
        turnsOn: z.optional(z.literal(true)),
      }),
    async run({ listing, tabId, turnsOn = false }, sender, parts) {
      const { incognito } = await tabOf(parts, sender, tabId);
      return incognito ? false : parts.watching.own(listing, turnsOn);
    },
  }),
  /** Takes it back. A shop's page takes back no more than was marked: what it ordered stays. */
  disown: message({
    from: 'both',
    body: thing,
    async run({ site, id }, { tier }, { watching }) {
      // A page that was taken over shall not silence what an order brought.
      const isAllowed = tier === 'own' || (await watching.get(site, id))?.how === 'own';
      if (isAllowed) await watching.disown(site, id);
      return true;
    },
  }),
  /** Opens the page of the watch beside the tab, at that thing: is mine affected? False: as `open-hazard`. */
  'open-watch': message({
    from: 'both',
    body: thing,
    async run({ site, id }, { incognito }, { openPage }) {
      if (leavesPrivate(incognito)) return false;
      await openPage(`/watch.html#${site}:${encodeURIComponent(id)}`);
      return true;
    },
  }),
  /** The shopper has the page of the watch before them. */
  'watch-read': wish(({ watching }) => watching.read().then(() => true)),
  /** The watch was turned on or off, or its things came from elsewhere: they are looked up now. */
  'watch-changed': wish(({ watching }) => watching.resume().then(() => true)),
};
