import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { argumentsOf, type Terminal } from '../../../hub/command.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { openInboxServer } from '../../../hub/inbox/serve-inbox.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { aReport, config, noon, slow } from './fixtures.ts';

/** `hub serve --inbox`, in this process. */

const folder = mkdtempSync(join(tmpdir(), 'hub-serve-'));
const [data, list, page] = ['data', 'list', 'page'].map((name) => join(folder, name)) as [
  ...[string, string, string],
];
const file = join(folder, 'inbox.json');
beforeAll(async () => {
  await newPgliteFolder(data);
  writeFileSync(file, JSON.stringify({ operator: config().operator }));
  for (const made of [list, page]) mkdirSync(made);
  writeFileSync(join(list, 'timestamp.json'), '{"list":1}');
  writeFileSync(join(list, 'operator'), 'not this one');
  writeFileSync(join(page, 'index.html'), 'the page');
}, slow);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serve(listFolder: string | undefined, env: Record<string, string> = {}, at = noon) {
  const notes: string[] = [];
  const terminal = { env, now: () => at, note: (line: string) => void notes.push(line) };
  const usage = '[--inbox <file>] [--data <folder>] [--review-page <folder>]';
  const args = argumentsOf(usage, ['--inbox', file, '--data', data, '--review-page', page]);
  const hub = await openInboxServer(args, terminal as unknown as Terminal, listFolder);
  hub.server.listen(0, '127.0.0.1');
  await once(hub.server, 'listening');
  const { port } = hub.server.address() as AddressInfo;
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return [answer.status, await answer.text()] as const;
  };
  const events = () => notes.map((line) => JSON.parse(line).event);
  return { ...hub, port, ask, events };
}

it('hub serve has the list beside the inbox, which goes first', { timeout: slow }, async () => {
  const hub = await serve(list, { HUB_METRICS_TOKEN: 'secret' });
  expect(hub.events()).toEqual(['started']);
  expect(await hub.ask('/timestamp.json')).toEqual([200, '{"list":1}']);
  expect(await hub.ask('/timestamp.json', { method: 'HEAD' })).toEqual([200, '']);
  expect((await hub.ask('/timestamp.json', { method: 'POST' }))[0]).toBe(405);
  expect((await hub.ask('/none.json'))[1]).toBe('');
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
  expect(hub.events()).toEqual(['started', 'stopped']);
  await expect(hub.ask('/operator')).rejects.toThrow();
  // And its folder is free for the next one.
  const database = await openDatabase({ url: undefined, folder: data });
  expect(await database.query('select from reports')).toHaveLength(1);
  await database.close();
});

it('hub serve deletes what is past its retention when it starts, and has no list unless told', {
  timeout: slow,
}, async () => {
  const hub = await serve(undefined, { HUB_METRICS_TOKEN: '' }, noon + 400 * 86_400_000);
  expect(hub.events()).toEqual(['pruned', 'started']);
  expect((await hub.ask('/timestamp.json'))[1]).toContain('nothing here');
  expect((await hub.ask('/metrics'))[0]).toBe(404);
  await hub.close();
});

it('hub serve waits five seconds for requests in work, and no longer', {
  timeout: slow,
}, async () => {
  const hub = await serve(undefined);
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
