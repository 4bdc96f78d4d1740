import type { Level } from '../core/verdict.ts';
import { levelOf, worse } from '../extension/badge.ts';
import { answerFor, isOnShow } from './place-at.ts';
import type { SilenceServices } from './silence.ts';
import { pageOf, type TabPage } from './tab-pages.ts';

/** Of the warning on show. The listing may be of the page before. */
async function levelShown(
  services: SilenceServices,
  tabId: number,
  { listing, tiles: cards, done, ...page }: TabPage,
  url: string | undefined,
): Promise<Level | undefined> {
  if (listing && (await isOnShow(services, tabId, listing)))
    return levelOf((await answerFor(services, listing, { ...page, done }, done)).verdict);
  return cards?.url === pageOf(url) ? (cards?.named[0]?.level ?? 'caution') : undefined;
}

/** What the toolbar says of a page that interferes with the warning on it. */
export const interference = (services: SilenceServices) => {
  const { pages, badge, locale, askAgain } = services;
  return {
    async showInterference(tabId: number): Promise<void> {
      const [page, about] = await Promise.all([pages.get(tabId), services.tab(tabId)]);
      const shown = page && (await levelShown(services, tabId, page, about?.url));
      if (!shown || shown === 'none') return;
      const before = await badge.interference(tabId);
      const level = worse(shown, before?.level ?? shown);
      const title = before?.title ?? (await locale.words()).interference;
      await pages.change(tabId, page.incognito, (old) => ({
        ...old,
        interference: { level, title },
      }));
      await badge.showInterference(tabId, title);
    },
    /** The shopper has read it in the popup, or the page was only slow. */
    async clearInterference(tabId: number): Promise<void> {
      const about = await services.tab(tabId);
      if (!about) return;
      await pages.change(tabId, about.incognito, ({ interference: _read, ...old }) => old);
      await badge.clear(tabId, await locale.words());
      // Whatever page the tab shows then tells its verdict anew.
      askAgain(tabId);
    },
  };
};
