import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
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
  /** Puts a page at an address, whatever the query; `https://host/*` is all of a host. */
  serve(url: string, answer: string | Answer): void;
  /** Answers all of an origin's requests that no page was put at. */
  host(origin: string, answer: (url: URL) => Promise<Answer>): void;
  /** Everything that arrived since the last `forget`, in order. */
  arrivals: Arrival[];
  forget(): void;
  close(): Promise<void>;
}

const names = [
  '*.aliexpress.com',
  '*.aliexpress.us',
  '*.aliexpress.ru',
  '*.temu.com',
  '*.cart-canary.test',
];
const nothing: Answer = { body: 'not here', status: 404 };
/** First byte of a TLS handshake; plain HTTP starts with a letter. */
const handshake = 0x16;

/**
 * Serves pages for any number of host names on one loopback port. The browsers are told to go there
 * for every name, so whatever page or extension asks of the network arrives here and can be counted.
 */
export async function openShopServer(now = new Date()): Promise<ShopServer> {
  const pages = new Map<string, Answer>();
  const hosts = new Map<string, (url: URL) => Promise<Answer>>();
  const arrivals: Arrival[] = [];

  const answerFrom =
    (scheme: string): RequestListener =>
    async ({ method = 'GET', headers, url: path = '/' }, response) => {
      const url = new URL(path, `${scheme}://${headers.host ?? 'nowhere'}`);
      arrivals.push({ method, url: url.href, headers });
      const page = [url.href, url.origin + url.pathname, `${url.origin}/*`]
        .map((address) => pages.get(address))
        .find((one) => one !== undefined);
      const answer = page ?? (await hosts.get(url.origin)?.(url)) ?? nothing;
      const { body, status = 200, headers: more } = answer;
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...more }).end(body);
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
