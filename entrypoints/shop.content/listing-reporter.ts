import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import type { Ask } from '../../lib/extension/ask.ts';
import { wait } from '../../lib/extension/wait.ts';
import type { Site } from '../../lib/sites/site.ts';
import type { CardContext, JudgeReply } from '../../lib/warning/messages.ts';
import type { ShownPage } from '../../lib/warning/observe-pages.ts';
import { whenParsed } from '../../lib/warning/read-listing.ts';
import { cardSlot, purchaseGuard, whenCardSlot, whenGuard } from '../tab-scripts/slots.ts';

/** Arms the question before a purchase: only for a danger, and if the shopper has it turned on. */
async function guardPurchase(
  site: Site,
  listing: Listing,
  { verdict }: Answer,
  context: CardContext | undefined,
  isOver: () => boolean,
): Promise<void> {
  const match = verdict.matches.find(({ level }) => level === 'danger');
  if (!context?.guardsPurchase || !match) {
    purchaseGuard()?.disarm();
    return;
  }
  const { language } = context;
  const guard = await whenGuard();
  if (!isOver()) guard.arm({ listing, match, language, elsewhere: site.tileSelector });
}

/** Milliseconds to wait for an answer already under way, so that both are drawn at once. */
const maxWait = 200;

/** Reports the listing to the background, one request at a time and always the newest, and shows the answers. */
export function createListingReporter(
  window: Window,
  site: Site,
  ask: Ask,
  { signal }: ShownPage,
  opened: Map<string, boolean>,
) {
  let waiting: { listing: Listing; done?: true } | undefined;
  let asking: Promise<void> | undefined;
  let answers = 0;
  let questions = 0;

  async function show(listing: Listing, { card: context, ...answer }: JudgeReply): Promise<void> {
    answers += 1;
    const answerId = answers;
    const isOver = () => signal.aborted || answerId !== answers;
    void guardPurchase(site, listing, answer, context, isOver);
    if (!context) {
      cardSlot()?.clear(listing, answer);
      return;
    }
    // Only the first answer says so: the next one says that the warning was shown before.
    const isOpened = opened.get(listing.id) ?? context.opened;
    opened.set(listing.id, isOpened);
    const [card] = await Promise.all([whenCardSlot(), whenParsed(window, signal)]);
    await (asking && Promise.race([asking, wait(maxWait)]));
    if (!isOver()) card.show({ listing, answer, ...context, opened: isOpened });
  }

  /** The page shows no product: questions and answers under way no longer count. */
  const forget = () => {
    waiting = undefined;
    answers += 1;
    questions += 1;
  };
  const askAll = async (): Promise<void> => {
    while (waiting && !signal.aborted) {
      const about: typeof waiting = waiting;
      waiting = undefined;
      const questionId = questions;
      const reply = await ask('judge', { ...about, ...(cardSlot() && { hasCard: true }) });
      if (reply && !signal.aborted && questionId === questions) void show(about.listing, reply);
    }
    asking = undefined;
  };
  const report = (listing: Listing, done: boolean): void => {
    waiting = { listing, ...(done && { done }) };
    asking ??= askAll();
  };
  return { report, forget };
}
