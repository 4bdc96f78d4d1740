import type { AnyMessage, Sender } from '../extension/message.ts';
import type { Envelope, RequestName } from '../extension/send.ts';
import { shopAt } from '../sites/facts.ts';
import { messages } from './messages.ts';
import type { Parts } from './parts.ts';

/** Answers messages whose sender and body fit their row. Nothing that arrives can make it throw. */

export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined }
    | undefined;
}

/** The id of the extension, and what the addresses of its pages begin with. */
interface Sides {
  ownId: string;
  ownOrigin: string;
}

function identify(raw: RawSender, { ownId, ownOrigin }: Sides): Sender | undefined {
  if (raw.id !== ownId || !raw.url) return undefined;
  const { tab } = raw;
  if (raw.url.startsWith(ownOrigin)) return { tier: 'own', incognito: tab?.incognito ?? false };
  if (tab?.id === undefined || tab.id < 0 || raw.frameId !== 0) return undefined;
  const address = URL.parse(raw.url);
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

/** A listing too big for the schema is judged by its id: a huge attribute must hide no warning. */
function reduced(request: RequestName, body: unknown): unknown {
  if (request !== 'judge') return undefined;
  const { listing } = (body ?? {}) as { listing?: { site?: unknown; id?: unknown } };
  if (typeof listing?.site !== 'string' || typeof listing.id !== 'string') return undefined;
  const { site, id } = listing;
  return { ...(body as object), listing: { site, id } };
}

function checked(request: RequestName, schema: ReturnType<AnyMessage['body']>, body: unknown) {
  const first = schema.safeParse(body);
  const read = first.success ? first : schema.safeParse(reduced(request, body));
  if (read.success) return { ok: true, body: read.data as object } as const;
  const [issue] = first.error?.issues ?? [];
  const where = issue?.path.join('.') || 'body';
  return { ok: false, error: `${where}: ${issue?.message}` } as const;
}

const refuse = (error: string): Envelope<never> => ({ ok: false, error });

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(messages, name);

export function createAnswer(parts: Parts, sides: Sides) {
  return async (said: unknown, raw: RawSender): Promise<Envelope<unknown>> => {
    try {
      const { request, body } = (said ?? {}) as { request?: unknown; body?: unknown };
      if (!isRequestName(request)) return refuse('unknown request');
      const message: AnyMessage = messages[request];
      const sender = identify(raw, sides);
      const isAllowed = sender && (message.from === 'both' || message.from === sender.tier);
      if (!isAllowed) return refuse('not for this sender');
      const result = checked(request, message.body(), body);
      if (!result.ok) return refuse(result.error);
      if (!speaksForItsSite(result.body, sender)) return refuse('another site’s listing');
      return { ok: true, value: await message.run(result.body, sender, parts) };
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
}
