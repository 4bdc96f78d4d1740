import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './certificate.ts';

/** What is answered at one address. A string is an HTML page. */
export interface Answer {
  body: string | Buffer;
  headers?: Record<string, string>;
  status?: number;
}

/** One request that arrived, by whomever it was made. */
export interface Arrival {
  method: string;
  /** Full address, as `https://host/path?query`. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface ShopServer {
  port: number;
  /** Puts a page at an address; the query is not looked at unless the address has one. */
  serve(url: string, answer: string | Answer): void;
  /** Everything that arrived since the last `forget`, in order, and what was no HTTPS at all. */
  arrivals: Arrival[];
  strays: string[];
  forget(): void;
  close(): Promise<void>;
}

/**
 * Serves pages for any number of host names on one loopback port. The browsers are told to go there
 * for every name, so whatever page or extension asks of the network arrives here and can be counted.
 */
export async function openShopServer(now = new Date()): Promise<ShopServer> {
  const pages = new Map<string, Answer>();
  const arrivals: Arrival[] = [];
  const strays: string[] = [];
  const names = ['*.aliexpress.com', '*.aliexpress.us', '*.aliexpress.ru', '*.temu.com'];

  const server = createServer(selfSigned(names, now), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'nowhere'}`);
    arrivals.push({ method: request.method ?? 'GET', url: url.href, headers: request.headers });
    const answer = pages.get(url.href) ?? pages.get(url.origin + url.pathname);
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    response
      .writeHead(answer.status ?? 200, {
        'content-type': 'text/html; charset=utf-8',
        ...answer.headers,
      })
      .end(answer.body);
  });
  server.on('tlsClientError', (error) => strays.push(error.message));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    port: (server.address() as AddressInfo).port,
    serve(url, answer) {
      const { href } = new URL(url);
      pages.set(href, typeof answer === 'string' ? { body: answer } : answer);
    },
    arrivals,
    strays,
    forget() {
      arrivals.length = 0;
      strays.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
