import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { ndjson } from '../../hub/canonical.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { createListUpdater } from '../../lib/list/updater.ts';
import { hazardOf } from '../store/fixtures.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { day, recalls, useMachine } from './machine.ts';

const machine = useMachine();
const confirmed = hazardOf(1, { source: 'community', reference: 'case-1' });
const reviewed = hazardOf(2, { source: 'reviewed-kr-kca', reference: 'A-2' });
const withFile = ' --with FOLDER/community.ndjson';

const confirm = (...hazards: Hazard[]) =>
  writeFile(join(machine.folder, 'community.ndjson'), ndjson(hazards, hazardId));

/** A subscriber of the host, who polls. */
async function openReader() {
  const store = createMemoryStore();
  const folder = join(machine.folder, 'host');
  const updater = createListUpdater({
    ...{ store, now: () => machine.clock, seedUrl: 'package:list' },
    async fetch(url) {
      const name = url.replace(/^.*?(?:list|host\.example)\//, '');
      const from = url.startsWith('package') ? join(folder, '1.root.json') : join(folder, name);
      const body = await readFile(from).catch(() => undefined);
      return new Response(body && new Uint8Array(body), { status: body ? 200 : 404 });
    },
  });
  return async () => {
    const outcome = await updater.update({ baseUrl: 'https://host.example' });
    expect(outcome.kind).toBe('updated');
    return [...store.hazards().keys()];
  };
}

/** Every hazard whose text stands in some file of the host. */
async function textsOnHost(): Promise<string> {
  const folder = join(machine.folder, 'host/targets/segments');
  const files = await readdir(folder);
  const texts = files.map(async (name) => gunzipSync(await readFile(join(folder, name))));
  return (await Promise.all(texts)).join('\n');
}

beforeEach(async () => {
  machine.feeds.cpsc = recalls(30);
  await confirm(confirmed, reviewed);
  expect(await machine.daily(withFile), machine.notes.join('\n')).toBe(0);
  machine.clock += day;
});

describe('what reviewers confirmed', () => {
  it('stays in the list, with an alarm, on a day when its file is forgotten', async () => {
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/0 new, 0 gone, 0 changed/);
    expect(await machine.report()).toContain(
      '- published, but nothing of their source was given today: 1 of community, 1 of reviewed-kr-kca.',
    );
  });

  it('comes from the inbox itself, whose silence stops no list', async () => {
    await writeFile(join(machine.folder, 'token'), 'a token\n');
    const ask = ' --inbox http://127.0.0.1:8787 --token-file FOLDER/token';
    expect(await machine.daily(ask)).toBe(1);
    expect(await machine.report()).toMatch(/- what reviewers confirmed is not known: /);
    expect(await machine.report()).toMatch(/0 new, 0 gone, 0 changed/);
    const more = hazardOf(3, { source: 'community', reference: 'case-3' });
    machine.answer = (address) =>
      address === 'http://127.0.0.1:8787/review/api/community'
        ? { hazards: [confirmed, reviewed, more], decisions: [] }
        : undefined;
    expect(await machine.daily(ask), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/1 new, 0 gone, 0 changed/);
    expect(await machine.report()).toContain('3 hazards confirmed by reviewers');
  });

  it('stays in the list, with an alarm, when the file came out empty', async () => {
    await confirm();
    expect(await machine.daily(withFile)).toBe(1);
    expect(await machine.report()).toMatch(/0 new, 0 gone, 0 changed/);
  });

  it('goes when the file says so, also by leaving out a notice that was taken back', async () => {
    await confirm({ ...confirmed, status: 'withdrawn' });
    expect(await machine.daily(withFile), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/0 new, 2 gone, 0 changed/);
  });

  it('goes without its file where a person lets it go', async () => {
    expect(await machine.daily(' --accept-unusual'), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/0 new, 2 gone, 0 changed/);
  });
});

describe('hub withdraw', () => {
  const withdraw = (id: string, more = '') =>
    machine.hub(`withdraw ${id} --because wrong --state FOLDER/state${more}`);
  const atOnce = ' --to FOLDER/list --keys FOLDER/keys --hand-over FOLDER/host';

  it.each(['us-cpsc:26100', 'community:case-1'])(
    'takes %s out of a reader with its next poll, and no source brings it back',
    async (id) => {
      const poll = await openReader();
      expect(await poll()).toContain(id);
      expect(await withdraw(id, atOnce), machine.notes.join('\n')).toBe(0);
      expect(machine.out).toContain('0 new, 1 gone, 0 changed, 31 in all'.replace('31', '32'));
      expect(await poll()).not.toContain(id);
      machine.clock += day;
      machine.feeds.cpsc = recalls(31);
      expect(await machine.daily(withFile), machine.notes.join('\n')).toBe(0);
      expect(await machine.report()).toMatch(/1 new, 0 gone, 0 changed/);
      expect(await poll()).not.toContain(id);
    },
  );

  it('leaves no file that carries the text on the host after a day', async () => {
    expect(await textsOnHost()).toContain('"case-1"');
    expect(await withdraw('community:case-1', atOnce)).toBe(0);
    machine.clock += day;
    expect(await machine.daily(withFile), machine.notes.join('\n')).toBe(0);
    expect(await textsOnHost()).not.toContain('"case-1"');
    expect(await machine.hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
  });

  it('takes effect with the next hub daily where no list folder is named', async () => {
    expect(await withdraw('community:case-1')).toBe(0);
    expect(await machine.daily(withFile), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toContain('- community:case-1');
  });

  it('refuses what the list does not hold, and a wish without a reason', async () => {
    expect(await withdraw('community:case-9', atOnce)).toBe(1);
    expect(machine.notes.at(-1)).toMatch(/does not hold community:case-9/);
    expect(await machine.hub('withdraw community:case-1 --state FOLDER/state')).toBe(2);
    expect(await readdir(join(machine.folder, 'state'))).not.toContain('withdrawn.ndjson');
  });
});
