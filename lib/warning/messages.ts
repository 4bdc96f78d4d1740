import * as z from 'zod/mini';
import type { Parts } from '../background/parts.ts';
import { Listing } from '../core/listing.ts';
import { listingKey } from '../core/listing-id.ts';
import type { Answer, Level } from '../core/verdict.ts';
import { levelOf, worse } from '../extension/badge.ts';
import { languages, message, type ShopSender, tabId } from '../extension/message.ts';
import { cardFiles } from '../extension/tabs.ts';
import { pageOf, showCards } from '../list-pages/page-tiles.ts';
import { inboxFor } from '../reports/messages.ts';
import { isAt, placeAt } from './place-at.ts';
import { silencedIn, type TabPage } from './tab-pages.ts';

export type CardContext = Awaited<ReturnType<typeof contextOf>>;
export type JudgeReply = Answer & { card?: CardContext };

const judgeBody = () =>
  z.strictObject({
    listing: Listing,
    cardSpeaks: z.optional(languages()),
    /** The page has had its time. */
    done: z.optional(z.boolean()),
  });
type JudgeBody = z.infer<ReturnType<typeof judgeBody>>;

export const answerFor = (
  { judging }: Parts,
  listing: Listing,
  page: TabPage | undefined,
  done = false,
  later?: () => void,
): Promise<Answer> =>
  judging.answer(listing, { done, alsoSilenced: silencedIn(page, listingKey(listing)), later });

/** Whether the tab still shows the listing: what is said too late would stand over another page. */
export async function isOnShow({ tab }: Parts, tabId: number, listing: Listing) {
  const about = await tab(tabId);
  return !about || (about.url !== undefined && isAt(placeAt(about.url), listing));
}

/** Without what was said of another listing alone. */
const withoutOthers = (page: TabPage, listing?: string): TabPage => {
  const { tampered, ...rest } = page;
  return tampered?.listing && tampered.listing !== listing ? rest : page;
};

async function settle(
  { listing, done = false }: JudgeBody,
  answer: Answer,
  { tabId, incognito }: ShopSender,
  parts: Parts,
  isNewest: () => boolean,
): Promise<void> {
  const { pages, badge, shopper } = parts;
  // First, so that little time passes between the look and the badge.
  const said = await shopper.words();
  if (!(await isOnShow(parts, tabId, listing)) || !isNewest()) return;
  const key = listingKey(listing);
  const warns = answer.verdict.matches.length > 0;
  if (!answer.list) {
    // Nothing was looked up or remembered: after erasing, open pages must leave no trace.
    await badge.show(tabId, answer, said);
    return;
  }
  await pages.change(tabId, incognito, (old) => ({
    ...withoutOthers(old, key),
    listing,
    done,
    shown: warns ? [...old.shown.filter((one) => one !== key), key] : old.shown,
  }));
  await badge.show(tabId, answer, said);
}

async function contextOf(
  parts: Parts,
  { tabId, incognito }: ShopSender,
  listing: Listing,
  { verdict }: Answer,
) {
  const { shopper, switches, pages } = parts;
  const page = await pages.get(tabId);
  const [language, region, { purchase }, inbox] = await Promise.all([
    shopper.language(),
    shopper.region(),
    switches(),
    inboxFor(parts, incognito),
  ]);
  const opened = !page?.shown.includes(listingKey(listing));
  const guardsPurchase = purchase && verdict.level === 'danger';
  return { language, region, incognito, opened, inbox, guardsPurchase };
}

async function judge(body: JudgeBody, sender: ShopSender, parts: Parts): Promise<JudgeReply> {
  const { listing, cardSpeaks, done } = body;
  const { tabId, incognito } = sender;
  const isNewest = parts.pages.ask(tabId);
  const page = incognito ? await parts.pages.get(tabId) : undefined;
  const later = incognito ? undefined : () => parts.askAgain(tabId);
  const answer = await answerFor(parts, listing, page, done, later);
  if (answer.verdict.matches.length === 0) {
    void settle(body, answer, sender, parts, isNewest);
    return answer;
  }
  const card = await contextOf(parts, sender, listing, answer);
  if (!isNewest()) return answer;
  const files = cardFiles(card.language, cardSpeaks);
  if (files.length > 0) parts.loadScripts(tabId, files).catch(() => undefined);
  void settle(body, answer, sender, parts, isNewest);
  return { ...answer, card };
}

/** Of the warning on show. The listing may be of the page before. */
async function levelShown(
  parts: Parts,
  tabId: number,
  { listing, cards, done, ...page }: TabPage,
  url: string | undefined,
): Promise<Level | undefined> {
  if (listing && (await isOnShow(parts, tabId, listing)))
    return levelOf((await answerFor(parts, listing, { ...page, done }, done)).verdict);
  return cards?.url === pageOf(url) ? (cards?.named[0]?.level ?? 'caution') : undefined;
}

export const judgeMessages = {
  judge: message({ from: 'shop', body: judgeBody, run: judge }),
  leave: message({
    from: 'shop',
    body: () => z.strictObject({ stays: z.optional(z.literal(true)) }),
    async run({ stays = false }, { tabId, incognito, tabUrl }, parts) {
      const { pages } = parts;
      pages.ask(tabId);
      const page = await pages.change(tabId, incognito, ({ listing: _gone, ...page }) => {
        const old = withoutOthers(page);
        const { cards: told, ...rest } = old;
        const isHere = stays && told?.url === pageOf(tabUrl);
        return { ...rest, ...(isHere && { cards: told }) };
      });
      await showCards(parts, tabId, page);
      return true;
    },
  }),
  /** The page removed, hid or covered our parts more often than we put them back. */
  tampered: message({
    from: 'shop',
    body: () => z.strictObject({ isReplaced: z.optional(z.literal(true)) }),
    async run({ isReplaced }, { tabId, incognito, tabUrl }, parts) {
      const { pages, badge, shopper } = parts;
      const page = await pages.get(tabId);
      const shown = page && (await levelShown(parts, tabId, page, tabUrl));
      if (!shown) return true;
      const before = await badge.interference(tabId);
      const level = worse(shown, before?.level ?? shown);
      const title = before?.title ?? (await shopper.words()).tampered;
      const told = page.listing ? listingKey(page.listing) : pageOf(tabUrl);
      const only = isReplaced && { listing: told };
      const tampered = { level, title, ...(before && !before.listing ? {} : only) };
      await pages.change(tabId, incognito, (old) => ({ ...old, tampered }));
      await badge.accuse(tabId, title);
      return true;
    },
  }),
  /** The shopper has read it in the popup: the toolbar tells of the page alone again. */
  'tampering-read': message({
    from: 'own',
    body: () => z.strictObject({ tabId: tabId() }),
    async run({ tabId }, _sender, parts) {
      const { pages, badge, shopper, askAgain } = parts;
      const about = await parts.tab(tabId);
      if (!about) return true;
      await pages.change(tabId, about.incognito, ({ tampered: _read, ...old }) => old);
      await badge.clear(tabId, await shopper.words());
      // Whatever page the tab shows then tells its verdict anew.
      askAgain(tabId);
      return true;
    },
  }),
};
