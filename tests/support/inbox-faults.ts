import { openDatabase } from '../../hub/inbox/database/open.ts';
import type { Report } from '../../lib/core/report.ts';
import { type HubProcess, type Place, startHub } from './hub-process.ts';
import type { RunningPostgres } from './postgres.ts';
import { createSender, invented, type Sender } from './sender.ts';

interface FaultOptions {
  place: Place;
  /** For the hub's configuration. */
  folder: string;
  runs: number;
  /** Given: every fourth run kills the database server in place of the hub. */
  postgres?: RunningPostgres;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const senders = 16;
const together = (work: () => Promise<void>) => Promise.all(Array.from({ length: senders }, work));

/** Sends without pause until the kill; gives what was answered, and what was not. */
async function disturbed(sender: Sender, sent: Map<string, Report>, kill: () => Promise<void>) {
  const acknowledged: Report[] = [];
  const open = new Set<Report>();
  let isOver = false;
  const load = async () => {
    while (!isOver) {
      const report = invented(sent.size);
      sent.set(report.id, report);
      open.add(report);
      if (sent.size % 10 === 0) await sender.cut(report);
      const status = await sender.put(report);
      if (status === 201 || status === 200) {
        acknowledged.push(report);
        open.delete(report);
      } else if (status === 0 || status === 503) await pause(5);
      else throw new Error(`an honest report was answered ${status}`);
    }
  };
  const working = together(load);
  // From "just started" to "in full flow".
  await pause(20 + Math.random() * 600);
  await kill();
  isOver = true;
  await working;
  sender.close();
  return { acknowledged, open };
}

/** Sends them once more: 200 says that a report was there, 201 that it was not. */
async function again(
  sender: Sender,
  reports: Iterable<Report>,
  onGone: (id: string) => void = () => undefined,
) {
  const queue = [...reports];
  await together(async () => {
    for (let report = queue.pop(); report; report = queue.pop()) {
      let status = 0;
      for (let tries = 0; tries < 200 && status !== 200 && status !== 201; tries += 1) {
        if (tries > 0) await pause(50);
        status = await sender.put(report);
      }
      if (status !== 200 && status !== 201) throw new Error('the inbox did not come back');
      if (status === 201) onGone(report.id);
    }
  });
}

/** Kills the hub under load again and again; every acknowledged report must be there exactly once. */
export async function inboxFaults(options: FaultOptions) {
  const { place, folder, runs, postgres } = options;
  const sent = new Map<string, Report>();
  const result = {
    ...{ runs: 0, acknowledged: 0 },
    /** Acknowledged, then killed, then not there. */
    lost: [] as string[],
  };
  let hub: HubProcess = await startHub(place, folder);
  try {
    for (let run = 1; run <= runs; run += 1) {
      const isOfDatabase = postgres !== undefined && run % 4 === 0;
      const { kill } = isOfDatabase ? postgres : { kill: () => hub.kill('SIGKILL') };
      const { acknowledged, open } = await disturbed(createSender(hub.url, senders), sent, kill);
      if (isOfDatabase) await postgres.start();
      else hub = await startHub(place, folder);
      const sender = createSender(hub.url, senders);
      await again(sender, acknowledged, (id) => result.lost.push(id));
      // Never answered before the kill: sent again after it, as a device would.
      await again(sender, open);
      sender.close();
      result.acknowledged += acknowledged.length;
      result.runs = run;
    }
  } finally {
    await hub.kill('SIGTERM');
  }
  const { missing, rows } = await compare(place, sent);
  return { ...result, sent: sent.size, rows, different: missing };
}

/** How many rows there are, and how many reports are not among them as they were sent. */
async function compare(place: Place, sent: ReadonlyMap<string, Report>) {
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
