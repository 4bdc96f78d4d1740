import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';
import { createClientKeys } from '../../../hub/inbox/rate-limit.ts';
import {
  aReport,
  config,
  deletions,
  metricsToken,
  openScene,
  overBoth,
  type Scene,
  secret,
  slow,
} from './fixtures.ts';

/** What must never be found again. */
const telltale = {
  Origin: 'moz-extension://5a7b1c9e-dead-4bee-8f00-0123456789ab',
  'User-Agent': 'TellTaleBrowser/99.1',
  Referer: 'https://www.temu.com/account/orders/4711',
  Cookie: 'session=telltalecookie',
  'X-Forwarded-For': '203.0.113.77',
  'X-Real-IP': '203.0.113.78',
  'Accept-Language': 'ko-KR,telltale',
};
const traces = ['5a7b1c9e', 'TellTale', 'telltale', '4711', '203.0.113', '127.0.0.1', '::1'];

overBoth('the server', (databases) => {
  let database: InboxDatabase;
  let scene: Scene;
  let server: Server;
  let base: string;
  beforeAll(async () => {
    database = await databases.open();
    const settings = config({ addressHeader: 'x-forwarded-for' });
    scene = await openScene(database, settings);
    server = createNodeServer(scene.inbox.fetch, {
      clientKey: createClientKeys(Date.now),
      addressHeader: 'x-forwarded-for',
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, slow);
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await database?.close();
  }, slow);

  const everything = async (): Promise<string> => {
    const tables = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(`${name}: ${rows.map(({ row }) => row).join('\n')}`);
    }
    return texts.join('\n');
  };

  it('keeps nothing that tells who sent something: not in the database, the log or the metrics', async () => {
    const report = aReport({ note: 'too hot' });
    const mine = secret();
    const headers = { ...telltale, 'Content-Type': 'application/json', 'Report-Secret': mine };
    const send = () =>
      fetch(`${base}/reports/${report.id}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify(report),
      });
    expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
    const wrong = await fetch(`${base}/reports/${report.id}`, {
      method: 'PUT',
      headers,
      body: '{',
    });
    expect(wrong.status).toBe(400);
    const form = { site: 'temu', listingId: '601099000000001', statement: 'no', language: 'en' };
    const appeal = await fetch(`${base}/appeal`, {
      ...{ method: 'POST', headers: telltale, body: new URLSearchParams(form) },
    });
    expect(appeal.status).toBe(201);
    const shown = await fetch(`${base}/metrics`, {
      headers: { ...telltale, Authorization: `Bearer ${metricsToken}` },
    });
    const metrics = await shown.text();
    expect(metrics).toContain('canary_inbox_reports_total{kind="suspect"} 1');
    const dump = await everything();
    expect(dump).toContain('too hot');
    for (const trace of [...traces, mine]) {
      expect(dump).not.toContain(trace);
      expect(metrics).not.toContain(trace);
      expect(JSON.stringify(scene.log)).not.toContain(trace);
    }
    expect(metrics).not.toContain(report.id);
  });

  it('says how it is', async () => {
    const health = await fetch(`${base}/healthz`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { ok: true, database: database.kind },
    ]);
    expect((await fetch(`${base}/healthz`, { method: 'HEAD' })).status).toBe(200);
    expect(await (await fetch(`${base}/operator`)).json()).toEqual({
      ...{ name: 'Fox Consumer Watch', contact: 'mailto:desk@fox.example', country: 'KR' },
      ...{ privacy: { url: 'https://fox.example/privacy' }, retentionDays: 365 },
    });
  });

  it('has its privacy notice in the languages that it is written in', async () => {
    const text = { de: 'Wir speichern keine Namen.', ko: '이름을 저장하지 않습니다.' };
    const operator = { ...config().operator, privacy: { text } };
    const parts = {
      deletions,
      database,
      config: config({ operator }),
      now: Date.now,
      log: () => undefined,
    };
    const { fetch } = createInbox(parts);
    const shown = async (query: string) => {
      const request = new Request(`http://hub/privacy${query}`);
      return (await fetch(request, { client: 'test' })).text();
    };
    expect(await shown('?lang=ko')).toContain(text.ko);
    for (const query of ['', '?lang=fr', '?lang=constructor']) {
      expect(await shown(query)).toContain('lang="de"');
      expect(await shown(query)).toContain(text.de);
    }
  });

  it('survives what is no HTTP, what never ends and what leaves in the middle', async () => {
    const raw = async (text: string, wait = 200) => {
      const socket = connect(Number(new URL(base).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(text);
      await new Promise((resolve) => setTimeout(resolve, wait));
      socket.destroy();
    };
    const { id } = aReport();
    const head = `PUT /reports/${id} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
    await raw('\0\0\0garbage\r\n\r\n');
    await raw(`GET ${'/x'.repeat(9000)} HTTP/1.1\r\n\r\n`);
    await raw(`${head}Content-Length: 500\r\n\r\n{"id":`);
    await raw(`${head}Transfer-Encoding: chunked\r\n\r\nfffffff\r\n${'a'.repeat(60_000)}`);
    await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(await database.query('select from reports where id = $1', [id])).toEqual([]);
    expect(scene.log.filter(({ event }) => event === 'failed')).toEqual([]);
  });

  it('says that a body is too much while more of it is still to come', async () => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    const answer = once(socket, 'data');
    socket.write(
      `PUT /reports/${aReport().id} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\n\r\nfffff\r\n${'a'.repeat(100_000)}`,
    );
    expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it('works on while ten addresses send their bodies slowly', async () => {
    const head = (from: string) =>
      `PUT /reports/${aReport().id} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${from}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"id":';
    const sockets = Array.from({ length: 290 }, (_, n) => {
      const socket = connect(Number(new URL(base).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(head(`192.0.2.${n % 10}`));
      return socket;
    });
    const connections = () => promisify(server.getConnections.bind(server))();
    await expect.poll(connections, { timeout: 10_000 }).toBeGreaterThanOrEqual(290);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    const report = aReport();
    const put = { method: 'PUT', headers: { 'Content-Type': 'application/json' } };
    const body = JSON.stringify(report);
    const answer = await fetch(`${base}/reports/${report.id}`, { ...put, body });
    expect(answer.status).toBe(201);
    for (const socket of sockets) socket.destroy();
  });

  it('answers a page of another site with nothing it may read', async () => {
    const preflight = await fetch(`${base}/reports/${aReport().id}`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
