import * as z from 'zod/mini';
import { lazy } from '../core/lazy.ts';
import { reportReasons } from '../core/report-terms.ts';
import { shopAt } from '../sites/facts.ts';
import type { Envelope } from './send.ts';

/**
 * Messages to the background. Each is a row in its room's `messages.ts`: who may send it, its body,
 * its handler; the types of `send` follow from it.
 */

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
  /**
   * The page is in a private window (Firefox). The popup is in no tab and names the one it is
   * about.
   */
  incognito: boolean;
}
export type Sender = ShopSender | OwnSender;

type From = Sender['tier'] | 'both';
type SenderOf<F extends From> = F extends 'both' ? Sender : Extract<Sender, { tier: F }>;

interface Row<F extends From, Schema extends z.ZodMiniType, Reply, Services> {
  from: F;
  body(): Schema;
  /** Makes a smaller body, tried if the original does not fit the schema. */
  reduce?: ((body: unknown) => unknown) | undefined;
  run(body: z.output<Schema>, sender: SenderOf<F>, services: Services): Promise<Reply>;
}
interface AnyRow<Services> {
  from: From;
  body(): z.ZodMiniType;
  reduce?: ((body: unknown) => unknown) | undefined;
  run(body: unknown, sender: Sender, services: Services): Promise<unknown>;
}

export const nothing = () => z.strictObject({});
export const site = () => z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));
export const listingId = () => z.string().check(z.minLength(1), z.maxLength(64));
export const hazard = () => z.string().check(z.minLength(3), z.maxLength(340));
export const reason = () => z.optional(z.enum(reportReasons));
export const tabId = () => z.int().check(z.nonnegative());
export const uuid = () => z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const address = () => z.string().check(z.maxLength(500));
export const languages = () => z.array(z.string().check(z.maxLength(16))).check(z.maxLength(32));

/** The rows of a room whose handlers need `Services`. */
export function rowsWith<Services>() {
  /** Schemas are built with the first such message: building all takes 2 ms of a cold start. */
  const message = <const F extends From, Schema extends z.ZodMiniType, Reply>(
    row: Row<F, Schema, Reply, Services>,
  ): Row<F, Schema, Reply, Services> => ({ ...row, body: lazy(row.body) });
  /** A message of our own pages without a body. */
  const command = <Reply>(run: (services: Services) => Promise<Reply>) =>
    message({ from: 'own', body: nothing, run: (_body, _sender, services) => run(services) });
  return { message, command };
}

export interface TabLookup {
  /** `undefined` for a tab that is gone. */
  tab(tabId: number): Promise<{ url: string | undefined; incognito: boolean } | undefined>;
}

/** The tab a message is about: a content script's own, or the one that our own page names. */
export async function tabOf(
  { tab }: TabLookup,
  sender: Sender,
  requestedTab: number | undefined,
): Promise<{ tabId: number | undefined; incognito: boolean }> {
  if (sender.tier === 'shop') return sender;
  if (requestedTab === undefined || sender.incognito)
    return { tabId: requestedTab, incognito: sender.incognito };
  // A closed tab may have been private, so nothing is stored.
  return { tabId: requestedTab, incognito: (await tab(requestedTab))?.incognito ?? true };
}

export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined }
    | undefined;
}

/** How our own scripts and pages are recognised. */
interface Identities {
  ownId: string;
  ownOrigin: string;
  /** Asks our script in the tab whether it opened the document with that word in its address. */
  isOurs(tabId: number, word: string): Promise<boolean>;
}

/** For `card.html` in a frame of a page: the tab, and the secret word in the frame's address. */
export function frameOf(raw: RawSender, { ownId, ownOrigin }: Omit<Identities, 'isOurs'>) {
  const { id: tabId = -1 } = raw.tab ?? {};
  const isFrame = raw.id === ownId && tabId >= 0 && raw.frameId !== 0;
  const [page, hash = ''] = raw.url?.split('#') ?? [];
  const [word] = page === `${ownOrigin}card.html` ? hash.split('.') : [];
  return isFrame && word ? { tabId, word } : undefined;
}

/** The sender's tier. The card's document has the rights of the script that opened it. */
async function identify(raw: RawSender, identities: Identities): Promise<Sender | undefined> {
  const { ownId, ownOrigin } = identities;
  if (raw.id !== ownId || !raw.url) return undefined;
  const { tab } = raw;
  const frame = frameOf(raw, identities);
  const isCard = raw.url.startsWith(`${ownOrigin}card.html`);
  if (isCard && !(frame && (await identities.isOurs(frame.tabId, frame.word)))) return undefined;
  if (raw.url.startsWith(ownOrigin) && !isCard)
    return { tier: 'own', incognito: tab?.incognito ?? false };
  if (tab?.id === undefined || tab.id < 0 || (raw.frameId !== 0 && !isCard)) return undefined;
  const address = URL.parse((isCard ? tab.url : raw.url) ?? '');
  const site = address && shopAt(address)?.id;
  if (!site) return undefined;
  const { id: tabId, incognito = true, url: tabUrl } = tab;
  return { tier: 'shop', tabId, site, incognito, tabUrl };
}

/** A content script speaks about its own site only. */
function speaksForItsSite(body: object, sender: Sender): boolean {
  if (sender.tier === 'own') return true;
  const { listing, site } = body as { listing?: { site: string }; site?: string };
  return (listing?.site ?? site ?? sender.site) === sender.site;
}

function parseBody({ body: schemaOf, reduce }: AnyRow<never>, body: unknown) {
  const schema = schemaOf();
  const first = schema.safeParse(body);
  const read = first.success || !reduce ? first : schema.safeParse(reduce(body));
  if (read.success) return { ok: true, body: read.data as object } as const;
  const [issue] = first.error?.issues ?? [];
  const where = issue?.path.join('.') || 'body';
  return { ok: false, error: `${where}: ${issue?.message}` } as const;
}

const refuse = (error: string): Envelope<never> => ({ ok: false, error });

const rowNamed = <T>(rows: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(rows, name) ? rows[name] : undefined;

/** Answers messages whose sender and body fit their row. No message can make it throw. */
export function createAnswer<Services>(
  rows: Readonly<Record<string, AnyRow<NoInfer<Services>>>>,
  services: Services,
  sides: Identities,
) {
  return async (message: unknown, raw: RawSender): Promise<Envelope<unknown>> => {
    try {
      const { request, body } = (message ?? {}) as { request?: unknown; body?: unknown };
      const row = rowNamed(rows, request);
      if (!row) return refuse('unknown request');
      const sender = await identify(raw, sides);
      const isAllowed = sender && (row.from === 'both' || row.from === sender.tier);
      if (!isAllowed) return refuse('not for this sender');
      const result = parseBody(row, body);
      if (!result.ok) return refuse(result.error);
      if (!speaksForItsSite(result.body, sender)) return refuse('another site’s listing');
      return { ok: true, value: await row.run(result.body, sender, services) };
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
}
