import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/cli.ts';
import { ndjson } from '../../lib/core/canonical.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { hazardOf } from '../store/fixtures.ts';
import { feed } from './sources/feeds.ts';

const day = 86_400_000;
let folder: string;
let notes: string[];
let out: string[];
let clock: number;
/** What a host says its time is. */
let date: string | undefined;
/** What each feed answers today. */
let feeds: { cpsc: string; canada: string };

const recall = JSON.parse(feed('cpsc.json'))[0];
const recalls = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      ...recall,
      RecallID: 90_000 + at,
      RecallNumber: `26${100 + at}`,
      URL: `https://www.cpsc.gov/Recalls/2026/Lamp-${at}`,
      ProductUPCs: [],
      Inconjunctions: [],
      Description: `This recall involves lamps with model number L${at}00.`,
      Products: [{ ...recall.Products[0], Name: `Lamp ${at}`, Model: `L${at}` }],
    })),
  );

const fetch = async (address: string): Promise<Response> =>
  new Response(address.includes('saferproducts') ? feeds.cpsc : feeds.canada, {
    headers: date === undefined ? {} : { date },
  });

const hub = (line: string): Promise<number> =>
  runHub(
    line.split(' ').map((word) => word.replace('FOLDER', folder)),
    {
      out: (text) => out.push(text),
      note: (text) => notes.push(text),
      ask: async () => '',
      env: {},
      fetch,
      now: () => clock,
      signal: new AbortController().signal,
    },
  );
const daily = (more = '') =>
  hub(
    `daily --only us-cpsc,health-canada --state FOLDER/state --to FOLDER/list --keys FOLDER/keys --hand-over FOLDER/host${more}`,
  );
const report = () => readFile(join(folder, 'state/daily.md'), 'utf8');
const timestamp = (where = 'host') =>
  readFile(join(folder, where, 'timestamp.json'), 'utf8').catch(() => undefined);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-daily-'));
  [notes, out] = [[], []];
  date = undefined;
  clock = Date.parse('2026-11-25T09:00:00Z');
  feeds = { cpsc: recalls(30), canada: feed('health-canada.json') };
  expect(await hub('keygen --plain --keys FOLDER/keys --to FOLDER/list')).toBe(0);
});

describe('hub daily', () => {
  it('publishes, hands over and reports; the next day says what is new', async () => {
    expect(await daily(), notes.join('\n')).toBe(0);
    expect(await hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
    expect(await report()).toMatch(
      /^# The list on 2026-11-25\n\nPublished and read back: version 1/,
    );
    clock += day;
    feeds.cpsc = recalls(31);
    expect(await daily(), notes.join('\n')).toBe(0);
    const text = await report();
    expect(text).toMatch(/1 new, 0 gone, 0 changed/);
    expect(text).toContain('    + us-cpsc:26130');
    expect(text).toMatch(/\| timestamp 2 \| 2026-12-03T09:00:00Z \| 7 \|/);
    expect(text).toMatch(/\| root key [0-9a-f]{8} \| .* \| 364 \|/);
    expect(text).toMatch(/\| version 1 to 2 \| \d+ \|/);
    expect(text).not.toMatch(/Needs attention/);
  });

  it('a drifted source keeps its hazards and is named with record and field', async () => {
    await daily();
    clock += day;
    feeds.cpsc = '[{"RecallNumber":"26901"}]';
    expect(await daily()).toBe(1);
    expect(await report()).toMatch(/- us-cpsc failed: us-cpsc: recall 26901: RecallID: /);
    expect(await report()).toMatch(/0 new, 0 gone, 0 changed/);
    expect(out.at(-2)).toMatch(/^version 1: /);
    expect(await hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
  });

  it.each([
    ['ten times as many', 400, /hazards instead of \d+; if that is right, say --accept-unusual/],
    ['a fifth gone', 1, /would disappear/],
  ])('an unusual day, %s, stops before signing', async (_what, count, why) => {
    await daily();
    const before = await timestamp('list');
    clock += day;
    await rm(join(folder, 'state'), { recursive: true });
    feeds.cpsc = recalls(count);
    expect(await daily()).toBe(1);
    expect(await report()).toMatch(why);
    expect(await report()).toMatch(/Nothing was published/);
    expect(await timestamp('list')).toBe(before);
    expect(await daily(' --accept-unusual'), notes.join('\n')).toBe(0);
    expect(await timestamp('list')).not.toBe(before);
  });

  it('a hand-over that was broken off leaves the list of before, and the next run ends it', async () => {
    await daily();
    const before = await timestamp();
    clock += day;
    feeds.cpsc = recalls(31);
    // A folder where the next file has to go: nothing can be written there.
    const blocked = join(folder, 'host/2.targets.json');
    await mkdir(join(blocked, 'inside'), { recursive: true });
    expect(await daily()).toBe(1);
    expect(await timestamp()).toBe(before);
    expect(await hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
    await rm(blocked, { recursive: true });
    expect(await daily(), notes.join('\n')).toBe(0);
    expect(await timestamp()).toBe(await timestamp('list'));
    expect((await readdir(join(folder, 'host'))).sort()).toEqual(
      (await readdir(join(folder, 'list'))).sort(),
    );
  });

  it('adds what reviewers confirmed, and stops where that file is missing', async () => {
    expect(await daily(' --with FOLDER/none.ndjson')).toBe(2);
    expect(await timestamp('list')).toBeUndefined();
    const own = ndjson([hazardOf(1)], hazardId);
    await writeFile(join(folder, 'community.ndjson'), own);
    expect(await daily(' --with FOLDER/community.ndjson'), notes.join('\n')).toBe(0);
    expect(await report()).toContain(`+ ${hazardId(hazardOf(1))}`);
  });

  it('takes over what another host collected, and says when that one fell silent', async () => {
    expect(await hub('collect --only health-canada --state FOLDER/elsewhere')).toBe(0);
    const line = daily(' --merge FOLDER/elsewhere --only us-cpsc');
    expect(await line, notes.join('\n')).toBe(0);
    expect(await report()).toMatch(/\| health-canada \| collected \| [1-9]/);
    expect(await report()).toContain('+ health-canada:');
    clock += 4 * day;
    const again = () => daily(' --merge FOLDER/elsewhere --only us-cpsc');
    expect(await again()).toBe(1);
    expect(await report()).toMatch(/- health-canada failed: by another host, last on 2026-11-25/);
    await rm(join(folder, 'elsewhere/hazards'), { recursive: true });
    expect(await again()).toBe(1);
    expect(await report()).toMatch(/- health-canada failed: 0 hazards instead of \d/);
    expect(await report()).toMatch(/0 new, 0 gone, 0 changed/);
  });

  it('a mistyped folder is refused before anything is collected', async () => {
    expect(await hub('daily --to FOLDER/lits --keys FOLDER/keys --state FOLDER/state')).toBe(2);
    expect(await daily(' --merge FOLDER/none')).toBe(2);
    expect(existsSync(join(folder, 'state'))).toBe(false);
  });
});

describe('hub doctor', () => {
  const doctor = (more = '') => hub(`doctor --to FOLDER/list --keys FOLDER/keys${more}`);
  const said = () => out.join('\n');

  it('is content with keys and a list, and says which sources need a key or a licence', async () => {
    expect(await doctor(), notes.join('\n')).toBe(0);
    expect(said()).toMatch(/good +timestamp keys +.*keys has 1 of the 1 needed/);
    expect(said()).toMatch(/note +kr-mfds-i2715 +needs MFDS_KEY/);
    expect(said()).toMatch(/note +kr-consumer24 +.*its licence is not known/);
  });

  it('names a missing key', async () => {
    await rm(join(folder, 'keys/snapshot-1.key.json'));
    expect(await doctor()).toBe(1);
    expect(said()).toMatch(/bad +snapshot keys +.*keys has 0 of the 1 needed/);
  });

  it('names a list that is not there; a host that tells no time is no fault', async () => {
    expect(await hub('doctor --to FOLDER/none --address https://host.example/list')).toBe(1);
    expect(said()).toMatch(/bad +list +no list at/);
    expect(said()).toMatch(/good +address +https:..host.example.list.timestamp.json: 200/);
    expect(said()).toMatch(/note +clock/);
  });

  it.each([
    [10, 'good'],
    [-2 * 86_400, 'bad'],
  ])('a clock %i seconds off is %s', async (seconds, level) => {
    date = new Date(clock - seconds * 1000).toUTCString();
    await doctor(' --address https://host.example/list/');
    expect(said()).toMatch(new RegExp(`${level} +clock +${seconds} s from the host's`));
  });

  it('refuses the root whose keys are public', async () => {
    expect(await hub('doctor --to public/list --keys tests/keys')).toBe(1);
    expect(said()).toMatch(/bad +root +for development/);
  });
});
