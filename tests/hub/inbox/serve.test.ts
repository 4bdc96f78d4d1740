import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { argumentsOf, type Terminal } from '../../../hub/command.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { openInboxServer } from '../../../hub/inbox/serve-inbox.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { aReport, config, noon, secret, slow } from './fixtures.ts';

/** `hub serve --inbox`, in this process. */

const folder = mkdtempSync(join(tmpdir(), 'hub-serve-'));
const [data, page] = [join(folder, 'data'), join(folder, 'page')];
const file = join(folder, 'inbox.json');
const [webhook, list] = ['https://fox.example/hook', 'https://fox.example/list'];
beforeAll(async () => {
  await newPgliteFolder(data);
  writeFileSync(file, JSON.stringify({ operator: config().operator, list, webhook }));
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), 'the page');
}, slow);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answerNothing = () => new Response(null, { status: 404 });

async function serve(
  env: Record<string, string> = {},
  at = noon,
  answer: (url: string) => Response = answerNothing,
) {
  const notes: string[] = [];
  const fetched: string[] = [];
  const terminal = {
    ...{ env, now: () => at, note: (line: string) => void notes.push(line) },
    async fetch(url: string, { redirect }: RequestInit) {
      fetched.push(`${url} ${redirect}`);
      return answer(url);
    },
  };
  const usage = '[--inbox <file>] [--data <folder>] [--review-page <folder>]';
  const args = argumentsOf(usage, ['--inbox', file, '--data', data, '--review-page', page]);
  const hub = await openInboxServer(args, terminal as unknown as Terminal);
  hub.server.listen(0, '127.0.0.1');
  await once(hub.server, 'listening');
  const { port } = hub.server.address() as AddressInfo;
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return [answer.status, await answer.text()] as const;
  };
  const events = () => notes.map((line) => JSON.parse(line).event);
  return { ...hub, port, ask, events, fetched };
}

it('hub serve has inbox, review page and figures behind one port', { timeout: slow }, async () => {
  const hub = await serve({ HUB_METRICS_TOKEN: 'secret' });
  expect(hub.events()).toEqual(['started']);
  expect((await hub.ask('/timestamp.json'))[1]).toContain('nothing here');
  const headers = { Authorization: 'Bearer secret' };
  expect((await hub.ask('/metrics', { headers }))[0]).toBe(200);
  expect(hub.fetched).toEqual(['https://fox.example/list/timestamp.json error']);
  expect(hub.events()).toEqual(['started', 'failed']);
  expect((await hub.ask('/operator'))[1]).toContain('Fox Consumer Watch');
  expect((await hub.ask('/operator', { method: 'PUT' }))[0]).toBe(405);
  expect(await hub.ask('/review/')).toEqual([200, 'the page']);
  expect((await hub.ask('/metrics'))[0]).toBe(401);
  const report = aReport();
  const put = { method: 'PUT', headers: { 'Content-Type': 'application/json' } };
  const body = JSON.stringify(report);
  expect((await hub.ask(`/reports/${report.id}`, { ...put, body }))[0]).toBe(201);
  const cleared = vi.spyOn(globalThis, 'clearInterval');
  await hub.close();
  expect(cleared).toHaveBeenCalledWith(expect.objectContaining({ _repeat: 3_600_000 }));
  cleared.mockRestore();
  expect(hub.events()).toEqual(['started', 'failed', 'stopped']);
  await expect(hub.ask('/operator')).rejects.toThrow();
  // And its folder is free for the next one.
  const database = await openDatabase({ url: undefined, folder: data });
  expect(await database.query('select from reports')).toHaveLength(1);
  await database.close();
});

it('hub serve tells the operator’s webhook of an injury within a minute', {
  timeout: slow,
}, async () => {
  const timers = vi.spyOn(globalThis, 'setInterval');
  const hub = await serve();
  const report = aReport({ harm: { consent: true, kind: 'injury' } });
  const answer = await hub.ask(`/reports/${report.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Report-Secret': secret() },
    body: JSON.stringify(report),
  });
  expect(answer).toEqual([201, '{"stored":true}']);
  expect(hub.fetched).toEqual([]);
  const [push] = timers.mock.calls.find(([, period]) => period === 60_000) ?? [];
  await push?.();
  expect(hub.fetched).toEqual([`${webhook} error`]);
  timers.mockRestore();
  await hub.close();
});

it('hub serve deletes what is past its retention when it starts', {
  timeout: slow,
}, async () => {
  const hub = await serve({ HUB_METRICS_TOKEN: '' }, noon + 400 * 86_400_000);
  expect(hub.events()).toEqual(['pruned', 'started']);
  expect((await hub.ask('/timestamp.json'))[1]).toContain('nothing here');
  expect((await hub.ask('/metrics'))[0]).toBe(404);
  await hub.close();
});

it('hub serve tells the age of the list at the operator’s address', { timeout: slow }, async () => {
  const packaged = (url: string) =>
    new Response(readFileSync(url.replace(list, 'public/list'), 'utf8'));
  const hub = await serve({ HUB_METRICS_TOKEN: 'secret' }, noon, packaged);
  const headers = { Authorization: 'Bearer secret' };
  const [, figures] = await hub.ask('/metrics', { headers });
  expect(figures).toMatch(/^canary_inbox_list_age_seconds -?\d+$/m);
  expect(hub.events()).toEqual(['started']);
  await hub.close();
});

it('hub serve waits five seconds for requests in work, and no longer', {
  timeout: slow,
}, async () => {
  const hub = await serve();
  const socket = connect(hub.port, '127.0.0.1');
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.write(
    `PUT /reports/${aReport().id} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      'Content-Length: 500\r\n\r\n{"id":',
  );
  await once(hub.server, 'request');
  const start = performance.now();
  await hub.close();
  expect(performance.now() - start).toBeGreaterThan(4_900);
  await closed;
  // Node itself would have waited for twenty.
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(hub.events().at(-1)).toBe('stopped');
});
