import * as z from 'zod/mini';
import type { Parts } from '../background/parts.ts';
import { late } from '../core/late.ts';
import { reportReasons } from '../core/report-terms.ts';

/** A message as a row: who may send it, its body, its handler. Its types follow (`send.ts`). */

/** A shop's page, through our content script: the least trusted. */
export interface ShopSender {
  tier: 'shop';
  tabId: number;
  site: string;
  incognito: boolean;
  /** The address in the tab's bar now, not the document's first. */
  tabUrl: string | undefined;
}
interface OwnSender {
  tier: 'own';
  /** In a tab of a private window (Firefox). The popup, in no tab, names the one it is about. */
  incognito: boolean;
}
export type Sender = ShopSender | OwnSender;

type From = Sender['tier'] | 'both';
type SenderOf<F extends From> = F extends 'both' ? Sender : Extract<Sender, { tier: F }>;

interface Message<F extends From, Schema extends z.ZodMiniType, Reply> {
  from: F;
  body(): Schema;
  run(body: z.output<Schema>, sender: SenderOf<F>, parts: Parts): Promise<Reply>;
}
export interface AnyMessage {
  from: From;
  body(): z.ZodMiniType;
  run(body: unknown, sender: Sender, parts: Parts): Promise<unknown>;
}

/** The schema is made with the first such message: all of them take 2 ms of a cold start. */
export const message = <const F extends From, Schema extends z.ZodMiniType, Reply>(
  row: Message<F, Schema, Reply>,
): Message<F, Schema, Reply> => ({ ...row, body: late(row.body) });

export const nothing = () => z.strictObject({});
export const site = () => z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));
export const listingId = () => z.string().check(z.minLength(1), z.maxLength(64));
export const hazard = () => z.string().check(z.minLength(3), z.maxLength(340));
export const reason = () => z.optional(z.enum(reportReasons));
export const tabId = () => z.int().check(z.nonnegative());
export const uuid = () => z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const address = () => z.string().check(z.maxLength(500));
export const languages = () => z.array(z.string().check(z.maxLength(16))).check(z.maxLength(32));

/** A message of our own pages without a body. */
export const wish = <Reply>(run: (parts: Parts) => Promise<Reply>) =>
  message({ from: 'own', body: nothing, run: (_body, _sender, parts) => run(parts) });

/** Where a message is about: a content script's own tab, or the one an own page names. */
export async function tabOf(
  { tab }: Pick<Parts, 'tab'>,
  sender: Sender,
  named: number | undefined,
): Promise<{ tabId: number | undefined; incognito: boolean }> {
  if (sender.tier === 'shop') return sender;
  if (named === undefined || sender.incognito) return { tabId: named, incognito: sender.incognito };
  // A tab that is gone may have been private: nothing is kept.
  return { tabId: named, incognito: (await tab(named))?.incognito ?? true };
}
