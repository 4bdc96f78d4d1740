import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Client, type Handler, type InboxRequest, plainAnswer } from './http.ts';

/**
 * Node's server around a handler. Only the headers named here are handed on: `Origin`, `User-Agent`
 * and whatever else could tell people apart end in this file.
 */
const passed = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'if-none-match',
  'report-secret',
  'sec-fetch-site',
]);

interface ServerOptions {
  /** From an address to a key that means nothing (see `rate-limit.ts`); without it all are one. */
  clientKey?: (address: string) => string;
  /** Header of one's own proxy that names the client; its last entry counts. */
  addressHeader?: string | undefined;
}

/**
 * Whoever sends too much waits a little for its refusal, which slows a flood down at its own cost.
 * Milliseconds, and how many may wait at once.
 */
const pause = { time: 250, most: 500 };

export function createNodeServer(handler: Handler, options: ServerOptions = {}): Server {
  let waiting = 0;
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const key = options.clientKey?.(addressOf(incoming, options.addressHeader)) ?? '';
    const response = await handler(toRequest(incoming), { key } satisfies Client);
    if (response.status === 429 && waiting < pause.most) {
      waiting += 1;
      await new Promise((resolve) => setTimeout(resolve, pause.time));
      waiting -= 1;
    }
    await send(response, incoming, outgoing);
  };
  const server = createServer(
    // A slow or endless sender is cut off: Node answers 408. It looks every second, not every 30.
    {
      ...{ headersTimeout: 10_000, requestTimeout: 20_000, maxHeaderSize: 8192 },
      connectionsCheckingInterval: 1000,
    },
    (incoming, outgoing) => {
      answer(incoming, outgoing).catch(() => outgoing.destroy());
    },
  );
  server.maxConnections = 2000; // Further ones wait or are dropped by the system.
  server.keepAliveTimeout = 65_000; // Longer than the 60 s of common balancers.
  return server;
}

function addressOf({ headers, socket }: IncomingMessage, header = ''): string {
  const named = headers[header]?.toString().split(',').at(-1)?.trim();
  return named || socket.remoteAddress || '';
}

/** What the inbox reads of a request, straight from Node's: a real `Request` costs a third of all. */
function toRequest(incoming: IncomingMessage): InboxRequest {
  const { url = '/', method = 'GET', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    // The host does not matter here, and the header may be anything.
    url: `http://hub${url.startsWith('/') ? url : '/'}`,
    headers: {
      get(name) {
        const lower = name.toLowerCase();
        const value = passed.has(lower) ? headers[lower] : undefined;
        return typeof value === 'string' ? value : null;
      },
    },
    // Pulled chunk by chunk, so that whoever reads it decides how much; the connection stays.
    body: hasBody ? incoming.iterator({ destroyOnReturn: false }) : null,
  };
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse) {
  const ours = plainAnswer(response);
  const body = ours?.text ?? new Uint8Array(await response.arrayBuffer());
  // What was not read is not waited for: the connection goes instead.
  if (!incoming.complete) outgoing.shouldKeepAlive = false;
  // Set one by one: in an object, a file's own `content-length` would be sent beside ours, and a
  // proxy that takes its job seriously (nginx since 1.23) answers 502 to a length said twice.
  for (const [name, value] of Object.entries(ours?.headers ?? Object.fromEntries(response.headers)))
    outgoing.setHeader(name, value);
  if (body.length > 0) outgoing.setHeader('Content-Length', Buffer.byteLength(body));
  outgoing.writeHead(response.status);
  outgoing.end(body); // None of it is sent to a HEAD, by Node.
}
