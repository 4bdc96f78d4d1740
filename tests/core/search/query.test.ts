import { describe, expect, it } from 'vitest';
import { Hazard, type HazardInput } from '../../../lib/core/hazard.ts';
import { digestOf, wordsOf } from '../../../lib/core/search/digest.ts';
import {
  createTest,
  emptyQuery,
  type HazardQuery,
  readQuery,
} from '../../../lib/core/search/query.ts';

const hazard = (rest: Partial<HazardInput> = {}) =>
  Hazard.parse({
    source: 'eu-safety-gate',
    reference: 'SR/02763/26',
    authority: { name: { en: 'Safety Gate' }, country: 'EU', notifier: 'IE' },
    about: 'product',
    status: 'active',
    published: '2026-10-01',
    countries: ['EU'],
    products: [
      {
        scope: 'unknown',
        names: { en: 'Children’s umbrella with ears', pl: 'Parasolka dziecięca' },
        brands: ['Brimmó'],
        category: 'Toys',
        identification: [{ models: ['AB-1234'], gtins: ['4012345678901'], basis: 'structured' }],
        listings: [{ site: 'temu', id: '601099512345678' }],
        sellers: [{ name: 'Halden Store' }],
      },
    ],
    finding: { en: 'Contains too much lead.', ko: '납이 기준치를 넘습니다.' },
    risks: ['CHEMICAL'],
    licence: 'CC-BY-4.0',
    attribution: 'European Commission, everybody',
    ...rest,
  });

const fits = (query: Partial<HazardQuery>, rest: Partial<HazardInput> = {}): boolean =>
  createTest({ ...emptyQuery, ...query })(digestOf(hazard(rest)));

describe('words', () => {
  it.each([
    ['umbrella', 'a name'],
    ['UMBRELLA', 'a name in capitals'],
    ['umbr', 'the start of a word, as it is typed'],
    ['dziecieca', 'a name without its accents'],
    ['ｕｍｂｒｅｌｌａ', 'full-width letters'],
    ['brimmo', 'a brand'],
    ['AB-1234', 'a model as printed'],
    ['ab1234', 'a model without its dash'],
    ['4012345678901', 'a barcode'],
    ['601099512345678', 'a listing id'],
    ['halden', 'a seller'],
    ['SR/02763/26', 'a reference'],
    ['lead', 'the finding'],
    ['납', 'the finding in Korean, by one syllable'],
    ['toys', 'the category'],
    ['우산', 'the Korean word for what only English names'],
    ['lead umbrella', 'two words of different fields'],
    ['  umbrella   ', 'with blanks around'],
    ['', 'nothing'],
    ['---', 'signs only'],
  ])('“%s” finds it: %s', (words) => expect(fits({ words })).toBe(true));

  it.each([
    ['brella', 'the middle of a Latin word'],
    ['umbrella charger', 'one word that is missing'],
    ['everybody', 'the attribution is no content'],
    ['AB-9999', 'another model of the same series'],
    ['망치', 'a Korean word that means other goods'],
  ])('“%s” does not: %s', (words) => expect(fits({ words })).toBe(false));

  it('finds a Korean name by its English word', () => {
    const products = [{ scope: 'unknown' as const, names: { ko: '어린이용 우산' } }];
    expect(fits({ words: 'umbrellas' }, { products })).toBe(true);
    expect(fits({ words: 'necklace' }, { products })).toBe(false);
  });

  it('costs no more for a text of megabytes', () => {
    expect(wordsOf('a b '.repeat(1_000_000)).length).toBeLessThanOrEqual(40_001);
    expect(fits({ words: 'umbrella '.repeat(100_000) })).toBe(true);
  });
});

describe('fields', () => {
  it('brand and kind look where they say', () => {
    expect(fits({ brand: 'Brimmo' })).toBe(true);
    expect(fits({ brand: 'umbrella' })).toBe(false);
    expect(fits({ kind: 'umbrella' })).toBe(true);
    expect(fits({ kind: 'brimmo' })).toBe(false);
    expect(fits({ kind: 'lead' })).toBe(false);
  });

  it('a country is the authority’s, the notifier’s or where it applies', () => {
    expect(fits({ country: 'EU' })).toBe(true);
    expect(fits({ country: 'IE' })).toBe(true);
    expect(fits({ country: 'KR' })).toBe(false);
    expect(fits({ country: 'KR' }, { countries: ['KR'] })).toBe(true);
  });

  it('a risk is one of the notice’s', () => {
    expect(fits({ risk: 'CHEMICAL' })).toBe(true);
    expect(fits({ risk: 'FIRE' })).toBe(false);
  });

  it.each([
    ['2026-10-01', '2026-10-01', '2026-10-01', true],
    ['2026-10-01', '2026-10-02', '', false],
    ['2026-10-01', '', '2026-09-30', false],
    ['2026-10', '2026-10-20', '', true],
    ['2026-10', '', '2026-09-30', false],
    ['2026', '2026-05-01', '2026-06-01', true],
    ['2025', '2026-05-01', '', false],
    [undefined, '2026-05-01', '', false],
    [undefined, '', '', true],
  ])('%s in the period from “%s” to “%s”: %s', (published, from, to, isIn) => {
    const { published: _dated, ...rest } = hazard();
    const dated = Hazard.parse({ ...rest, ...(published && { published }) });
    expect(createTest({ ...emptyQuery, from, to })(digestOf(dated))).toBe(isIn);
  });
});

describe('a query out of an address', () => {
  const from = (text: string) => {
    const fields = new URLSearchParams(text);
    return readQuery((name) => fields.get(name));
  };

  it('is read as it was written', () => {
    expect(from('words=lead+free&country=KR&risk=FIRE&from=2026-01-02')).toEqual({
      ...emptyQuery,
      words: 'lead free',
      country: 'KR',
      risk: 'FIRE',
      from: '2026-01-02',
    });
  });

  it('asks for nothing where it is nonsense', () => {
    expect(from('country=%3Cb%3E&risk=EVIL&from=yesterday&to=2026-1-1&x=1')).toEqual(emptyQuery);
    expect(from(`words=${'x'.repeat(10_000)}`).words.length).toBe(200);
  });
});
