import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aptInstall } from '../support/debian.ts';
import { homeFor } from '../support/loopback/firefox.ts';
import { placeFor } from '../support/postgres.ts';
import { childrenOf, isRunning } from '../support/processes.ts';

/** What the tests' own start makes of the machines it meets. */

const base = mkdtempSync(join(tmpdir(), 'machine-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

describe('.ci/run', () => {
  const clone = join(base, 'clone');
  const bin = join(base, 'bin');
  mkdirSync(join(clone, '.ci'), { recursive: true });
  mkdirSync(join(clone, 'node_modules/.bin'), { recursive: true });
  mkdirSync(bin);
  cpSync('.ci/run', join(clone, '.ci/run'));
  const program = (path: string, text: string) => {
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
  };
  const run = (npm: string, node?: string) => {
    program(join(bin, 'npm'), npm);
    const nodePath = join(clone, 'node_modules/.bin/node');
    if (node === undefined) rmSync(nodePath, { force: true });
    else program(nodePath, node);
    const env = { PATH: `${bin}:/usr/bin:/bin`, NODE_ENV: 'production' };
    const { status, stdout, stderr } = spawnSync('bash', [join(clone, '.ci/run')], {
      env,
      encoding: 'utf8',
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1), stderr };
  };

  it('asks for what the tests need, whatever npm is told elsewhere, and hands over', () => {
    const npm = `[ "$1" = ci ] && echo "$@" > "${base}/asked"; [ "$1" = test ] && echo "7 passed, 0 failed"; exit 0`;
    expect(run(npm, 'echo v24.99.0')).toMatchObject({ status: 0, last: '7 passed, 0 failed' });
    const asked = spawnSync('cat', [join(base, 'asked')], { encoding: 'utf8' }).stdout;
    expect(asked).toContain('--include=dev --include=optional --ignore-scripts');
  });

  it.each([
    ['npm fails', 'exit 1', 'echo v24.0.0', 'npm ci failed'],
    ['Node was not put in place', 'exit 0', undefined, 'missing, not v24'],
    ['Node is another', 'exit 0', 'echo v20.1.0', 'v20.1.0, not v24'],
    ['Node does not run', 'exit 0', 'exit 127', 'missing, not v24'],
  ])('ends with the one line when %s, and says why', (_, npm, node, why) => {
    const { status, last, stderr } = run(npm, node);
    expect([status, last]).toEqual([1, '0 passed, 1 failed']);
    expect(stderr).toContain(why);
  });
});

describe('Debian’s packages', () => {
  const lines: string[] = [];
  const install = (...works: boolean[]) => {
    lines.length = 0;
    aptInstall(
      ['chromium'],
      (line) => lines.push(line),
      () => works.shift() ?? false,
    );
  };

  it('may come from the lists that are there', () => {
    install(true, true);
    expect(lines).toEqual(['installing chromium from Debian']);
    install(false, true);
    expect(lines.at(-1)).toContain('update failed');
  });

  it('are an error that says what failed', () => {
    expect(() => install(true, false)).toThrow('could not install chromium');
    expect(() => install(false, false)).toThrow('could not update its lists nor install chromium');
  });
});

describe('processes', () => {
  it('are found by their parent', async () => {
    const child = spawn('sleep', ['30'], { detached: true });
    try {
      expect(childrenOf(process.pid)).toContain(child.pid);
      expect(childrenOf(child.pid ?? 0)).toEqual([]);
      expect(isRunning(child.pid ?? 0)).toBe(true);
    } finally {
      child.kill('SIGKILL');
    }
    await new Promise((resolve) => child.once('exit', resolve));
    expect(isRunning(child.pid ?? 0)).toBe(false);
  });
});

describe('folders', () => {
  it('Postgres lives where its owner can get to', () => {
    const closed = join(base, 'closed', 'below');
    mkdirSync(closed, { recursive: true });
    chmodSync(join(base, 'closed'), 0o700);
    expect(placeFor(undefined, closed)).toBe(closed);
    if (isRoot) expect(placeFor(nobody, closed)).toBe('/tmp');
  });

  it('Firefox gets a home of its user’s', () => {
    const home = join(base, 'home');
    mkdirSync(home);
    expect(homeFor('profile', home)).toBe(home);
    if (isRoot) chownSync(home, nobody.uid, nobody.gid);
    expect(homeFor('profile', home)).toBe(isRoot ? 'profile' : home);
    expect(homeFor(undefined, home)).not.toBe(isRoot ? home : '');
  });
});
