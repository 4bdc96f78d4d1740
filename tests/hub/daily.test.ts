import { createPrivateKey, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ndjson } from '../../hub/canonical.ts';
import { packSegment } from '../../hub/list/compact.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { hashedPath } from '../../lib/list/follow.ts';
import { hazardOf } from '../store/fixtures.ts';
import { testList } from '../support/demo/test-list.ts';
import { day, recalls, useMachine } from './machine.ts';

const machine = useMachine();

describe('hub daily', () => {
  it('publishes, hands over and reports; the next day says what is new', async () => {
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    expect(await machine.hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
    expect(await machine.report()).toMatch(
      /^# The list on 2026-11-25\n\nPublished and read back: version 1/,
    );
    machine.clock += day;
    machine.feeds.cpsc = recalls(31);
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    const text = await machine.report();
    expect(text).toMatch(/1 new, 0 gone, 0 changed/);
    expect(text).toContain('    + us-cpsc:26130');
    expect(text).toMatch(/\| timestamp 2 \| 2026-12-03T09:00:00Z \| 7 \|/);
    expect(text).toMatch(/\| root key [0-9a-f]{8} \| .* \| 364 \|/);
    expect(text).toMatch(/\| version 1 to 2 \| \d+ \|/);
    expect(text).not.toMatch(/Needs attention/);
  });

  it('looks at the notices’ pictures, and publishes although none can be had', async () => {
    machine.answer = (address) => {
      if (address.includes('/Images/')) throw new Error('connection cut');
      return undefined;
    };
    expect(await machine.daily(' --pictures 2'), machine.notes.join('\n')).toBe(0);
    expect(machine.notes.join('\n')).toMatch(/0 of \d+ pictures have a hash, \d+ not fetched yet/);
    expect(await machine.report()).toMatch(/Published and read back: version 1/);
  });

  it('leaves out what is too old to warn anybody, as the package does', async () => {
    machine.feeds.cpsc = recalls(2).replace(
      /"RecallDate":"[^"]*"/,
      '"RecallDate":"2013-01-01T00:00:00"',
    );
    expect(await machine.daily(' --only us-cpsc'), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/1 new, 0 gone/);
  });

  it.each([
    ['timestamp', /wrong key: .*0 of the 1 timestamp keys needed/],
    ['snapshot', /wrong key: .*0 of the 1 snapshot keys needed/],
  ])('collects nothing without its %s key', async (role, why) => {
    await rm(join(machine.folder, `keys/${role}-1.key.json`));
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(why);
    expect(existsSync(join(machine.folder, 'state/sources.json'))).toBe(false);
  });

  it('collects nothing where it cannot open a key of its own', async () => {
    const file = join(machine.folder, 'keys/targets-1.key.json');
    const key = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...key, plain: 'AAAA' }));
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/targets-1\.key\.json: not a key file/);
    expect(existsSync(join(machine.folder, 'state/sources.json'))).toBe(false);
  });

  it.each([
    ['ten times as many', 2, 60, /hazards instead of \d+; if that is right, say --accept-unusual/],
    ['a fifth gone', 30, 1, /would disappear; if that is right, say .*--accept-unusual/],
  ])('an unusual day, %s, stops before signing', async (_what, first, count, why) => {
    machine.feeds.cpsc = recalls(first);
    await machine.daily();
    const before = await machine.timestamp('list');
    machine.clock += day;
    await rm(join(machine.folder, 'state'), { recursive: true });
    machine.feeds.cpsc = recalls(count);
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(why);
    expect(await machine.report()).toMatch(/Nothing was published/);
    expect(await machine.timestamp('list')).toBe(before);
    expect(await machine.daily(' --accept-unusual'), machine.notes.join('\n')).toBe(0);
    expect(await machine.timestamp('list')).not.toBe(before);
  });

  it('adds what reviewers confirmed, and stops where that file is missing', async () => {
    expect(await machine.daily(' --with FOLDER/none.ndjson')).toBe(2);
    expect(await machine.timestamp('list')).toBeUndefined();
    const own = ndjson([hazardOf(1)], hazardId);
    await writeFile(join(machine.folder, 'community.ndjson'), own);
    expect(await machine.daily(' --with FOLDER/community.ndjson'), machine.notes.join('\n')).toBe(
      0,
    );
    expect(await machine.report()).toContain(`+ ${hazardId(hazardOf(1))}`);
  });

  it('takes over what another host collected, and says when that one fell silent', async () => {
    expect(await machine.hub('collect --only health-canada --state FOLDER/elsewhere')).toBe(0);
    const line = machine.daily(' --merge FOLDER/elsewhere --only us-cpsc');
    expect(await line, machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/\| health-canada \| collected \| [1-9]/);
    expect(await machine.report()).toContain('+ health-canada:');
    machine.clock += 4 * day;
    const again = () => machine.daily(' --merge FOLDER/elsewhere --only us-cpsc');
    expect(await again()).toBe(1);
    expect(await machine.report()).toMatch(
      /- health-canada failed: by another host, last on 2026-11-25/,
    );
    await rm(join(machine.folder, 'elsewhere/hazards'), { recursive: true });
    expect(await again()).toBe(1);
    expect(await machine.report()).toMatch(/- health-canada failed: 0 hazards instead of \d/);
    expect(await machine.report()).toMatch(/0 new, 0 gone, 0 changed/);
  });

  it('vouches for what is there where it holds no targets key, and people sign what is next', async () => {
    const [one, two] = ['keys/targets-1.key.json', 'keys/targets-2.key.json'].map((name) =>
      join(machine.folder, name),
    ) as [string, string];
    await mkdir(join(machine.folder, 'person'));
    await rm(two);
    await rename(one, join(machine.folder, 'person/targets-1.key.json'));
    const signed = (number: number, keys: string) =>
      machine.hub(
        `sign --draft FOLDER/list/${number}.targets.json --to FOLDER/list --keys FOLDER/${keys}`,
      );
    const verify = () => machine.hub('verify FOLDER/host --root FOLDER/list/1.root.json');
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(
      /stopped: targets version 1 has 0 valid signatures of 1: hub sign --draft .*1\.targets\.json/,
    );
    expect(await signed(1, 'keys')).toBe(1);
    expect(machine.notes.at(-1)).toMatch(/keys has no further key for it/);
    expect(await signed(1, 'person'), machine.notes.join('\n')).toBe(0);
    expect(machine.out.at(-1)).toMatch(/signed by targets key [0-9a-f]{8}$/);
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    expect(await verify()).toBe(0);

    machine.clock += day;
    machine.feeds.cpsc = recalls(31);
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/Published and read back: version 1,/);
    expect(await machine.report()).toMatch(
      /- 2\.targets\.json waits for hub sign: .* of 1; 1 new, 0 gone, 0 changed/,
    );
    expect(await machine.report()).toMatch(/## To be signed\n\n.*\n\n {4}\+ us-cpsc:26130/);
    expect(await machine.report()).toMatch(/\| timestamp 2 \|/);
    expect(await machine.report()).not.toMatch(/is behind/);
    // No host, and no cache before it, gets the unsigned file under the name of the signed one.
    expect(existsSync(join(machine.folder, 'host/2.targets.json'))).toBe(false);
    // What waits is not rewritten below the pen, whatever the next day brings.
    const draft = await readFile(join(machine.folder, 'list/2.targets.json'), 'utf8');
    machine.clock += day;
    machine.feeds.cpsc = recalls(32);
    expect(await machine.daily()).toBe(1);
    expect(await readFile(join(machine.folder, 'list/2.targets.json'), 'utf8')).toBe(draft);
    expect(await machine.report()).toMatch(/- 2\.targets\.json is behind what was collected since/);
    expect(await signed(2, 'person')).toBe(0);
    expect(machine.out.join('\n')).toContain('+ us-cpsc:26130');
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    expect(await machine.report()).toMatch(/Published and read back: version 2,/);
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/- 3\.targets\.json waits for hub sign/);
    expect(await verify()).toBe(0);
  });

  it('signs no draft that is not next, or that leads some readers elsewhere', async () => {
    await rm(join(machine.folder, 'keys/targets-2.key.json'));
    await mkdir(join(machine.folder, 'person'));
    const file = (name: string) => join(machine.folder, name);
    const sign = (number: number) =>
      machine.hub(
        `sign --draft FOLDER/list/${number}.targets.json --to FOLDER/list --keys FOLDER/person`,
      );
    await rename(file('keys/targets-1.key.json'), file('person/targets-1.key.json'));
    await machine.daily();
    expect(await sign(1), machine.notes.join('\n')).toBe(0);
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    machine.feeds.cpsc = recalls(31);
    await machine.daily();
    const draft = await readFile(file('list/2.targets.json'), 'utf8');

    // Whoever follows the list gets what the signer is shown, a new reader something else.
    const { signed } = JSON.parse(draft);
    const { line } = signed.list;
    const whole = packSegment({ line, from: 0, to: 2 }, { put: [hazardOf(1)], remove: [] });
    for (const path of Object.keys(signed.targets))
      if (path.startsWith('segments/0-')) delete signed.targets[path];
    for (const { path, bytes, file: about } of whole) {
      signed.targets[path] = about;
      await writeFile(file(`list/${hashedPath(path, about.hashes.sha256)}`), bytes);
    }
    await writeFile(file('list/2.targets.json'), JSON.stringify({ signed, signatures: [] }));
    expect(await sign(2)).toBe(1);
    expect(machine.notes.at(-1)).toMatch(/not signed: segment 1 to 2 leads elsewhere: /);

    // What was signed for another day does not come back under the next number.
    await writeFile(file('list/2.targets.json'), await readFile(file('list/1.targets.json')));
    expect(await sign(2)).toBe(1);
    expect(machine.notes.at(-1)).toMatch(/not signed: targets 1 where 2 come next/);
    machine.clock += day;
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/- 2\.targets\.json waits for hub sign: .*1 new/);
    expect(await machine.hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
    await rm(file('list/2.targets.json'));
    machine.feeds.cpsc = recalls(32);
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/- 2\.targets\.json waits for hub sign: .*2 new/);
    expect(await sign(2), machine.notes.join('\n')).toBe(0);
  });

  it('a signature of the targets that was made elsewhere counts, one of anything else does not', async () => {
    await rm(join(machine.folder, 'keys/targets-2.key.json'));
    const file = join(machine.folder, 'keys/targets-1.key.json');
    const { plain } = JSON.parse(await readFile(file, 'utf8'));
    await rm(file);
    expect(await machine.daily()).toBe(1);
    const key = createPrivateKey({
      key: Buffer.from(plain, 'base64'),
      ...({ format: 'der', type: 'pkcs8' } as const),
    });
    const draft = '--draft FOLDER/list/1.targets.json';
    expect(await machine.hub(`sign ${draft} --bytes FOLDER/bytes`)).toBe(0);
    const bytes = await readFile(join(machine.folder, 'bytes'));
    const add = async (signature: Buffer) => {
      await writeFile(join(machine.folder, 'signature'), signature.toString('hex'));
      return machine.hub(`sign ${draft} --to FOLDER/list --signature FOLDER/signature`);
    };
    expect(await add(sign(null, Buffer.from('other'), key))).toBe(1);
    expect(machine.notes.at(-1)).toMatch(/no targets key of this list made this signature/);
    expect(await add(sign(null, bytes, key))).toBe(0);
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
  });

  it('a mistyped folder is refused before anything is collected', async () => {
    expect(
      await machine.hub('daily --to FOLDER/lits --keys FOLDER/keys --state FOLDER/state'),
    ).toBe(2);
    expect(await machine.daily(' --merge FOLDER/none')).toBe(2);
    expect(existsSync(join(machine.folder, 'state'))).toBe(false);
  });
});

describe('hub doctor', () => {
  const doctor = (more = '') => machine.hub(`doctor --to FOLDER/list --keys FOLDER/keys${more}`);
  const said = () => machine.out.join('\n');

  it('is content with keys and a list, and says which sources need a key or a licence', async () => {
    expect(await doctor(), machine.notes.join('\n')).toBe(0);
    expect(said()).toMatch(/good +timestamp keys +.*keys has 1 of the 1 needed/);
    expect(said()).toMatch(/note +kr-safetykorea +needs SAFETYKOREA_KEY/);
    expect(said()).toMatch(/note +kr-consumer24 +.*its licence is not known/);
    expect(said()).toMatch(/note +kr-kats-certificates +needs/);
    machine.out.length = 0;
    machine.env = { SAFETYKOREA_KEY: 'either of two' };
    await doctor();
    expect(said()).not.toMatch(/kr-kats-certificates/);
  });

  it('tells that enough root keys lie together to replace every other', async () => {
    await doctor();
    expect(said()).toMatch(/note +root keys +enough of them lie in .*keys to replace every other/);
    await rm(join(machine.folder, 'keys/root-1.key.json'));
    await rm(join(machine.folder, 'keys/root-2.key.json'));
    machine.out.length = 0;
    await doctor();
    expect(said()).not.toMatch(/root keys/);
  });

  it('names a missing key', async () => {
    await rm(join(machine.folder, 'keys/snapshot-1.key.json'));
    expect(await doctor()).toBe(1);
    expect(said()).toMatch(/bad +snapshot keys +.*keys has 0 of the 1 needed/);
    for (const name of ['targets-1', 'targets-2'])
      await rm(join(machine.folder, `keys/${name}.key.json`));
    await doctor();
    expect(said()).toMatch(/note +targets keys +.*keys has 0 of the 1 needed: people sign/);
  });

  it('names a list that is not there; a host that tells no time is no fault', async () => {
    expect(await machine.hub('doctor --to FOLDER/none --address https://host.example/list')).toBe(
      1,
    );
    expect(said()).toMatch(/bad +list +no list at/);
    expect(said()).toMatch(/good +address +https:..host.example.list.timestamp.json: 200/);
    expect(said()).toMatch(/note +clock/);
  });

  it('a clock ten seconds off is good', async () => {
    machine.date = new Date(machine.clock - 10_000).toUTCString();
    await doctor(' --address https://host.example/list/');
    expect(said()).toMatch(/good +clock +10 s from the host's/);
  });

  it('goes through the checklist of a fork', async () => {
    const github: Record<string, object> = {
      '': { has_issues: false, has_pages: true },
      '/actions/workflows/list.yml': { state: 'disabled_fork' },
      '/actions/workflows/list.yml/runs?per_page=1': { workflow_runs: [] },
    };
    machine.answer = (address) => github[address.split('/repos/you/canary')[1] ?? 'none'];
    expect(await doctor(' --fork --repository you/canary')).toBe(1);
    expect(said()).toMatch(/bad +issues +off: nobody would be told/);
    expect(said()).toMatch(/good +pages +on/);
    expect(said()).toMatch(/bad +list\.yml +disabled_fork/);
    expect(said()).toMatch(/bad +last run +none yet/);
    expect(said()).toMatch(/(?:good|bad) +trustedRoot +public\/list\/root\.json is [0-9a-f]{64}/);
    expect(said()).toMatch(/bad +rotated keys +copy .*list to public\/list and release/);
    Object.assign(github, {
      '': { has_issues: true, has_pages: true },
      '/actions/workflows/list.yml': { state: 'active' },
      '/actions/workflows/list.yml/runs?per_page=1': {
        workflow_runs: [{ conclusion: 'success', created_at: '2026-11-25', event: 'schedule' }],
      },
    });
    machine.out.length = 0;
    await doctor(' --fork --repository you/canary');
    for (const what of ['issues', 'list.yml', 'last run'])
      expect(said()).toMatch(new RegExp(`good +${what}`));
    machine.out.length = 0;
    await doctor(' --fork');
    expect(said()).toMatch(/note +repository +--repository owner\/name asks/);
  });

  it('refuses the root whose keys are public', async () => {
    expect(await machine.hub(`doctor --to ${await testList()} --keys tests/keys`)).toBe(1);
    expect(said()).toMatch(/bad +root +for development/);
  });
});
