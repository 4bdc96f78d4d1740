import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/command.ts';
import type { Tally } from './tally.ts';

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs every vitest test and counts each by itself. */
export async function unitTests(tally: Tally, root: string): Promise<void> {
  const file = join(root, '.cache', 'vitest.json');
  rmSync(file, { force: true });
  const args = ['run', '--reporter=json', `--outputFile=${file}`];
  const { ok, output } = await runCommand('vitest', args);
  const failedBefore = tally.failures.length;
  const report = readReport(file);
  for (const suite of report?.testResults ?? []) count(suite, tally, root);
  // A crash outside of any test leaves no failed test behind, or no report at all.
  if (!ok && tally.failures.length === failedBefore) tally.fail('vitest', output);
  else if (report === undefined) tally.fail('vitest wrote no report', output);
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function count(suite: VitestReport['testResults'][number], tally: Tally, root: string): void {
  const where = suite.name.replace(`${root}/`, '');
  if (suite.status === 'failed' && suite.assertionResults.every((one) => one.status !== 'failed'))
    tally.fail(where, suite.message);
  for (const { fullName, status, failureMessages } of suite.assertionResults) {
    const name = `${where} > ${fullName}`;
    if (status === 'passed') tally.pass(name);
    else if (status === 'failed') tally.fail(name, failureMessages.join('\n'));
    else tally.skip(name);
  }
}
