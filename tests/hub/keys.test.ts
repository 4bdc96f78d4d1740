import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/cli.ts';
import type { Terminal } from '../../hub/command.ts';
import { openFolder } from '../../hub/list/folder.ts';
import { downloadFrom } from '../../hub/list/publication.ts';
import { takeLock } from '../../hub/lock-file.ts';
import { loadTrusted, refreshMetadata, refreshRoot } from '../../lib/list/refresh-metadata.ts';
import { hazardOf, hazardsFrom } from '../store/fixtures.ts';
import { rowsOf, testTerminal } from './test-terminal.ts';

/** The commands as an operator types them, on a real folder. */
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hub-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const at = (name: string) => join(place, name);
const passphrase = 'correct horse battery';
const start = Date.parse('2026-11-25T09:00:00Z');
const day = 24 * 3600_000;

async function hub(
  line: string,
  { now = start, env = {} }: { now?: number; env?: Terminal['env'] } = {},
) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runHub(
    line.split(' ').map((word) => word.replace('@', `${place}/`)),
    testTerminal({
      out: (text) => out.push(text),
      note: (text) => notes.push(text),
      env: { HUB_PASSPHRASE: passphrase, ...env },
      now: () => now,
    }),
  );
  return { code, out: out.join('\n'), notes: notes.join('\n').replaceAll(`${place}/`, '@') };
}

const write = (name: string, hazards: unknown[]) =>
  writeFileSync(at(name), hazards.map((hazard) => `${JSON.stringify(hazard)}\n`).join(''));

async function published() {
  write('hazards.ndjson', hazardsFrom(1, 30));
  const made = await hub('keygen --keys @keys --to @list --plain');
  const trustedRoot = createHash('sha256')
    .update(readFileSync(at('list/root.json')))
    .digest('hex');
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining(trustedRoot) });
  const done = await hub('publish --from @hazards.ndjson --to @list --keys @keys');
  expect(done).toMatchObject({
    code: 0,
    out: expect.stringContaining('version 1: 30 hazards (30 new'),
  });
}

describe('from nothing to a published list', () => {
  it('keys are sealed, readable by their owner only, never overwritten, and open by passphrase', async () => {
    // Each sealing and opening takes 64 MB and a fifth of a second.
    expect((await hub('keygen --keys @keys --to @list --root 1/1 --targets 1/1')).code).toBe(0);
    expect(readdirSync(at('keys'))).toHaveLength(4);
    for (const name of readdirSync(at('keys'))) {
      expect(statSync(at(`keys/${name}`)).mode & 0o777).toBe(0o600);
      expect(readFileSync(at(`keys/${name}`), 'utf8')).not.toContain('plain');
    }
    expect(await hub('keygen --keys @keys --to @other')).toMatchObject({
      code: 1,
      notes: 'hub keygen: @keys already holds keys',
    });
    write('hazards.ndjson', hazardsFrom(1, 3));
    const line = 'publish --from @hazards.ndjson --to @list --keys @keys';
    expect(await hub(line, { env: { HUB_PASSPHRASE: 'something else' } })).toMatchObject({
      code: 1,
      notes: 'hub publish: @keys/targets-1.key.json: wrong passphrase',
    });
    writeFileSync(at('secret'), `${passphrase}\n`);
    const env = { HUB_PASSPHRASE: undefined };
    expect((await hub(`${line} --passphrase-file @secret`, { env })).code).toBe(0);
  });

  it('publishes, verifies and renews', async () => {
    await published();
    expect(readdirSync(at('keys'))).toHaveLength(7);
    const root = '--root @list/1.root.json';
    expect(await hub(`verify @list ${root}`)).toMatchObject({
      code: 0,
      out: expect.stringContaining('30 hazards'),
    });
    write('next.ndjson', [...hazardsFrom(2, 29), hazardOf(77, { finding: { en: 'New.' } })]);
    const dry = await hub('publish --from @next.ndjson --to @list --keys @keys --dry-run');
    expect(dry.out).toMatch(
      /version 2: 30 hazards \(1 new, 0 changed, 1 gone\)[\s\S]*nothing was signed/,
    );
    expect(readdirSync(at('list'))).not.toContain('2.targets.json');
    expect((await hub('publish --from @next.ndjson --to @list --keys @keys')).code).toBe(0);
    const later = await hub('publish --to @list --keys @keys', { now: start + 3 * day });
    expect(later.out).toBe(
      'version 2: nothing changed\nsigned: timestamp 3, good until 2026-12-05T09:00:00Z',
    );
  });

  it('is good for as many days as were asked for, the root willing', async () => {
    await published();
    const verified = async (now: number) =>
      (await hub('verify @list --root @list/1.root.json', { now })).code;
    const long = 'publish --to @list --keys @keys --days 200';
    const until = 'good until 2027-06-13T09:00:00Z';
    expect((await hub(long)).out).toContain(until);
    expect((await hub('verify @list --root @list/1.root.json')).out).toContain(until);
    expect([await verified(start + 199 * day), await verified(start + 201 * day)]).toEqual([0, 1]);
    const late = start + 190 * day;
    expect((await hub(long, { now: late })).out).toContain('good until 2027-11-25T09:00:00Z');
    expect([await verified(start + 364 * day), await verified(start + 366 * day)]).toEqual([0, 1]);
  });

  it('signs no more anew than it has to', async () => {
    await published();
    const again = async (days: number, more = '') => {
      await hub(`publish --to @list --keys @keys${more}`, { now: start + days * day });
      const numbers = readdirSync(at('list')).flatMap(
        (name) => /^(\d+)\.(targets|snapshot)\.json$/.exec(name)?.slice(1, 3).reverse() ?? [],
      );
      return numbers.join(' ');
    };
    expect(await again(14)).toBe('snapshot 1 targets 1');
    expect(await again(16)).toBe('snapshot 1 targets 1 snapshot 2');
    expect(await again(17, ' --days 40')).toBe('targets 1 snapshot 2 snapshot 3');
    expect(await again(46)).toBe('targets 1 targets 2 snapshot 3 snapshot 4');
  });
});

describe('failures are one line and the right code', () => {
  const root = '--root @list/1.root.json';
  beforeEach(published);

  it.each(
    rowsOf(`
      verify @nowhere => 2 hub verify: no folder at @nowhere
      publish --from @hazards.ndjson --to @nowhere --keys @keys => 2 hub publish: no list at @nowhere: it has no 1.root.json (hub keygen makes one)
      publish --from @hazards.ndjson --to @list --keys @nowhere => 2 hub publish: no folder of keys at @nowhere (hub keygen makes one)
      publish --from @hazards.ndjson => 2 hub publish: --to is missing
      publish --from @nothing.ndjson --to @list --keys @keys => 2 hub publish: @nothing.ndjson: no such file
      verify https://list.example/ --root @list/1.root.json => 1 hub verify: https://list.example/: network: 2.root.json: no answer (fetch failed)
      verify @list --root @hazards.ndjson => 1 hub verify: @list: format: root: not JSON
      publish --to @list --keys @keys --days soon => 2 hub publish: --days takes a whole number, not "soon"
      keygen --keys @k --to @l --root 3/2 => 2 hub keygen: --root takes a share such as 2/3, not "3/2"
      rotate --to @list --keys @keys --replace abcdef99 => 2 hub rotate: --replace: no role and no key "abcdef99"
      rotate --to @list --keys @keys --threshold root=4 => 2 hub rotate: root has only 3 keys
    `),
  )('%s', async (line, expected) => {
    const { code, notes } = await hub(line);
    expect(`${code} ${notes}`).toBe(expected);
  });

  it('wrong key', async () => {
    await hub('keygen --keys @others --to @other --plain');
    const done = await hub('publish --from @hazards.ndjson --to @list --keys @others');
    expect(done.code).toBe(1);
    expect(done.notes).toMatch(
      /^hub publish: wrong key: @others has 0 of the 1 timestamp keys needed \(root 1 names [0-9a-f]{8}\)$/m,
    );
  });

  it('expired metadata', async () => {
    expect(await hub(`verify @list ${root}`, { now: start + 8 * day })).toMatchObject({
      code: 1,
      notes: 'hub verify: @list: expired: timestamp expired on 2026-12-02T09:00:00Z',
    });
    expect(await hub('publish --to @list --keys @keys', { now: start + 366 * day })).toMatchObject({
      code: 1,
      notes: 'hub publish: root 1 expired on 2027-11-25T09:00:00Z: sign a new one with hub rotate',
    });
  });

  it('bad hazards, with file and line', async () => {
    writeFileSync(at('bad.ndjson'), `${JSON.stringify(hazardOf(1))}\n\n{"source":"x"}\n`);
    const line = 'publish --from @bad.ndjson --to @list --keys @keys';
    expect(await hub(line)).toMatchObject({
      code: 2,
      notes: expect.stringMatching(/^hub publish: @bad.ndjson:3: reference: /),
    });
    write('bad.ndjson', [hazardOf(1), hazardOf(1)]);
    expect((await hub(line)).notes).toBe(
      'hub publish: @bad.ndjson:2: eu-safety-gate:SR/1/26 is already on line 1',
    );
    writeFileSync(at('bad.ndjson'), 'nonsense\n');
    expect((await hub(line)).notes).toBe('hub publish: @bad.ndjson:1: not JSON');
  });

  it('a damaged folder, and two publishers at once', async () => {
    const free = takeLock(at('list/.publishing'), '');
    const line = 'publish --from @hazards.ndjson --to @list --keys @keys';
    expect((await hub(line)).notes).toMatch(
      /^hub publish: another process is publishing into @list \(or this/,
    );
    free();
    expect((await hub(line)).code).toBe(0);
    writeFileSync(at('list/1.targets.json'), '{}');
    expect((await hub(line)).notes).toMatch(
      /^hub publish: @list is damaged: 1.targets.json: 2 bytes instead of/,
    );
  });

  it('the keys for development are refused for a release', async () => {
    await hub('keygen --keys @dev --to @devlist --plain --development');
    await hub('publish --from @hazards.ndjson --to @devlist --keys @dev');
    const line = 'verify @devlist --root @devlist/root.json';
    expect((await hub(line)).code).toBe(0);
    expect(await hub(`${line} --release`)).toMatchObject({
      code: 1,
      notes: 'hub verify: this root is for development: its private keys are public',
    });
  });
});

describe('rotation', () => {
  beforeEach(published);
  const split = (name: string, keys: string[]) => {
    mkdirSync(at(name));
    for (const key of keys) renameSync(at(`keys/${key}`), at(`${name}/${key}`));
  };
  const verify = 'verify @list --root @list/1.root.json';

  it('replaces a stolen key and a lost one, and clients of the first root follow', async () => {
    const done = await hub(
      'rotate --to @list --keys @keys --replace timestamp,snapshot,targets --plain',
    );
    expect(done.out).toMatch(
      /timestamp key [0-9a-f]{8} is replaced by [0-9a-f]{8}[\s\S]*root 2, good until/,
    );
    expect((await hub(verify)).out).toMatch(/root 2, timestamp 2/);
    rmSync(at('keys/root-3.key.json'));
    const root = JSON.parse(readFileSync(at('list/root.json'), 'utf8')).signed;
    const lost = root.roles.root.keyids[2].slice(0, 8);
    expect((await hub(`rotate --to @list --keys @keys --replace ${lost} --plain`)).code).toBe(0);
    expect((await hub(verify)).out).toMatch(/root 3, timestamp 2/);
  });

  it('a list that starts over in a new folder reaches who held its very number of before', async () => {
    const { trusted } = await loadTrusted(readFileSync(at('list/1.root.json'), 'utf8'), undefined);
    const held = await refreshMetadata(trusted, downloadFrom(openFolder(at('list'))), start);
    mkdirSync(at('new'));
    writeFileSync(at('new/1.root.json'), readFileSync(at('list/1.root.json')));
    const rotate = 'rotate --to @new --keys @keys --replace timestamp,snapshot --plain';
    expect(await hub(rotate)).toMatchObject({ code: 0 });
    write('hazards.ndjson', hazardsFrom(1, 31));
    const publish = 'publish --from @hazards.ndjson --to @new --keys @keys';
    expect(await hub(publish)).toMatchObject({ code: 0 });
    const host = downloadFrom(openFolder(at('new')));
    const now = await refreshMetadata(await refreshRoot(held, host), host, start);
    expect(now.targets.signed.version).toBe(held.targets.signed.version);
    expect(now.targets.signed.list.count).toBe(31);
  });

  it('is signed by one keyholder after another, each with their own folder', async () => {
    split('alice', ['root-1.key.json']);
    split('bob', ['root-2.key.json']);
    const alone = await hub('rotate --to @list --keys @alice --threshold root=2');
    expect(alone).toMatchObject({
      code: 1,
      notes:
        'hub rotate: root version 2 has 1 valid signatures of 2; with --draft <file> the others can sign too',
    });
    const first = await hub('rotate --to @list --keys @alice --draft @draft.json');
    expect(first.out).toMatch(/1 valid signatures of 2; take .*draft.json to the next keyholder/);
    expect((await hub('rotate --to @list --keys @alice --draft @draft.json')).out).toMatch(
      /1 valid signatures of 2/,
    );
    expect(readdirSync(at('list'))).not.toContain('2.root.json');
    const second = await hub('rotate --to @list --keys @bob --draft @draft.json');
    expect(second.out).toMatch(/^root 2, good until/);
    expect(second.code).toBe(0);
    expect((await hub(verify)).out).toMatch(/root 2, timestamp 1/);
  });

  it('writes no root for which nobody can sign the list', async () => {
    split('alice', ['root-1.key.json', 'root-2.key.json']);
    const line = 'rotate --to @list --keys @alice --threshold targets=2 --draft @draft.json';
    const done = await hub(line);
    expect(done.notes).toMatch(/^hub rotate: wrong key: @alice has 0 of the 2 targets keys needed/);
    expect(done.code).toBe(1);
    expect(readdirSync(at('list'))).not.toContain('2.root.json');
    for (const name of readdirSync(at('alice')))
      renameSync(at(`alice/${name}`), at(`keys/${name}`));
    expect((await hub('rotate --to @list --keys @keys --draft @draft.json')).code).toBe(0);
    expect((await hub(verify)).out).toMatch(/root 2, timestamp 2/);
  });

  it('a root that names a key it does not have is rotated like any other', async () => {
    const draft = JSON.parse(readFileSync(at('list/1.root.json'), 'utf8'));
    draft.signed.version = 2;
    draft.signed.roles.timestamp.keyids = ['constructor'];
    writeFileSync(at('draft.json'), JSON.stringify({ ...draft, signatures: [] }));
    expect(await hub('rotate --to @list --keys @keys --draft @draft.json')).toMatchObject({
      code: 1,
      notes: expect.stringContaining('0 of the 1 timestamp keys needed'),
    });
  });

  it('makes no key of its own beside those of a token, which would be unsealed', async () => {
    const token = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(at('token.pem'), token.publicKey.export({ format: 'pem', type: 'spki' }));
    const held = readdirSync(at('keys'));
    const rotate = 'rotate --to @list --keys @keys --draft @draft.json';
    expect(await hub(`${rotate} --replace root --with @token.pem`)).toMatchObject({
      code: 2,
      notes: 'hub rotate: --with: fewer keys than --replace',
    });
    expect(readdirSync(at('keys'))).toEqual(held);
  });

  it('takes a root key that only a token holds, and the signature it makes', async () => {
    const token = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(at('token.pem'), token.publicKey.export({ format: 'pem', type: 'spki' }));
    const { signed } = JSON.parse(readFileSync(at('list/root.json'), 'utf8'));
    const [replaced] = signed.roles.root.keyids;
    const rotate = 'rotate --to @list --keys @keys --draft @draft.json';
    // All three must sign, so the new root cannot do without the token.
    const made = await hub(`${rotate} --replace ${replaced} --with @token.pem --threshold root=3`);
    expect(made.out).toMatch(/has 2 valid signatures of 3; take .* to the next keyholder/);
    const sign = 'sign --draft @draft.json --to @list --signature @signature';
    expect((await hub('sign --draft @draft.json --bytes @bytes')).code).toBe(0);
    const bytes = readFileSync(at('bytes'));
    writeFileSync(at('signature'), createSign('sha256').update('other').sign(token.privateKey));
    expect(await hub(sign)).toMatchObject({
      code: 1,
      notes: 'hub sign: no root key of the old or new root made this signature',
    });
    const good = createSign('sha256').update(bytes).sign(token.privateKey);
    for (const text of [good, good.toString('hex'), `${good.toString('base64')}\n`]) {
      writeFileSync(at('signature'), text);
      expect((await hub(sign)).out).toMatch(/signed by root key [0-9a-f]{8}$/);
    }
    expect((await hub(rotate)).out).toMatch(/^root 2, good until/);
    expect((await hub(verify)).out).toMatch(/root 2/);
  });

  it('a draft for another root is refused', async () => {
    await hub('rotate --to @list --keys @keys');
    writeFileSync(at('draft.json'), readFileSync(at('list/2.root.json')));
    expect((await hub('rotate --to @list --keys @keys --draft @draft.json')).notes).toBe(
      'hub rotate: the draft is for root 2, the list is at root 2',
    );
    writeFileSync(at('draft.json'), 'nonsense');
    expect(await hub('rotate --to @list --keys @keys --draft @draft.json')).toMatchObject({
      code: 2,
      notes: 'hub rotate: @draft.json: not a draft of a root',
    });
  });
});
