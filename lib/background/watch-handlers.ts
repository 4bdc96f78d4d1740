import type { Handlers } from './answer.ts';
import { type HandlerParts, tabOf } from './handler-parts.ts';
import type { WatchRequests } from './messages/watch.ts';
import { leavesPrivate } from './private-windows.ts';

/** What order pages tell of things the shopper owns, and what our own pages do about them. */
export function watchHandlers(parts: HandlerParts): Pick<Handlers, keyof WatchRequests> {
  const { watching, loadOrders } = parts;
  return {
    async 'orders-page'(_body, { tabId, incognito }) {
      if (!incognito && (await watching.isOn())) await loadOrders(tabId);
      return true;
    },
    async 'saw-orders'({ lines }, { site, incognito }) {
      return !incognito && watching.sawOrders(site, lines);
    },
    async own({ listing, tabId, turnsOn = false }, sender) {
      const { incognito } = await tabOf(parts, sender, tabId);
      return incognito ? false : watching.own(listing, turnsOn);
    },
    async disown({ site, id }, sender) {
      // A page that was taken over shall not silence what an order brought.
      const isAllowed = sender.tier === 'own' || (await watching.get(site, id))?.how === 'own';
      if (isAllowed) await watching.disown(site, id);
      return true;
    },
    async 'open-watch'({ site, id }, { incognito }) {
      if (leavesPrivate(incognito)) return false;
      await parts.openPage(`/watch.html#${site}:${encodeURIComponent(id)}`);
      return true;
    },
    async 'watch-read'() {
      await watching.read();
      return true;
    },
    async 'watch-changed'() {
      await watching.resume();
      return true;
    },
  };
}
