import { browser } from 'wxt/browser';
import type { Listing } from '../core/listing.ts';
import { undoWindow } from '../core/report-terms.ts';
import type { BackgroundWords } from '../locales/words.ts';
import { pageOf, showCards } from './page-cards.ts';
import type { Parts } from './parts.ts';
import { listingAt, placeAt } from './place-at.ts';

interface MenuTab {
  id: number;
  url: string | undefined;
  incognito: boolean;
}

/** Milliseconds until the toolbar shows the verdict again. */
const thanks = 3_000;

async function keep({ makeReport, outbox, delivery, now }: Parts, listing: Listing): Promise<true> {
  const report = await makeReport({ kind: 'suspect', listing });
  await outbox.add(report, now(), now() + undoWindow);
  void delivery.wake();
  return true;
}

type Words = Pick<BackgroundWords['toolbar'], 'reported' | 'notReported' | 'idle'>;

/** A page of many has its count again; whatever else the tab shows then tells its verdict anew. */
async function endThanks(parts: Parts, words: Words, tabId: number): Promise<void> {
  const [page, about] = await Promise.all([parts.pages.get(tabId), parts.tab(tabId)]);
  const isCounted = page?.cards && page.cards.url === pageOf(about?.url);
  if (isCounted && !listingAt(placeAt(about?.url), page)) return showCards(parts, tabId, page);
  await parts.badge.clear(tabId, words);
  parts.askAgain(tabId);
}

/** From the context menu: the toolbar confirms, the popup opens to change or copy the report. */
export async function reportFromMenu(
  parts: Parts,
  words: Words,
  tab: MenuTab,
  openPopup: () => Promise<unknown> = () => browser.action.openPopup(),
): Promise<void> {
  const { pages, badge } = parts;
  const page = await pages.get(tab.id);
  const listing = listingAt(placeAt(tab.url), page);
  if (!listing) {
    await badge.say(tab.id, '', words.notReported);
  } else if (!tab.incognito) {
    // In the popup it can be tried again, and the error is shown.
    const isKept = await keep(parts, listing).catch((error: unknown) => {
      console.error('a report could not be kept', error);
      return false;
    });
    if (isKept) await badge.say(tab.id, '✓', words.reported);
  }
  if (!listing || !tab.incognito) setTimeout(() => void endThanks(parts, words, tab.id), thanks);
  // Some browsers open it only while a click is handled.
  await openPopup().catch(() => undefined);
}

const menuId = 'report';

export function createReportMenu(
  matches: string[],
  onClick: (tab: MenuTab) => void,
  /** Missing in Firefox on Android, where the menu's button does the same. */
  menus: typeof browser.contextMenus | undefined,
) {
  menus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== menuId || tab?.id === undefined) return;
    onClick({ id: tab.id, url: tab.url, incognito: tab.incognito });
  });
  return {
    async create(title: string) {
      await menus?.removeAll();
      menus?.create({
        id: menuId,
        title,
        documentUrlPatterns: matches,
        contexts: ['page', 'selection', 'image', 'link'],
      });
    },
  };
}
