/**
 * Mutation testing: `npm run -C lab mutants -- [--room list] [--most 100] [--seed 1] [--file part]`.
 * Prints the share of killed mutants by room, and each survivor with the reason that `reasons.json`
 * gives for it.
 */
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVitest, type TestRunResult } from 'vitest/node';
import { optionsOf } from '../../scripts/command.ts';
import { createRandom } from '../random.ts';
import { type Mutant, mutate } from './mutate.ts';

/** What is mutated, and which tests are asked about it. */
interface Room {
  name: string;
  /** Globs of files. */
  files: string[];
  /** Parts of the paths of test files. */
  tests: string[];
  /** Tests that need a process of their own. */
  pool?: 'forks';
  /** Tests whose names hold this are left out: suites that run over PGlite, which every machine has, too. */
  without?: string;
}

/** The inbox without what opens a database or a port: that is for the tests that kill it, which run by the clock. */
const rooms: Room[] = JSON.parse(readFileSync(join(import.meta.dirname, 'rooms.json'), 'utf8'));

/** Milliseconds a test may take on a busy machine, and what it may take longer with a mutant. */
const timeout = 60_000;
const maxTestTime = (usual: number) => 20_000 + 4 * usual;

const root = join(import.meta.dirname, '../..');
// Where tests run.
process.chdir(root);

const values = optionsOf({ room: '', file: '', most: 100, seed: 1 });

/** `file: was → now`, and why no test could tell. */
const reasons: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'reasons.json'), 'utf8'),
);
const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 90);
const nameOf = ({ file, was, now }: Mutant) =>
  `${file}: ${short(was)} → ${short(now) || 'nothing'}`;

function mutantsOf({ files }: Room) {
  const codes = new Map<string, string>();
  const mutants: Mutant[] = [];
  for (const path of globSync(files, { cwd: root }).sort()) {
    const file = join(root, path);
    const done = mutate(readFileSync(file, 'utf8'), path, mutants.length + 1);
    codes.set(file, done.code);
    mutants.push(...done.mutants);
  }
  return { codes, mutants };
}

const start = async (codes: ReadonlyMap<string, string>, { pool, without }: Room) => {
  const vitest = await createVitest(
    'test',
    {
      root,
      project: 'unit',
      watch: false,
      bail: 1,
      testTimeout: timeout,
      hookTimeout: timeout,
      ...(without && { testNamePattern: new RegExp(`^(?!.*${without})`) }),
      // What is kept on disk for other runs has no mutants in it.
      fsModuleCache: false,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform: (_code, id) => codes.get(id.split('?', 1)[0] ?? ''),
        },
      ],
    },
  );
  // What the project says itself counts more than the options above.
  const setupFiles = [join(import.meta.dirname, 'switch.ts')];
  for (const { config } of vitest.projects)
    Object.assign(config, { isolate: true, pool: pool ?? 'threads', setupFiles });
  return vitest;
};

/** `testModules` are all that Vitest ever ran: of those before, some have failed by another mutant. */
const hasFailed = ({ testModules, unhandledErrors }: TestRunResult, only?: string): boolean =>
  unhandledErrors.length > 0 ||
  testModules.some((one) => one.state() === 'failed' && one.moduleId === (only ?? one.moduleId));

const failures = ({ testModules, unhandledErrors }: TestRunResult): string =>
  [
    ...unhandledErrors.map(String),
    ...testModules.flatMap((one) => [
      ...(one.state() === 'failed' ? [one.relativeModuleId] : []),
      ...[...one.children.allSuites()].flatMap((suite) =>
        suite.errors().map(({ message }) => message),
      ),
      ...one.errors().map(({ message }) => message),
      ...[...one.children.allTests('failed')].map(({ fullName }) => fullName),
    ]),
  ].join('\n');

async function tryRoom(room: Room): Promise<void> {
  const { codes, mutants } = mutantsOf(room);
  const vitest = await start(codes, room);
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const set = (env: Record<string, string>, testTimeout = timeout) => {
    for (const { config } of vitest.projects)
      Object.assign(config, { env: { ...config.env, ...env }, testTimeout });
  };
  try {
    set({ MUTANT: '', MUTANT_HITS: folder });
    const all = await vitest.globTestSpecifications(room.tests);
    const before = await vitest.runTestSpecifications(all);
    if (hasFailed(before)) throw new Error(`${room.name}: its tests fail: ${failures(before)}`);
    const took = new Map(
      before.testModules.map((one) => [one.moduleId, one.diagnostic().duration]),
    );
    const reached = new Map<number, string[]>();
    for (const name of readdirSync(folder)) {
      const { testPath, hits } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const hit of hits) reached.set(hit, [...(reached.get(hit) ?? []), testPath]);
    }
    const wanted = mutants.filter(({ file }) => file.includes(values.file));
    const chosen = createRandom(values.seed).sample(wanted, values.most);
    const survivors: Mutant[] = [];
    for (const mutant of chosen) {
      const tests = all
        .filter(({ moduleId }) => reached.get(mutant.number)?.includes(moduleId))
        .sort((a, b) => (took.get(a.moduleId) ?? 0) - (took.get(b.moduleId) ?? 0));
      let isKilled = false;
      for (const test of tests) {
        const usual = took.get(test.moduleId) ?? 0;
        const MUTANT_TIME = String(5_000 + usual);
        set({ MUTANT: String(mutant.number), MUTANT_HITS: '', MUTANT_TIME }, maxTestTime(usual));
        isKilled = hasFailed(await vitest.runTestSpecifications([test]), test.moduleId);
        if (isKilled) break;
      }
      if (isKilled) continue;
      survivors.push(mutant);
      const why = reasons[nameOf(mutant)] ?? (tests.length === 0 ? 'no test reaches it' : '');
      const { file, line } = mutant;
      console.log(`  ${file}:${line} ${nameOf(mutant).slice(file.length + 2)}  ${why}`);
    }
    const killed = chosen.length - survivors.length;
    const share = ((100 * killed) / Math.max(1, chosen.length)).toFixed(1);
    console.log(
      `${room.name}: ${killed} of ${chosen.length} killed (${share} %), of ${wanted.length} mutants`,
    );
  } finally {
    await vitest.close();
    rmSync(folder, { recursive: true });
  }
}

for (const room of rooms.filter(({ name }) => (values.room || name) === name)) await tryRoom(room);
// Vitest sets it to 1 where a test failed, as it should.
process.exitCode = 0;
