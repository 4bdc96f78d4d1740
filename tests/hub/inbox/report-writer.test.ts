import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptReport } from '../../../hub/inbox/accept-report.ts';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { createReportWriter } from '../../../hub/inbox/report-writer.ts';
import { sha256 } from '../../../hub/inbox/secrets.ts';
import { aReport, noon, openScene, overBoth, slow } from './fixtures.ts';

const accepted = (report = aReport(), secretHash?: Buffer) =>
  acceptReport(
    report.id,
    Buffer.from(JSON.stringify(report)),
    secretHash,
    Date.parse('2026-11-25T12:00:00Z'),
  );

overBoth('reports that arrive together', (databases) => {
  let database: InboxDatabase;
  beforeAll(async () => {
    database = await databases.open();
    await openScene(database);
  }, slow);
  afterAll(() => database?.close(), slow);

  /** The database, with its statements counted, and told when an insert begins and has ended. */
  const watched = (tell: (what: 'begins' | 'ended') => void, failures = 0) => {
    let [inserts, left] = [0, failures];
    const query: InboxDatabase['query'] = async (sql, parameters) => {
      if (!sql.includes('insert into reports')) return database.query(sql, parameters);
      inserts += 1;
      tell('begins');
      if (left > 0 && JSON.parse(String(parameters?.[0])).length > 1) {
        left -= 1;
        throw new Error('a bad one among them');
      }
      const rows = await database.query(sql, parameters);
      tell('ended');
      return rows as never;
    };
    return { database: { ...database, query }, inserts: () => inserts };
  };
  const ids = async () =>
    (await database.query<{ id: string }>('select id from reports')).map(({ id }) => id);

  it('share a few transactions, and are stored as they would be alone', async () => {
    const harm = { consent: true, kind: 'injury', text: '데었다 "\\"' } as const;
    const reports = Array.from({ length: 100 }, (_, n) =>
      n % 3 === 0 ? aReport({ harm, note: `${n} \\ " \u2028 여우` }) : aReport(),
    );
    const { database: counted, inserts } = watched(() => undefined);
    const write = createReportWriter(counted);
    const secret = sha256('x');
    const stored = await Promise.all(reports.map((one) => write(accepted(one, secret), noon)));
    expect(new Set(stored)).toEqual(new Set(['created']));
    expect(inserts()).toBeLessThan(10);
    const rows = await database.query<{
      id: string;
      body: object;
      harm: unknown;
      secret: Uint8Array;
      at: string;
    }>('select id, body, harm, secret_hash as secret, received_at as at from reports');
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const report of reports) {
      const { harm: sentHarm, ...body } = report;
      const row = found.get(report.id);
      expect([row?.body, row?.harm ?? undefined, row?.at]).toEqual([
        body,
        sentHarm,
        '2026-11-25T12:00:00Z',
      ]);
      expect(Buffer.from(row?.secret ?? [])).toEqual(secret);
    }
    // And the same again is known, whatever way it comes.
    const again = await Promise.all(reports.map((one) => write(accepted(one, secret), noon)));
    expect(new Set(again)).toEqual(new Set(['same']));
  });

  it('never answers before the commit', async () => {
    const held: (() => void)[] = [];
    const query: InboxDatabase['query'] = async (sql, parameters) => {
      if (sql.includes('insert into reports')) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      return database.query(sql, parameters);
    };
    const write = createReportWriter({ ...database, query });
    let answers = 0;
    const reports = Array.from({ length: 20 }, () => accepted());
    const all = Promise.all(reports.map((one) => write(one, noon).then(() => (answers += 1))));
    for (let open = held.shift(); open; open = held.shift()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const stored = await ids();
      expect(answers).toBe(reports.filter(({ id }) => stored.includes(id)).length);
      open();
      while (held.length === 0 && answers < 20)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await all;
    expect(answers).toBe(20);
  });

  it('know twins, forgeries and what was deleted, also within one transaction', async () => {
    const write = createReportWriter(database);
    const [twin, gone] = [aReport(), aReport()];
    await database.query('insert into deleted_reports values ($1, $2::date)', [
      sha256(gone.id),
      '2026-11-25',
    ]);
    const stored = await Promise.all(
      [
        ...Array.from({ length: 5 }, () => accepted()),
        ...[accepted(twin), accepted(twin), accepted({ ...twin, note: 'forged' }), accepted(gone)],
      ].map((one) => write(one, noon)),
    );
    expect(stored.slice(0, 5)).toEqual(Array(5).fill('created'));
    expect(stored.slice(5)).toEqual(['created', 'same', 'different', 'deleted']);
    expect((await ids()).filter((id) => id === gone.id)).toEqual([]);
  });

  it('go each by itself where one of them spoils it for all', async () => {
    const { database: failing } = watched(() => undefined, 1);
    const write = createReportWriter(failing);
    const reports = Array.from({ length: 10 }, () => accepted());
    const stored = await Promise.all(reports.map((one) => write(one, noon)));
    expect(new Set(stored)).toEqual(new Set(['created']));
    expect(await ids()).toEqual(expect.arrayContaining(reports.map(({ id }) => id)));
  });

  it('each hear it when the database is away, and the writer goes on afterwards', async () => {
    let isAway = true;
    const query: InboxDatabase['query'] = (sql, parameters) =>
      isAway ? Promise.reject(new Error('away')) : database.query(sql, parameters);
    const write = createReportWriter({ ...database, query });
    const away = await Promise.allSettled(
      Array.from({ length: 10 }, () => write(accepted(), noon)),
    );
    expect(away.every(({ status }) => status === 'rejected')).toBe(true);
    isAway = false;
    expect(await write(accepted(), noon)).toBe('created');
  });
});
