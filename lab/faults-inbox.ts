/**
 * `npm run -C lab faults:inbox`: kills the hub with -9 under load, 200 times (`-- --runs 200`). With
 * `-- --proxied 50000`: so many reports through nginx and two hubs on one Postgres; one hub and Postgres are
 * killed. Ends with 1 where an acknowledged report is not there exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../lib/core/report.ts';
import { optionsOf } from '../scripts/command.ts';
import { compare, inboxFaults, pause } from '../tests/support/inbox-faults.ts';
import {
  lacksForProxied,
  type ProxiedHubs,
  startProxiedHubs,
} from '../tests/support/proxied-hubs.ts';
import { createSender, invented } from '../tests/support/sender.ts';

const { runs, proxied } = optionsOf({ runs: 200, proxied: 0 });
const say = (line: string) => console.log(line);

async function kills(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-faults-'));
  try {
    const place = { folder: join(folder, 'inbox') };
    const result = await inboxFaults({ place, folder, runs, say: (line) => say(`  ${line}`) });
    const { sent, acknowledged, rows, lost, different, retried, storedUnanswered } = result;
    say(`${sent} sent, ${acknowledged} acknowledged before a kill, ${lost.length} of them lost`);
    say(`${retried} without an answer were sent again; ${storedUnanswered} were there already`);
    say(`${rows} rows in the end, ${different} reports not as they were sent`);
    return lost.length === 0 && different === 0 && rows === sent;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const senders = 32;

/**
 * So many reports through nginx; after a third of them one hub is killed with -9, after two thirds the
 * database with all its processes, which is then started again. Everything acknowledged must be there.
 * `retried`: without an answer, or 502 to 504; `longestGap`: without any acknowledgement, milliseconds.
 */
async function proxiedFaults(inbox: ProxiedHubs, count: number) {
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

async function throughNginx(): Promise<boolean> {
  const lacks = lacksForProxied();
  if (lacks !== undefined) throw new Error(lacks);
  const inbox = await startProxiedHubs();
  try {
    const result = await proxiedFaults(inbox, proxied);
    const { acknowledged, retried, seconds, lost, doubled, longestGap } = result;
    const rate = Math.round(acknowledged / seconds);
    say(`${acknowledged} acknowledged, ${rate} a second with both faults; ${retried} sent again`);
    const gap = (longestGap / 1000).toFixed(1);
    say(`${lost} lost, ${doubled} stored twice; longest without an answer ${gap} s`);
    return lost === 0 && doubled === 0 && acknowledged >= proxied;
  } finally {
    await inbox.close();
  }
}

const isGood = await (proxied > 0 ? throughNginx() : kills());
say(isGood ? '✓ nothing was lost' : '✗ reports were lost or stored twice');
process.exitCode = isGood ? 0 : 1;
