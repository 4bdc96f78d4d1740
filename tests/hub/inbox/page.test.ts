import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';
import { config, deletions, noon } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-page-'));
const page = join(folder, 'page');
mkdirSync(join(page, 'assets'), { recursive: true });
writeFileSync(join(page, 'index.html'), '<!doctype html><script src="assets/main.js"></script>');
writeFileSync(join(page, 'assets', 'main.js'), 'export {};');
writeFileSync(join(page, 'assets', 'data.bin'), 'x');
writeFileSync(join(folder, 'secret.txt'), 'no');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files are served without the database; touching it would fail. */
const none: InboxDatabase = {
  kind: 'pglite',
  query: () => Promise.reject(new Error('not needed')),
  script: () => Promise.reject(new Error('not needed')),
  transaction: () => Promise.reject(new Error('not needed')),
  close: async () => undefined,
};
const inbox = createInbox({
  deletions,
  ...{ database: none, config: config(), now: () => noon, log: () => undefined, pageFolder: page },
});
const get = (path: string) => inbox.fetch(new Request(`http://hub${path}`), { client: 'test' });

it('the hub serves the review page with nothing but its own files allowed', async () => {
  const answer = await get('/review/');
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const policy = answer.headers.get('Content-Security-Policy');
  for (const part of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    'require-trusted-types-for',
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
  for (const name of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy'])
    expect(answer.headers.get(name)).toBe('same-origin');
  expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
  const typeOf = async (path: string) => (await get(path)).headers.get('Content-Type');
  expect(await typeOf('/review/assets/data.bin')).toBe('application/octet-stream');
  expect(await typeOf('/review/assets/none.js')).toBe('application/json');
  const script = await get('/review/assets/main.js');
  expect(script.headers.get('Content-Type')).toContain('text/javascript');
  expect((await get('/review')).headers.get('Location')).toBe('/review/');
});

it('the hub says the length of a file once on the wire, as strict proxies want it', async () => {
  const server = createNodeServer(inbox.fetch, { clientKey: () => 'test' }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    for (const method of ['GET', 'HEAD']) {
      const asked = request({ port, method, path: '/review/assets/main.js' }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      const names = answer.rawHeaders.filter((_, at) => at % 2 === 0);
      const lengths = names.filter((name) => name.toLowerCase() === 'content-length');
      expect(lengths).toHaveLength(1);
      expect(answer.headers['content-length']).toBe('10');
      expect(await text(answer)).toBe(method === 'GET' ? 'export {};' : '');
    }
  } finally {
    server.close();
  }
});

it.each([
  '/review/../secret.txt',
  '/review/%2e%2e/secret.txt',
  '/review/..%2fsecret.txt',
  '/review/missing.js',
  '/review/api/unknown',
])('does not serve %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it('the hub answers "try again" when the database fails, without a word about why', async () => {
  const answer = await get('/review/api/queue');
  expect(answer.status).toBe(401);
  const id = '7f6d0b1e-52a3-4a1e-8f53-0d7c0f7b2c11';
  const headers = { 'Report-Secret': 'A'.repeat(43) };
  const failed = await inbox.fetch(
    new Request(`http://hub/reports/${id}`, { method: 'DELETE', headers }),
    { client: 'test' },
  );
  expect([failed.status, failed.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await failed.text()).not.toContain('not needed');
});
