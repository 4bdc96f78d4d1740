import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openDeletionLog, replayDeletions } from '../../../hub/inbox/deletions.ts';
import { prune } from '../../../hub/inbox/inbox.ts';
import type { LogEvent } from '../../../hub/inbox/log.ts';
import { createPush } from '../../../hub/inbox/push.ts';
import { deleteReport } from '../../../hub/inbox/report-store.ts';
import { readAudit } from '../../../hub/inbox/review/audit.ts';
import { aReport, config, noon, overBoth, secret, useScene } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-safekeeping-'));
afterAll(() => rmSync(folder, { recursive: true }));

const day = 86_400_000;
const harm = { consent: true, kind: 'injury' } as const;

overBoth('what people told in confidence', (databases) => {
  const scene = useScene(databases);

  const stored = async () =>
    (await scene.database.query<{ id: string }>('select id from reports order by id')).map(
      ({ id }) => id,
    );
  const actions = async () =>
    (await readAudit(scene.database)).map(({ reviewer, action, details }) => [
      reviewer,
      action,
      details,
    ]);

  it('a report that was deleted stays deleted when a backup is restored', async () => {
    const log = openDeletionLog(join(folder, `${scene.database.kind}.txt`));
    const [one, other] = [aReport(), aReport()];
    for (const report of [one, other]) await scene.put(report, { 'Report-Secret': secret() });
    await deleteReport(scene.database, one.id, { now: noon, log, by: 'its sender' });
    expect(await stored()).toEqual([other.id]);
    // The backup is older than the deletion.
    await scene.database.script('delete from deleted_reports');
    await scene.put(one);
    expect(await stored()).toHaveLength(2);
    expect(await replayDeletions(scene.database, log)).toBe(1);
    expect(await stored()).toEqual([other.id]);
  });

  it('reading and deleting injury data stands in the audit log', async () => {
    const mine = { 'Report-Secret': secret() };
    const [deleted, aged, harmless] = [aReport({ harm }), aReport({ harm }), aReport()];
    for (const report of [deleted, aged, harmless]) await scene.put(report, mine);
    await scene.ask('DELETE', `/reports/${harmless.id}`, { headers: mine });
    expect(await actions()).toEqual([]);
    const path = `/review/api/listings/${aged.site}/${aged.listingId}`;
    expect((await scene.ask('GET', path, { token: scene.tokens.ana })).status).toBe(200);
    expect((await actions())[0]).toEqual(['ana', 'read-harm', { reports: 2 }]);
    await scene.ask('DELETE', `/reports/${deleted.id}`, { headers: mine });
    expect((await actions())[0]).toEqual(['its sender', 'delete-harm', { reports: 1 }]);
    const { retention } = config();
    const late = noon + (retention.harmDays + 1) * day;
    await prune(scene.database, retention, late);
    const entries = await actions();
    expect(entries[0]).toEqual(['retention', 'delete-harm', { reports: 1 }]);
    // It runs every hour: what deletes nothing is no entry.
    await prune(scene.database, retention, late);
    expect(await actions()).toEqual(entries);
  });

  it('the contact data of an appeal goes soon after its answer, the appeal stays', async () => {
    await scene.database.query(
      `insert into appeals (id, secret_hash, site, listing_id, statement, contact, language,
         received_at, due_on, answered_at) values ($1, $2, 'temu', '601099000000001', 'no',
         'seller@fox.example', 'en', now(), now()::date, $3)`,
      [crypto.randomUUID(), new Uint8Array(32), new Date(noon).toISOString()],
    );
    const { retention } = config();
    const contact = async (days: number) => {
      await prune(scene.database, retention, noon + days * day);
      return (
        await scene.database.query<{ contact: string | null }>('select contact from appeals')
      )[0];
    };
    expect(await contact(retention.contactDays)).toEqual({ contact: 'seller@fox.example' });
    expect(await contact(retention.contactDays + 1)).toEqual({ contact: null });
  });
});

it('a line of the deletion log that was cut off spoils no other', () => {
  const file = join(folder, 'cut.txt');
  const log = openDeletionLog(file);
  expect(log.hashes()).toEqual([]);
  const id = crypto.randomUUID();
  log.add(id, '2026-11-25');
  appendFileSync(file, 'abc');
  expect(log.hashes()).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).not.toContain(id);
});

describe('the webhook', () => {
  const setUp = (...answers: (number | Error)[]) => {
    const log: LogEvent[] = [];
    const fetch = vi.fn(async (_: string, __?: RequestInit) => {
      const answer = answers.shift() ?? 200;
      if (answer instanceof Error) throw answer;
      return new Response(null, { status: answer });
    });
    const push = createPush('https://fox.example/hook', fetch, (event) => log.push(event));
    const bodies = () => fetch.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));
    return { push, bodies, log };
  };

  it('is told how many have come, and nothing where none has', async () => {
    const { push, bodies } = setUp();
    await push.send();
    push.add('appeals');
    push.add('injuries');
    push.add('injuries');
    await push.send();
    await push.send();
    expect(bodies()).toEqual([{ appeals: 1, injuries: 2 }]);
  });

  it('that cannot be reached is told with the next', async () => {
    const { push, bodies, log } = setUp(new Error('words of a proxy'), 500);
    push.add('appeals');
    await push.send();
    push.add('appeals');
    await push.send();
    await push.send();
    expect(bodies()).toEqual([{ appeals: 1 }, { appeals: 2 }, { appeals: 2 }]);
    expect(log.map(({ event }) => event)).toEqual(['failed', 'failed']);
    expect(JSON.stringify(log)).not.toContain('words');
  });
});
