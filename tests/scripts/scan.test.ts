import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../hub/command.ts';
import { packagedHazards } from '../../hub/list/packaged.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { run } from '../../scripts/scan/run.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';

const root = join(import.meta.dirname, '../..');
const pages = join(root, 'tests/fixtures/pages');
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command as npm does. `stopAfter`: closes our end of its output after that much. */
const command = (args: string[], stopAfter?: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/scan.ts', ...args], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (stopAfter !== undefined && out.length > stopAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });

/** The same without a process of its own. */
const scan = async (args: string[]): Promise<Outcome> => {
  let out = '';
  try {
    await run(args, async (line) => {
      out += `${line}\n`;
    });
    return { code: 0, out, err: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, out, err: error.message };
  }
};

const lines = ({ out }: Outcome) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A notice that names the listings of our pages. */
const hazard = hazardOf(
  {
    names: { en: 'Wooden rattle' },
    scope: 'all_units',
    listings: [
      { site: 'aliexpress', id: '1005009912345678' },
      { site: 'temu', id: '601199000000123' },
    ],
  },
  {
    source: 'test-authority',
    reference: 'T/1',
    authority: { name: { en: 'Test Authority' }, country: 'EU' },
    link: { url: 'https://authority.example/T-1', kind: 'notice' },
  },
);
const hazards = file('hazards.ndjson', `${JSON.stringify(hazard)}\n`);

const productPage = join(pages, 'aliexpress-2026-product.html');
const address = 'https://pl.aliexpress.com/item/1005009912345678.html';

describe('scan of a page', () => {
  it('prints one line with everything', async () => {
    const outcome = await scan(['--url', address, '--hazards', hazards, productPage]);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    const [line, ...more] = lines(outcome);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      page: { kind: 'product', id: '1005009912345678', aliases: [] },
      listing: {
        site: 'aliexpress',
        id: '1005009912345678',
        title: 'Drewniana grzechotka „Bee” dla niemowląt, 4 sztuki',
        seller: { id: '1109990001', name: 'Lumibee Official Store' },
        brand: 'Lumibee',
      },
      verdict: {
        level: 'danger',
        matches: [
          {
            hazard: 'test-authority:T/1',
            level: 'danger',
            clues: [{ kind: 'listing-id' }],
            link: 'https://authority.example/T-1',
            title: 'Wooden rattle',
          },
        ],
      },
    });
  });

  it('gives the global id on a US page', async () => {
    const us = 'https://www.aliexpress.us/item/3256809726030926.html';
    const outcome = await scan(['--url', us, join(pages, 'aliexpress-2026-us.html')]);
    expect(lines(outcome)[0].listing.id).toBe('1005009912345678');
  });

  it('says null for what a page does not give', async () => {
    const outcome = await scan([
      '--url',
      'https://www.temu.com/kr/x-g-601199000000123.html',
      file('empty.html', ''),
    ]);
    expect(lines(outcome)[0].listing).toEqual({
      site: 'temu',
      id: '601199000000123',
      aliases: [],
      title: null,
      titles: [],
      seller: { id: null, name: null, otherIds: [] },
      brand: null,
      model: null,
      gtins: [],
      attributes: [],
      category: null,
      imageKeys: [],
    });
  });

  it.each([
    ['https://ko.aliexpress.com/w/wholesale-x.html', 'aliexpress-search.html', { kind: 'search' }],
    ['https://www.temu.com/kr/x-g-601199000000123.html', 'temu-login.html', { kind: 'product' }],
    ['https://example.com/item/1005009912345678.html', 'aliexpress-2026-product.html', null],
  ])('%s has no listing and no verdict', async (url, name, page) => {
    const [line] = lines(await scan(['--url', url, join(pages, name)]));
    expect(line).toMatchObject({ listing: null, verdict: null });
    if (page) expect(line.page).toMatchObject(page);
    else expect(line.page).toBeNull();
  });

  it('reads a page with other lines before it', async () => {
    const text = `Executing: SELECT 1\n${readFileSync(productPage, 'utf8')}`;
    const outcome = await scan(['--url', address, file('log.txt', text)]);
    expect(lines(outcome)[0].listing.brand).toBe('Lumibee');
  });

  it('runs nothing of a page and fetches nothing for it', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    const origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
    const text = `<base href="${origin}/"><meta http-equiv="refresh" content="0;url=${origin}/r"><link rel="stylesheet" href="${origin}/a.css"><script src="${origin}/a.js"></script><script>process.stderr.write('executed');document.title='executed'</script><img src="${origin}/a.png" onerror="document.title='executed'"><iframe src="${origin}/f"></iframe><body onload="document.title='executed'"><object data="${origin}/o"></object>`;
    const outcome = await command([
      ...['--url', address, '--hazards', hazards],
      file('active.html', text),
    ]);
    server.close();
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(outcome.out).not.toContain('executed');
    expect(requests).toBe(0);
  });
});

describe('scan of listings', () => {
  it('takes its own lines back', async () => {
    const printed = (await scan(['--url', address, productPage])).out;
    const outcome = await scan(['--hazards', hazards, '--listings', file('own.ndjson', printed)]);
    const [line] = lines(outcome);
    expect(line).toMatchObject({ line: 1, verdict: { level: 'danger' } });
    expect(line.listing).toEqual(JSON.parse(printed).listing);
  });

  it('takes flat rows, with or without an id', async () => {
    const rows = [
      {
        platform: 'temu',
        id: '601199000000123',
        title: 'Baby Rattle',
        lang: 'en',
        price: '21.88',
        currency: 'USD',
        image: 'https://img.kwcdn.com/product/fancy/9ab552d9.jpg?imageView2/2/w/500',
        store: 'Lumibee',
        mall_id: '634418900000001',
        url: 'https://www.temu.com/baby-rattle-g-601199000000123.html',
      },
      { platform: 'aliexpress', id: '3256809726030926', title: 'Rattle', price: null, image: null },
      {
        platform: 'aliexpress',
        id: null,
        title: 'No id',
        url: 'https://www.aliexpress.us/item/3256809726030926.html',
      },
      { platform: 'other-ko(coupang)', title: '스팀다리미', price: 120590 },
      {
        site: 'other',
        titles: ['A', 'B'],
        seller: null,
        brand: null,
        attributes: [{ name: 'EAN', value: '1' }, null],
      },
    ];
    const text = rows.map((row) => JSON.stringify(row)).join('\r\n');
    const outcome = await scan([
      '--hazards',
      hazards,
      '--listings',
      file('rows.ndjson', `\uFEFF${text}\n`),
    ]);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    const read = lines(outcome);
    expect(read.map(({ verdict }) => verdict.level)).toEqual([
      'danger',
      'danger',
      'danger',
      'none',
      'none',
    ]);
    expect(read[0].listing).toMatchObject({
      site: 'temu',
      title: 'Baby Rattle',
      imageKeys: ['product/fancy/9ab552d9.jpg'],
      seller: { id: '634418900000001', name: 'Lumibee' },
    });
    expect(read[0].page).toMatchObject({ kind: 'product' });
    expect(read.slice(1).map(({ listing }) => listing.id)).toEqual([
      '1005009912345678',
      '1005009912345678',
      'line-4',
      'line-5',
    ]);
    expect(read[4].listing).toMatchObject({
      title: 'A',
      titles: ['A', 'B'],
      attributes: [{ name: 'EAN', value: '1' }],
    });
  });

  it('keeps to the address where a page is nested without end', async () => {
    const outcome = await scan(['--url', address, file('deep.html', '<div>'.repeat(60_000))]);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(lines(outcome)[0].listing).toMatchObject({ id: '1005009912345678', title: null });
  });

  it('judges by the packaged list where none is named', async () => {
    // Whatever list an operator put there, its hazards are met by their own listing.
    const some = (await packagedHazards())
      .flatMap((hazard) => {
        const listings = hazard.products.flatMap((one) => one.listings);
        const listing = listings.find(({ site }) => shopOf(site) !== undefined);
        return hazard.about === 'product' && listing ? [{ hazard, listing }] : [];
      })
      .slice(0, 20);
    const rows = some.map(({ listing: { site, id } }) => JSON.stringify({ site, id, title: null }));
    const answers = lines(await scan(['--listings', file('seed.ndjson', rows.join('\n'))]));
    const met = answers.map(({ verdict }) =>
      verdict.matches.map(({ hazard: one }: { hazard: string }) => one),
    );
    for (const [at, one] of some.entries()) expect(met[at]).toContain(hazardId(one.hazard));
  });

  it('reads 5,000 in bounded time, and ends quietly when nobody listens any longer', async () => {
    const row = JSON.stringify({
      platform: 'temu',
      id: '601199000000999',
      title: 'Baby Rattle Set',
    });
    const many = file('many.ndjson', `${row}\n`.repeat(5_000));
    const start = performance.now();
    expect(lines(await command(['--listings', many]))).toHaveLength(5_000);
    expect(performance.now() - start).toBeLessThan(40_000);
    const cut = await command(['--listings', many, '--hazards', hazards], 1000);
    expect(cut).toMatchObject({ code: 0, err: '' });
  }, 90_000);
});

describe('bad input', () => {
  const broken = (text: string, name = 'broken.ndjson') => file(name, text);
  const good = JSON.stringify(hazard);

  broken('{"title":"a"}\n{"title":\n', 'half.ndjson');
  broken('[1]', 'list.ndjson');
  broken(JSON.stringify({ title: 'x'.repeat(3000) }), 'long.ndjson');
  broken(`${good}\n\n{`, 'gap.ndjson');
  broken(`${good}\n{"source":"X Y"}`, 'schema.ndjson');

  it.each(
    `
    => A file to read is missing
    PAGE => PAGE: --url is missing
    --url aliexpress PAGE => --url: not a web address: aliexpress
    --url file:///etc/passwd PAGE => not a web address
    --url URL nowhere.html => nowhere.html: no such file
    --url URL FOLDER => a folder, not a file
    --url URL PAGE PAGE => One page at a time
    --fast => Unknown option '--fast'
    --listings HAZARDS PAGE => --listings takes neither
    --listings nowhere.ndjson => nowhere.ndjson: no such file
    --listings FOLDER/half.ndjson => half.ndjson:2: not JSON
    --listings FOLDER/list.ndjson => list.ndjson:1: not a listing
    --listings FOLDER/long.ndjson => long.ndjson:1: titles
    --url URL --hazards nowhere.ndjson PAGE => nowhere.ndjson: no such file
    --hazards FOLDER/gap.ndjson --listings HAZARDS => gap.ndjson:3: not JSON
    --hazards FOLDER/schema.ndjson --listings HAZARDS => schema.ndjson:2: source`
      .split('\n')
      .slice(1)
      .map((row) => row.split('=> ').map((one) => one.trim())),
  )('“%s”: %s', async (line = '', message = '') => {
    const names = { PAGE: productPage, URL: address, HAZARDS: hazards, FOLDER: folder };
    const named = (text: string) =>
      text.replace(/PAGE|URL|HAZARDS|FOLDER/g, (name) => names[name as keyof typeof names]);
    const { code, out, err } = await scan(line.split(' ').filter(Boolean).map(named));
    expect(err).toContain(named(message));
    expect(code).toBe(2);
    expect(out.split('\n').filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('is told without a stack trace, with exit code 2', async () => {
    for (const args of [['--fast'], ['--listings', broken('{')], ['--url', address, folder]]) {
      const { code, out, err } = await command(args);
      expect(err).not.toMatch(/^\s+at .*:\d+/m);
      expect(err.trim()).not.toBe('');
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
  });

  it.each(['--silent', '--fast'])(
    '%s is none of its options: how it is used follows',
    async (option) => {
      const { code, err } = await scan([option, 'x']);
      expect(err).toMatch(RegExp(`^Unknown option '${option}'.*\nUsage:\n`));
      expect(code).toBe(2);
    },
  );

  it.each(['--help', '-h'])('%s says how', async (option) => {
    const { code, out } = await scan([option]);
    expect(out).toContain('npm run --silent scan');
    expect(out).toContain('--listings <file>');
    expect(code).toBe(0);
  });
});

describe('--language', () => {
  const [id, cause] = ['1005001111111111', { substance: 'lead', mode: 'over_limit' }];
  const ring = hazardOf(
    { listings: [{ site: 'aliexpress', id }] },
    { risks: ['CHEMICAL'], findings: [{ ...cause, value: 3, unit: '%' }] },
  );
  const hazards = file('facts.ndjson', JSON.stringify(ring));
  const listings = file(
    'listing.ndjson',
    JSON.stringify({ site: 'aliexpress', id, title: 'Ring' }),
  );

  it('tells each match in it', async () => {
    const [line] = lines(
      await scan(['--listings', listings, '--hazards', hazards, '--language', 'de']),
    );
    expect(line.verdict.matches[0]).toMatchObject({
      headline: '3\u00a0% Blei, über dem Grenzwert',
      sentence: '3\u00a0% Blei, über dem Grenzwert.',
    });
  });

  it('is one we speak', async () => {
    const { code, err } = await scan(['--listings', listings, '--language', 'xx']);
    expect(code).toBe(2);
    expect(err).toContain('none of en, ko');
  });
});

it('says which rule of a shops.json changed which field of a page', async () => {
  const saved = file('changed.html', '<main><p data-part="name">Night light</p></main>');
  const rule = { title: { selectors: ['[data-part="name"]'] } };
  const shops = { format: 1, shops: { temu: [{ to: '0.0.1' }, rule] } };
  const rules = file('shops.json', JSON.stringify(shops));
  const hazards = file('none.ndjson', '');
  const url = 'https://www.temu.com/kr/x-g-601099512345678.html';
  const { out } = await scan(['--url', url, '--rules', rules, '--hazards', hazards, saved]);
  const told = JSON.parse(out);
  expect(told.listing.title).toBe('Night light');
  expect(told.rules).toEqual([{ field: 'titles', before: [], after: ['Night light'], rule: 1 }]);
});

it('refuses rules that are none, by name', async () => {
  const wrong = file('wrong.json', '{"format":1,"shops":{"temu":[{"run":"alert()"}]}}');
  const saved = file('page.html', '<main></main>');
  const url = 'https://www.temu.com/kr/x-g-601099512345678.html';
  await expect(run(['--url', url, '--rules', wrong, saved], async () => {})).rejects.toThrow(
    /wrong\.json: not a shops\.json/,
  );
});
