import type { Body, Envelope, Reply, RequestName } from './messages.ts';
import { checkBody, isRequestName } from './requests.ts';

/**
 * The background's side of every message. A message is answered only when its sender is who it has
 * to be for that request, and its body fits the schema. Nothing that arrives here can make it throw.
 */

/** The parts of a browser's MessageSender that are looked at. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined }
    | undefined;
}

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
export interface OwnSender {
  tier: 'own';
  /** Firefox opens our pages in a private window, too. The popup is in no tab, and names the one it is about. */
  incognito: boolean;
}
export type Sender = ShopSender | OwnSender;

/** Who may ask what. A content script may say what it saw and what the shopper clicked, no more. */
const tiers = {
  judge: ['shop'],
  'judge-cards': ['shop'],
  leave: ['shop'],
  tampered: ['shop'],
  report: ['shop', 'own'],
  'amend-report': ['shop', 'own'],
  'open-report': ['shop', 'own'],
  'undo-report': ['shop', 'own'],
  silence: ['shop', 'own'],
  'orders-page': ['shop'],
  'saw-orders': ['shop'],
  own: ['shop', 'own'],
  disown: ['shop', 'own'],
  'open-watch': ['shop', 'own'],
  'watch-read': ['own'],
  'watch-changed': ['own'],
  'open-hazard': ['shop', 'own'],
  'page-state': ['own'],
  'list-status': ['own'],
  subscribe: ['own'],
  unsubscribe: ['own'],
  'update-list': ['own'],
  'stop-update': ['own'],
  'delivery-status': ['own'],
  'send-reports': ['own'],
  'send-report': ['own'],
  'stop-sending': ['own'],
  deliver: ['own'],
  'fill-list': ['own'],
  erase: ['own'],
} as const satisfies Record<RequestName, readonly Sender['tier'][]>;

type SenderOf<N extends RequestName> = Extract<Sender, { tier: (typeof tiers)[N][number] }>;

export type Handlers = {
  [N in RequestName]: (body: Body<N>, sender: SenderOf<N>) => Promise<Reply<N>>;
};

export interface AnswerOptions {
  /** The extension's own id, and the address all its pages begin with. */
  ownId: string;
  ownOrigin: string;
  /** Name of the site an address belongs to. */
  siteAt(url: string): string | undefined;
  handlers: Handlers;
  /** A handler failed. */
  troubled?(request: RequestName, error: unknown): void;
}

type Sides = Pick<AnswerOptions, 'ownId' | 'ownOrigin' | 'siteAt'>;

function identify(raw: RawSender, { ownId, ownOrigin, siteAt }: Sides): Sender | undefined {
  if (raw.id !== ownId || !raw.url) return undefined;
  const { tab } = raw;
  if (raw.url.startsWith(ownOrigin)) return { tier: 'own', incognito: tab?.incognito ?? false };
  if (tab?.id === undefined || tab.id < 0 || raw.frameId !== 0) return undefined;
  const site = siteAt(raw.url);
  if (site === undefined) return undefined;
  const { id: tabId, incognito = true, url: tabUrl } = tab;
  return { tier: 'shop', tabId, site, incognito, tabUrl };
}

/** A content script speaks about its own site only. */
function speaksForItsSite(body: object, sender: Sender): boolean {
  if (sender.tier === 'own') return true;
  const { listing, site } = body as { listing?: { site: string }; site?: string };
  return (listing?.site ?? site ?? sender.site) === sender.site;
}

/**
 * A listing too big for the schema is judged by its id rather than not at all: else an attribute of
 * a megabyte would be a way to hide from a warning.
 */
function reduced(request: RequestName, body: unknown): unknown {
  if (request !== 'judge') return undefined;
  const { listing } = (body ?? {}) as { listing?: { site?: unknown; id?: unknown } };
  if (typeof listing?.site !== 'string' || typeof listing.id !== 'string') return undefined;
  const { site, id } = listing;
  return { ...(body as object), listing: { site, id } };
}

function checked<N extends RequestName>(request: N, body: unknown) {
  const first = checkBody(request, body);
  if (first.ok) return first;
  const second = checkBody(request, reduced(request, body));
  return second.ok ? second : first;
}

const refuse = (error: string): Envelope<never> => ({ ok: false, error });

export function createAnswer({ handlers, troubled, ...sides }: AnswerOptions) {
  async function run<N extends RequestName>(request: N, raw: unknown, sender: Sender) {
    const result = checked(request, raw);
    if (!result.ok) return refuse(result.error);
    if (!speaksForItsSite(result.body, sender)) return refuse('another site’s listing');
    try {
      return {
        ok: true,
        value: await handlers[request](result.body, sender as SenderOf<N>),
      } as const;
    } catch (error) {
      troubled?.(request, error);
      throw error;
    }
  }
  return async (message: unknown, raw: RawSender): Promise<Envelope<unknown>> => {
    try {
      const { request, body } = (message ?? {}) as { request?: unknown; body?: unknown };
      if (!isRequestName(request)) return refuse('unknown request');
      const sender = identify(raw, sides);
      const allowed: readonly string[] = tiers[request];
      if (!sender || !allowed.includes(sender.tier)) return refuse('not for this sender');
      return await run(request, body, sender);
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
}
