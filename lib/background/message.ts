import * as z from 'zod/mini';
import { late } from '../core/late.ts';
import { reportReasons } from '../core/report-terms.ts';
import type { Parts } from './parts.ts';

/**
 * What a message is: who may send it, what its body has to be, and what the background does about
 * it. The types of its body and of its answer follow (`send.ts`).
 */

/** The shop's page, through our content script: least trusted, tied to its tab and its site. */
export interface ShopSender {
  tier: 'shop';
  tabId: number;
  site: string;
  incognito: boolean;
  /** The address in the tab's bar now: the message's own may be that of the document's start. */
  tabUrl: string | undefined;
}
/** Popup, options and our other pages. */
interface OwnSender {
  tier: 'own';
  /** Firefox opens our pages in a private window, too. The popup is in no tab, and names the one it is about. */
  incognito: boolean;
}
export type Sender = ShopSender | OwnSender;

type From = Sender['tier'] | 'both';
type SenderOf<F extends From> = F extends 'both' ? Sender : Extract<Sender, { tier: F }>;

interface Message<F extends From, Schema extends z.ZodMiniType, Reply> {
  /** A content script may say what it saw and what the shopper clicked, no more. */
  from: F;
  /** Nothing that does not fit comes further than this. */
  body(): Schema;
  run(body: z.output<Schema>, sender: SenderOf<F>, parts: Parts): Promise<Reply>;
}
/** Any of them, after its sender and its body were checked. */
export interface AnyMessage {
  from: From;
  body(): z.ZodMiniType;
  run(body: unknown, sender: Sender, parts: Parts): Promise<unknown>;
}

/** The schema is made with the first such message: all of them together are 2 ms of every cold start. */
export const message = <const F extends From, Schema extends z.ZodMiniType, Reply>(
  row: Message<F, Schema, Reply>,
): Message<F, Schema, Reply> => ({ ...row, body: late(row.body) });

/** Fields that several messages have. */
export const nothing = () => z.strictObject({});
export const site = () => z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));
export const listingId = () => z.string().check(z.minLength(1), z.maxLength(64));
export const hazard = () => z.string().check(z.minLength(3), z.maxLength(340));
export const reason = () => z.optional(z.enum(reportReasons));
export const note = () => z.optional(z.string().check(z.maxLength(2000)));
export const tabId = () => z.int().check(z.nonnegative());
export const uuid = () => z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const address = () => z.string().check(z.maxLength(500));
export const languages = () => z.array(z.string().check(z.maxLength(16))).check(z.maxLength(32));

/** A wish of our own pages that needs no more words. */
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
  // A tab that is gone by now may have been a private window's: nothing is kept.
  return { tabId: named, incognito: (await tab(named))?.incognito ?? true };
}
