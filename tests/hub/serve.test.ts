import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeServer } from '../../hub/inbox/node-server.ts';
import { createListHandler } from '../../hub/list/serve.ts';

let outside: string;
let handle: ReturnType<typeof createListHandler>;
const hash = 'a'.repeat(64);

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(outside, 'list');
  mkdirSync(join(folder, 'targets'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'timestamp.json'), '0123456789');
  writeFileSync(join(folder, `targets/${hash}.0-1.1.segment`), 'segment');
  handle = createListHandler(folder);
});
afterAll(() => rmSync(outside, { recursive: true }));

const ask = (path: string, init?: RequestInit) => handle(new Request(`http://list${path}`, init));
const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe('hub serve', () => {
  it('gives whole files, with length, kind and validator', async () => {
    const response = await ask('/timestamp.json');
    expect(await response.text()).toBe('0123456789');
    expect(headersOf(response)).toMatchObject({
      'content-length': '10',
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('lets caches keep what never changes', async () => {
    const response = await ask(`/targets/${hash}.0-1.1.segment`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('answers HEAD without a body, and 304 to who has it', async () => {
    const head = await ask('/timestamp.json', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      '10',
      '',
    ]);
    const tag = (await ask('/timestamp.json')).headers.get('etag') ?? '';
    const again = await ask('/timestamp.json', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/targets/..%2f..%2fsecret.json',
    '/%00timestamp.json',
    '/%',
    '/',
    '/targets',
    '/nothing.json',
    '//etc/passwd',
  ])('nothing outside the folder: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('changes nothing', async () => {
    expect((await ask('/timestamp.json', { method: 'PUT', body: 'x' })).status).toBe(405);
  });

  it('stands strange requests on the wire', async () => {
    const server = createNodeServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => {
          answer += data;
        });
        socket.on('close', () => resolve(answer));
      });
    expect(await raw('GET /../secret.json HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 404/);
    // Whatever host is asked for, the path is one of ours (RFC 9112, 3.2.2).
    expect(await raw('GET http://elsewhere/none.json HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 404/);
    expect(await raw('TRACE / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 405/);
    expect(await raw('GET /timestamp.json HTTP/1.0\r\n\r\n')).toMatch(/200 OK[\s\S]*0123456789$/);
    server.closeAllConnections();
    server.close();
  });
});
