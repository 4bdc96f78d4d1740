import { browser } from 'wxt/browser';
import type { HandlerParts } from './handler-parts.ts';
import { listingAt } from './page-handlers.ts';
import { undoWindow } from './report-handlers.ts';

interface MenuWords {
  reported: string;
  notReported: string;
}

/** For so long the toolbar gives thanks before it shows the verdict again, in milliseconds. */
const thanks = 3_000;

/**
 * A report out of the context menu. There is no page of ours to answer on, so the toolbar says what
 * became of it, and the popup opens where the browser lets it: there the report can be changed, and
 * in a private window, where nothing is kept, its text is copied from there.
 */
export async function reportFromMenu(
  parts: HandlerParts,
  words: MenuWords,
  tab: { id: number; url: string | undefined; incognito: boolean },
  openPopup: () => Promise<unknown> = () => browser.action.openPopup(),
): Promise<void> {
  const { pages, placeAt, makeReport, outbox, delivery, badge, judging, now } = parts;
  const page = await pages.get(tab.id);
  const listing = listingAt(placeAt(tab.url ?? ''), page);
  if (!listing) {
    await badge.say(tab.id, '', words.notReported);
  } else if (!tab.incognito) {
    const report = await makeReport({ kind: 'suspect', listing });
    await outbox.add(report, now(), now() + undoWindow);
    void delivery.wake();
    await badge.say(tab.id, '✓', words.reported);
    setTimeout(async () => {
      const answer = await judging.answer(listing);
      await badge.show(tab.id, answer, await parts.words(), page?.tampered ?? false);
    }, thanks);
  }
  // Some browsers open it only while a click is being handled, or not at all.
  await openPopup().catch(() => undefined);
}
