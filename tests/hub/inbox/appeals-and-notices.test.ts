import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { NoticeRow } from '../../../hub/inbox/notices.ts';
import type { AppealPage } from '../../../hub/inbox/review/appeals.ts';
import type { Stats } from '../../../hub/inbox/stats.ts';
import type { StillForSale } from '../../../hub/inbox/still-for-sale.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { aReport, noon, overBoth, useScene } from './fixtures.ts';

const day = 86_400_000;

overBoth('appeals and notices', (databases) => {
  const scene = useScene(databases);

  const form = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    scene.ask('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  const appeal = {
    site: 'temu',
    listingId: '601099000000077',
    statement: 'It is cold.',
    language: 'ko',
  };
  const filed = async (fields: Record<string, string> = appeal) => {
    const text = await (await form('/appeal', fields)).text();
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? '';
    const secret = /<dd>([\w-]{43})<\/dd>/.exec(text)?.[1] ?? '';
    return { id, secret, text };
  };
  const token = () => scene.tokens.ana;

  it('has states and times, and only its sender sees them', async () => {
    const { id, secret, text } = await filed();
    expect(text).toContain('2026년 12월 9일'); // Ten working days from Wednesday 25 November.
    const state = async (fields: Record<string, string>) => {
      const answer = await form('/appeal/status', fields);
      return [answer.status, await answer.text()] as const;
    };
    expect((await state({ id, secret }))[1]).toContain('received, not yet taken up');
    expect((await state({ id, secret: 'A'.repeat(43) }))[0]).toBe(404);
    expect((await state({ id }))[0]).toBe(404);
    expect((await state({ id: id.replaceAll('-', '0'), secret }))[0]).toBe(404);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await state({ id: unknown, secret }))[0]).toBe(404);
    expect(scene.log).toEqual([]);
    expect((await state({ id: ` ${id.toUpperCase()} `, secret: `${secret} ` }))[0]).toBe(200);
    const decide = (body: object) =>
      scene.ask('POST', `/review/api/appeals/${id}`, { body, token: token() });
    expect((await decide({ action: 'take' })).status).toBe(200);
    expect((await decide({ action: 'take' })).status).toBe(409);
    expect((await decide({ action: 'dismiss' })).status).toBe(422);
    expect((await decide({ action: 'dismiss', answer: 'It is <b>hot</b>.' })).status).toBe(200);
    const [, shown] = await state({ id, secret });
    expect(shown).toContain('dismissed');
    expect(shown).toContain('It is &lt;b&gt;hot&lt;/b&gt;.');
    expect((await decide({ action: 'uphold', answer: 'no' })).status).toBe(409);
  });

  it('tells nothing of a failure of ours but that it is one', async () => {
    const { id, secret } = await filed();
    const query = vi
      .spyOn(scene.database, 'query')
      .mockRejectedValue(new Error('relation "appeals"'));
    for (const answer of [
      await form('/appeal', appeal),
      await form('/appeal/status', { id, secret }),
    ]) {
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain('relation');
    }
    query.mockRestore();
    expect(scene.log.splice(0)).toMatchObject([{ event: 'failed' }, { event: 'failed' }]);
  });

  it('allows no style but its own sheet, and no script', async () => {
    const answer = await scene.ask('GET', '/appeal?lang=ko');
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    const text = await answer.text();
    const [, sheet = ''] = /<style>([^<]*)<\/style>/.exec(text) ?? [];
    const digest = createHash('sha256').update(sheet).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${digest}'`);
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(text).not.toMatch(/\sstyle=|<script/);
    expect(sheet).toContain('--surface: #1d2024');
  });

  it('withdraws the warning when it is upheld', async () => {
    const listing = { site: 'temu', listingId: '601099000000088' };
    await scene.put(aReport(listing));
    const claim = { names: { en: 'x' }, finding: { en: 'y' } };
    const act = async (who: 'ana' | 'ben', body: object) => {
      const answer = await scene.ask('POST', '/review/api/actions', {
        body,
        token: scene.tokens[who],
      });
      return (await answer.json()) as {
        case: { id: number; state: string; pending: { digest: string } };
      };
    };
    const { case: proposed } = await act('ana', { action: 'confirm', ...listing, claim });
    await act('ben', { action: 'approve', case: proposed.id, digest: proposed.pending.digest });
    const statusAfter = async (body: object) => {
      const { id } = await filed({ ...appeal, ...listing });
      await scene.ask('POST', `/review/api/appeals/${id}`, { body, token: token() });
      const answer = await scene.ask('GET', '/review/api/community', { token: scene.tokens.cron });
      const { hazards } = (await answer.json()) as { hazards: Hazard[] };
      return hazards.find(({ reference }) => reference === `case-${proposed.id}`)?.status;
    };
    expect(await statusAfter({ action: 'take' })).toBe('active');
    expect(await statusAfter({ action: 'dismiss', answer: 'It is that one.' })).toBe('active');
    expect(await statusAfter({ action: 'uphold', answer: 'Right, another.' })).toBe('withdrawn');
  });

  it('shows markup as text, names the operator, and refuses other sites', async () => {
    const shown = await scene.ask('GET', '/appeal?site=temu&listing=%22%3E%3Cscript%3E%27');
    const text = await shown.text();
    expect(text).not.toContain('<script');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;&#39;"');
    expect(text).toContain('desk@fox.example');
    expect(shown.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await form('/appeal', appeal, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const written = 'Tested in May:\n</textarea>cold.';
    const wrong = await form('/appeal', { ...appeal, site: '<img src=x>', statement: written });
    const again = await wrong.text();
    expect([wrong.status, again.includes('<img')]).toEqual([422, false]);
    // What was written stands in the form again.
    expect(again).toContain('Tested in May:\n&lt;/textarea&gt;cold.</textarea>');
    expect(again).toContain('value="601099000000077"');
  });

  it('lets no crowd of invented appeals hide an honest one', async () => {
    const hidden = { ...appeal, listingId: '601099000000099', statement: 'HONEST' };
    await scene.put(aReport({ listingId: hidden.listingId, kind: 'not-this-product' }));
    const crowd = (first: number, count: number, listing: (n: number) => string) =>
      scene.database.query(
        `insert into appeals (id, secret_hash, site, listing_id, statement, language, received_at, due_on)
         select gen_random_uuid(), '', 'temu', x, 'invented', 'en', '2026-11-20', '2026-12-01'
         from jsonb_array_elements_text($1::jsonb) x`,
        [JSON.stringify(Array.from({ length: count }, (_, n) => listing(first + n)))],
      );
    await crowd(0, 300, () => '601099000000555');
    await crowd(0, 205, (n) => String(601_099_000_100_000 + n));
    await filed(hidden);
    const page = async (query: string) => {
      const answer = await scene.ask('GET', `/review/api/appeals?${query}`, { token: token() });
      const found = (await answer.json()) as AppealPage;
      return { ...found, statements: found.appeals.map(({ statement }) => statement) };
    };
    const before = await page('limit=200');
    // Of the listing with 300, three are shown; all the others are.
    expect(before.total).toBe(before.waiting - 297);
    expect(before.appeals.filter(({ ofListing }) => ofListing === 300)).toHaveLength(3);
    expect((await page('view=newest')).statements[0]).toBe('HONEST');
    expect((await page('view=votes')).statements[0]).toBe('HONEST');
    const pages = [before, await page('limit=200&offset=200')];
    const ids = new Set(pages.flatMap(({ appeals }) => appeals.map(({ id }) => id)));
    expect(ids.size).toBe(before.total);
    expect(pages.some(({ statements }) => statements.includes('HONEST'))).toBe(true);
    const one = await page('site=temu&listing=601099000000555&offset=250');
    expect([one.total, one.appeals.length]).toEqual([300, 50]);
    expect(await page('offset=100000')).toMatchObject({ appeals: [], total: before.total });
    expect((await page('answered=1')).total).toBe(before.answered);
    for (const query of ['view=x', 'limit=201', 'offset=-1']) {
      const answer = await scene.ask('GET', `/review/api/appeals?${query}`, { token: token() });
      expect(answer.status).toBe(422);
    }
    await scene.database.query(`delete from appeals where statement = 'invented'`);
  });

  it('takes an appeal about a listing of a known shop only', async () => {
    for (const wrong of [{ site: 'evil' }, { site: 'constructor' }, { listingId: '12' }])
      expect((await form('/appeal', { ...appeal, ...wrong })).status).toBe(422);
  });

  it('counts appeals that are answered too late, in the log and in a gauge', async () => {
    scene.clock.now = noon + 60 * day;
    await filed();
    scene.clock.now = noon + 90 * day;
    await scene.inbox.prune();
    const late = scene.log.find(({ event }) => event === 'appeals overdue');
    expect(late).toMatchObject({ count: expect.any(Number) });
    const gauge = `canary_inbox_appeals_overdue ${(late as { count: number }).count}\n`;
    expect(await scene.metrics()).toContain(gauge);
    scene.clock.now = noon;
  });

  it('follows a listing from "still for sale" to a notice, an answer and a re-listing', async () => {
    const hazard = 'eu-safety-gate:SR/01234/26';
    const sold = (listingId: string) =>
      scene.put(
        aReport({
          kind: 'still-for-sale',
          site: 'aliexpress',
          listingId,
          hazard,
        }),
      );
    await sold('1005006000000001');
    await sold('1005006000000001');
    const ask = async <T>(method: string, path: string, body?: object) => {
      const answer = await scene.ask(method, path, { body, token: token() });
      return { status: answer.status, ...((await answer.json()) as T) };
    };
    type Found = { stillForSale: StillForSale[]; notices: NoticeRow[] };
    const found = async () => ask<Found>('GET', '/review/api/notices');
    expect((await found()).stillForSale).toEqual([
      expect.objectContaining({ listingId: '1005006000000001', hazard, reports: 2, notice: null }),
    ]);
    const notices = [{ site: 'aliexpress', listingId: '1005006000000001', hazard }];
    const send = (sentOn: string) =>
      ask<{ noted: number }>('POST', '/review/api/notices', { sentOn, notices });
    expect((await send('2026-11-25')).noted).toBe(1);
    expect((await send('2026-11-26')).noted).toBe(0);
    const all = Array.from({ length: 5000 }, () => notices).flat();
    const letter = { sentOn: '2026-11-26', notices: all };
    expect((await ask<{ noted: number }>('POST', '/review/api/notices', letter)).noted).toBe(0);
    const id = (await found()).notices[0]?.id ?? 0;
    const answer = (on: string) =>
      ask('POST', `/review/api/notices/${id}`, { outcome: 'removed', on, reference: 'AE-1' });
    expect((await answer('2026-11-24')).status).toBe(409);
    expect((await answer('2026-11-27')).status).toBe(200);
    expect((await answer('2026-11-27')).status).toBe(409);
    expect((await found()).stillForSale).toEqual([]);
    expect((await send('2026-11-28')).status).toBe(409);
    scene.clock.now = noon + 7 * day;
    await sold('1005006000000002');
    const stats = await ask<Stats>('GET', '/review/api/stats');
    expect(stats.sites.find(({ site }) => site === 'aliexpress')).toMatchObject({
      notices: 1,
      removed: 1,
      within: { 2: { removed: 1, due: 1, share: 1 } },
      daysToRemoval: { median: 2, p90: 2 },
      relisted: { hazards: 1, listings: 1, share: 1 },
    });
    expect(stats.review.confirmed + stats.review.withdrawn).toBeGreaterThan(0);
    expect(stats.weeks.at(-1)?.reports).toBe(1);
    const hazards = { hazard: 'kr-x:1', listingId: '601099000000077' };
    await scene.put(aReport({ ...hazards, kind: 'not-this-product', test: true }));
    await scene.put(aReport({ ...hazards, kind: 'not-this-product' }));
    await scene.put(aReport({ kind: 'page-unreadable' }));
    const after = await ask<Stats>('GET', '/review/api/stats');
    const { of, reports } = after.wrong;
    expect([of, reports]).toEqual([stats.wrong.of + 1, stats.wrong.reports + 1]);
    expect(after.unreadable[0]).toMatchObject({ site: 'temu', reports: 1, week: '2026-11-30' });
  });

  it('counts what its retention ends', async () => {
    const { id } = await filed();
    const body = { action: 'dismiss', answer: 'no' };
    await scene.ask('POST', `/review/api/appeals/${id}`, { body, token: token() });
    scene.clock.now = noon + 366 * day;
    await scene.inbox.prune();
    const metrics = await scene.metrics();
    const [pruned] = scene.log.filter(({ event }) => event === 'pruned');
    expect(pruned).toMatchObject({ appeals: expect.any(Number) });
    expect(metrics).toContain(
      `canary_inbox_pruned_total{kind="appeals"} ${(pruned as { appeals: number }).appeals}`,
    );
    // Nothing is left to end, and to tell of.
    scene.log.length = 0;
    await scene.database.query('delete from appeals');
    await scene.inbox.prune();
    expect(scene.log).toEqual([]);
    scene.clock.now = noon;
  });
});
