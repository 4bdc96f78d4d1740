import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';

/** What stands between Node's server and a handler. */

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Sends one request as raw text; resolves with the whole answer. */
async function ask(server: Server, lines: string[]): Promise<string> {
  servers.push(server);
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const echo = (options?: Parameters<typeof createNodeServer>[1]) =>
  createNodeServer(
    (request, { client }) =>
      Response.json({ url: request.url, headers: [...request.headers.keys()].sort(), client }),
    options,
  );
const told = (answer: string) => JSON.parse(answer.slice(answer.indexOf('{')));

it('the handler gets the headers that it knows and no other', async () => {
  const server = echo({ clientKey: (address) => `key of ${address}`, addressHeader: 'x-real-ip' });
  const answer = await ask(server, [
    'GET /x HTTP/1.1',
    'Host: evil.example',
    'Origin: https://x.example',
    'User-Agent: Telltale/1',
    'X-Real-IP: 203.0.113.1, 203.0.113.2 ',
    'If-None-Match: "1"',
    'Sec-Fetch-Site: none',
  ]);
  expect(told(answer)).toEqual({
    ...{ url: 'http://hub/x', client: 'key of 203.0.113.2' },
    headers: ['if-none-match', 'sec-fetch-site'],
  });
});

it('the connection names the client where no proxy’s header does', async () => {
  const lines = ['GET / HTTP/1.1', 'Host: x', 'X-Real-IP: 203.0.113.1'];
  expect(told(await ask(echo(), lines)).client).toBe('');
  const server = echo({ clientKey: (address) => address });
  expect(told(await ask(server, lines)).client).toBe('127.0.0.1');
});

it('a handler that fails breaks neither the answer nor the server', async () => {
  const server = createNodeServer(() => Promise.reject(new Error('words of a shopper')));
  const answer = await ask(server, ['GET / HTTP/1.1', 'Host: x']);
  expect(answer).toMatch(/^HTTP\/1\.1 500 /);
  expect(answer).not.toContain('words');
});

it('idle connections stay longer than a balancer’s, and not without end', () => {
  const server = echo();
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.maxConnections).toBe(2000);
});
