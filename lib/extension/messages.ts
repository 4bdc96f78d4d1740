import type { DeliveryStatus } from '../core/delivery-status.ts';
import type { ListStatus } from '../core/list-status.ts';
import type { Listing } from '../core/listing.ts';
import type { Report, ReportKind, ReportReason } from '../core/report.ts';
import type { Answer, Match } from '../core/verdict.ts';
import type { Language } from '../locales/languages.ts';

/**
 * Everything that is said between the parts of the extension. This file is bundled into the shop's
 * content script, so it holds types and `send` only; the schemas are in `requests.ts`, the
 * receiving side in `answer.ts`.
 */

/** What the card needs to know besides the answer; sent only when there is something to show. */
export interface CardContext {
  language: Language;
  region: string | undefined;
  incognito: boolean;
  /** False where this warning was shown in this tab before. */
  opened: boolean;
  /** Buying is asked about once more: a danger, and the shopper did not switch that off. */
  guardsPurchase: boolean;
}

/** A card of a page of many, as it was read. */
export interface CardFacts {
  id: string;
  aliases: string[];
  title?: string;
  imageKeys: string[];
}

/** A card that a notice names, with what its marker tells. */
export interface NamedCard {
  id: string;
  /** Danger or caution; its hazard comes without products. */
  match: Match;
}

export interface CardsReply {
  /** The shopper wants no markers on pages of this kind: asking again is of no use. */
  isOff: boolean;
  named: NamedCard[];
  language: Language;
  region: string | undefined;
}

/** As many cards as one message may ask about. */
export const mostCardsAsked = 120;

export type JudgeReply = Answer & { card?: CardContext };

/**
 * `report` as it was kept, so that what is copied is what would be sent; `isToBeSent` where the shopper
 * wants reports sent from now on. `stored: false` is a private
 * window's: nothing was kept, `text` is for the clipboard.
 */
export type ReportReply =
  | { stored: true; id: string; report: Report; isToBeSent: boolean }
  | { stored: false; text: string };

/** What an address is: the kinds of lib/sites, or none of them. */
export type PageKind =
  | 'product'
  | 'bundle'
  | 'search'
  | 'category'
  | 'store'
  | 'home'
  | 'cart'
  | 'orders'
  | 'other';

/** What the watch has to say about the tab's listing, and at all. */
export interface WatchPart {
  isOn: boolean;
  /** How the listing came into the watch; missing where it is not in it. */
  owned?: 'order' | 'own';
  /** Things that a notice names and the shopper has not looked at. */
  unread: number;
}

/** What the toolbar's popup shows about a tab. */
export interface PageState {
  pageKind: PageKind;
  listing?: Listing;
  answer?: Answer;
  /** Hazards (`source:reference`) that the shopper said are not this product. */
  silenced: string[];
  /** The page removed or hid the card. */
  tampered: boolean;
  incognito: boolean;
  /** The page had its time and gave nothing but its address: offer the report "could not be read". */
  onlyId: boolean;
  /** Nothing more will be known of this page. False of a page that tells no end of its reading. */
  done: boolean;
  /** How many reports are kept on the device. */
  reports: number;
  /** The watch over what the shopper owns. */
  watch: WatchPart;
}

export interface Requests {
  /**
   * A listing as read so far. `cardSpeaks`: the languages of the card that is in the tab already;
   * `hasGuard`: the guard of the purchase is. `done`: the page has had its time, nothing more will
   * come.
   */
  judge: {
    body: { listing: Listing; cardSpeaks?: Language[]; hasGuard?: boolean; done?: boolean };
    reply: JudgeReply;
  };
  /** Which of these cards a notice names. */
  'judge-cards': {
    body: {
      cards: CardFacts[];
      /** Lines of an order or a cart. */
      isLines: boolean;
      /** How many were named on this page before, and whether a danger was among them. */
      named: number;
      isDanger: boolean;
      /** As `cardSpeaks`, of the markers. */
      marksSpeak?: Language[];
    };
    reply: CardsReply;
  };
  /** The page shows no product (any more). */
  leave: { body: Record<never, never>; reply: true };
  report: {
    body: {
      kind: ReportKind;
      listing: Listing;
      hazard?: string;
      reason?: ReportReason;
      note?: string;
      /** Own pages say which tab it is about; a content script's tab is known. */
      tabId?: number;
    };
    reply: ReportReply;
  };
  'amend-report': {
    body: { id: string; reason?: ReportReason; note?: string };
    /** The report as it stands now; `undefined` when it is gone or on its way. */
    reply: Report | undefined;
  };
  /** Opens our page for that report beside the tab: a shop's page cannot. False when it is gone. */
  'open-report': { body: { id: string }; reply: boolean };
  /** Takes a report back. False when it is gone already. */
  'undo-report': { body: { id: string }; reply: boolean };
  /** "Not this product", for one listing and one hazard, and back again. */
  silence: {
    body: { site: string; id: string; hazard: string; silenced: boolean; tabId?: number };
    reply: Answer;
  };
  /** The page removed, hid or covered the card more often than we put it back. */
  tampered: { body: Record<never, never>; reply: true };
  /** Opens the hazard's own page in a tab. */
  'open-hazard': { body: { hazard: string }; reply: true };
  /** A page of orders is open: what it lists is read if the shopper wants it watched. */
  'orders-page': { body: Record<never, never>; reply: true };
  /** What a page of orders lists. Kept only while the watch is on, and never of a private window. */
  'saw-orders': {
    body: { lines: { id: string; title?: string; orderedAt?: string; aliases?: string[] }[] };
    reply: true;
  };
  /** Own pages only, as all that follow. False: the watch is off, or the window is private. */
  own: { body: { listing: Listing; tabId: number }; reply: boolean };
  /** Takes it back. */
  disown: { body: { site: string; id: string }; reply: true };
  /** The shopper has the page of the watch before them. */
  'watch-read': { body: Record<never, never>; reply: true };
  /** The watch was turned on or off, or its things came from elsewhere: they are looked up now. */
  'watch-changed': { body: Record<never, never>; reply: true };
  'page-state': { body: { tabId: number }; reply: PageState };
  /** Own pages only, as all that follow. Each is answered with how things stand afterwards. */
  'list-status': { body: Record<never, never>; reply: ListStatus };
  /** The page has asked the browser for the permission before. */
  subscribe: { body: { address: string }; reply: ListStatus };
  unsubscribe: { body: Record<never, never>; reply: ListStatus };
  /** Starts an update, and does not wait for its end. */
  'update-list': { body: Record<never, never>; reply: ListStatus };
  'stop-update': { body: Record<never, never>; reply: ListStatus };
  'delivery-status': { body: Record<never, never>; reply: DeliveryStatus };
  /** Sends reports from now on, and `id` of those that wait. The page has asked for the permission. */
  'send-reports': { body: { inbox: string; id?: string }; reply: DeliveryStatus };
  /** Sends one. False where it could not be: no permission, or no longer there. */
  'send-report': { body: { inbox: string; id: string }; reply: boolean };
  'stop-sending': { body: Record<never, never>; reply: DeliveryStatus };
  /** The page changed what is to be sent: look what is due. `inbox`: may no longer be needed. */
  deliver: { body: { inbox?: string }; reply: true };
  /** Puts the packaged list into an empty store, where "erase everything" took it. */
  'fill-list': { body: Record<never, never>; reply: ListStatus };
  /** Empties every store. */
  erase: { body: Record<never, never>; reply: ListStatus };
}

export type RequestName = keyof Requests;
export type Body<N extends RequestName> = Requests[N]['body'];
export type Reply<N extends RequestName> = Requests[N]['reply'];

/** The envelope on the wire. */
export interface Message<N extends RequestName = RequestName> {
  request: N;
  body: Body<N>;
}
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: string };

/** The background refused, failed, or is gone (the extension was updated under an open page). */
export class MessageError extends Error {
  override name = 'MessageError';
  /** The background heard and said no: asking again would change nothing. */
  readonly isRefusal: boolean;

  constructor(message: string, isRefusal = false) {
    super(message);
    this.isRefusal = isRefusal;
  }
}

interface Runtime {
  /** Missing in an orphan: the extension was updated or removed under an open page. */
  readonly id?: string;
  sendMessage(message: Message): Promise<unknown>;
}

/**
 * Chrome's and Firefox' own API, which returns promises in both: the polyfill would add 3 KB to every
 * page and nothing else. In a Chrome that has no `browser` a page's `<form id="browser">` goes by
 * that name, in our world too; but no element has a `sendMessage`.
 */
export function ownRuntime(world: object = globalThis): Runtime | undefined {
  const { browser, chrome } = world as Record<string, { runtime?: Partial<Runtime> } | undefined>;
  const runtimes = [browser?.runtime, chrome?.runtime];
  return runtimes.find((one): one is Runtime => typeof one?.sendMessage === 'function');
}

/** Asks the background. Throws `MessageError`, and nothing else. */
export async function send<N extends RequestName>(
  request: N,
  body: Body<N>,
  runtime: Runtime | undefined = ownRuntime(),
): Promise<Reply<N>> {
  let answer: unknown;
  try {
    if (!runtime) throw new Error('the extension is gone');
    answer = await runtime.sendMessage({ request, body });
  } catch (error) {
    throw new MessageError(`${request}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const envelope = answer as Envelope<Reply<N>> | undefined;
  if (!envelope) throw new MessageError(`${request}: no answer`);
  if (!envelope.ok) throw new MessageError(`${request}: ${envelope.error}`, true);
  return envelope.value;
}
