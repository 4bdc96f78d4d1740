import { type Listing, listingKey } from '../core/listing.ts';
import type { Answer } from '../core/verdict.ts';
import type { Handlers, ShopSender } from './answer.ts';
import { cardFiles } from './card-words.ts';
import { type HandlerParts, tabOf } from './handler-parts.ts';
import type { CardContext, JudgeRequests } from './messages/judge.ts';
import type { Body } from './messages.ts';
import { idOnly } from './only-id.ts';
import { pageOf } from './page-cards.ts';
import { isAt } from './page-handlers.ts';
import { silencedIn, type TabPage, withSilence } from './tab-pages.ts';

const isSame = (a: Listing | undefined, b: Listing): boolean =>
  a !== undefined && listingKey(a) === listingKey(b);

/** What a page shows, what the shopper hides, and what the page does to our card. */
export function judgeHandlers(parts: HandlerParts): Pick<Handlers, keyof JudgeRequests> {
  const { judging, silenced, pages, badge, shopper, words, loadScripts, surfaces, now } = parts;
  const { tab, placeAt } = parts;
  /** The newest question of each tab: a slower, older answer must not cover a newer one. */
  const turns = new Map<number, number>();
  const nextTurn = (tabId: number): number => {
    const turn = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, turn);
    return turn;
  };

  const answerFor = (
    listing: Listing,
    page: TabPage | undefined,
    done = false,
    later?: () => void,
  ): Promise<Answer> =>
    judging.answer(listing, { done, alsoSilenced: silencedIn(page, listingKey(listing)), later });

  /**
   * The browser clears what a tab's button says when the shopper goes on, and what is said after that
   * would stand over another page. By the listing: a shop changes its address without leaving it.
   */
  async function isOnShow(tabId: number, listing: Listing): Promise<boolean> {
    const about = await tab(tabId);
    // No address of a tab that is there: a page of somebody else.
    return !about || (about.url !== undefined && isAt(placeAt(about.url), listing));
  }

  /** Everything that need not happen before the page is answered. */
  async function settle(
    body: Body<'judge'>,
    answer: Answer,
    sender: ShopSender,
    turn: number,
  ): Promise<void> {
    const { listing, cardSpeaks, done = false } = body;
    // First, so that little time is left between the look and the badge.
    const said = await words();
    if (!(await isOnShow(sender.tabId, listing)) || turns.get(sender.tabId) !== turn) return;
    const key = listingKey(listing);
    const warns = answer.verdict.matches.length > 0;
    if (!answer.list) {
      // Nothing was looked up, so there is nothing to remember: after everything was erased the
      // pages that are still open must not leave a trace.
      await badge.show(sender.tabId, answer, said, false);
      return;
    }
    const page = await pages.change(sender.tabId, sender.incognito, (old) => ({
      ...old,
      listing,
      done,
      tampered: old.tampered && cardSpeaks !== undefined && isSame(old.listing, listing),
      shown: warns ? [...old.shown.filter((one) => one !== key), key] : old.shown,
    }));
    await badge.show(sender.tabId, answer, said, page.tampered);
  }

  async function contextOf(
    page: TabPage | undefined,
    listing: Listing,
    { verdict }: Answer,
  ): Promise<CardContext> {
    const [language, region, { purchase }] = await Promise.all([
      shopper.language(),
      shopper.region(),
      surfaces(),
    ]);
    const opened = !page?.shown.includes(listingKey(listing));
    const guardsPurchase = purchase && verdict.level === 'danger';
    return { language, region, incognito: page?.incognito ?? false, opened, guardsPurchase };
  }

  async function judge(body: Body<'judge'>, sender: ShopSender) {
    const { listing, cardSpeaks, hasGuard = false, done } = body;
    const { tabId, incognito } = sender;
    const turn = nextTurn(tabId);
    const page = incognito ? await pages.get(tabId) : undefined;
    const later = incognito ? undefined : () => parts.askAgain(tabId);
    const answer = await answerFor(listing, page, done, later);
    if (turns.get(tabId) !== turn) return answer;
    if (answer.verdict.matches.length === 0) {
      void settle(body, answer, sender, turn);
      return answer;
    }
    const card = await contextOf(await pages.get(tabId), listing, answer);
    if (turns.get(tabId) !== turn) return answer;
    const files = cardFiles(await shopper.language(), cardSpeaks);
    if (card.guardsPurchase && !hasGuard) files.push('/content-scripts/purchase.js');
    if (files.length > 0) loadScripts(tabId, files).catch(() => undefined);
    void settle(body, answer, sender, turn);
    return { ...answer, card: { ...card, incognito } };
  }

  /** The toolbar again, after something about the same listing changed. */
  async function refresh(tabId: number, page: TabPage): Promise<Answer | undefined> {
    if (!page.listing) return undefined;
    const answer = await answerFor(page.listing, page, page.done);
    const said = await words();
    if (await isOnShow(tabId, page.listing)) await badge.show(tabId, answer, said, page.tampered);
    return answer;
  }

  return {
    judge,
    async leave({ stays = false }, { tabId, incognito, tabUrl }) {
      nextTurn(tabId);
      const { cards } = await pages.change(tabId, incognito, ({ listing: _gone, ...page }) => {
        const { cards: told, ...rest } = page;
        const isHere = stays && told?.url === pageOf(tabUrl);
        return { ...rest, ...(isHere && { cards: told }), done: false, tampered: false };
      });
      const { count = 0, named: [first] = [] } = cards ?? {};
      if (count > 0 && first)
        await badge.count(tabId, { count, level: first.level }, await words());
      else await badge.clear(tabId, await words());
      return true;
    },
    async tampered(_body, { tabId, incognito }) {
      const page = await pages.change(tabId, incognito, (old) => ({ ...old, tampered: true }));
      await refresh(tabId, page);
      return true;
    },
    async silence(body, sender) {
      const { site, id, hazard } = body;
      const { tabId, incognito } = await tabOf(parts, sender, body.tabId);
      if (incognito) {
        if (tabId !== undefined) await pages.change(tabId, true, (page) => withSilence(page, body));
      } else if (body.silenced) {
        await silenced.add({ site, id, hazard, at: new Date(now()).toISOString() });
      } else {
        await silenced.remove(site, id, hazard);
      }
      const page = tabId === undefined ? undefined : await pages.get(tabId);
      const isShown = page?.listing && listingKey(page.listing) === listingKey(body);
      const answer = isShown && tabId !== undefined ? await refresh(tabId, page) : undefined;
      // Its card may be gone, and its question before a purchase is about what weighs most. What is
      // kept counts in every tab that shows or lists the product.
      if (!incognito) parts.allAskAgain();
      else if (tabId !== undefined) parts.askAgain(tabId);
      return answer ?? answerFor(idOnly(site, id), page);
    },
  };
}
