import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { shops } from '../../../lib/sites/facts.ts';
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

/** What a host is asked; the body is read for hosts only, shops take none. */
export interface Asked extends Arrival {
  body: Buffer;
}
/** Rejects to cut the connection without an answer. */
type HostAnswer = (url: URL, asked: Asked) => Promise<Answer>;

export interface ShopServer {
  port: number;
  /** Puts a page at an address, whatever the query; `https://host/*` is all of a host. */
  serve(url: string, answer: string | Answer): void;
  /** Answers all of an origin's requests that no page was put at. */
  host(origin: string, answer: HostAnswer): void;
  /** Everything that arrived since the last `forget`, in order. */
  arrivals: Arrival[];
  forget(): void;
  close(): Promise<void>;
}

const names = [...shops.flatMap(({ domains }) => domains), 'cart-canary.test'].map(
  (domain) => `*.${domain}`,
);
const nothing: Answer = { body: 'not here', status: 404 };
/** First byte of a TLS handshake; plain HTTP starts with a letter. */
const handshake = 0x16;

/**
 * Serves pages for any number of host names on one loopback port. The browsers are told to go there
 * for every name, so whatever page or extension asks of the network arrives here and can be counted.
 */
export async function openShopServer(now = new Date()): Promise<ShopServer> {
  const pages = new Map<string, Answer>();
  const hosts = new Map<string, HostAnswer>();
  const arrivals: Arrival[] = [];

  const answerFrom =
    (scheme: string): RequestListener =>
    async (request, response) => {
      const { method = 'GET', headers, url: path = '/' } = request;
      const url = new URL(path, `${scheme}://${headers.host ?? 'nowhere'}`);
      const arrival = { method, url: url.href, headers };
      arrivals.push(arrival);
      const page = [url.href, url.origin + url.pathname, `${url.origin}/*`]
        .map((address) => pages.get(address))
        .find((one) => one !== undefined);
      const asked = async () => ({ ...arrival, body: Buffer.concat(await request.toArray()) });
      const host = hosts.get(url.origin);
      try {
        const answer = page ?? (await host?.(url, await asked())) ?? nothing;
        const { body, status = 200, headers: more } = answer;
        const type = { 'content-type': 'text/html; charset=utf-8' };
        response.writeHead(status, { ...type, ...more }).end(body);
      } catch {
        request.socket.destroy();
      }
    };

  const secure = createHttpsServer(selfSigned(names, now), answerFrom('https'));
  const plain = createHttpServer(answerFrom('http'));
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (start) => {
      socket.pause();
      socket.unshift(start);
      (start[0] === handshake ? secure : plain).emit('connection', socket);
      // TLS takes over what was read already, but only on the next tick.
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    port: (server.address() as AddressInfo).port,
    serve(url, answer) {
      pages.set(new URL(url).href, typeof answer === 'string' ? { body: answer } : answer);
    },
    host: (origin, answer) => void hosts.set(origin, answer),
    arrivals,
    forget() {
      arrivals.length = 0;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
