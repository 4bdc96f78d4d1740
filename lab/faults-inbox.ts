/**
 * `npm run -C lab faults:inbox [-- --runs 200] [--database pglite|postgres]`: kills the hub with -9 under
 * load, 200 times a database, and every fourth time Postgres itself. Exits 1 when an acknowledged
 * report is not there exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from '../scripts/parse-options.ts';
import { ensurePostgres, startPostgres } from '../tests/support/postgres.ts';
import { type FaultResult, inboxFaults } from './inbox/faults.ts';

const { values } = parseOptions({
  options: { runs: { type: 'string', default: '200' }, database: { type: 'string' } },
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

let isGood = true;
try {
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
