import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson } from '../../../hub/canonical.ts';
import { argumentsOf, type Terminal } from '../../../hub/command.ts';
import { acceptReport } from '../../../hub/inbox/accept-report.ts';
import { InboxConfig } from '../../../hub/inbox/config.ts';
import type { InboxDatabase, Rows } from '../../../hub/inbox/database/database.ts';
import { readDsa } from '../../../hub/inbox/dsa.ts';
import { checked, parseJson, type Refusal, withoutUnstorable } from '../../../hub/inbox/http.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { fetchConfirmed, inboxClient } from '../../../hub/inbox/inbox-client.ts';
import { createReportWriter } from '../../../hub/inbox/report-writer.ts';
import { paging, readQuery } from '../../../hub/inbox/review/query.ts';
import { authenticate } from '../../../hub/inbox/review/reviewers.ts';
import { isSame, sha256 } from '../../../hub/inbox/secrets.ts';
import { hazardOf } from '../../store/fixtures.ts';
import { config, deletions, noon } from './fixtures.ts';
import { aReport } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-edges-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('what is read', () => {
  it('is UTF-8, and told from what is not by name, shortly', () => {
    expect(parseJson(Buffer.from('"é"'))).toBe('é');
    expect(() => parseJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow('not JSON in UTF-8');
    const wrong = (schema: z.ZodMiniType, value: unknown) => {
      try {
        return checked(schema, value);
      } catch (error) {
        return error as Refusal;
      }
    };
    const long = { ['x'.repeat(300)]: 'not a number' };
    const named = wrong(z.record(z.string(), z.number()), long);
    expect(named).toMatchObject({ status: 422, field: 'x'.repeat(100) });
    const unknown = wrong(z.strictObject({}), long);
    expect(unknown).toMatchObject({ status: 422, field: undefined });
    expect((unknown as Refusal).message).toHaveLength(200);
  });

  it('takes a reviewer’s parameter without a value for absent', () => {
    const read = (query: string) => readQuery(z.object(paging), new URLSearchParams(query));
    expect(read('limit=&offset=+')).toEqual({ limit: 50, offset: 0 });
    expect(read('limit=200&offset=1')).toEqual({ limit: 200, offset: 1 });
    expect(() => read('limit=201')).toThrow();
  });

  it('is cleaned in every string, and otherwise as it was', () => {
    const value = { list: [1, null, true, 'a\0'], deep: { text: '\uD83D', none: null } };
    expect(withoutUnstorable(value)).toEqual({
      ...{ list: [1, null, true, 'a\uFFFD'], deep: { text: '\uFFFD', none: null } },
    });
  });

  it('is a report with the same digest as ever', () => {
    const report = aReport();
    const digestOf = (secret?: Buffer) =>
      acceptReport(report.id, Buffer.from(JSON.stringify(report)), secret, noon).digest;
    expect(digestOf()).toEqual(sha256(`${canonicalJson(report)}\n`));
    expect(digestOf(Buffer.from([1]))).toEqual(sha256(`${canonicalJson(report)}\n01`));
  });

  it.each([
    ['report-api.md', /^\{"id".*?^ "createdAt".*?\}$/ms, (body: string) => JSON.parse(body).id],
    ['operator.md', /^\{\n {2}"operator": .*?^\}$/ms, () => undefined],
  ])('is what %s gives as its example', (file, example, idOf) => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs', file), 'utf8');
    const body = example.exec(text)?.[0] ?? '';
    const id = idOf(body);
    if (id === undefined) expect(InboxConfig.safeParse(JSON.parse(body)).error).toBeUndefined();
    else expect(acceptReport(id, Buffer.from(body), undefined, noon).kind).toBe('suspect');
  });

  it('is a configuration whose privacy notice is in a language', () => {
    const withText = (text: object) =>
      InboxConfig.safeParse({ operator: { ...config().operator, privacy: { text } } }).success;
    expect([withText({ ko: 'x' }), withText({})]).toEqual([true, false]);
  });
});

it('the hub is healthy while its database can store, which is asked at most every five seconds', async () => {
  let isFull = true;
  let now = noon;
  const query = vi.fn(async (sql: string) => {
    if (isFull && /^(?:update|insert)/.test(sql)) throw new Error('no space left on device');
    return [];
  });
  const inbox = createInbox({
    deletions,
    ...{ database: { kind: 'postgres', query } as unknown as InboxDatabase, config: config() },
    ...{ now: () => now, log: () => undefined },
  });
  const status = async () =>
    (await inbox.fetch(new Request('http://hub/healthz'), { client: 'x' })).status;
  expect([await status(), await status(), query.mock.calls.length]).toEqual([503, 503, 1]);
  isFull = false;
  now += 5000;
  expect([await status(), query.mock.calls.length]).toEqual([200, 2]);
});

it('the hub works on, and says so, while its database is away', async () => {
  const log = vi.fn();
  const query = () => Promise.reject(new RangeError('words'));
  const inbox = createInbox({
    deletions,
    ...{ database: { kind: 'pglite', query } as unknown as InboxDatabase, config: config() },
    ...{ now: () => noon, log },
  });
  const get = (path: string) => inbox.fetch(new Request(`http://hub${path}`), { client: 'x' });
  const health = await get('/healthz');
  expect([health.status, await health.json()]).toEqual([503, { ok: false, database: 'pglite' }]);
  // Without a folder there is no page.
  expect([(await get('/review')).status, (await get('/review/')).status]).toEqual([404, 404]);
  await inbox.prune();
  expect(log.mock.lastCall?.[0]).toMatchObject({ event: 'failed', route: 'prune' });
  expect(log.mock.lastCall?.[0]).toMatchObject({ error: 'RangeError' });
});

it('the hub is unhealthy where its database answers nothing for two seconds', async () => {
  const database = { kind: 'pglite', query: () => new Promise(() => {}) };
  const inbox = createInbox({
    deletions,
    ...{ database: database as unknown as InboxDatabase, config: config() },
    ...{ now: () => noon, log: () => undefined },
  });
  const health = await inbox.fetch(new Request('http://hub/healthz'), { client: 'x' });
  expect(health.status).toBe(503);
});

it.each([
  ['pglite', 1],
  ['postgres', 4],
] as const)(
  'writes over %s with %i transactions at once, in the order of ids',
  async (kind, lanes) => {
    const open: (() => void)[] = [];
    const inserts: string[][] = [];
    const query = async (sql: string, [rows]: [string]) => {
      const ids = JSON.parse(rows).map(({ id }: { id: string }) => id);
      expect(sql).toContain('insert into reports');
      inserts.push(ids);
      await new Promise<void>((resolve) => open.push(resolve));
      return ids.map((id: string) => ({ id }));
    };
    const write = createReportWriter({ kind, query } as unknown as InboxDatabase);
    const reports = Array.from({ length: 20 }, () => aReport());
    const stored = reports.map((report) =>
      write(acceptReport(report.id, Buffer.from(JSON.stringify(report)), undefined, noon), noon),
    );
    expect(inserts).toHaveLength(lanes);
    for (let end = open.shift(); end; end = open.shift()) {
      end();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(new Set(await Promise.all(stored))).toEqual(new Set(['created']));
    expect(inserts).toHaveLength(lanes + 1);
    const together = inserts.at(-1) ?? [];
    expect(together).toHaveLength(20 - lanes);
    expect(together).toEqual(together.toSorted());
  },
);

it('nobody is looked up by what is no token', async () => {
  const query = vi.fn<Rows['query']>(async () => [{ name: 'ana', role: 'reviewer' }] as never);
  const database = { query } as unknown as InboxDatabase;
  for (const header of [null, '', 'Bearer x', `Basic ${'A'.repeat(43)}`])
    expect(await authenticate(database, header)).toBeUndefined();
  expect(query).not.toHaveBeenCalled();
  expect(await authenticate(database, `Bearer ${'A'.repeat(43)}`)).toMatchObject({ name: 'ana' });
  expect(isSame(new Uint8Array(1), new Uint8Array(2))).toBe(false);
});

describe('a terminal', () => {
  const terminalOf = (fetch: Terminal['fetch']) =>
    ({ env: { HUB_REVIEWER_TOKEN: 'token' }, fetch }) as unknown as Terminal;
  const asking = (fetch: Terminal['fetch'], ...args: string[]) =>
    inboxClient(argumentsOf('[--inbox <address>] [--token-file <file>]', args), terminalOf(fetch));

  it('asks the hub beside it, with a body or without, and the token of a file', async () => {
    const fetch = vi.fn<Terminal['fetch']>(async () => Response.json({}));
    await asking(fetch)('GET', '/x');
    const file = fileOf('token', 'of a file\n');
    await asking(fetch, '--token-file', file)('POST', '/x', { a: 1 });
    const json = { 'Content-Type': 'application/json' };
    expect(fetch.mock.calls).toEqual([
      [
        'http://127.0.0.1:8787/x',
        { method: 'GET', redirect: 'error', headers: { Authorization: 'Bearer token' } },
      ],
      [
        'http://127.0.0.1:8787/x',
        {
          ...{ method: 'POST', redirect: 'error', body: '{"a":1}' },
          headers: { Authorization: 'Bearer of a file', ...json },
        },
      ],
    ]);
  });

  it('takes what reviewers confirmed only where every hazard of it is one', async () => {
    const confirmed = (hazards: unknown[]) =>
      fetchConfirmed(
        argumentsOf('[--inbox <address>] [--token-file <file>]', []),
        terminalOf(async () => Response.json({ hazards, decisions: [] })),
      );
    const hazard = hazardOf(1, { source: 'community' });
    expect(await confirmed([hazard])).toEqual({ hazards: [hazard], decisions: [] });
    await expect(confirmed([hazard, { source: 'community' }])).rejects.toThrow(
      /^what reviewers confirmed: hazards\.1\.reference/,
    );
  });

  it.each([
    [() => Promise.reject(new Error('refused')), /127\.0\.0\.1:8787 cannot be reached: refused$/],
    [() => Promise.reject('words'), /cannot be reached: $/],
    [async () => new Response('<html>', { status: 502 }), /^that is no inbox \(status 502\)$/],
    [async () => Response.json({ error: 'wrong', field: 'on' }, { status: 422 }), /^on: wrong$/],
    [async () => Response.json({ error: 'wrong' }, { status: 422 }), /^wrong$/],
    [async () => Response.json({}, { status: 500 }), /^500$/],
  ] as [Terminal['fetch'], RegExp][])('says what went wrong: %#', async (fetch, words) => {
    await expect(asking(fetch)('GET', '/x')).rejects.toThrow(words);
  });
});

it('a platform’s statements of reasons are counted', async () => {
  const header =
    'platform_name,category,content_date,application_date,source_type,automated_detection,automated_decision';
  const unsafe = 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS';
  const file = fileOf(
    'day.csv',
    [
      `\uFEFF${header}`,
      `A,${unsafe},2026-11-01 09:00:00,2026-11-01 08:00:00,x,Yes,x`,
      `A,${unsafe},2026-11-03,2026-11-01,x,No,x`,
      `A,${unsafe},,2026-11-01,x,No,x`,
      `A,${unsafe}`,
      '',
    ].join('\n'),
  );
  expect(await readDsa([file])).toEqual([
    {
      ...{ platform: 'A', unsafe: 4, share: { detected: 0.25, decided: 0, notified: 0 } },
      days: { median: 0, p90: 0 },
    },
  ]);
});
