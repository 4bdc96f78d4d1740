import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { empty, type Handler, type InboxRequest, json } from '../../../hub/inbox/http.ts';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';

/** What stands between Node's server and a handler, without a port. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const requestOf = (more: object = {}) => ({
  ...{ method: 'GET', url: '/x', headers: {}, complete: true },
  ...{ socket: { remoteAddress: '192.0.2.1' }, iterator: () => 'the body' },
  ...more,
});

function sceneOf(handler: Handler, options: Parameters<typeof createNodeServer>[1] = {}) {
  const server = createNodeServer(handler, options);
  /** Sends one, and gives what was answered so far. */
  const send = (more: object = {}) => {
    const outgoing = {
      ...{ setHeader: vi.fn(), writeHead: vi.fn(), end: vi.fn(), destroy: vi.fn() },
      shouldKeepAlive: true,
    };
    const incoming = requestOf(more) as unknown as IncomingMessage;
    server.emit('request', incoming, outgoing as unknown as ServerResponse);
    return outgoing;
  };
  return { server, send };
}

it('hands on where, how and who, and of the headers those it knows', async () => {
  const seen: [InboxRequest, string][] = [];
  const clientKey = (address: string) => `key of ${address}`;
  const handler: Handler = async (request, { key }) => {
    seen.push([request, key]);
    return json({});
  };
  const { send } = sceneOf(handler, { clientKey, addressHeader: 'x-real-ip' });
  const headers = { 'if-none-match': '"1"', origin: 'https://x.example', 'sec-fetch-site': ['a'] };
  send({ headers: { ...headers, 'x-real-ip': '203.0.113.1, 203.0.113.2 ' } });
  send({ method: 'HEAD', url: 'http://evil.example/healthz' });
  send({ method: 'PUT', url: undefined, socket: {} });
  await vi.runAllTimersAsync();
  expect(seen.map(([{ method, url, body }, key]) => [method, url, body, key])).toEqual([
    ['GET', 'http://hub/x', null, 'key of 203.0.113.2'],
    ['HEAD', 'http://hub/', null, 'key of 192.0.2.1'],
    ['PUT', 'http://hub/', 'the body', 'key of '],
  ]);
  const of = (name: string) => seen[0]?.[0].headers.get(name);
  expect(['If-None-Match', 'Origin', 'Sec-Fetch-Site', 'Content-Type'].map(of)).toEqual([
    ...['"1"', null, null, null],
  ]);
});

it('has one key for all where addresses are not told apart, and believes no header unasked', async () => {
  const keys: string[] = [];
  const handler: Handler = async (_, { key }) => {
    keys.push(key);
    return json({});
  };
  sceneOf(handler).send();
  const headers = { 'x-real-ip': '203.0.113.1' };
  sceneOf(handler, { clientKey: (address) => address }).send({ headers });
  await vi.runAllTimersAsync();
  expect(keys).toEqual(['', '192.0.2.1']);
});

it('lets who sends too much wait a moment, five hundred at most, and nobody else', async () => {
  let status = 429;
  const { send } = sceneOf(async () => json({}, status));
  const crowd = (count: number) => Array.from({ length: count }, () => send());
  const answered = async (outgoings: ReturnType<typeof crowd>) => {
    await vi.advanceTimersByTimeAsync(0);
    return outgoings.filter(({ end }) => end.mock.calls.length > 0).length;
  };
  for (const _ of ['the first time', 'and again']) {
    const waiting = crowd(500);
    expect(await answered(waiting)).toBe(0);
    expect(await answered(crowd(2))).toBe(2);
    status = 200;
    expect(await answered(crowd(1))).toBe(1);
    status = 429;
    await vi.advanceTimersByTimeAsync(249);
    expect(await answered(waiting)).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answered(waiting)).toBe(500);
  }
});

it('says the length of what there is, and leaves no unread body on a connection', async () => {
  const { send } = sceneOf(async ({ url }) => (url.endsWith('/gone') ? empty(204) : json({})));
  const [whole, cut, gone] = [send(), send({ complete: false }), send({ url: '/gone' })];
  await vi.runAllTimersAsync();
  expect([whole.shouldKeepAlive, cut.shouldKeepAlive]).toEqual([true, false]);
  expect(whole.setHeader.mock.calls).toContainEqual(['Content-Length', 3]);
  expect(whole.end).toHaveBeenCalledWith('{}\n');
  expect(gone.writeHead).toHaveBeenCalledWith(204);
  expect(gone.setHeader.mock.calls.map(([name]) => name)).not.toContain('Content-Length');
});

it('drops a connection whose answer failed', async () => {
  const { send } = sceneOf(() => Promise.reject(new Error('never so')));
  const outgoing = send();
  await vi.runAllTimersAsync();
  expect([outgoing.destroy.mock.calls.length, outgoing.end.mock.calls.length]).toEqual([1, 0]);
});

it('keeps idle connections longer than a balancer, and not without end', () => {
  const { server } = sceneOf(async () => json({}));
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.maxConnections).toBe(2000);
});
