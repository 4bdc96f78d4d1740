import * as z from 'zod/mini';
import type { Parts } from '../background/parts.ts';
import { idOnly, listingKey } from '../core/listing-id.ts';
import type { Answer } from '../core/verdict.ts';
import { hazard, listingId, message, site, tabId, tabOf } from '../extension/message.ts';
import { answerFor, isOnShow } from './messages.ts';
import type { TabPage } from './tab-pages.ts';

const mostHazards = 64;
const day = 24 * 3600_000;

const silenceBody = () =>
  z.strictObject({
    site: site(),
    id: listingId(),
    hazards: z.array(hazard()).check(z.minLength(1), z.maxLength(mostHazards)),
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
  const these = body.silenced
    ? hazards.map((hazard): TabPage['silenced'][number] => [key, hazard, onPage])
    : [];
  return { ...page, silenced: [...others, ...these] };
}

async function keepSilence(body: SilenceBody, onPage: boolean, { silenced, now }: Parts) {
  const { site, id } = body;
  const at = new Date(now()).toISOString();
  const until = body.pauses && { until: new Date(now() + day).toISOString() };
  for (const hazard of body.hazards) {
    if (!body.silenced) await silenced.remove(site, id, hazard);
    else await silenced.add({ site, id, hazard, at, ...(onPage && { onPage }), ...until });
  }
}

async function refresh(parts: Parts, tabId: number, page: TabPage): Promise<Answer | undefined> {
  if (!page.listing) return undefined;
  const answer = await answerFor(parts, page.listing, page, page.done);
  const said = await parts.shopper.words();
  if (await isOnShow(parts, tabId, page.listing)) await parts.badge.show(tabId, answer, said);
  return answer;
}

export const silenceMessages = {
  /** "Not this product" for one listing and some hazards, its undo, or only for a day. */
  silence: message({
    from: 'both',
    body: silenceBody,
    async run(body, sender, parts) {
      const { site, id } = body;
      const { pages } = parts;
      const { tabId, incognito } = await tabOf(parts, sender, body.tabId);
      const onPage = sender.tier === 'shop';
      if (!incognito) await keepSilence(body, onPage, parts);
      else if (tabId !== undefined)
        await pages.change(tabId, true, (page) => withSilence(page, body, onPage));
      const page = tabId === undefined ? undefined : await pages.get(tabId);
      const isShown = page?.listing && listingKey(page.listing) === listingKey(body);
      const answer = isShown && tabId !== undefined ? await refresh(parts, tabId, page) : undefined;
      // What is kept counts in every tab with this product.
      if (!incognito) parts.allAskAgain();
      else if (tabId !== undefined) parts.askAgain(tabId);
      return answer ?? answerFor(parts, idOnly(site, id), page);
    },
  }),
};
