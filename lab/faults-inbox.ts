/**
 * `npm run -C lab faults:inbox [-- --runs 200] [--database pglite|postgres]`: kills the hub with -9 under
 * load, 200 times a database, and every fourth time Postgres itself. `-- --proxied 50000`: so many reports
 * through nginx and two hubs, one of which is killed, as is Postgres. Exits 1 when an acknowledged report is
 * not there exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from '../scripts/parse-options.ts';
import { ensurePostgres, startPostgres } from '../tests/support/postgres.ts';
import { lacksForProxied, startProxiedHubs } from '../tests/support/proxied-hubs.ts';
import { type FaultResult, inboxFaults } from './inbox/faults.ts';
import { proxiedFaults } from './inbox/proxied.ts';

const { values } = parseOptions({
  options: {
    runs: { type: 'string', default: '200' },
    database: { type: 'string' },
    proxied: { type: 'string' },
  },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'hub-faults-'));
const say = (line: string) => console.log(line);
const rarely = (line: string) => /^run \d*[05]:/.test(line) && say(`  ${line}`);

function tell(name: string, result: FaultResult, start: number): boolean {
  const { sent, rows, lost, different } = result;
  const isGood = lost.length === 0 && different.length === 0 && rows === sent;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`${isGood ? '✓' : '✗'} ${name}, ${result.runs} kills in ${seconds} s`);
  say(
    `  ${sent} sent, ${result.acknowledged} acknowledged before a kill, ${lost.length} of them lost`,
  );
  say(
    `  ${result.retried} without an answer were sent again; ${result.storedUnanswered} were there already`,
  );
  say(`  ${rows} rows in the end, ${different.length} different from what was sent`);
  return isGood;
}

async function throughNginx(count: number): Promise<boolean> {
  const inbox = await startProxiedHubs();
  try {
    const result = await proxiedFaults(inbox, count, say);
    const { acknowledged, retried, seconds, lost, doubled, longestGap } = result;
    const isKept = lost === 0 && doubled === 0 && acknowledged >= count;
    say(`${isKept ? '✓' : '✗'} nginx, two hubs, one Postgres: ${acknowledged} acknowledged`);
    say(
      `  ${Math.round(acknowledged / seconds)} a second, both faults included; ${retried} sent again`,
    );
    say(
      `  ${lost} lost, ${doubled} stored twice; longest without an answer ${(longestGap / 1000).toFixed(1)} s`,
    );
    return isKept;
  } finally {
    await inbox.close();
  }
}

let isGood = true;
try {
  if (values.proxied !== undefined) {
    const lacks = lacksForProxied();
    if (lacks !== undefined) throw new Error(lacks);
    process.exit((await throughNginx(Number(values.proxied))) ? 0 : 1);
  }
  if (values.database !== 'postgres') {
    const start = performance.now();
    const place = { folder: join(folder, 'pglite') };
    isGood = tell('PGlite', await inboxFaults({ place, folder, runs, say: rarely }), start);
  }
  const bin = values.database === 'pglite' ? undefined : ensurePostgres(say);
  if (bin !== undefined) {
    const start = performance.now();
    const postgres = await startPostgres(bin);
    try {
      const place = { url: postgres.createDatabase('inbox') };
      const result = await inboxFaults({ place, folder, runs, postgres, say: rarely });
      isGood = tell('Postgres', result, start) && isGood;
    } finally {
      await postgres.stop();
    }
  } else if (values.database !== 'pglite') {
    say('✗ Postgres is not installed (Debian: apt-get install postgresql)');
    isGood = false;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
