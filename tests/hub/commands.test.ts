import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ndjson } from '../../hub/canonical.ts';
import { runHub } from '../../hub/cli.ts';
import type { Terminal } from '../../hub/command.ts';
import { createTerminal } from '../../hub/terminal.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';
import { rowsOf, testTerminal } from './test-terminal.ts';

let folder: string;
let out: string[];
let notes: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-commands-'));
  out = [];
  notes = [];
});

const hub = (line: string, more: Partial<Terminal> = {}): Promise<number> =>
  runHub(
    line.split(' ').map((word) => word.replace('FOLDER', folder)),
    testTerminal({ out: (text) => out.push(text), note: (text) => notes.push(text), ...more }),
  );

const hazard = (id: string, gtin: string): Hazard => {
  const [source = '', reference = ''] = id.split(':');
  return hazardOf(
    {
      names: { en: `Lamp ${id}` },
      scope: 'listed_units',
      identification: [{ gtins: [gtin], basis: 'structured' }],
    },
    { source, reference, published: '2026-11-01', finding: { en: 'It burns.' } },
  );
};

const oneLine = () => {
  expect(notes.join('\n')).not.toMatch(/\n\s+at |Error:/);
  return notes.at(-1);
};

describe('failures are one clear line with the right exit code', () => {
  it.each(
    rowsOf(`
      collect --only nobody => 2 hub collect: no source "nobody"; hub sources lists them; what is entered by hand is by-hand
      collect --nonsense => 2 hub collect: Unknown option '--nonsense'; --help tells the options
      serve --inbox FOLDER/x --review-page FOLDER => 2 hub serve: no review page in FOLDER: npm run build makes it in .output/review
      export --state FOLDER => 2 hub export: --out is missing
      export --state FOLDER --out FOLDER/x --format csv => 2 hub export: --format takes hazards or pairs, not "csv"
      export --state FOLDER --out FOLDER/x => 1 hub export: nothing was collected yet
      export --from FOLDER/none.ndjson --out FOLDER/x => 2 hub export: FOLDER/none.ndjson: no such file
      nothing => 2 hub: no command "nothing"; see hub help
      toString => 2 hub: no command "toString"; see hub help
      constructor --help => 2 hub: no command "constructor"; see hub help
    `),
  )('hub %s', async (line, expected) => {
    const code = await hub(line);
    expect(`${code} ${oneLine()?.replaceAll(folder, 'FOLDER')}`).toBe(expected);
  });

  it('no network: each source keeps what it had, exit code 1', async () => {
    const now = { value: 0 };
    const fast = { now: () => (now.value += 60_000) };
    expect(await hub('collect --only health-canada --state FOLDER', fast)).toBe(1);
    expect(notes).toContain(
      'recalls-rappels.canada.ca: no such host, or no network (health-canada keeps its 0 previous hazards)',
    );
    expect(oneLine()).toBe('hub collect: 1 of 1 sources failed: health-canada');
  }, 30_000);

  it('wrong key: the code in words, and never the key', async () => {
    const refuse = async () => new Response('{"resultCode":"4000"}');
    const env = { SAFETYKOREA_KEY: 'very-secret', SAFETYKOREA_FROM: '2026' };
    expect(
      await hub('collect --only kr-safetykorea --allow-unlicensed --state FOLDER', {
        fetchPublic: refuse,
        env,
      }),
    ).toBe(1);
    expect(notes.join('\n')).toMatch(/code 4000 \(SAFETYKOREA_KEY is wrong\)/);
    expect([...notes, ...out].join('\n')).not.toMatch(/very-secret/);
  });

  it('missing key: one line, and the rest goes on', async () => {
    const answer = async () => new Response('[]');
    expect(
      await hub('collect --only kr-safetykorea,us-cpsc --state FOLDER', { fetchPublic: answer }),
    ).toBe(0);
    expect(notes).toContain('kr-safetykorea: skipped, needs SAFETYKOREA_KEY');
    expect(out.join('\n')).toMatch(/us-cpsc\s+collected/);
  });

  it('a broken state folder is named, not overwritten', async () => {
    await writeFile(join(folder, 'sources.json'), 'oops');
    expect(await hub('sources --state FOLDER')).toBe(1);
    expect(oneLine()).toMatch(/sources\.json: not what the hub wrote$/);
    expect(await readFile(join(folder, 'sources.json'), 'utf8')).toBe('oops');
  });
});

describe('sources and export', () => {
  it('an authority’s own record stands before a copy of it, whatever the files are called', async () => {
    await mkdir(join(folder, 'hazards'));
    const [own, copy] = [hazard('us-cpsc:1', '036000291452'), hazard('us-cpsc:1', '96385074')];
    await writeFile(join(folder, 'hazards/au-accc.ndjson'), ndjson([copy], hazardId));
    await writeFile(join(folder, 'hazards/us-cpsc.ndjson'), ndjson([own], hazardId));
    expect(await hub('export --state FOLDER --out FOLDER/out.ndjson')).toBe(0);
    expect(out[0]).toBe('1 hazards, 0 withdrawn, 1 that came twice');
    expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toBe(ndjson([own], hazardId));
  });

  it('what a source that is gone left in the folder is not published', async () => {
    await mkdir(join(folder, 'hazards'));
    const [one, other] = [hazard('us-cpsc:1', '036000291452'), hazard('gone:1', '96385074')];
    await writeFile(join(folder, 'hazards/us-cpsc.ndjson'), ndjson([one], hazardId));
    await writeFile(join(folder, 'hazards/gone.ndjson'), ndjson([other], hazardId));
    expect(await hub('export --state FOLDER --out FOLDER/out.ndjson')).toBe(0);
    expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toBe(ndjson([one], hazardId));
  });

  const writeTwo = () =>
    writeFile(
      join(folder, 'two.ndjson'),
      ndjson([hazard('a:1', '036000291452'), hazard('b:1', '0036000291452')], hazardId),
    );

  it('lists every source with licence, key and whether it met the real feed', async () => {
    expect(await hub('sources --state FOLDER')).toBe(0);
    expect(out.join('\n')).toMatch(/by-hand\s+by hand/);
    expect(out.join('\n')).toMatch(
      /kr-consumer24\s+shape only\s+changes\s+not known\s+CONSUMER24_KEYS \(missing\)/,
    );
  });

  it('exports joined hazards, and says how many pairs and why', async () => {
    await writeTwo();
    expect(await hub('export --from FOLDER/two.ndjson --out FOLDER/out.ndjson')).toBe(0);
    expect(out).toContain(
      '1 pairs of notices about one product (reference 0, link 0, listing 0, gtin 1, brand-model 0)',
    );
    expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toMatch(/"related":\["b:1"\]/);
  });
});

it('a command goes on when nobody reads its output any more', () => {
  const before = process.stdout.listeners('error');
  createTerminal();
  const failing = (code: string) =>
    process.stdout.emit('error', Object.assign(new Error(code), { code }));
  expect(() => failing('EPIPE')).not.toThrow();
  expect(() => failing('EIO')).toThrow('EIO');
  for (const one of process.stdout.listeners('error')) {
    if (!before.includes(one)) process.stdout.off('error', one as () => void);
  }
});

describe('the yearly look at the official channels', () => {
  const on = (day: string, line: string) =>
    hub(line, { now: () => Date.parse(`${day}T09:00:00Z`) });

  it('is content within a year, on its last day too', async () => {
    expect(await on('2026-11-25', 'channels')).toBe(0);
    expect(await on('2027-11-25', 'channels')).toBe(0);
    expect(notes).toEqual([]);
  });

  it('complains of each entry on a line of its own, with exit code 1', async () => {
    expect(await on('2027-12-03', 'channels')).toBe(1);
    const rows = out.flatMap((text) => text.split('\n')).slice(2);
    const idsOf = (lines: string[]) => lines.map((line) => line.split(' ')[0] ?? '');
    const isNever = (line: string) => /^\S+ +never /.test(line);
    expect(idsOf(rows.filter(isNever))).toEqual(['jp-188', 'cn-12315']);
    const ids = idsOf(rows.filter((line) => !isNever(line)));
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['kr-ciss', 'kr-1372', 'kr-safetykorea', 'eu-safety-gateway', 'us-saferproducts'],
        ...['ca-health-canada', 'au-accc', 'gb-citizens-advice', 'aliexpress', 'temu', 'eu-dsa-16'],
      ]),
    );
    expect(notes).toEqual([
      ...ids.map((id) => expect.stringContaining(`${id}: last verified 2026-1`)),
      `hub channels: ${ids.length} of ${rows.length} entries are over a year unverified`,
    ]);
  });
});
