import { openDatabase } from '../../hub/inbox/database/open.ts';
import type { Report } from '../../lib/core/report.ts';
import type { Place } from '../../tests/support/hub-process.ts';
import type { ProxiedHubs } from '../../tests/support/proxied-hubs.ts';
import { createSender, invented } from '../../tests/support/sender.ts';

const senders = 32;
export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * So many reports through nginx; after a third of them one hub is killed with -9, after two thirds the
 * database with all its processes, which is then started again. Everything acknowledged must be there.
 * `retried`: without an answer, or 502 to 504; `longestGap`: without any acknowledgement, milliseconds.
 */
export async function proxiedFaults(
  inbox: ProxiedHubs,
  count: number,
  say: (line: string) => void,
) {
  const sender = createSender(inbox.url, senders);
  const sent = new Map<string, Report>();
  const start = performance.now();
  let [acknowledged, retried, last, longestGap] = [0, 0, start, 0];

  const deliver = async (report: Report) => {
    for (;;) {
      const status = await sender.put(report);
      if (status === 201 || status === 200) break;
      if (status !== 0 && status < 500) throw new Error(`an honest report was answered ${status}`);
      retried += 1;
      await pause(20);
    }
    acknowledged += 1;
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
  };
  const work = async () => {
    while (sent.size < count) {
      const report = invented(sent.size);
      sent.set(report.id, report);
      await deliver(report);
    }
  };
  const disturb = async () => {
    while (acknowledged < count / 3) await pause(10);
    await inbox.hubs[0].kill('SIGKILL');
    say(`  one hub was killed after ${acknowledged} reports`);
    while (acknowledged < (count * 2) / 3) await pause(10);
    const before = acknowledged;
    await inbox.postgres.kill();
    await inbox.postgres.start();
    say(`  Postgres was killed and started again after ${before}`);
  };
  await Promise.all([disturb(), ...Array.from({ length: senders }, work)]);
  const seconds = (performance.now() - start) / 1000;
  sender.close();
  const { missing, rows } = await compare({ url: inbox.database }, sent);
  return { acknowledged, retried, seconds, lost: missing, doubled: rows - sent.size, longestGap };
}

/** How many rows there are, and how many reports are not among them as they were sent. */
export async function compare(place: Place, sent: ReadonlyMap<string, Report>) {
  const database = await openDatabase({ url: undefined, folder: '', ...place });
  try {
    const [all] = await database.query<{ rows: number }>(
      'select count(*)::int as rows from reports',
    );
    const reports = [...sent.values()];
    let found = 0;
    // A few thousand at a time: all of them as one parameter would be too much.
    for (let at = 0; at < reports.length; at += 5000) {
      const part = reports.slice(at, at + 5000).map((body) => ({ id: body.id, body }));
      const same = await database.query<{ id: string }>(
        `select r.id from reports r join jsonb_to_recordset($1::jsonb) as s (id uuid, body jsonb)
           on s.id = r.id and s.body = r.body`,
        [JSON.stringify(part)],
      );
      found += same.length;
    }
    return { missing: reports.length - found, rows: all?.rows ?? 0 };
  } finally {
    await database.close();
  }
}
