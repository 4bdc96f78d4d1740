import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/cli.ts';
import { openFolder } from '../../hub/list/folder.ts';
import { type Entry, logFile, readLog } from '../../hub/list/log.ts';
import { createListHandler } from '../../hub/list/serve.ts';
import { entriesAfter } from '../../hub/list/witness.ts';
import { createPublisher, day, startOfTime } from '../list/publisher.ts';
import { hazardsFrom } from '../store/fixtures.ts';
import { testTerminal } from './test-terminal.ts';

/** The list's folder, and a clone of the public history of its log. */
let place: string;
let publisher: ReturnType<typeof createPublisher>;
let said: string[];

const at = (name: string) => join(place, name);
const logOf = (folder: string) => readFileSync(at(`${folder}/${logFile}`), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', [
    '-C',
    at('clone'),
    '-c',
    'user.name=list',
    '-c',
    'user.email=list@list.example',
    ...args,
  ]);

function commit() {
  writeFileSync(at('clone/log.ndjson'), logOf('list'));
  git('add', logFile);
  git('commit', '--quiet', '--message', 'list');
}

async function publishDay(number: number) {
  await publisher.publish(hazardsFrom(number, 10), startOfTime + number * day);
}

/** What a reader with this list and this witness is told, on the third day. */
async function verify(list = at('list'), witness = at('clone')): Promise<number> {
  said = [];
  const say = (line: string) => said.push(line);
  writeFileSync(at('1.root.json'), publisher.trustedRoot);
  const terminal = testTerminal({
    ...{ out: say, note: say },
    fetch: async (url) => createListHandler(at('clone'))(new Request(url)),
    now: () => startOfTime + 3 * day,
  });
  return runHub(['verify', list, '--root', at('1.root.json'), '--witness', witness], terminal);
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'witness-'));
  execFileSync('git', ['init', '--quiet', at('clone')]);
  publisher = createPublisher({ ...openFolder(at('list')), files: new Map() });
  for (const number of [1, 2, 3]) {
    await publishDay(number);
    commit();
    cpSync(at('list'), at(`list-${number}`), { recursive: true });
  }
  for (const folder of ['list', 'clone'])
    cpSync(at(folder), at(`honest-${folder}`), { recursive: true });
  return () => rmSync(place, { recursive: true });
});

beforeEach(() => {
  for (const folder of ['list', 'clone']) {
    rmSync(at(folder), { recursive: true });
    cpSync(at(`honest-${folder}`), at(folder), { recursive: true });
  }
});

describe('hub verify --witness', () => {
  it('says that everybody was given this list, from a clone or an address', async () => {
    expect(await verify(), said.join('\n')).toBe(0);
    expect(said.at(-1)).toBe(`published to everybody, entry 3 of 3 in ${at('clone')}`);
    expect(await verify(at('list'), 'https://witness.example'), said.join('\n')).toBe(0);
  });

  it('an older list was published too, and its place is told', async () => {
    cpSync(at('list'), at('old'), { recursive: true });
    await publishDay(4);
    commit();
    expect(await verify(at('old')), said.join('\n')).toBe(0);
    expect(said.at(-1)).toMatch(/entry 3 of 4/);
  });

  it('names a split view: another list under the same number', async () => {
    rmSync(at('list'), { recursive: true });
    cpSync(at('list-2'), at('list'), { recursive: true });
    await publisher.publish(hazardsFrom(9, 10), startOfTime + 3 * day);
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toMatch(/entry 3 of the log beside the list is another .* was rewritten/);
    rmSync(at('list/log.ndjson')); // So the liar shows no log.
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toMatch(/split view: others were given another timestamp 3/);
  });

  it('names a list that others were not given yet', async () => {
    await publishDay(4);
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toMatch(/missing entry: the witness ends at timestamp 3, you were given 4/);
  });

  it('names a log out of whose middle an entry was taken', async () => {
    const [first, , third] = logOf('list').split('\n');
    writeFileSync(at('clone/log.ndjson'), `${first}\n${third}\n`);
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toMatch(/entry 2 does not follow .* the log was rewritten/);
  });

  it('finds in a clone that its history took entries out, whatever stands there now', async () => {
    const whole = logOf('list');
    writeFileSync(at('clone/log.ndjson'), whole.split('\n').slice(0, 1).join('').concat('\n'));
    git('commit', '--quiet', '--all', '--message', 'less');
    commit();
    expect(logOf('clone')).toBe(whole);
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toMatch(/commit \w+ took entries out of log.ndjson/);
  });

  it.each([
    ['no log there', 2, /no log.ndjson in/, () => rmSync(at('clone/log.ndjson'))],
    [
      'a cut-off log',
      1,
      /last line was cut off/,
      () => writeFileSync(at('clone/log.ndjson'), '{"pre'),
    ],
    [
      'anything else',
      1,
      /entry 1 is none of a list's log/,
      () => writeFileSync(at('clone/log.ndjson'), '{}\n'),
    ],
  ])('%s is told', async (_what, code, why, spoil) => {
    spoil();
    expect(await verify()).toBe(code);
    expect(said.at(-1)).toMatch(why);
  });
});

it('a publication that a whole log of others never had is a missing entry', () => {
  const [first, second, third] = readLog(logOf('list'), 'log') as [Entry, Entry, Entry];
  expect(() => entriesAfter(second, [], [first, third])).toThrow(/timestamp 2 was never published/);
  expect(entriesAfter(second, [], [first, second, third])).toBe(1);
});

describe('the log', () => {
  it('has a renewed root, and a publication whose run was stopped before the log', async () => {
    await publisher.rotate(['timestamp'], startOfTime + 3 * day);
    expect(readLog(logOf('list'), 'log').map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    const lines = logOf('list').trimEnd().split('\n');
    writeFileSync(at('list/log.ndjson'), lines.slice(0, -1).join('\n').concat('\n'));
    await publisher.publish(undefined, startOfTime + 3 * day);
    expect(logOf('list').startsWith(lines.join('\n'))).toBe(true);
    expect(readLog(logOf('list'), 'log')).toHaveLength(5);
  });

  it('that was changed is never built upon', async () => {
    writeFileSync(at('list/log.ndjson'), logOf('list').replace('"version":1', '"version":7'));
    await expect(publishDay(4)).rejects.toThrow(/entry 2 does not follow/);
    expect(openFolder(at('list')).has('4.targets.json')).toBe(false);
  });
});
