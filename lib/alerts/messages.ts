import * as z from 'zod/mini';
import { Listing } from '../core/listing.ts';
import { listingId, message, nothing, site, tabId, tabOf, wish } from '../extension/message.ts';
import { leavesPrivate } from '../extension/private-windows.ts';

const thing = () => z.strictObject({ site: site(), id: listingId() });

const line = () =>
  z
    .strictObject({
      id: z.optional(listingId()),
      title: z.optional(z.string().check(z.maxLength(2000))),
      orderedAt: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
      aliases: z.optional(z.array(listingId()).check(z.maxLength(16))),
    })
    .check(z.refine(({ id, title }) => id !== undefined || title?.trim()));

export const watchMessages = {
  'orders-page': message({
    from: 'shop',
    body: nothing,
    async run(_body, { tabId, incognito }, { watching, loadOrders }) {
      if (!incognito && (await watching.isOn())) await loadOrders(tabId);
      return true;
    },
  }),
  /** False: not kept, as the watch is off or the window private. */
  'saw-orders': message({
    from: 'shop',
    body: () => z.strictObject({ lines: z.array(line()).check(z.maxLength(300)) }),
    run: async ({ lines }, { site, incognito }, { watching }) =>
      !incognito && watching.sawOrders(site, lines),
  }),
  /** "I own this"; `turnsOn` turns the watch on too. False: it is off, or the window private. */
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
  disown: message({
    from: 'both',
    body: thing,
    async run({ site, id }, { tier }, { watching }) {
      // A page that was taken over must not silence what an order brought.
      const isAllowed = tier === 'own' || (await watching.get(site, id))?.how === 'own';
      if (isAllowed) await watching.disown(site, id);
      return true;
    },
  }),
  /** Opens the watch at that thing. False as in `open-hazard`. */
  'open-watch': message({
    from: 'both',
    body: thing,
    async run({ site, id }, { incognito }, { openPage }) {
      if (leavesPrivate(incognito)) return false;
      await openPage(`/watch.html#${site}:${encodeURIComponent(id)}`);
      return true;
    },
  }),
  'watch-read': wish(({ watching }) => watching.read().then(() => true)),
  /** Turned on or off, or its things came from a backup. */
  'watch-changed': wish(({ watching }) => watching.resume().then(() => true)),
};
