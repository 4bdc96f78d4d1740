import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runHub } from '../../../hub/cli.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { aReport, config, secret, slow } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-ended-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A whole JPEG that nothing can pack: 1.5 MB of the log for each. */
const picture = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffc0000b080010001001011100ffda0008010100003f00', 'hex'),
    randomBytes(1_500_000).map((byte) => (byte === 0xff ? 0xfe : byte)),
    Buffer.from('ffd9', 'hex'),
  ]);

/** A hub in this process; `ended` is its exit code. */
async function startHub(data: string) {
  const notes: string[] = [];
  const stop = new AbortController();
  const address = Promise.withResolvers<string>();
  const inbox = join(folder, 'inbox.json');
  const { limits, operator } = config();
  writeFileSync(inbox, JSON.stringify({ operator, limits }));
  const ended = runHub(['serve', '--inbox', inbox, '--data', data, '--port', '0'], {
    out: address.resolve,
    note: (line) => notes.push(line),
    ask: async () => '',
    env: {},
    fetch,
    fetchPublic: fetch,
    now: Date.now,
    sleep: async () => {},
    signal: stop.signal,
  });
  return { address: await address.promise, ended, notes, stop };
}

/** With its picture. Gives the status of what came last. */
async function send(address: string, id: string): Promise<number> {
  const headers = { 'Report-Secret': secret(), 'Content-Type': 'application/json' };
  const at = `${address}reports/${id}`;
  const signal = AbortSignal.timeout(20_000);
  const body = JSON.stringify(aReport({ id }));
  const report = await fetch(at, { method: 'PUT', headers, body, signal });
  if (report.status !== 201) return report.status;
  const own = { ...headers, 'Content-Type': 'image/jpeg' };
  const sent = { method: 'PUT', headers: own, body: new Uint8Array(picture()), signal };
  return (await fetch(`${at}/picture`, sent)).status;
}

it(
  'a hub whose database panics, as for want of room, answers and ends, and loses nothing',
  async () => {
    const data = await newPgliteFolder(join(folder, 'data'));
    const hub = await startHub(data);
    // Where Postgres makes the next file of its log: what it finds there is as bad as no room.
    mkdirSync(join(data, 'pgdata/pg_wal/xlogtemp.42/taken'), { recursive: true });
    const stored: string[] = [];
    let status = 201;
    while (status === 201) {
      const { id } = aReport();
      status = await send(hub.address, id);
      if (status === 201) stored.push(id);
      expect(stored.length).toBeLessThan(40);
    }
    expect(status).toBe(503);
    expect(await hub.ended).toBe(1);
    expect(hub.notes.at(-1)).toBe('hub serve: the database has ended (58P02); start the hub again');

    rmSync(join(data, 'pgdata/pg_wal/xlogtemp.42'), { recursive: true });
    const again = await openDatabase({ url: undefined, folder: data });
    const found = await again.query<{ id: string }>(
      'select id from reports r join pictures p on p.report_id = r.id',
    );
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(stored));
    await again.close();
  },
  slow,
);

it(
  'a database that does not open is one line',
  async () => {
    const data = join(folder, 'broken');
    mkdirSync(join(data, 'pgdata'), { recursive: true });
    writeFileSync(join(data, 'pgdata/PG_VERSION'), '3\n');
    await expect(openDatabase({ url: undefined, folder: data })).rejects.toThrow(
      /^the database in \S+broken does not open: [^\n]+$/,
    );
    // Nothing but the folder and its lock.
    expect(readdirSync(data).toSorted()).toEqual(['lock', 'pgdata']);
  },
  slow,
);
