import type { CardContext, JudgeReply } from '../../lib/background/judge.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import type { Site } from '../../lib/sites/site.ts';
import {
  cardSlot,
  cardSpeaks,
  purchaseGuard,
  whenCardSlot,
  whenGuard,
  whenWords,
} from '../in-tab/slots.ts';
import type { Ask } from './ask.ts';
import { whenParsed } from './read-listing.ts';
import type { ShownPage } from './watch-pages.ts';

/** On a danger, and where the shopper wants it, buying is asked about once more. */
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
  const [guard] = await Promise.all([whenGuard(), whenWords(language)]);
  if (!isOver()) guard.arm({ listing, match, language, elsewhere: site.cardSelector });
}

/** Reading the document and drawing the card would be one long task of the shop's page. */
const nextTask = (window: Window) =>
  new Promise<void>((resolve) => void window.setTimeout(resolve));

/** One question at a time, about the newest facts: a background just woken answers the first. */
export function createTeller(
  window: Window,
  site: Site,
  ask: Ask,
  { signal }: ShownPage,
  opened: Map<string, boolean>,
) {
  let waiting: { listing: Listing; done: boolean } | undefined;
  let isAsking = false;
  let answers = 0;
  let questions = 0;

  async function show(listing: Listing, { card: context, ...answer }: JudgeReply): Promise<void> {
    answers += 1;
    const mine = answers;
    const isOver = () => signal.aborted || mine !== answers;
    void guardPurchase(site, listing, answer, context, isOver);
    if (!context) {
      cardSlot()?.clear(listing, answer);
      return;
    }
    // Only the first answer knows: the next one says that the warning was shown before.
    const isOpened = opened.get(listing.id) ?? context.opened;
    opened.set(listing.id, isOpened);
    const [card] = await Promise.all([
      whenCardSlot(),
      whenWords(context.language),
      whenParsed(window, signal).then(() => nextTask(window)),
    ]);
    if (!isOver()) card.show({ listing, answer, ...context, opened: isOpened });
  }

  /** The page turned out to show no product: neither a question nor an answer under way counts. */
  const forget = () => {
    waiting = undefined;
    answers += 1;
    questions += 1;
  };
  const tell = async (listing: Listing, done: boolean): Promise<void> => {
    waiting = { listing, done };
    if (isAsking) return;
    isAsking = true;
    while (waiting && !signal.aborted) {
      const { listing: about, done: isDone }: typeof waiting = waiting;
      waiting = undefined;
      const speaks = cardSpeaks();
      const question = {
        listing: about,
        ...(speaks && { cardSpeaks: speaks }),
        ...(isDone && { done: true }),
      };
      const mine = questions;
      const reply = await ask('judge', question);
      if (reply && !signal.aborted && mine === questions) void show(about, reply);
    }
    isAsking = false;
  };
  return { tell, forget };
}
