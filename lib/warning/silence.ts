import * as z from 'zod/mini';
import { idOnly, listingKey } from '../core/ids.ts';
import type { Answer } from '../core/verdict.ts';
import type { Badge } from '../extension/badge.ts';
import {
  hazard,
  listingId,
  type Sender,
  site,
  type TabLookup,
  tabId,
  tabOf,
} from '../extension/messages.ts';
import type { Locale } from '../settings/index.ts';
import type { Silenced } from '../store/silenced.ts';
import type { Judging } from './judging.ts';
import { answerFor, isOnShow } from './place-at.ts';
import type { TabPage, TabPages } from './tab-pages.ts';

export interface SilenceServices extends TabLookup {
  judging: Judging;
  silenced: Silenced;
  pages: TabPages;
  badge: Badge;
  locale: Locale;
  /** Makes the page of a tab, or of each tab, ask for its verdict once more. */
  askAgain(tabId: number): void;
  askTabsAgain(): unknown;
  now(): number;
}

const maxHazards = 64;
const day = 24 * 3600_000;

export const silenceBody = () =>
  z.strictObject({
    site: site(),
    id: listingId(),
    hazards: z.array(hazard()).check(z.minLength(1), z.maxLength(maxHazards)),
    silenced: z.boolean(),
    /** For a day. */
    pauses: z.optional(z.literal(true)),
    tabId: z.optional(tabId()),
  });
type SilenceBody = z.infer<ReturnType<typeof silenceBody>>;

function withSilence(page: TabPage, body: SilenceBody, onPage: boolean): TabPage {
  const key = listingKey(body);
  const { hazards } = body;
  const others = page.silenced.filter(([one, hazard]) => one !== key || !hazards.includes(hazard));
  const own = body.silenced
    ? hazards.map((hazard): TabPage['silenced'][number] => [key, hazard, onPage])
    : [];
  return { ...page, silenced: [...others, ...own] };
}

async function storeSilence(
  body: SilenceBody,
  onPage: boolean,
  { silenced, now }: SilenceServices,
) {
  const { site, id } = body;
  const at = new Date(now()).toISOString();
  const until = body.pauses && { until: new Date(now() + day).toISOString() };
  for (const hazard of body.hazards) {
    if (!body.silenced) await silenced.remove(site, id, hazard);
    else await silenced.add({ site, id, hazard, at, ...(onPage && { onPage }), ...until });
  }
}

async function refresh(
  services: SilenceServices,
  tabId: number,
  page: TabPage,
): Promise<Answer | undefined> {
  if (!page.listing) return undefined;
  const answer = await answerFor(services, page.listing, page, page.done);
  const words = await services.locale.words();
  if (await isOnShow(services, tabId, page.listing))
    await services.badge.show(tabId, answer, words);
  return answer;
}

export async function silence(
  body: SilenceBody,
  sender: Sender,
  services: SilenceServices,
): Promise<Answer> {
  const { site, id } = body;
  const { pages } = services;
  const { tabId, incognito } = await tabOf(services, sender, body.tabId);
  const onPage = sender.tier === 'shop';
  if (!incognito) await storeSilence(body, onPage, services);
  else if (tabId !== undefined)
    await pages.change(tabId, true, (page) => withSilence(page, body, onPage));
  const page = tabId === undefined ? undefined : await pages.get(tabId);
  const isShown = page?.listing && listingKey(page.listing) === listingKey(body);
  const answer = isShown && tabId !== undefined ? await refresh(services, tabId, page) : undefined;
  // What is stored counts in every tab with this product.
  if (!incognito) services.askTabsAgain();
  else if (tabId !== undefined) services.askAgain(tabId);
  return answer ?? answerFor(services, idOnly(site, id), page);
}
