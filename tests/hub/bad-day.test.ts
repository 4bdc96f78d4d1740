import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderFetch, openFolder } from '../../hub/list/folder.ts';
import { readKeys } from '../../hub/list/keys.ts';
import { createKeyring, signedText } from '../../hub/list/sign.ts';
import type { Outcome } from '../../lib/list/advance.ts';
import { readTimestamp } from '../../lib/list/metadata.ts';
import { refresh } from '../../lib/list/refresh.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { day, recalls, useMachine } from './machine.ts';

/** The day after the first list, when something goes wrong: what the publisher saw, what a reader saw. */
const machine = useMachine();
const baseUrl = 'https://list.example/';
let reader: { visit(clock?: number): Promise<string>; hazards(): number };

/** A subscriber of the host's folder; a visit gives the outcome, or why there was none. */
async function subscribe() {
  const host = openFolder(join(machine.folder, 'host'));
  const trustedRoot = await readFile(join(machine.folder, 'list/1.root.json'), 'utf8');
  const store = createMemoryStore();
  const words = (outcome: Outcome) =>
    outcome.kind === 'failed' ? outcome.failure.code : outcome.kind;
  return {
    hazards: () => store.hazards().size,
    visit: async (clock = machine.clock) =>
      words(
        await refresh({
          ...{ fetch: folderFetch(host, baseUrl), now: () => clock, store, trustedRoot, baseUrl },
        }),
      ),
  };
}

const said = () => machine.notes.join('\n');
const publisherSaw = async (why: RegExp) => {
  expect(await machine.report()).toMatch(/## Needs attention/);
  expect(await machine.report()).toMatch(why);
};
let before: number;

beforeEach(async () => {
  expect(await machine.daily(), said()).toBe(0);
  reader = await subscribe();
  expect(await reader.visit()).toBe('updated');
  before = reader.hazards();
  expect(before).toBeGreaterThan(30);
  machine.clock += day;
  machine.feeds.cpsc = recalls(31);
});

describe('on a bad day', () => {
  it('a source is down: it is named, its hazards stay, the rest is published', async () => {
    machine.feeds.canada = 404;
    expect(await machine.daily()).toBe(1);
    await publisherSaw(/- health-canada failed: .*404/);
    expect(await reader.visit()).toBe('updated');
    expect(reader.hazards()).toBe(before + 1);
  });

  it('a source drifted: record and field are named, its hazards stay', async () => {
    machine.feeds.cpsc = '[{"RecallNumber":"26901"}]';
    expect(await machine.daily()).toBe(1);
    await publisherSaw(/- us-cpsc failed: us-cpsc: recall 26901: RecallID: /);
    expect(await reader.visit()).toBe('current');
    expect(reader.hazards()).toBe(before);
  });

  it('an upload breaks off: readers have the list of before, and the same command ends it', async () => {
    const blocked = join(machine.folder, 'host/2.snapshot.json');
    await mkdir(join(blocked, 'inside'), { recursive: true });
    expect(await machine.daily()).toBe(1);
    await publisherSaw(/stopped: .*2\.snapshot\.json cannot be (?:read|written)/);
    expect(await reader.visit()).toBe('current');
    await rm(blocked, { recursive: true });
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit()).toBe('updated');
    expect(reader.hazards()).toBe(before + 1);
    const namesIn = async (name: string) => (await readdir(join(machine.folder, name))).sort();
    expect(await namesIn('host')).toEqual(await namesIn('list'));
  });

  it('the state of a day is lost: no other list is put under the same number', async () => {
    const [list, kept] = ['list', 'kept'].map((name) => join(machine.folder, name));
    await cp(list ?? '', kept ?? '', { recursive: true });
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit()).toBe('updated');
    await rm(list ?? '', { recursive: true });
    await cp(kept ?? '', list ?? '', { recursive: true });
    machine.feeds.cpsc = recalls(32);
    expect(await machine.daily()).toBe(1);
    await publisherSaw(/stopped: .*host\/log\.ndjson has entries that .*list\/log\.ndjson lacks/);
    expect(await reader.visit()).toBe('current');
  });

  it.each([
    ['behind', -2],
    ['ahead', 2],
  ])("the publisher's clock is two days %s: doctor says so, and readers go on", async (_, days) => {
    const right = machine.clock;
    machine.clock += days * day;
    machine.date = new Date(right).toUTCString();
    await machine.hub('doctor --to FOLDER/list --keys FOLDER/keys --address https://host.example');
    expect(machine.out.join('\n')).toMatch(new RegExp(`bad +clock +${days * 86_400} s from`));
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit(right)).toBe('updated');
    machine.clock = right + day;
    machine.feeds.cpsc = recalls(32);
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit(machine.clock)).toBe('updated');
    expect(reader.hazards()).toBe(before + 2);
  });

  it.each([
    ['behind', -2],
    ['ahead', 2],
  ])("a reader's clock is two days %s: the list is theirs all the same", async (_, days) => {
    const off = days * day;
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit(machine.clock + off)).toBe('updated');
    expect(await reader.visit(machine.clock + off)).toBe('current');
    expect(reader.hazards()).toBe(before + 1);
    // No further ahead than the timestamp lives: then it looks as if nobody published.
    expect(await reader.visit(machine.clock + 8 * day)).toBe('expired');
    expect(reader.hazards()).toBe(before + 1);
  });

  it('nobody publishes for a week: readers keep the list and are told, until the next day', async () => {
    machine.clock += 7 * day;
    expect(await reader.visit()).toBe('expired');
    expect(reader.hazards()).toBe(before);
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit()).toBe('updated');
  });

  it('the timestamp key is stolen: readers stand still at most, and a rotation frees them', async () => {
    const keys = join(machine.folder, 'keys');
    const root = JSON.parse(await readFile(join(machine.folder, 'list/root.json'), 'utf8')).signed;
    const thief = await createKeyring(readKeys(keys), async () => '', keys).signersFor(
      'timestamp',
      root,
    );
    const file = join(machine.folder, 'host/timestamp.json');
    const { signed } = readTimestamp(await readFile(file, 'utf8'));
    const forge = (change: object) => writeFile(file, signedText({ ...signed, ...change }, thief));

    await forge({ version: 900, expires: '2027-11-25T09:00:00Z' });
    expect(await reader.visit()).toBe('current');
    // Another snapshot than one that the snapshot key signed cannot be put in.
    await forge({ version: 901, meta: { 'snapshot.json': { version: 7 } } });
    expect(await reader.visit()).toBe('http');
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit()).toBe('rollback');
    expect(reader.hazards()).toBe(before);

    const rotate =
      'rotate --plain --to FOLDER/list --keys FOLDER/keys --replace timestamp,snapshot';
    expect(await machine.hub(rotate), said()).toBe(0);
    expect(await machine.daily(), said()).toBe(0);
    expect(await reader.visit()).toBe('updated');
    expect(reader.hazards()).toBe(before + 1);
    await forge({ version: 902 });
    expect(await reader.visit()).toBe('signature');
  });
});
