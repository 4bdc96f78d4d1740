import type { CardRequests } from './messages/cards.ts';
import type { DeliveryRequests } from './messages/delivery.ts';
import type { JudgeRequests } from './messages/judge.ts';
import type { ListRequests } from './messages/list.ts';
import type { PageRequests } from './messages/page.ts';
import type { ReportRequests } from './messages/report.ts';
import type { WatchRequests } from './messages/watch.ts';

/**
 * Everything that is said between the parts of the extension: who asks, what, and what comes back is
 * in `messages/`, a file for each file of handlers. This is bundled into the shop's content script, so
 * it holds types and `send` only; the schemas are in `requests.ts`, the receiving side in `answer.ts`.
 */
export interface Requests
  extends JudgeRequests,
    CardRequests,
    ReportRequests,
    PageRequests,
    ListRequests,
    WatchRequests,
    DeliveryRequests {}

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
