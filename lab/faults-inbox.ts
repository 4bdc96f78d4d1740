/**
 * `npm run -C lab faults:inbox`: kills the hub with -9 under load, 200 times (`-- --runs 200`). With
 * `-- --proxied 50000`: so many reports through nginx and two hubs on one Postgres; one hub and Postgres are
 * killed. Ends with 1 where an acknowledged report is not there exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from '../scripts/command.ts';
import { lacksForProxied, startProxiedHubs } from '../tests/support/proxied-hubs.ts';
import { inboxFaults } from './inbox/faults.ts';
import { proxiedFaults } from './inbox/proxied.ts';

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

async function throughNginx(): Promise<boolean> {
  const lacks = lacksForProxied();
  if (lacks !== undefined) throw new Error(lacks);
  const inbox = await startProxiedHubs();
  try {
    const result = await proxiedFaults(inbox, proxied, say);
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
