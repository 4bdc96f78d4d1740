import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Client, Handler } from './http.ts';

/**
 * Node's server around a handler. Only the headers named here are handed on: `Origin`, `User-Agent`
 * and whatever else could tell people apart end in this file.
 */
const passed = [
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'if-none-match',
  'range',
  'report-secret',
  'sec-fetch-site',
];

export interface ServerOptions {
  /** From an address to a key that means nothing (see `rate-limit.ts`). */
  clientKey: (address: string) => string;
  /** Header of one's own proxy that names the client; its last entry counts. */
  addressHeader?: string | undefined;
  /** Connections at once; further ones wait or are dropped by the system. */
  connections?: number;
}

export function createNodeServer(handler: Handler, options: ServerOptions): Server {
  const server = createServer(
    // A slow or endless sender is cut off: Node answers 408.
    { headersTimeout: 10_000, requestTimeout: 20_000, maxHeaderSize: 8192 },
    (incoming, outgoing) => {
      answer(handler, incoming, outgoing, options).catch(() => outgoing.destroy());
    },
  );
  server.maxConnections = options.connections ?? 2000;
  server.keepAliveTimeout = 65_000; // Longer than the 60 s of common balancers.
  return server;
}

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const client: Client = { key: options.clientKey(addressOf(incoming, options.addressHeader)) };
  const request = toRequest(incoming);
  await send(request ? await handler(request, client) : badRequest(), incoming, outgoing);
}

const badRequest = () => new Response('{"error":"not a request"}\n', { status: 400 });

function addressOf({ headers, socket }: IncomingMessage, header: string | undefined): string {
  const value = header === undefined ? undefined : headers[header];
  const named = (Array.isArray(value) ? value.at(-1) : value)?.split(',').at(-1)?.trim();
  return named || socket.remoteAddress || '';
}

function toRequest(incoming: IncomingMessage): Request | undefined {
  const { url = '', method = 'GET', headers } = incoming;
  const headerPairs = passed.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    // The host does not matter here, and the header may be anything.
    return new Request(`http://hub${url.startsWith('/') ? url : '/'}`, {
      method: method === 'TRACE' || method === 'CONNECT' ? 'OPTIONS' : method,
      headers: headerPairs,
      ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** Pulled chunk by chunk, so that whoever reads it decides how much. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse) {
  const body = response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
  // What was not read is not waited for: the connection goes instead.
  if (!incoming.complete) outgoing.shouldKeepAlive = false;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}
