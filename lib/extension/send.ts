/** Asks the background. Content scripts bundle this, so only types of the messages are imported. */

/**
 * All messages by name. Each room adds its own (`declare module`); this empty entry only starts it.
 */
export interface Messages {
  [never: symbol]: never;
}

type Run<N extends RequestName> = Messages[N] extends {
  run: infer R extends (body: never, ...rest: never[]) => unknown;
}
  ? R
  : never;

type Replies = { [N in RequestName]: Awaited<ReturnType<Run<N>>> };

export type RequestName = keyof Messages & string;
export type Body<N extends RequestName> = Parameters<Run<N>>[0];
export type Reply<N extends RequestName> = Replies[N];

export interface Message<N extends RequestName = RequestName> {
  request: N;
  body: Body<N>;
}
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: string };

/** The background refused, failed, or is gone (the extension was updated under an open page). */
export class MessageError extends Error {
  override name = 'MessageError';
  /** Asking again would change nothing. */
  readonly isRefusal: boolean;

  constructor(message: string, isRefusal = false) {
    super(message);
    this.isRefusal = isRefusal;
  }
}

interface Runtime {
  /** Missing where the extension was updated or removed under an open page. */
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: Message): Promise<unknown>;
  connect(about: { name: string }): Port;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void,
    ): void;
  };
}

export interface Port {
  postMessage(message: unknown): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * The browser's own API, not the polyfill: see docs/decisions.md. By the name that every browser
 * defines: `browser` is an element of the page's (`<form id="browser">`) where Chromium lacks it.
 */
export const ownRuntime = (world: object = globalThis): Runtime | undefined =>
  (world as { chrome?: { runtime?: Runtime } }).chrome?.runtime;

/** Throws `MessageError` only. */
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
