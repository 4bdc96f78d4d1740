import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../hub/canonical.ts';
import { readSeed } from '../hub/seed.ts';
import { gtin14 } from '../lib/core/gtin.ts';
import { type Hazard, hazardId, type Text } from '../lib/core/hazard.ts';
import { languages } from '../lib/locales/languages.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { hazards, date } = readSeed(join(root, 'seed'));
const settings: { sources: Record<string, { link: { url: string } }> } = JSON.parse(
  read('seed/list.json'),
);

/** Published by another ministry, in another menu of the same portal. */
const otherMenu = 'RCLL_000000000606307';

/** Fails with the identities of those that break the rule, all at once. */
const allOf = (some: Hazard[], rule: (hazard: Hazard) => boolean) =>
  expect(some.filter((hazard) => !rule(hazard)).map(hazardId)).toEqual([]);

const productsOf = (some: Hazard[]) => some.flatMap(({ products }) => products);
const listingsOf = (some: Hazard[]) => productsOf(some).flatMap(({ listings }) => listings);

describe('what was entered by hand', () => {
  it('holds at least a hundred hazards that name the listing itself', () => {
    const naming = hazards.filter(({ products }) =>
      products.some(({ listings }) => listings.length),
    );
    expect(naming.length).toBeGreaterThanOrEqual(100);
  });

  it.each(readdirSync(join(root, 'seed')).filter((name) => name.endsWith('.ndjson')))(
    'is authored in canonical, sorted lines: %s',
    (name) => {
      const lines = read(`seed/${name}`).trimEnd().split('\n');
      expect(lines.filter((line) => canonicalJson(JSON.parse(line)) !== line)).toEqual([]);
      const references = lines.map((line): string => JSON.parse(line).reference);
      expect([...references].sort()).toEqual(references);
    },
  );
});

describe('what it says', () => {
  const texts = (hazard: Hazard): Text[] =>
    [
      ...[hazard.finding, hazard.details],
      ...hazard.measures.map(({ text }) => text),
      ...hazard.findings.map(({ what }) => what),
      ...hazard.products.flatMap(({ description, hint }) => [description, hint]),
    ].filter((text) => text !== undefined);

  it('is told in every language where it is about a kind of goods', () => {
    const kinds = hazards.filter(({ about }) => about === 'kind');
    expect(kinds.length).toBeGreaterThan(50);
    const all = [...languages].sort();
    allOf(kinds, (hazard) =>
      [hazard.finding, ...hazard.products.map(({ names }) => names)].every(
        (text) =>
          Object.keys(text ?? {})
            .sort()
            .join() === all.join(),
      ),
    );
  });

  it('names no seller where it is about a kind of goods', () => {
    allOf(hazards, ({ about, products }) =>
      about === 'kind'
        ? products.every(({ sellers }) => sellers.every(({ id, name }) => !id && !name))
        : true,
    );
  });

  it('is told in Korean and English, or not at all', () => {
    allOf(hazards, (hazard) =>
      texts(hazard).every(({ en, ko }) => en !== undefined && ko !== undefined),
    );
    allOf(hazards, ({ products }) =>
      products.every(({ names: { en, ko } }) => (en === undefined) === (ko === undefined)),
    );
  });

  it('is one short sentence', () => {
    // German and French take a fifth more than English.
    const most = (language: string) => (['en', 'ko'].includes(language) ? 120 : 140);
    allOf(hazards, ({ finding }) =>
      Object.entries(finding ?? {}).every(
        ([language, text]) => text.length <= most(language) && /^\S.*[.。]$/.test(text),
      ),
    );
    allOf(hazards, ({ finding }) => !finding || /다(\([^)]*\))?\.$/.test(finding.ko ?? ''));
    allOf(hazards, ({ finding }) => !finding || /^[A-Z0-9“]/.test(finding.en ?? ''));
  });

  it('never says what must not be said', () => {
    const banned = /!|\bsafe\b|voluntar|precaution|\bscore\b|안전합니다|안전한|자발적|예방 차원/i;
    allOf(hazards, (hazard) =>
      texts(hazard).every((text) => Object.values(text).every((words) => !banned.test(words))),
    );
  });

  it('puts the right particle behind Korean nouns', () => {
    const isClosed = (syllable = '') => (syllable.charCodeAt(0) - 0xac00) % 28 > 0;
    const nouns = /평가|국가|결과|효과|초과|사과/;
    const isRight = (word: string): boolean => {
      const [, before, particle] = /([가-힣])([가를와을과])$/.exec(word) ?? [];
      if (particle === undefined || nouns.test(word.slice(-2))) return true;
      return isClosed(before) === /[을과]/.test(particle);
    };
    expect(['납이', '아이가', '전지를', '납과', '결과'].every(isRight)).toBe(true);
    expect(['납가', '아이을', '납와'].some(isRight)).toBe(false);
    allOf(hazards, ({ finding }) => (finding?.ko ?? '').split(/[\s,.]+/).every(isRight));
  });

  it('links to the notice, or to the search page of the source and says so', () => {
    allOf(hazards, ({ link }) => link !== undefined && /^https:\/\/[a-z0-9.-]+\//.test(link.url));
    const searchPage = (source: string): string => settings.sources[source]?.link.url ?? '-';
    allOf(
      hazards.filter(({ link }) => link?.kind === 'search'),
      ({ source, link, reference }) =>
        link?.url.startsWith(searchPage(source)) === true || reference === otherMenu,
    );
  });

  it('is not dated after the list', () => {
    allOf(hazards, ({ published, updated }) =>
      [published, updated].every((day) => day === undefined || day <= date),
    );
  });

  it('names a licence that NOTICE knows', () => {
    const notice = read('NOTICE');
    allOf(hazards, ({ source, licence, attribution }) =>
      [source, licence, attribution].every((words) => notice.includes(words)),
    );
  });
});

describe('what it can be recognised by', () => {
  it('is something, for every product', () => {
    allOf(
      hazards.filter(({ about }) => about === 'product'),
      ({ products }) =>
        products.every(
          ({ listings, brands, sellers, certificates, identification, names }) =>
            listings.length + brands.length + sellers.length + certificates.length > 0 ||
            identification.length > 0 ||
            names.ko?.includes('“') === true,
        ),
    );
  });

  it('is the kind of goods alone, for a finding about a kind', () => {
    const kinds = hazards.filter(({ about }) => about === 'kind');
    expect(kinds.length).toBeGreaterThan(50);
    allOf(kinds, ({ products, finding }) =>
      products.every(
        ({ names, listings, brands, identification }) =>
          Boolean(names.en && names.ko && finding) &&
          listings.length + brands.length + identification.length === 0,
      ),
    );
  });

  const shapes: Record<string, { id: RegExp; sku?: RegExp }> = {
    aliexpress: { id: /^(1005\d{12}|3\d{10}|400\d{10})$/, sku: /^1200\d{13}$/ },
    temu: { id: /^(60\d{13}|\d{10,11})$/ },
    shein: { id: /^(\d{7,9}|s[a-z]\d{16})$/ },
    '11st': { id: /^\d{10}$/ },
  };

  it('are listing ids of the shape of their site, the global ones', () => {
    const odd = listingsOf(hazards).filter(({ site, id, sku }) => {
      const shape = shapes[site];
      if (!shape?.id.test(id)) return true;
      return sku !== undefined && !shape.sku?.test(sku);
    });
    expect(odd).toEqual([]);
    const twins = listingsOf(hazards).filter(
      ({ id }) => /^\d{16,}$/.test(id) && BigInt(id) >= 2n ** 51n,
    );
    expect(twins).toEqual([]);
  });

  it('are barcodes with the right check digit', () => {
    const gtins = productsOf(hazards).flatMap(({ identification }) =>
      identification.flatMap(({ gtins: some }) => some ?? []),
    );
    expect(gtins.length).toBeGreaterThan(10);
    expect(gtins.filter((gtin) => gtin14(gtin) === undefined)).toEqual([]);
  });

  it('are no placeholders', () => {
    const none = /^(no[- ]?brand|none|nincs|sans marque|unknown|unbranded|n\/?a|other|-+|\?+)$/i;
    allOf(hazards, ({ products }) =>
      products.every(({ brands, identification }) =>
        [...brands, ...identification.flatMap(({ models }) => models ?? [])].every(
          (code) => typeof code !== 'string' || !none.test(code),
        ),
      ),
    );
  });

  it('names the variant where several scents or colours of a listing were found', () => {
    const many = productsOf(hazards).filter(({ listings }) => listings.length > 1);
    expect(many.length).toBeGreaterThan(5);
    expect(
      many
        .flatMap(({ listings }) => listings)
        .filter(({ site, variant }) => site === 'shein' && !variant),
    ).toEqual([]);
  });
});

describe('an authored file that is wrong', () => {
  let dir = '';
  const source = {
    authority: { name: { en: 'An authority' }, country: 'KR' },
    link: { url: 'https://example.com/', kind: 'search' },
    licence: 'CC0',
    attribution: 'An authority',
  };
  const line = (rest: object = {}) =>
    `${JSON.stringify({ reference: '1', products: [{ names: { en: 'Top' } }], ...rest })}\n`;
  const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'seed-'));
    write('list.json', JSON.stringify({ date: '2026-11-25', sources: { 'kr-x': source } }));
    write('kr-x.ndjson', line());
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is read where nothing is wrong, blank lines too', () => {
    write('kr-x.ndjson', `\n${line()}\n${line({ reference: '2', status: 'withdrawn' })}`);
    const seed = readSeed(dir);
    expect(seed.hazards.map(hazardId)).toEqual(['kr-x:1', 'kr-x:2']);
  });

  it('is read as the example for operators has it', () => {
    const [, settings = '', finding = ''] =
      /\.\.\/own\/list\.json`:\n\n```json\n(.*?)```.*?```json\n(.*?)```/s.exec(
        read('docs/operator.md'),
      ) ?? [];
    rmSync(join(dir, 'kr-x.ndjson'));
    write('list.json', settings);
    write('own-fox.ndjson', finding);
    expect(readSeed(dir).hazards.map(hazardId)).toEqual(['own-fox:2026/1']);
  });

  it.each([
    ['no JSON', `${line()}{"reference":`, /kr-x\.ndjson:2: /],
    ['no object', `${line()}\n[]\n`, /kr-x\.ndjson:3: the whole: .*expected object/],
    ['an unknown property', line({ score: 1 }), /kr-x\.ndjson:1: .*score/],
    ['a field of the wrong kind', line({ published: 2026 }), /kr-x\.ndjson:1: published: .*string/],
    ['no products', line({ products: undefined }), /kr-x\.ndjson:1: products/],
    ['an identity twice', line() + line(), /kr-x:1: two hazards/],
  ])('is refused with file and line: %s', (_what, text, message) => {
    write('kr-x.ndjson', text);
    expect(() => readSeed(dir)).toThrow(message);
  });

  it.each([
    ['kr-x', true],
    ['own-tests', true],
    ['fox-tests', false],
  ])('is an authority’s by its country, or our own by name: %s', (name, isClear) => {
    write('list.json', JSON.stringify({ date: '2026-11-25', sources: { [name]: source } }));
    rmSync(join(dir, 'kr-x.ndjson'));
    write(`${name}.ndjson`, line());
    if (isClear) expect(readSeed(dir).hazards).toHaveLength(1);
    else expect(() => readSeed(dir)).toThrow(/fox-tests: an authority's source begins with/);
  });

  it('is refused where list.json does not know its source, or is missing', () => {
    write('kr-y.ndjson', line());
    expect(() => readSeed(dir)).toThrow(/list\.json: no entry for kr-y\.ndjson/);
    rmSync(join(dir, 'list.json'));
    expect(() => readSeed(dir)).toThrow(/list\.json: no such file/);
  });
});
