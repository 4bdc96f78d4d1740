import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { argumentsOf, type Terminal } from '../../../hub/command.ts';
import { communityHazards } from '../../../hub/inbox/community.ts';
import { readConfig } from '../../../hub/inbox/config.ts';
import type { InboxDatabase, Rows } from '../../../hub/inbox/database/database.ts';
import { requireType } from '../../../hub/inbox/http.ts';
import { createInbox, prune } from '../../../hub/inbox/inbox.ts';
import { inboxClient } from '../../../hub/inbox/inbox-client.ts';
import { errorFacts } from '../../../hub/inbox/log.ts';
import { createMetrics } from '../../../hub/inbox/metrics.ts';
import type { NoticeItem } from '../../../hub/inbox/notice-items.ts';
import { noticeCsv } from '../../../hub/inbox/notice-letter.ts';
import { acceptPicture } from '../../../hub/inbox/picture.ts';
import { createClientKeys, createRateLimit, household } from '../../../hub/inbox/rate-limit.ts';
import { config, deletions, noon } from './fixtures.ts';
import {
  jpeg,
  jpegFrame,
  jpegOf,
  jpegPart,
  jpegScan,
  png,
  pngChunk,
  pngHeader,
  pngOf,
} from './pictures.ts';

/** Small guards of the inbox, each by itself; what needs a database gets one that answers from here. */

const rowsThat = (answer: (sql: string, values: readonly unknown[]) => unknown[]): Rows =>
  ({ query: async (sql: string, values = []) => answer(sql, values) }) as Rows;

it('a configuration is read, or refused by each field that is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-config-'));
  const file = join(folder, 'inbox.json');
  const { operator } = config();
  writeFileSync(file, JSON.stringify({ operator }));
  expect(readConfig(file).operator).toEqual(operator);
  writeFileSync(file, JSON.stringify({ operator: { ...operator, country: 'kr' }, apples: 1 }));
  expect(() => readConfig(file)).toThrow(
    /inbox\.json: operator\.country: ISO 3166.*; the whole: .*"apples"/,
  );
  rmSync(folder, { recursive: true });
});

describe('a table for a spreadsheet', () => {
  const cellOf = (product: string) => {
    const csv = noticeCsv([{ product, risks: [] } as unknown as NoticeItem]);
    return csv.split('\r\n').slice(1, -1).join('\r\n');
  };

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\uFEFF=1',
    '＝1+1',
    '\u200B@x',
  ])('runs no title: %j', (title) => {
    expect(cellOf(title)).toContain(`'${title}`);
  });

  it('quotes what would end a cell, and leaves other titles alone', () => {
    expect(cellOf('a "b", c')).toContain('"a ""b"", c"');
    expect(cellOf('1 - 2 = 3')).toContain(',1 - 2 = 3,');
    const many = { product: 'x', risks: ['FIRE', 'BURNS'], reports: 2 } as unknown as NoticeItem;
    expect(noticeCsv([many])).toMatch(/,FIRE BURNS,.*,2,/);
  });
});

it('appeals are deleted by the day of their answer', async () => {
  const asked: [string, unknown][] = [];
  const rows = rowsThat((sql, [limit]) => {
    asked.push([sql, limit]);
    return sql.includes('appeals') ? [1, 2] : [];
  });
  const retention = { reportDays: 1, harmDays: 2, contactDays: 1, appealDays: 3, deletedDays: 4 };
  const database = {
    ...rows,
    transaction: (work: (own: Rows) => unknown) => work(rows),
  } as InboxDatabase;
  const pruned = await prune(database, retention, noon);
  expect(pruned).toEqual({ reports: 0, harm: 0, contacts: 2, appeals: 2, deleted: 0 });
  const limitOf = (part: string) => asked.find(([sql]) => sql.includes(part))?.[1];
  expect(limitOf('appeals where answered_at <')).toBe('2026-11-22T12:34:56.000Z');
  expect(limitOf('reports where received_at <')).toBe('2026-11-24T12:34:56.000Z');
});

it('the hub shows its figures to who has their token, and to nobody where none is set', async () => {
  const statusWith = async (metricsToken: string | undefined, shown?: string) => {
    const { fetch } = createInbox({
      deletions,
      ...{ database: { kind: 'pglite', ...rowsThat(() => []) } as InboxDatabase },
      ...{ config: config(), now: () => noon, log: () => undefined, metricsToken },
    });
    const headers = shown === undefined ? {} : { Authorization: shown };
    const request = new Request('http://hub/metrics', { headers });
    return (await fetch(request, { client: 'test' })).status;
  };
  expect(await statusWith('secret')).toBe(401);
  expect(await statusWith('secret', 'Bearer other')).toBe(401);
  expect(await statusWith('secret', 'Bearer secret')).toBe(200);
  expect(await statusWith(undefined)).toBe(404);
});

describe('a limit', () => {
  it('saves up no more than its burst, and says how long to wait', () => {
    let now = noon;
    const wait = createRateLimit({ burst: 2, perSecond: 0.5 }, () => now);
    expect([wait('a'), wait('a'), wait('a')]).toEqual([0, 0, 2]);
    now += 1_000;
    expect(wait('a')).toBe(1);
    now += 1_000;
    expect(wait('a')).toBe(0);
    now += 3_600_000;
    expect([wait('a'), wait('a'), wait('a') > 0]).toEqual([0, 0, true]);
    // A clock that was set back earns nothing, and costs nothing.
    now -= 7_200_000;
    expect(wait('a')).toBeGreaterThan(0);
  });

  it('remembers fifty thousand clients, and forgets who asked longest ago', () => {
    const wait = createRateLimit({ burst: 1, perSecond: 0.001 }, () => noon);
    for (let at = 0; at < 50_000; at += 1) wait(`client ${at}`);
    expect(wait('client 0')).toBeGreaterThan(0);
    wait('one more');
    expect(wait('client 0')).toBeGreaterThan(0);
    expect(wait('client 1')).toBe(0);
  });
});

describe('who asks', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2ff::1', '2001:db8:1:200'],
    ['2001:0DB8:1:0200::1', '2001:db8:1:200'],
    ['2001:db8:1:301:a:b:c:d', '2001:db8:1:300'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['1:2:3::4:5:6:7', '1:2:3:0'],
    ['1::4:5:6:7:8:9', '1:0:4:0'],
    ['1:2:3:4:5:6:7::', '1:2:3:0'],
    ['not an address', 'not an address'],
  ])('%s counts as %s', (address, counted) => {
    expect(household(address)).toBe(counted);
  });

  it('is forgotten within the hour', () => {
    let now = 0;
    const keyOf = createClientKeys(() => now);
    const first = keyOf('192.0.2.7');
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(keyOf('192.0.2.8')).not.toBe(first);
    expect(createClientKeys(() => now)('192.0.2.7')).not.toBe(first);
    now = 3_599_999;
    expect(keyOf('192.0.2.7')).toBe(first);
    now = 3_600_000;
    const next = keyOf('192.0.2.7');
    expect(next).not.toBe(first);
    now = 7_199_999;
    expect(keyOf('192.0.2.7')).toBe(next);
  });
});

describe('a picture', () => {
  const strip = (type: string, bytes: Uint8Array) => Buffer.from(acceptPicture(type, bytes).bytes);
  const adobe = jpegPart(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'));
  const table = jpegPart(0xdb, Buffer.alloc(3));
  const data = pngChunk('IDAT', Buffer.alloc(4));
  const end = pngChunk('IEND', Buffer.alloc(0));

  it('is a JPEG of nothing but what draws it', () => {
    const plain = jpegOf(jpegFrame(), jpegScan);
    expect(strip('image/jpeg', jpeg()).equals(plain)).toBe(true);
    const filled = jpegOf(Buffer.from([0xff]), jpegFrame(), jpegScan);
    expect(strip('image/jpeg', filled).equals(plain)).toBe(true);
    const behind = Buffer.concat([plain, jpegFrame(), table, plain.subarray(2)]);
    expect(strip('image/jpeg', behind).equals(plain)).toBe(true);
    const kept = jpegOf(adobe, table, jpegPart(0xc4, Buffer.alloc(2)), jpegFrame(), jpegScan);
    expect(strip('image/jpeg', kept).equals(Buffer.from(kept))).toBe(true);
    for (const marker of [0xe0, 0xee, 0xef, 0xf0, 0xfe])
      expect(
        strip('image/jpeg', jpegOf(jpegPart(marker, Buffer.alloc(12)), jpegFrame(), jpegScan)),
      ).toEqual(Buffer.from(plain));
  });

  it('is a JPEG with one frame and a scan', () => {
    const refused = (...parts: Buffer[]) =>
      expect(() => strip('image/jpeg', jpegOf(...parts))).toThrow('not a whole jpeg');
    refused(jpegScan);
    refused(jpegFrame());
    refused(jpegFrame(), jpegFrame(), jpegScan);
    refused(jpegPart(0xc0, Buffer.alloc(4)), jpegScan);
    refused(jpegFrame(), jpegScan, Buffer.from([0xff, 0xd8]));
    for (const marker of [0xbf, 0xd0, 0xd7, 0xd8])
      refused(jpegFrame(), Buffer.from([0xff, marker, 0, 2]), jpegScan);
    refused(jpegFrame(), Buffer.from([0xff, 0xdb, 0, 1]), jpegScan);
    for (const marker of [0xc4, 0xc8, 0xcc]) refused(jpegFrame(2, 2, marker), jpegScan);
    for (const marker of [0xc1, 0xcf])
      expect(() => strip('image/jpeg', jpegOf(jpegFrame(2, 2, marker), jpegScan))).not.toThrow();
  });

  it('is a PNG of nothing but what draws it', () => {
    expect(strip('image/png', png())).not.toContain('SECRET');
    const kept = pngOf(pngHeader(), pngChunk('PLTE', Buffer.alloc(3)), data, end);
    const more = [kept, pngOf(pngHeader(), data, end, pngChunk('IDAT', Buffer.alloc(1)))];
    expect(strip('image/png', kept)).toEqual(Buffer.from(kept));
    expect(strip('image/png', more[1] ?? kept)).toEqual(Buffer.from(pngOf(pngHeader(), data, end)));
  });

  it('is a PNG with its header first, data, and its end', () => {
    for (const chunks of [
      [data, end],
      [data, pngHeader(), end],
      [pngHeader(), end],
      [pngHeader(), data],
      [pngChunk('IHDR', Buffer.alloc(12, 1)), data, end],
      [pngChunk('XXXX', Buffer.alloc(13, 1)), data, end],
    ])
      expect(() => strip('image/png', pngOf(...chunks))).toThrow('not a whole png');
  });

  it('is refused where a byte of it is missing or another', () => {
    const [one, other] = [jpegOf(adobe, jpegFrame(), jpegScan), pngOf(pngHeader(), data, end)];
    for (let length = 0; length < one.length; length += 1)
      expect(() => strip('image/jpeg', one.subarray(0, length))).toThrow();
    for (let length = 0; length < other.length; length += 1) {
      expect(() => strip('image/png', other.subarray(0, length))).toThrow();
      const changed = other.slice();
      changed[length] = (changed[length] ?? 0) ^ 1;
      expect(() => strip('image/png', changed)).toThrow();
    }
  });

  it('is within its bounds, and of a kind that is taken', () => {
    const sizes = [
      [0, 1],
      [1, 0],
      [1, 1],
      [4096, 4096],
      [4097, 1],
      [1, 4097],
    ] as const;
    const takes = ([width, height]: readonly [number, number]) => {
      const [one, other] = [pngOf(pngHeader(width, height), data, end), jpegFrame(width, height)];
      const taken = [
        () => strip('image/png', one),
        () => strip('image/jpeg', jpegOf(other, jpegScan)),
      ];
      return taken.map((work) => {
        try {
          return work().length > 0;
        } catch {
          return false;
        }
      });
    };
    const both = [true, true];
    const none = [false, false];
    expect(sizes.map(takes)).toEqual([none, none, both, both, none, none]);
    expect(() => strip('image/webp', png())).toThrow();
    expect(() => strip('image/jpeg', png())).toThrow();
  });
});

it('metrics are counted by their label, and a label’s text cannot end early', async () => {
  const metrics = createMetrics();
  metrics.count('reports_total', 'suspect');
  metrics.count('reports_total', 'suspect');
  metrics.count('pruned_total', 'ha"rm', 5);
  metrics.gauge('appeals_open', 'Appeals without an answer.', () => 2);
  const lines = (await metrics.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'canary_inbox_reports_total{kind="suspect"} 2',
      'canary_inbox_pruned_total{kind="ha\\"rm"} 5',
      'canary_inbox_appeals_open 2',
    ]),
  );
});

it('an error is logged by name, code and place, never by its words', () => {
  expect(errorFacts('words')).toEqual({ error: 'string' });
  const coded = Object.assign(new TypeError('words'), { code: '23505' });
  expect(errorFacts(coded)).toEqual({
    ...{ error: 'TypeError', code: '23505' },
    at: expect.stringMatching(/^hub\/inbox\/guards\.test\.ts:\d+$/),
  });
  const plain = Object.assign(new Error('words'), { code: 7, stack: 'words' });
  expect(errorFacts(plain)).toEqual({ error: 'Error' });
});

it('a body’s type is its name alone, and nothing compressed is taken', () => {
  const typeOf = (headers: Record<string, string>) =>
    requireType(new Headers(headers), ['application/json']);
  expect(typeOf({ 'Content-Type': ' Application/JSON ; charset=utf-8' })).toBe('application/json');
  expect(() => typeOf({})).toThrow('send application/json');
  const json = { 'Content-Type': 'application/json' };
  expect(typeOf({ ...json, 'Content-Encoding': 'identity' })).toBe('application/json');
  expect(() => typeOf({ ...json, 'Content-Encoding': 'br' })).toThrow('Content-Encoding');
});

it('a reviewer’s token follows no redirect, and goes over https only', async () => {
  const fetch = vi.fn<Terminal['fetch']>(async () => Response.json({ ok: true }));
  const terminal = { env: { HUB_REVIEWER_TOKEN: 'token' }, fetch } as unknown as Terminal;
  const ask = async (inbox: string) =>
    inboxClient(argumentsOf('--inbox <address>', ['--inbox', inbox]), terminal)(
      'GET',
      '/review/api/stats',
    );
  expect(await ask('https://inbox.example')).toEqual({ ok: true });
  const [url, init] = fetch.mock.lastCall ?? [];
  expect(url).toBe('https://inbox.example/review/api/stats');
  expect(init).toMatchObject({ redirect: 'error', headers: { Authorization: 'Bearer token' } });
  await ask('http://127.0.0.1:8080');
  await expect(ask('http://inbox.example')).rejects.toThrow('https');
  expect(fetch).toHaveBeenCalledTimes(2);
});

describe('confirmed cases as hazards', () => {
  const notice = {
    ...{ source: 'kr-x', reference: '1', url: 'https://agency.example/1', published: '2026-11-01' },
    ...{ authority: { name: { en: 'Agency' }, country: 'KR' }, licence: 'x' },
  };
  const caseOf = (id: number, more: object) => ({
    ...{ id, state: 'confirmed', notice: null, confirmedAt: '2026-11-20T01:02:03Z' },
    decidedAt: `2026-11-2${id}T01:02:03Z`,
    ...{ site: 'temu', listingId: `60109900000000${id}` },
    claim: {
      names: { en: 'Kettle' },
      finding: { en: 'It burns.' },
      risks: [],
      actions: [],
      countries: [],
    },
    ...more,
  });
  const hazardsOf = async (...cases: object[]) => {
    const hazards = await communityHazards(
      rowsThat(() => cases),
      config().operator,
    );
    return hazards.map(({ source, reference, status, products, updated }) => ({
      ...{ name: `${source}:${reference}`, status, updated },
      ids: products.flatMap(({ listings }) => listings.map(({ id }) => id.slice(-1))),
    }));
  };

  it('a case with a notice is told by the notice alone, with what is confirmed of it', async () => {
    const cases = [1, 2].map((id) => caseOf(id, { notice }));
    const withdrawn = [3, 5].map((id) =>
      caseOf(id, { state: 'withdrawn', ...(id === 3 && { notice }) }),
    );
    expect(await hazardsOf(...cases, ...withdrawn, caseOf(4, {}))).toEqual([
      { name: 'community:case-1', status: 'withdrawn', updated: '2026-11-21', ids: ['1'] },
      { name: 'community:case-2', status: 'withdrawn', updated: '2026-11-22', ids: ['2'] },
      { name: 'community:case-3', status: 'withdrawn', updated: '2026-11-23', ids: ['3'] },
      { name: 'community:case-5', status: 'withdrawn', updated: '2026-11-25', ids: ['5'] },
      { name: 'community:case-4', status: 'active', updated: '2026-11-24', ids: ['4'] },
      { name: 'reviewed-kr-x:1', status: 'active', updated: '2026-11-22', ids: ['1', '2'] },
    ]);
  });

  it('is of the category that reviewers gave, and of the newest day that is known', async () => {
    const claimed = (more: object) => ({ claim: { ...caseOf(1, {}).claim, ...more } });
    const cases = [
      caseOf(6, { notice, ...claimed({ category: 'lamps' }) }),
      caseOf(7, { notice, decidedAt: null }),
    ];
    const rows = rowsThat(() => cases);
    const hazards = await communityHazards(rows, config().operator);
    expect(hazards.map(({ products }) => products[0]?.category)).toEqual([
      ...['lamps', undefined, 'lamps'],
    ]);
    expect(hazards.at(-1)).toMatchObject({ source: 'reviewed-kr-x', updated: '2026-11-26' });
  });
});
