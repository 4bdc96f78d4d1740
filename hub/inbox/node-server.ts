import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** Only these headers reach the app, not `Origin`, `User-Agent` or others that could distinguish people. */
const allowedHeaders = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'if-none-match',
  'report-secret',
  'sec-fetch-site',
  'transfer-encoding',
]);

interface ServerOptions {
  /** Turns an address into the key of rate limits (`rate-limit.ts`); without it all clients share one key. */
  clientKey?: (address: string) => string;
  /** Header of the operator's own proxy; its last entry is the client's address. */
  addressHeader?: string | undefined;
}

type Fetch = (request: Request, env: { client: string }) => Response | Promise<Response>;

/** Node's server around a web-standard handler. */
export function createNodeServer(fetch: Fetch, options: ServerOptions = {}): Server {
  const clients = new WeakMap<IncomingMessage, string>();
  const listener = getRequestListener(
    (request, { incoming }) =>
      fetch(request, { client: clients.get(incoming as IncomingMessage) ?? '' }),
    // A fixed host, because the header may contain anything.
    { hostname: 'hub', overrideGlobalObjects: false },
  );
  const server = createServer(
    // Node ends slow or endless requests with 408. It checks every second instead of every 30.
    {
      ...{ headersTimeout: 10_000, requestTimeout: 20_000, maxHeaderSize: 8192 },
      connectionsCheckingInterval: 1000,
    },
    (incoming, outgoing) => {
      clients.set(incoming, options.clientKey?.(addressOf(incoming, options.addressHeader)) ?? '');
      const { rawHeaders } = incoming;
      incoming.rawHeaders = rawHeaders.filter((_, at) =>
        allowedHeaders.has(rawHeaders[at - (at % 2)]?.toLowerCase() ?? ''),
      );
      delete incoming.headers.host;
      listener(incoming, outgoing);
    },
  );
  server.maxConnections = 2000; // Further ones wait or are dropped by the system.
  server.keepAliveTimeout = 65_000; // Longer than the 60 s of common balancers.
  return server;
}

function addressOf({ headers, socket }: IncomingMessage, header = ''): string {
  const address = headers[header]?.toString().split(',').at(-1)?.trim();
  return address || socket.remoteAddress || '';
}
