/**
 * `npm test`: types, lint, unit tests, both builds, the add-on linter, and every end-to-end case in
 * Chromium and in Firefox. Its last line says `N passed, N failed`; it exits 1 when anything failed.
 */
import { join } from 'node:path';
import { runCommand } from '../scripts/command.ts';
import { outputFolder } from '../scripts/operator.ts';
import { ensureNginx } from './support/nginx.ts';
import { ensurePostgres } from './support/postgres.ts';
import { openTally, summary, type Tally } from './support/tally.ts';
import { collectTemporaryFiles } from './support/temporary-files.ts';
import { ensurePythonTuf } from './support/tuf-readers.ts';
import { vitestTests } from './support/vitest-tests.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);
collectTemporaryFiles();
// Hubs, scans, builds and test workers are processes of their own, which all compile much the same.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
// Cases are about a build that nobody runs; an operator's own says other names and addresses.
process.env.OPERATOR_FILE = join(root, 'tests/operator.json');
const tally = openTally();
const say = (line: string) => console.log(line);

/** Steps that run side by side count each for itself. */
async function step(name: string, run: (own: Tally) => Promise<void>): Promise<void> {
  const own = openTally();
  const start = performance.now();
  await run(own).catch((error: unknown) =>
    own.fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const failed = own.failures.length;
  say(
    `${failed > 0 ? '✗' : '✓'} ${name}: ${own.passed} passed` +
      `${failed > 0 ? `, ${failed} FAILED` : ''} (${seconds} s)`,
  );
  tally.passed += own.passed;
  tally.failures.push(...own.failures);
  tally.skipped.push(...own.skipped);
}

/** A command that passes or fails as one. */
const command = (name: string, program: string, args: string[], env = {}) =>
  step(name, async (own) => {
    const { ok, output } = await runCommand(program, args, env);
    if (ok) own.pass(name);
    else own.fail(name, output);
  });

/** Which files may have which finding, once each; the bundler names chunks as it likes. */
const knownFindings: Record<string, RegExp> = {
  'Unsafe assignment to innerHTML': /^(?:card|content-scripts\/markers|chunks\/[\w-]+)\.js$/,
  'Unsafe call to import for argument 0': /^card\.js$/,
};

interface Finding {
  code: string;
  file?: string;
  message: string;
}

/**
 * The add-on linter may find two things: Preact, shipped as it was released, assigns to innerHTML for a
 * property that no code of ours may use (tests/boundaries.test.ts), and the card imports the words of the
 * reader's language by a name that is put together from the list of languages.
 */
async function lintAddon(own: Tally): Promise<void> {
  const source = ['--source-dir', `${outputFolder()}/firefox-mv3`, '--no-config-discovery'];
  const { output } = await runCommand('web-ext', ['lint', ...source, '--output', 'json']);
  const { errors, warnings } = JSON.parse(output) as Record<'errors' | 'warnings', Finding[]>;
  const seen = new Set<string>();
  const unexpected = [...errors, ...warnings].filter(({ file = '', message }) => {
    const finding = `${file} ${message}`;
    const isKnown = !seen.has(finding) && knownFindings[message]?.test(file);
    seen.add(finding);
    return !isKnown;
  });
  if (unexpected.length === 0) return own.pass('web-ext lint');
  const lines = unexpected.map(({ code, file, message }) => `${code} ${file}: ${message}`);
  own.fail('web-ext lint', lines.join('\n'));
}

await command('wxt prepare', 'wxt', ['prepare']);
await Promise.all([
  command('types', 'tsc', ['-p', '.']),
  command('lint', 'biome', ['check', '--error-on-warnings', '.']),
  command('nothing unused', 'knip', ['--include', 'files,dependencies,unlisted,exports,types']),
]);
// Without it (nobody's root, no Debian) the inbox' tests over Postgres and nginx are skipped by name.
ensurePostgres(say);
ensureNginx(say);
ensurePythonTuf(say);
await step('unit tests', (own) => vitestTests(own, root, 'unit'));
await command('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']);
await Promise.all([
  step('web-ext lint', lintAddon),
  command('build for Chromium', 'wxt', ['build', '-b', 'chrome', '--mv3']),
  command('build of the review page', process.execPath, ['scripts/build-review.ts']),
]);
await step('end to end', (own) => vitestTests(own, root, 'e2e'));

console.log(summary(tally));
// Nothing that was left open may keep the run from ending.
process.exit(tally.failures.length > 0 ? 1 : 0);
