import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { verifyAudit } from '../../../hub/inbox/review/audit.ts';
import type { Case } from '../../../hub/inbox/review/cases.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { type RunningPostgres, startPostgres } from '../../support/postgres.ts';
import { aReport, bin, config, deletions, noon, openScene, secret, slow } from './fixtures.ts';

const why = bin === undefined ? ' (skipped: no PostgreSQL installed)' : '';
describe.skipIf(bin === undefined)(`several instances on one Postgres${why}`, () => {
  let server: RunningPostgres;
  let databases: InboxDatabase[] = [];
  beforeAll(async () => {
    server = await startPostgres(bin ?? '');
    const url = server.createDatabase('inbox');
    // All start at once on an empty database: one migrates, the others wait for it.
    databases = await Promise.all([1, 2, 3].map(() => openDatabase({ url, folder: '' })));
  }, slow);
  afterAll(async () => {
    for (const database of databases) await database.close();
    await server?.stop();
  }, slow);

  it('are one inbox', async () => {
    const [first, second] = databases;
    if (!first || !second) throw new Error('two are needed');
    const scene = await openScene(first);
    const other = createInbox({
      deletions,
      ...{ database: second, config: config(), now: () => noon, log: () => undefined },
    });
    const send = (
      method: string,
      path: string,
      body: unknown,
      headers: Record<string, string> = {},
    ) =>
      other.fetch(
        new Request(`http://hub${path}`, {
          ...{ method, headers: { 'Content-Type': 'application/json', ...headers } },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
        { client: 'test' },
      );
    const mine = { 'Report-Secret': secret() };
    for (let n = 0; n < 20; n += 1) {
      const report = aReport();
      const answers = await Promise.all([
        scene.put(report, mine),
        send('PUT', `/reports/${report.id}`, report, mine),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    }
    const report = aReport({ listingId: '601099000000042' });
    await scene.put(report, mine);
    const claim = { names: { en: 'x' }, finding: { en: 'y' } };
    const proposal = { action: 'confirm', site: 'temu', listingId: '601099000000042', claim };
    const answer = await scene.ask('POST', '/review/api/actions', {
      body: proposal,
      token: scene.tokens.ana,
    });
    const { case: proposed } = (await answer.json()) as { case: Case };
    const approve = { action: 'approve', case: proposed.id, digest: proposed.pending?.digest };
    const ben = { Authorization: `Bearer ${scene.tokens.ben}` };
    const both = await Promise.all([
      send('POST', '/review/api/actions', approve, ben),
      scene.ask('POST', '/review/api/actions', { body: approve, token: scene.tokens.ben }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send('DELETE', `/reports/${report.id}`, undefined, mine)).status).toBe(204);
    expect((await scene.put(report, mine)).status).toBe(410);
  });

  it('are restored from a dump: reports, reviewers and an unbroken log', {
    timeout: slow,
  }, async () => {
    const url = server.createDatabase('dumped');
    const before = await openDatabase({ url, folder: '' });
    const scene = await openScene(before);
    const report = aReport();
    const mine = { 'Report-Secret': secret() };
    await scene.put(report, mine);
    await scene.ask('POST', '/review/api/actions', {
      body: { action: 'reject', site: report.site, listingId: report.listingId, reason: 'a lamp' },
      token: scene.tokens.ana,
    });
    const audit = await verifyAudit(before);
    expect(audit).toEqual({ entries: 1 });
    await before.close();
    const copy = server.createDatabase('restored');
    const file = join(mkdtempSync(join(tmpdir(), 'hub-dump-')), 'inbox.dump');
    execFileSync(join(bin ?? '', 'pg_dump'), ['--format=custom', `--file=${file}`, url]);
    execFileSync(join(bin ?? '', 'pg_restore'), ['--no-owner', `--dbname=${copy}`, file]);
    rmSync(dirname(file), { recursive: true });
    const after = await openDatabase({ url: copy, folder: '' });
    try {
      expect(await verifyAudit(after)).toEqual(audit);
      const inbox = createInbox({
        deletions,
        ...{ database: after, config: config(), now: () => noon, log: () => undefined },
      });
      const ask = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
        inbox.fetch(
          new Request(`http://hub${path}`, { method, headers, body: JSON.stringify(body) ?? null }),
          { client: 'test' },
        );
      const again = { ...mine, 'Content-Type': 'application/json' };
      expect((await ask('PUT', `/reports/${report.id}`, again, report)).status).toBe(200);
      const ben = { Authorization: `Bearer ${scene.tokens.ben}` };
      expect((await ask('GET', '/review/api/me', ben)).status).toBe(200);
    } finally {
      await after.close();
    }
  });

  it('say "try again" while the database is away, and go on when it is back', {
    timeout: slow,
  }, async () => {
    const [, , third] = databases;
    if (!third) throw new Error('three are needed');
    const inbox = createInbox({
      deletions,
      ...{ database: third, config: config(), now: () => noon, log: () => undefined },
    });
    const report = aReport();
    const put = () =>
      inbox.fetch(
        new Request(`http://hub/reports/${report.id}`, {
          ...{ method: 'PUT', headers: { 'Content-Type': 'application/json' } },
          body: JSON.stringify(report),
        }),
        { client: 'test' },
      );
    await server.kill();
    const away = await put();
    expect([away.status, away.headers.get('Retry-After')]).toEqual([503, '5']);
    const health = await inbox.fetch(new Request('http://hub/healthz'), { client: 'test' });
    expect(health.status).toBe(503);
    await server.start();
    let status = 0;
    for (let tries = 0; tries < 50 && status !== 201; tries += 1) status = (await put()).status;
    expect(status).toBe(201);
  });
});

it('two hubs never share a PGlite folder', { timeout: slow }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-inbox-'));
  try {
    const own = await newPgliteFolder(folder);
    const database = await openDatabase({ url: undefined, folder: own });
    await expect(openDatabase({ url: undefined, folder: own })).rejects.toThrow('in use');
    await database.close();
    await (await openDatabase({ url: undefined, folder: own })).close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
