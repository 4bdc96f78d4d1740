import { describe, expect, it } from 'vitest';
import type { InboxDatabase, Rows } from '../../../hub/inbox/database/database.ts';
import { noteAnswer, noteSent } from '../../../hub/inbox/notices.ts';
import { deleteReport, wasDeleted } from '../../../hub/inbox/report-store.ts';
import { decideAppeal } from '../../../hub/inbox/review/appeals.ts';
import { type AuditEntry, record, verifyAudit } from '../../../hub/inbox/review/audit.ts';
import type { Case } from '../../../hub/inbox/review/cases.ts';
import { decide } from '../../../hub/inbox/review/decide.ts';
import { readListing } from '../../../hub/inbox/review/queue.ts';
import { addReviewer } from '../../../hub/inbox/review/reviewers.ts';
import {
  aReport,
  config,
  deletions,
  noon,
  openScene,
  overBoth,
  type Scene,
  secret,
  useScene,
} from './fixtures.ts';
import { png } from './pictures.ts';

const ana = { name: 'ana', role: 'reviewer' } as const;

describe('whoever decides is alone meanwhile', () => {
  const on = '2026-11-25';
  const works: Record<string, (database: InboxDatabase) => Promise<unknown>> = {
    decide: (database) => decide(database, ana, { action: 'reopen', case: 1, reason: 'x' }, noon),
    appeal: (database) => decideAppeal(database, ana, 'x', { action: 'take' }, noon),
    sent: (database) => noteSent(database, ana, { sentOn: on, notices: [] }, noon),
    answer: (database) => noteAnswer(database, ana, 1, { outcome: 'removed', on }, noon),
    add: (database) => addReviewer(database, ana),
  };
  it.each(Object.keys(works))('%s', async (name) => {
    const asked: string[] = [];
    const query: Rows['query'] = async (sql) => {
      asked.push(sql);
      throw new Error('enough');
    };
    const database = {
      transaction: (work: (rows: Rows) => Promise<unknown>) => work({ query } as Rows),
    } as unknown as InboxDatabase;
    await expect(works[name]?.(database)).rejects.toThrow('enough');
    expect(asked).toEqual([expect.stringContaining('pg_advisory_xact_lock')]);
  });
});

it('the audit log is verified over all its pages', async () => {
  const stored: Record<string, unknown>[] = [];
  const query = async (sql: string, values: unknown[] = []) => {
    if (sql.startsWith('insert')) {
      const [seq, at, reviewer, action, case_id, details, digest] = values;
      stored.push({ seq, at, reviewer, action, case_id, details, digest });
      return [];
    }
    if (sql.includes('desc')) return stored.slice(-1);
    return stored.filter(({ seq }) => Number(seq) > Number(values[0])).slice(0, 2);
  };
  const rows = { query } as unknown as Rows;
  const at = new Date(noon).toISOString();
  for (let n = 0; n < 5; n += 1)
    await record(rows, { at, reviewer: 'ana', action: 'x', case: null, details: { n } });
  expect(await verifyAudit(rows)).toEqual({ entries: 5 });
  Object.assign(stored[4] ?? {}, { reviewer: 'ben' });
  expect(await verifyAudit(rows)).toEqual({ entries: 4, broken: 5 });
});

it('a listing of a shop that is no longer known has no address', async () => {
  const query = async (sql: string) => (sql.includes('from reports') ? [{}] : []);
  const details = await readListing({ query } as unknown as InboxDatabase, 'gone', '1');
  expect(details).toEqual({
    ...{ site: 'gone', listingId: '1', url: null, reports: [{}], case: null },
    ...{ passedOn: [], audit: [] },
  });
});

overBoth('details', (databases) => {
  const scene = useScene(databases);

  const listing = { site: 'temu', listingId: '601099000000061' };
  const claim = { names: { en: 'x' }, finding: { en: 'y' } };
  const read = async <T>(path: string, who: keyof Scene['tokens'] = 'ana'): Promise<T> =>
    (await scene.ask('GET', path, { token: scene.tokens[who] })).json() as Promise<T>;
  const post = async (path: string, body: object, who: keyof Scene['tokens'] = 'ana') => {
    const answer = await scene.ask('POST', path, { body, token: scene.tokens[who] });
    return { status: answer.status, ...((await answer.json()) as { case: Case; error: string }) };
  };
  const act = (body: object, who?: keyof Scene['tokens']) => post('/review/api/actions', body, who);
  const form = async (path: string, fields: Record<string, string>, headers = {}) => {
    const answer = await scene.ask('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const appeal = { ...listing, statement: 'It is cold.', language: 'en' };
  const file = async (fields: Record<string, string> = {}) => {
    const { text } = await form('/appeal', { ...appeal, ...fields });
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? '';
    return { id, secret: /<dd>([\w-]{43})<\/dd>/.exec(text)?.[1] ?? '' };
  };
  type Audit = { entries: AuditEntry[] };

  it('a report is deleted once, and what was none is not remembered', async () => {
    const [report, mine] = [aReport(listing), { 'Report-Secret': secret() }];
    const first = await scene.put(report, mine);
    expect([first.status, await first.json()]).toEqual([201, { stored: true }]);
    const metrics = await scene.metrics();
    expect(metrics).toContain('canary_inbox_reports_total{kind="suspect"} 1');
    expect(await (await scene.put(report, mine)).json()).toEqual({ stored: true });
    const path = `/review/api/pictures/${report.id}`;
    const picture = await scene.ask('GET', path, { token: scene.tokens.ana });
    expect([picture.status, await picture.json()]).toEqual([404, { error: 'no picture' }]);
    const asked = { now: noon, log: deletions, by: 'the operator' } as const;
    expect(await deleteReport(scene.database, report.id, asked)).toBe(true);
    expect(await deleteReport(scene.database, report.id, asked)).toBe(false);
    const other = crypto.randomUUID();
    expect(await deleteReport(scene.database, other, asked)).toBe(false);
    expect([
      await wasDeleted(scene.database, report.id),
      await wasDeleted(scene.database, other),
    ]).toEqual([...[true, false]]);
  });

  it('a publisher reads what is to be published, and nothing else', async () => {
    const status = async (path: string) =>
      (await scene.ask('GET', `/review/api/${path}`, { token: scene.tokens.cron })).status;
    for (const path of ['me', 'stats', 'community', 'notices'])
      expect(await status(path)).toBe(200);
    for (const path of ['queue', 'appeals', 'audit']) expect(await status(path)).toBe(403);
  });

  it('a browser may ask from the page itself, or from nowhere', async () => {
    for (const from of ['same-origin', 'none']) {
      const options = { token: scene.tokens.ana, headers: { 'Sec-Fetch-Site': from } };
      expect((await scene.ask('GET', '/review/api/me', options)).status).toBe(200);
    }
  });

  it('an appeal is written down with who did what, also where there is no case', async () => {
    const { id } = await file({ contact: 'me@shop.example', evidence: '' });
    const path = `/review/api/appeals/${id}`;
    expect((await post(path, { action: 'take' })).status).toBe(200);
    expect(await post(path, { action: 'take' })).toMatchObject({
      error: 'the appeal is in-review',
    });
    expect((await post(path, { action: 'uphold', answer: 'Right.' })).status).toBe(200);
    const { entries } = await read<Audit>('/review/api/audit');
    expect(entries.slice(0, 2)).toMatchObject([
      { reviewer: 'ana', action: 'appeal uphold', case: null },
      { reviewer: 'ana', action: 'appeal take', case: null },
    ]);
    expect(entries.slice(0, 2).map(({ details }) => details)).toEqual([
      ...[{ appeal: id, answer: 'Right.' }, { appeal: id }],
    ]);
    const [row] = await scene.database.query(
      'select evidence, contact from appeals where id = $1',
      [id],
    );
    expect(row).toEqual({ evidence: null, contact: 'me@shop.example' });
    const [one, none] = ['temu', 'aliexpress'].map((site) =>
      read<{ total: number }>(`/review/api/appeals?answered=1&site=${site}`),
    );
    expect([(await one)?.total, (await none)?.total]).toEqual([1, 0]);
  });

  it('an appeal shows its days, its answer, and no row without a value', async () => {
    const sent = await file();
    const before = await form('/appeal/status', { ...sent, language: 'en' });
    expect(before.text).toContain('<dd>25 Nov 2026</dd>');
    expect(before.text).not.toMatch(/Taken up|<dd><\/dd>|T12:|undefined/);
    await post(`/review/api/appeals/${sent.id}`, { action: 'dismiss', answer: 'No.' });
    const after = await form('/appeal/status', { ...sent, language: 'ko' });
    expect(after.text).toContain('2026년 11월 25일');
    expect(after.text).toContain('<dd>No.</dd>');
    const lost = await form('/appeal/status', { id: sent.id });
    expect(lost.text).toContain('<p role="alert">no such appeal, or not its secret</p>');
    expect((await form('/appeal/status', {})).status).toBe(404);
  });

  it('an appeal needs a statement, in a form', async () => {
    const blank = await form('/appeal', { ...appeal, statement: ' \n' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('<p role="alert">statement: ');
    const json = { 'Content-Type': 'application/json' };
    expect((await form('/appeal', appeal, json)).status).toBe(415);
  });

  it('the form asks for what is needed, and knows the listing that it was opened for', async () => {
    const answer = await scene.ask('GET', '/appeal?lang=en&site=temu&listing=601099000000061');
    const text = await answer.text();
    const inputs = [...text.matchAll(/<input id="(\w+)"[^>]*?( required)?>/g)];
    expect(inputs.map(([, name, needed]) => [name, needed !== undefined])).toEqual([
      ...[
        ['listingId', true],
        ['evidence', false],
        ['contact', false],
      ],
      ...[
        ['id', true],
        ['secret', true],
      ],
    ]);
    expect(text.match(/<option[^>]* selected>/g)).toEqual(['<option value="temu" selected>']);
    expect(text).toContain('lang="en"');
    expect(text).toContain('value="601099000000061"');
    expect(text).toContain('<a href="https://fox.example/privacy">');
    expect(text).not.toContain('undefined');
  });

  it('a notice of privacy is our own page where it is a text, in English unless asked', async () => {
    const privacy = { text: { ko: '이름 없음', en: 'No names.' } };
    const settings = config({ operator: { ...config().operator, privacy } });
    await scene.database.script('delete from reviewers');
    const own = await openScene(scene.database, settings);
    scene.tokens = own.tokens;
    const foot = await (await own.ask('GET', '/appeal?lang=ko')).text();
    expect(foot).toContain('<a href="/privacy?lang=ko">');
    const shown = await (await own.ask('GET', '/privacy')).text();
    expect(shown).toContain('No names.');
    expect(shown).toContain('<html lang="en">');
    const elsewhere = await scene.ask('GET', '/privacy');
    expect([elsewhere.status, elsewhere.headers.get('Location')]).toEqual([
      ...[302, 'https://fox.example/privacy'],
    ]);
  });

  it('a case goes only where it can go, and is found in the log and the figures', async () => {
    await scene.put(aReport({ ...listing, kind: 'not-this-product', hazard: 'kr-x:1' }));
    const empty = await act({ action: 'confirm', ...listing, claim: { ...claim, names: {} } });
    expect(empty.status).toBe(422);
    const { case: found } = await act({ action: 'confirm', ...listing, claim });
    const of = { case: found.id, reason: 'x' };
    expect((await act({ action: 'discard', ...of })).status).toBe(200);
    expect(await act({ action: 'discard', ...of })).toMatchObject({
      ...{ status: 409, error: `nothing waits for approval in case ${found.id}` },
    });
    expect(await act({ action: 'withdraw', ...of })).toMatchObject({
      ...{ status: 409, error: `case ${found.id} is open, not confirmed` },
    });
    const { entries } = await read<Audit>(`/review/api/audit?case=${found.id}`);
    expect(entries.map(({ action }) => action)).toEqual(['discard', 'confirm']);
    const older = await read<Audit>(`/review/api/audit?before=${entries[0]?.seq}`);
    expect(older.entries[0]?.action).toBe('confirm');
    expect((await read<Audit>('/review/api/audit')).entries.length).toBeGreaterThan(2);
    const metrics = await scene.metrics();
    expect(metrics).toContain('canary_inbox_decisions_total{action="discard"} 1');
    expect(metrics).toContain('canary_inbox_decisions_total{action="appeal uphold"} 1');
    const stats = await read<{ asOf: string; wrong: object }>('/review/api/stats?holidays=x');
    expect(stats).toMatchObject({ asOf: '2026-11-25', wrong: { reports: 1, of: 1, share: 1 } });
    const sold = { kind: 'still-for-sale', hazard: 'kr-x:1' } as const;
    await scene.put(aReport({ ...listing, ...sold }));
    expect(await read('/review/api/stats')).toMatchObject({ wrong: { of: 2, share: 0.5 } });
    const text = 'x'.repeat(200);
    expect(
      (await scene.ask('GET', `/review/api/queue?text=${text}`, { token: scene.tokens.ana }))
        .status,
    ).toBe(200);
  });

  it('notices are written down when they are sent and answered', async () => {
    const on = '2026-11-25';
    const notices = [{ ...listing, hazard: 'kr-x:1' }];
    await post('/review/api/notices', { sentOn: on, notices });
    await post('/review/api/notices/1', { outcome: 'refused', on });
    const { entries } = await read<Audit>('/review/api/audit');
    expect(entries.slice(0, 2).map(({ action, details }) => [action, details])).toEqual([
      ['notice answered', { notice: 1, outcome: 'refused', on }],
      ['notices sent', { sentOn: on, noted: 1 }],
    ]);
  });

  it('every door has its limit, and the figures tell of who was turned away', async () => {
    const strict = { burst: 1, perSecond: 0.01 };
    await scene.database.script('delete from reviewers');
    const limits = { reports: strict, appeals: strict };
    const headers = { 'Report-Secret': secret() };
    const path = `/reports/${crypto.randomUUID()}`;
    const twice = async (method: string, at: string, options: object) => {
      await scene.database.script('delete from reviewers');
      const { ask, metrics } = await openScene(scene.database, config({ limits }));
      const statuses = [
        (await ask(method, at, options)).status,
        (await ask(method, at, options)).status,
      ];
      return [...statuses, await metrics()];
    };
    const turned = expect.stringContaining('canary_inbox_refusals_total{cause="too many"} 1');
    expect(await twice('DELETE', path, { headers })).toEqual([404, 429, turned]);
    const picture = { body: String(png()), headers: { ...headers, 'Content-Type': 'image/png' } };
    expect(await twice('PUT', `${path}/picture`, picture)).toEqual([404, 429, turned]);
    const form = {
      body: 'site=x',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
    expect(await twice('POST', '/appeal', form)).toEqual([422, 429, turned]);
  });
});
