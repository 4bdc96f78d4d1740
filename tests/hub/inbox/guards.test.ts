import { describe, expect, it, vi } from 'vitest';
import { argumentsOf, type Terminal } from '../../../hub/command.ts';
import { withAsk } from '../../../hub/inbox/ask.ts';
import { communityHazards } from '../../../hub/inbox/community.ts';
import type { InboxDatabase, Rows } from '../../../hub/inbox/database/database.ts';
import { createInbox, prune } from '../../../hub/inbox/inbox.ts';
import { type NoticeItem, noticeCsv } from '../../../hub/inbox/notice-letter.ts';
import { createRateLimit } from '../../../hub/inbox/rate-limit.ts';
import { config, noon } from './fixtures.ts';

/** Small guards of the inbox, each by itself; what needs a database gets one that answers from here. */

const rowsThat = (answer: (sql: string, values: readonly unknown[]) => unknown[]): Rows =>
  ({ query: async (sql: string, values = []) => answer(sql, values) }) as Rows;

describe('a table for a spreadsheet', () => {
  const cellOf = (product: string) => {
    const csv = noticeCsv([{ product, risks: [] } as unknown as NoticeItem]);
    return csv.split('\r\n').slice(1, -1).join('\r\n');
  };

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('runs no title: %j', (title) => {
    expect(cellOf(title)).toContain(`'${title}`);
  });

  it('quotes what would end a cell, and leaves other titles alone', () => {
    expect(cellOf('a "b", c')).toContain('"a ""b"", c"');
    expect(cellOf('1 - 2 = 3')).toContain(',1 - 2 = 3,');
  });
});

it('forgets appeals by the day of their answer', async () => {
  const asked: [string, unknown][] = [];
  const rows = rowsThat((sql, [limit]) => {
    asked.push([sql, limit]);
    return sql.includes('appeals') ? [1, 2] : [];
  });
  const retention = { reportDays: 1, harmDays: 2, appealDays: 3, deletedDays: 4 };
  const pruned = await prune(rows as InboxDatabase, retention, noon);
  expect(pruned).toEqual({ reports: 0, harm: 0, appeals: 2, deleted: 0 });
  const limitOf = (part: string) => asked.find(([sql]) => sql.includes(part))?.[1];
  expect(limitOf('appeals where answered_at <')).toBe('2026-11-22T12:34:56.000Z');
  expect(limitOf('reports where received_at <')).toBe('2026-11-24T12:34:56.000Z');
});

it('shows figures to who has their token, where one is set', async () => {
  const statusWith = async (metricsToken: string | undefined, shown?: string) => {
    const { handler } = createInbox({
      ...{ database: { kind: 'pglite', ...rowsThat(() => [{}]) } as InboxDatabase },
      ...{ config: config(), now: () => noon, log: () => undefined, metricsToken },
    });
    const headers = shown === undefined ? {} : { Authorization: shown };
    const request = new Request('http://hub/metrics', { headers });
    return (await handler(request, { key: 'test' })).status;
  };
  expect(await statusWith('secret')).toBe(401);
  expect(await statusWith('secret', 'Bearer other')).toBe(401);
  expect(await statusWith('secret', 'Bearer secret')).toBe(200);
  expect(await statusWith(undefined)).toBe(200);
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

it('follows no redirect with a reviewer’s token, and sends it only by https', async () => {
  const fetch = vi.fn<Terminal['fetch']>(async () => Response.json({ ok: true }));
  const terminal = { env: { HUB_REVIEWER_TOKEN: 'token' }, fetch } as unknown as Terminal;
  const ask = (inbox: string) =>
    withAsk(argumentsOf({ inbox }, []), terminal, (send) => send('GET', '/review/api/stats'));
  expect(await ask('https://inbox.example')).toEqual({ ok: true });
  const [url, init] = fetch.mock.lastCall ?? [];
  expect(url).toBe('https://inbox.example/review/api/stats');
  expect(init).toMatchObject({ redirect: 'error', headers: { authorization: 'Bearer token' } });
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
    listings: [{ site: 'temu', listingId: `60109900000000${id}` }],
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
    const withdrawn = caseOf(3, { notice, state: 'withdrawn' });
    expect(await hazardsOf(...cases, withdrawn, caseOf(4, {}))).toEqual([
      { name: 'community:case-1', status: 'withdrawn', updated: '2026-11-21', ids: ['1'] },
      { name: 'community:case-2', status: 'withdrawn', updated: '2026-11-22', ids: ['2'] },
      { name: 'community:case-3', status: 'withdrawn', updated: '2026-11-23', ids: ['3'] },
      { name: 'community:case-4', status: 'active', updated: '2026-11-24', ids: ['4'] },
      { name: 'reviewed-kr-x:1', status: 'active', updated: '2026-11-22', ids: ['1', '2'] },
    ]);
  });

  it('a withdrawn case is a tombstone', async () => {
    expect(await hazardsOf(caseOf(5, { state: 'withdrawn' }))).toMatchObject([
      { name: 'community:case-5', status: 'withdrawn' },
    ]);
  });
});
