import * as z from 'zod/mini';
import { hazard, rowsWith, type TabLookup, tabId, tabOf } from '../extension/messages.ts';
import { wouldLeavePrivateWindow } from '../extension/say-to-page.ts';

export interface BrowseServices extends TabLookup {
  openPage(path: `/${string}`): Promise<unknown>;
}
const { message } = rowsWith<BrowseServices>();

export const browseMessages = {
  /** Opens the hazard's page. False where it would open outside the private window. */
  'open-hazard': message({
    from: 'both',
    body: () => z.strictObject({ hazard: hazard(), tabId: z.optional(tabId()) }),
    async run({ hazard, tabId }, sender, services) {
      const { incognito } = await tabOf(services, sender, tabId);
      if (wouldLeavePrivateWindow(incognito)) return false;
      await services.openPage(`/hazards.html#/hazard/${encodeURIComponent(hazard)}`);
      return true;
    },
  }),
};

type BrowseMessages = typeof browseMessages;
declare module '../extension/send.ts' {
  interface Messages extends BrowseMessages {}
}
