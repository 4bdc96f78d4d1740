import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../hub/atomic-write.ts';
import { runHub } from '../../hub/cli.ts';
import { HubError, type Terminal } from '../../hub/command.ts';
import { takeLock } from '../../hub/lock-file.ts';
import { readSeed } from '../../hub/seed.ts';
import { testTerminal } from './test-terminal.ts';

/** Signals, two at once, and files that cannot be written: nothing half done, one clear line. */
let folder: string;
let notes: string[];
let stop: AbortController;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-stopped-'));
  notes = [];
  stop = new AbortController();
});
const at = (name: string): string => join(folder, name);

const hub = (line: string, more: Partial<Terminal> = {}): Promise<number> =>
  runHub(
    line.split(' ').map((word) => word.replace('FOLDER', folder)),
    testTerminal({
      note: (text) => notes.push(text),
      fetch: async () => new Response('[]'),
      fetchPublic: async () => new Response('[]'),
      signal: stop.signal,
      ...more,
    }),
  );
const memory = () => JSON.parse(readFileSync(at('sources.json'), 'utf8'));

describe('collect', () => {
  it('stops at Ctrl-C, blames no source, and goes on there the next time', async () => {
    const asked: string[] = [];
    const hanging = (url: string, init?: RequestInit) => {
      asked.push(url);
      stop.abort();
      return new Promise<Response>((_, reject) => {
        if (init?.signal?.aborted) reject(init.signal.reason);
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    };
    const line = 'collect --only us-cpsc,health-canada --state FOLDER';
    expect(await hub(line, { fetchPublic: hanging })).toBe(130);
    expect(notes).toEqual(['hub collect: stopped']);
    expect(asked).toHaveLength(1);
    expect(memory()).toEqual({ unfinished: '2026-11-25T09:00:00.000Z', sources: {} });
    stop = new AbortController();
    expect(await hub('collect --only us-cpsc --state FOLDER')).toBe(0);
    expect(notes).toContain('going on with the run of 2026-11-25T09:00:00.000Z');
  }, 20_000);

  it('that goes on counts from when it first began: what its kept answers lack is asked for next', async () => {
    const van = { link: '/van', title: 'Van', public_timestamp: '2026-11-24T10:00:00Z' };
    const results = [{ ...van, product_category: 'motor-vehicles' }];
    const asked: string[] = [];
    const fetchPublic = async (url: string) => {
      asked.push(url.replace(/^.*&(start=\d+).*$/, '$1'));
      if (asked.length === 2) stop.abort();
      stop.signal.throwIfAborted();
      return new Response(JSON.stringify({ results, total: 2 }));
    };
    const line = 'collect --only uk-opss --state FOLDER';
    expect(await hub(line, { fetchPublic })).toBe(130);
    stop = new AbortController();
    const later = () => Date.parse('2026-11-26T08:00:00Z');
    expect(await hub(line, { fetchPublic, now: later })).toBe(0);
    expect(asked).toHaveLength(3);
    expect(asked[2]).toBe(asked[1]);
    expect(memory().sources['uk-opss'].since).toBe('2026-11-25T09:00:00.000Z');
  }, 20_000);

  it('begins anew where it was broken off more than a day ago', async () => {
    const before = { unfinished: '2026-11-20T09:00:00.000Z', sources: {} };
    writeFileSync(at('sources.json'), JSON.stringify(before));
    let asked = 0;
    const fetchPublic = async () => new Response(`[${' '.repeat(asked++)}]`);
    const now = () => Date.parse('2026-11-20T09:01:00Z');
    await hub('collect --only us-cpsc --state FOLDER', { fetchPublic, now });
    writeFileSync(at('sources.json'), JSON.stringify(before));
    expect(await hub('collect --only us-cpsc --state FOLDER', { fetchPublic })).toBe(0);
    expect(asked).toBe(2);
    expect(notes).toEqual(['going on with the run of 2026-11-20T09:00:00.000Z']);
    expect(memory().sources['us-cpsc'].since).toBe('2026-11-25T09:00:00.000Z');
  }, 20_000);

  it('forgets answers that nobody asked for in six weeks, and what a killed run left half written', async () => {
    const answers = at('answers');
    const files = () => (existsSync(answers) ? readdirSync(answers).length : 0);
    const on = (day: string) => ({ now: () => Date.parse(`${day}T09:00:00Z`) });
    const line = 'collect --only us-cpsc --state FOLDER';
    await hub(line, on('2026-09-17')); // The whole feed.
    const whole = readdirSync(answers);
    await hub(line, on('2026-10-31')); // From another address: what is new.
    expect(files()).toBe(whole.length + 1);
    writeFileSync(join(answers, 'half'), 'x');
    writeFileSync(join(answers, `${'a'.repeat(40)}.tmp`), '{');
    writeFileSync(join(answers, 'b'.repeat(40)), '{');
    await hub(line, on('2026-11-02'));
    expect(readdirSync(answers).filter((file) => whole.includes(file))).toEqual([]);
    expect(files()).toBe(2);
    stop.abort();
    await hub(line, on('2026-12-25'));
    expect(files()).toBe(2);
  }, 20_000);

  it('runs once at a time in a state folder', async () => {
    const free = takeLock(at('collecting'), '');
    expect(await hub('collect --only us-cpsc --state FOLDER')).toBe(1);
    expect(notes.at(-1)).toContain(`hub collect: another process is collecting into ${folder} (or`);
    expect(existsSync(at('sources.json'))).toBe(false);
    free();
    expect(await hub('collect --only us-cpsc --state FOLDER')).toBe(0);
  }, 20_000);
});

it('serve ends where the signal came before it listened', { timeout: 5000 }, async () => {
  stop.abort();
  expect(await hub('serve FOLDER --port 0')).toBe(0);
});

it('a passphrase that is typed is typed twice, and a slip makes no keys', async () => {
  const typing = (...said: string[]) => {
    const questions: string[] = [];
    const ask = async (question: string) => {
      questions.push(question);
      return said.shift() ?? '';
    };
    return { ask, questions };
  };
  const line = 'keygen --keys FOLDER/keys --to FOLDER/list --root 1/1 --targets 1/1';
  const slip = typing('correct horse battery', 'correct hrose battery');
  expect(await hub(line, slip)).toBe(2);
  expect(notes).toEqual(['hub keygen: those were two different passphrases; no key was made']);
  expect(readdirSync(folder)).toEqual([]);
  const right = typing('correct horse battery', 'correct horse battery');
  expect(await hub(line, right)).toBe(0);
  expect(right.questions).toHaveLength(2);
  expect(readdirSync(at('keys'))).toHaveLength(4);
}, 20_000);

describe('a lock', () => {
  const take = () => takeLock(at('lock'), 'held');

  it('is refused to a second one, in the same process too, until it is free', () => {
    const free = take();
    expect(take).toThrow(new HubError('held (or this file system has no locks)'));
    free();
    take()();
  });

  it('is refused while another process that holds it lives, and ends with that', async () => {
    const code = `const { takeLock } = await import('./hub/lock-file.ts');
      takeLock(${JSON.stringify(at('lock'))}, 'held');
      gc();
      process.stdout.write('taken');
      setInterval(() => undefined, 1000);`;
    const other = spawn(process.execPath, [
      '--expose-gc',
      '--input-type=module-typescript',
      '-e',
      code,
    ]);
    await once(other.stdout, 'data');
    expect(take).toThrow('held');
    other.kill('SIGKILL');
    await once(other, 'exit');
    take()();
  });

  it('that cannot be made says so', () => {
    writeFileSync(at('file'), '');
    expect(() => takeLock(at('file/lock'), 'held')).toThrow(/file\/lock cannot be locked: E/);
  });

  it.each([
    ['a folder', () => mkdirSync(at('lock'))],
    ['something else', () => writeFileSync(at('lock'), '12345 678901')],
  ])('%s in its place is no holder', (_, make) => {
    make();
    expect(take).toThrow(
      /lock cannot be locked: (unable to open|an older hub left it: delete it$)/,
    );
  });

  it('is refused on a file that may only be read, because it would keep nobody out', async () => {
    writeFileSync(at('lock'), '', { mode: 0o444 });
    chmodSync(folder, 0o755);
    const code = `const { takeLock } = await import('./hub/lock-file.ts');
      if (process.geteuid() === 0) process.seteuid(65534);
      try { takeLock(${JSON.stringify(at('lock'))}, 'held'); } catch (error) { console.log(error.message); }`;
    const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
    expect(await readText(other.stdout)).toBe(`${at('lock')} cannot be locked: not writable\n`);
  });
});

describe('a file that cannot be written', () => {
  it('leaves what was there, and no part of itself', () => {
    mkdirSync(at('taken/inside'), { recursive: true });
    expect(() => writeAtomically(at('taken'), 'x')).toThrow(/taken cannot be written: a folder/);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('is one line from the command line', async () => {
    writeFileSync(at('file'), '');
    const hazards = at('hazards.ndjson');
    const [one] = readSeed(new URL('../../seed', import.meta.url).pathname).hazards;
    writeFileSync(hazards, `${JSON.stringify(one)}\n`);
    expect(await hub(`export --from ${hazards} --out FOLDER/file/x.ndjson`)).toBe(1);
    expect(notes.join('\n')).toMatch(/^hub export: \S+file\/x\.ndjson cannot be written: E[^\n]*$/);
  });
});
