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

/** Long ones are shown as they end. */
const reporters = { unit: [], e2e: ['--reporter=verbose'] };

/** Runs all tests of one of vitest's projects and counts each by itself. */
export async function vitestTests(
  tally: Tally,
  root: string,
  project: keyof typeof reporters,
): Promise<void> {
  const file = join(root, '.cache', `vitest-${project}.json`);
  rmSync(file, { force: true });
  const report = ['--reporter=json', `--outputFile.json=${file}`, ...reporters[project]];
  const args = ['run', '--project', project, ...report];
  const show = (chunk: Buffer) => process.stdout.write(chunk);
  const { ok, output } = await runCommand('vitest', args, {}, project === 'e2e' ? show : undefined);
  const failedBefore = tally.failures.length;
  const results = readReport(file);
  for (const suite of results?.testResults ?? []) count(suite, tally, root);
  // A crash outside of any test leaves no failed test behind, or no report at all.
  if (!ok && tally.failures.length === failedBefore) tally.fail('vitest', output);
  else if (results === undefined) tally.fail('vitest wrote no report', output);
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
