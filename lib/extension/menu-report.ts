import { browser } from 'wxt/browser';
import type { HandlerParts } from './handler-parts.ts';
import { listingAt } from './page-handlers.ts';
import { undoWindow } from './report-handlers.ts';

interface MenuWords {
  reported: string;
  notReported: string;
}

/**
 * A report out of the context menu. There is no page of ours to answer on, so the toolbar says what
 * became of it, and the popup opens where the browser lets it: there the report can be changed, and
 * in a private window, where nothing is kept, its text is copied from there.
 */
export async function reportFromMenu(
  parts: HandlerParts,
  words: MenuWords,
  tab: { id: number; url: string | undefined; incognito: boolean },
): Promise<void> {
  const { pages, placeAt, makeReport, outbox, badge, now } = parts;
  const place = placeAt(tab.url ?? '');
  const listing = listingAt(place, await pages.get(tab.id));
  if (listing && !tab.incognito) {
    const report = await makeReport({ kind: 'suspect', listing });
    await outbox.add(report, now(), now() + undoWindow);
  }
  const isKept = listing !== undefined && !tab.incognito;
  await badge.say(tab.id, isKept ? '✓' : '', isKept ? words.reported : words.notReported);
  await browser.action.openPopup().catch(() => undefined);
}
