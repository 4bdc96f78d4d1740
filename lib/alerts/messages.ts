import * as z from 'zod/mini';
import { Listing } from '../core/listing.ts';
import {
  listingId,
  nothing,
  rowsWith,
  site,
  type TabLookup,
  tabId,
  tabOf,
} from '../extension/messages.ts';
import { wouldLeavePrivateWindow } from '../extension/say-to-page.ts';
import type { Alerts } from './alerts.ts';

export interface AlertServices extends TabLookup {
  alerts: Alerts;
  /** Loads the script that reads orders into the tab. */
  loadOrders(tabId: number): Promise<unknown>;
  openPage(path: `/${string}`): Promise<unknown>;
}
const { message, command } = rowsWith<AlertServices>();

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

export const alertMessages = {
  'orders-page': message({
    from: 'shop',
    body: nothing,
    async run(_body, { tabId, incognito }, { alerts, loadOrders }) {
      if (!incognito && (await alerts.isOn())) await loadOrders(tabId);
      return true;
    },
  }),
  /** False: nothing was stored, because alerts are off or the window is private. */
  'saw-orders': message({
    from: 'shop',
    body: () => z.strictObject({ lines: z.array(line()).check(z.maxLength(300)) }),
    run: async ({ lines }, { site, incognito }, { alerts }) =>
      !incognito && alerts.sawOrders(site, lines),
  }),
  /**
   * "I own this"; `turnsOn` turns alerts on too. False: alerts are off, or the window is private.
   */
  'add-product': message({
    from: 'both',
    body: () =>
      z.strictObject({
        listing: Listing,
        tabId: z.optional(tabId()),
        turnsOn: z.optional(z.literal(true)),
      }),
    async run({ listing, tabId, turnsOn = false }, sender, services) {
      const { incognito } = await tabOf(services, sender, tabId);
      return incognito ? false : services.alerts.addProduct(listing, turnsOn);
    },
  }),
  'remove-product': message({
    from: 'both',
    body: thing,
    async run({ site, id }, { tier }, { alerts }) {
      // A compromised shop page must not remove products that came from orders.
      const isAllowed = tier === 'own' || (await alerts.get(site, id))?.how === 'own';
      if (isAllowed) await alerts.removeProduct(site, id);
      return true;
    },
  }),
  /** Opens the page of alerts at that product. False as in `open-hazard`. */
  'open-alerts': message({
    from: 'both',
    body: thing,
    async run({ site, id }, { incognito }, { openPage }) {
      if (wouldLeavePrivateWindow(incognito)) return false;
      await openPage(`/alerts.html#${site}:${encodeURIComponent(id)}`);
      return true;
    },
  }),
  'alerts-read': command(({ alerts }) => alerts.read().then(() => true)),
  /** Alerts were turned on or off, or products were restored from a backup. */
  'alerts-changed': command(({ alerts }) => alerts.resume().then(() => true)),
};

type AlertMessages = typeof alertMessages;
declare module '../extension/send.ts' {
  interface Messages extends AlertMessages {}
}
