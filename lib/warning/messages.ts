import * as z from 'zod/mini';
import { listingKey } from '../core/ids.ts';
import { Listing } from '../core/listing.ts';
import type { Answer } from '../core/verdict.ts';
import { languages, nothing, rowsWith, type ShopSender, tabId } from '../extension/messages.ts';
import { markerFiles, type PageFile, warningFile } from '../extension/tabs.ts';
import { languages as languageTags } from '../locales/languages.ts';
import { inboxFor, type Receiver } from '../reports/index.ts';
import type { Switches } from '../settings/index.ts';
import type { ShopRules } from '../updates/index.ts';
import { interference } from './interference.ts';
import { answerFor, isOnShow } from './place-at.ts';
import { type SilenceServices, silence, silenceBody } from './silence.ts';
import { pageOf, showTiles } from './tab-pages.ts';

export interface WarningServices extends SilenceServices {
  switches(): Promise<Switches>;
  shopRules: Pick<ShopRules, 'of'>;
  receiver(): Promise<Receiver | undefined>;
  loadScripts(tabId: number, files: PageFile[]): Promise<unknown>;
  /** Tells that the card's document should be there soon. */
  expectBeats(tabId: number): void;
}
const { message } = rowsWith<WarningServices>();

export type CardContext = Awaited<ReturnType<typeof contextOf>>;
export type JudgeReply = Answer & { card?: CardContext };

const judgeBody = () =>
  z.strictObject({
    listing: Listing,
    /** The page already has the script that draws a warning. */
    hasCard: z.optional(z.literal(true)),
    /** The page has been given its time to load all facts. */
    done: z.optional(z.boolean()),
  });
type JudgeBody = z.infer<ReturnType<typeof judgeBody>>;

async function rememberAndBadge(
  { listing, done = false }: JudgeBody,
  answer: Answer,
  { tabId, incognito }: ShopSender,
  services: WarningServices,
  isNewest: () => boolean,
): Promise<void> {
  const { pages, badge, locale } = services;
  // Loaded first, so that little time passes between checking the tab and setting the badge.
  const words = await locale.words();
  if (!(await isOnShow(services, tabId, listing)) || !isNewest()) return;
  const key = listingKey(listing);
  const warns = answer.verdict.matches.length > 0;
  if (!answer.list) {
    // Nothing was looked up or remembered: after erasing, open pages must leave no trace.
    await badge.show(tabId, answer, words);
    return;
  }
  await pages.change(tabId, incognito, (old) => ({
    ...old,
    listing,
    done,
    shown: warns ? [...old.shown.filter((one) => one !== key), key] : old.shown,
  }));
  await badge.show(tabId, answer, words);
}

async function contextOf(
  services: WarningServices,
  { tabId, incognito }: ShopSender,
  listing: Listing,
  { verdict }: Answer,
) {
  const { locale, switches, pages, shopRules } = services;
  const page = await pages.get(tabId);
  const [language, region, { purchase }, inbox, rules] = await Promise.all([
    locale.language(),
    locale.region(),
    switches(),
    inboxFor(services, incognito),
    shopRules.of(listing.site),
  ]);
  const opened = !page?.shown.includes(listingKey(listing));
  const isOff = rules.some(({ off }) => off?.question);
  const guardsPurchase = purchase && !isOff && verdict.level === 'danger';
  return { language, region, incognito, opened, inbox, guardsPurchase };
}

async function judge(
  body: JudgeBody,
  sender: ShopSender,
  services: WarningServices,
): Promise<JudgeReply> {
  const { listing, hasCard, done } = body;
  const { tabId, incognito } = sender;
  const isNewest = services.pages.ask(tabId);
  const page = incognito ? await services.pages.get(tabId) : undefined;
  const later = incognito ? undefined : () => services.askAgain(tabId);
  const answer = await answerFor(services, listing, page, done, later);
  if (answer.verdict.matches.length === 0) {
    void rememberAndBadge(body, answer, sender, services, isNewest);
    return answer;
  }
  const card = await contextOf(services, sender, listing, answer);
  if (!isNewest()) return answer;
  if (!hasCard) services.loadScripts(tabId, [warningFile]).catch(() => undefined);
  void rememberAndBadge(body, answer, sender, services, isNewest);
  return { ...answer, card };
}

export const warningMessages = {
  judge: message({
    from: 'shop',
    body: judgeBody,
    /** A listing too big for the schema is judged by its id: a huge attribute must hide no warning. */
    reduce(body) {
      const { listing } = (body ?? {}) as { listing?: { site?: unknown; id?: unknown } };
      const { site, id } = listing ?? {};
      return { ...(body as object), listing: { site, id } };
    },
    run: judge,
  }),
  /** "Not this product" for one listing and some hazards, its undo, or only for a day. */
  silence: message({ from: 'both', body: silenceBody, run: silence }),
  leave: message({
    from: 'shop',
    body: () => z.strictObject({ stays: z.optional(z.literal(true)) }),
    async run({ stays = false }, { tabId, incognito, tabUrl }, services) {
      const { pages } = services;
      pages.ask(tabId);
      const page = await pages.change(tabId, incognito, ({ listing: _gone, ...old }) => {
        const { tiles, ...rest } = old;
        const isHere = stays && tiles?.url === pageOf(tabUrl);
        return { ...rest, ...(isHere && { tiles: tiles }) };
      });
      await showTiles(services, tabId, page);
      return true;
    },
  }),
  /** The page removed our elements more often than we put them back. */
  interference: message({
    from: 'shop',
    body: nothing,
    async run(_body, { tabId }, services) {
      await interference(services).showInterference(tabId);
      return true;
    },
  }),
  /** Loads the script that draws in the page itself: used where our own document does not open. */
  'draw-in-page': message({
    from: 'shop',
    body: () =>
      z.strictObject({ language: z.enum(languageTags), markerLanguages: z.optional(languages()) }),
    async run({ language, markerLanguages }, { tabId }, { loadScripts, expectBeats }) {
      expectBeats(tabId);
      const files = markerFiles(language, markerLanguages);
      if (files.length > 0) await loadScripts(tabId, files);
      return true;
    },
  }),
  /** The shopper has read it in the popup: the toolbar shows the page's verdict again. */
  'interference-read': message({
    from: 'own',
    body: () => z.strictObject({ tabId: tabId() }),
    async run({ tabId }, _sender, services) {
      await interference(services).clearInterference(tabId);
      return true;
    },
  }),
};

type WarningMessages = typeof warningMessages;
declare module '../extension/send.ts' {
  interface Messages extends WarningMessages {}
}
