import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson, compact } from '../../../hub/canonical.ts';
import { fromOpenRecall, toOpenRecall } from '../../../hub/open-recall/format.ts';
import { OrfRecord } from '../../../hub/open-recall/record.ts';
import { Hazard, type HazardInput } from '../../../lib/core/hazard.ts';
import { hazardInput, orfRecord } from '../../core/hazard-arbitrary.ts';
import { isValid } from '../../core/json-schema.ts';

const parse = (input: HazardInput): Hazard => z.parse(Hazard, input);
/** As it is after a journey through a file. */
const sent = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

const least: HazardInput = {
  source: 'eu-safety-gate',
  reference: 'SR/00001/26',
  authority: { name: { en: 'Safety Gate' }, country: 'EU' },
  about: 'product',
  status: 'active',
  products: [{ scope: 'unknown', listings: [{ site: 'temu', id: '601100000000001' }] }],
  licence: 'CC-BY-4.0',
  attribution: '© European Union',
};

const record = {
  orf_version: '0.1',
  id: 'eu-safety-gate:SR/00002/26',
  source: {
    authority: 'EU-SAFETY-GATE',
    agency: 'NL',
    id: 'SR/00002/26',
    url: 'https://example.com/alert/2',
    retrieved: '2026-10-03T12:00:00Z',
    licence: 'CC-BY-4.0',
    attribution: 'An authority',
  },
  jurisdictions: ['EU'],
  language: 'en',
  published: '2026-10-01',
  category: 'consumer_product',
  title: 'Spinning top: choking',
  summary: 'A spinning top is recalled because it breaks. Stop using it.',
  products: [
    {
      name: 'Spinning top',
      brands: ['Kreisel'],
      units: [{ count: 1200, approximate: true }],
      scope: 'listed_units',
      identification: [{ models: ['K-1'], lots: [{ prefix: '26' }], basis: 'structured' }],
    },
  ],
  hazards: [{ type: 'choking', source_value: 'riskType.choking' }],
  severity: { level: 'serious', source_value: 'A12' },
  actions: ['stop_using'],
  remedies: [],
  contact: { url: 'https://example.com/recall' },
};

describe('a hazard as an Open Recall record', () => {
  it('is one that the format allows, whatever it says', () => {
    fc.assert(
      fc.property(hazardInput, (input) => {
        const made = toOpenRecall(parse(input));
        expect(toOpenRecall(fromOpenRecall(sent(made)))).toEqual(made);
      }),
      { numRuns: 300 },
    );
  });

  it('says plainly what the format asks for and the notice does not say', () => {
    const made = toOpenRecall(parse(least));
    expect(made.products[0]?.name).toBe('temu 601100000000001');
    expect(made.summary).toContain('not recorded');
    expect(made.source.url).toBe('https://no-address.invalid/');
  });

  it('keeps markup and addresses out of the sentence that is read aloud', () => {
    const finding = { en: `See https://example.com/x <b>now</b> ${'long '.repeat(200)}` };
    const hazard = parse({ ...least, finding });
    const made = toOpenRecall(hazard);
    expect(made.summary.length).toBeLessThanOrEqual(400);
    expect(made.summary).not.toMatch(/https?:\/\/|<b/);
  });

  it.each([397, 398, 399])(
    'cuts no character of that sentence in two, after %i signs',
    (length) => {
      const finding = { en: `${'a'.repeat(length)}🔥🔥🔥` };
      const { summary } = toOpenRecall(parse({ ...least, finding }));
      expect(summary.isWellFormed()).toBe(true);
      expect(summary).toMatch(/^a{397,}(?:🔥)?…$/u);
    },
  );

  it('speaks English where the hazard does, else its own language', () => {
    const finding = { ko: '납이 검출됐습니다.' };
    expect(toOpenRecall(parse({ ...least, finding })).language).toBe('ko');
    expect(toOpenRecall(parse({ ...least, finding: { ...finding, en: 'Lead.' } })).language).toBe(
      'en',
    );
  });

  it('refuses leftovers that would make the record invalid', () => {
    const hazard = parse({ ...least, orf: { severity: { level: 'deadly' } } });
    expect(() => toOpenRecall(hazard)).toThrow(/record: severity\.level/);
  });

  it('does not take a leftover for a prototype', () => {
    const orf: unknown = JSON.parse('{"__proto__":{"polluted":true},"contact":{"phone":"1"}}');
    const hazard = { ...parse(least), orf: orf as Record<string, unknown> };
    expect(() => toOpenRecall(hazard)).toThrow(/record/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('an Open Recall record as a hazard', () => {
  it('comes back equal, whatever it says', () => {
    fc.assert(
      fc.property(orfRecord, (made) => {
        const hazard = fromOpenRecall(made);
        expect(toOpenRecall(hazard)).toEqual(made);
        expect(parse(JSON.parse(canonicalJson(compact(hazard))))).toEqual(hazard);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what a shopper needs', () => {
    const hazard = fromOpenRecall(record);
    expect(hazard).toMatchObject({
      source: 'eu-safety-gate',
      reference: 'SR/00002/26',
      authority: { country: 'EU', notifier: 'NL' },
      link: { url: 'https://example.com/alert/2', kind: 'notice' },
      risks: ['CHOKING'],
      countries: ['EU'],
      actions: ['stop_using'],
      products: [{ names: { en: 'Spinning top' }, brands: ['Kreisel'], scope: 'listed_units' }],
    });
    expect(hazard.orf).toMatchObject({
      contact: record.contact,
      products: { 0: { units: record.products[0]?.units } },
    });
  });

  it('says "unknown" of units it cannot tell apart', () => {
    const [product] = record.products;
    const identification = [{ vehicle: { make: 'Bus' }, basis: 'structured' }];
    const bus = { ...record, products: [{ ...product, identification }] };
    expect(fromOpenRecall(bus).products[0]).toMatchObject({ scope: 'unknown', identification: [] });
    expect(toOpenRecall(fromOpenRecall(bus))).toEqual(bus);
  });

  it.each([
    ['an unknown property', { ...record, extra: 1 }, /record/],
    ['a missing one', { ...record, title: undefined }, /record: title/],
    ['a date that is none', { ...record, published: '2026-13-01' }, /record: published/],
    ['a list for a record', [], /record: the whole/],
    ['nothing', undefined, /record: the whole/],
    [
      'a source longer than ours may be',
      { ...record, id: `${'x'.repeat(41)}:1` },
      /hazard: source/,
    ],
  ])('refuses %s and names it', (_what, value, message) => {
    expect(() => fromOpenRecall(value)).toThrow(message);
  });
});

const shared = join(import.meta.dirname, '../../../../shared/corpus/recalls/feeds/orf');
const readShared = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(shared, name), 'utf8'));

describe.skipIf(!existsSync(shared))(
  "against the format's own schema (needs ../shared/corpus)",
  () => {
    const schema = () => readShared('orf-0.1.schema.json');

    it('every record we write is valid', () => {
      const own = schema();
      fc.assert(
        fc.property(hazardInput, (input) => {
          expect(isValid(own, sent(toOpenRecall(parse(input))))).toBe(true);
        }),
        { numRuns: 100 },
      );
    });

    it('our reading of the format agrees with it, on good records and bad ones', () => {
      const own = schema();
      const values = fc.constantFrom<unknown>('', 'x', 1, [], {}, true, ['a', 'a'], 'https://x');
      const broken = fc.tuple(orfRecord, fc.nat(40), values).map(([made, at, value]) => {
        const keys = Object.keys(made);
        return { ...made, [keys[at % keys.length] ?? 'more']: value };
      });
      fc.assert(
        fc.property(fc.oneof(orfRecord, broken), (made) => {
          expect(z.safeParse(OrfRecord, made).success).toBe(isValid(own, made));
        }),
        { numRuns: 500 },
      );
    });

    it('the published example survives', () => {
      const example = readShared('example-eu-safety-gate.json');
      expect(toOpenRecall(fromOpenRecall(example))).toEqual(example);
    });
  },
);

describe('words of both formats', () => {
  it.each([
    ['ASPHYXIATION', 'suffocation', 'ASPHYXIATION'],
    ['SUFFOCATION', 'suffocation', undefined],
    ['CUTS', 'laceration', undefined],
    ['SECURITY', 'other', 'SECURITY'],
    ['OTHER', 'other', undefined],
    ['HEALTH_RISK_OTHER', 'health_risk', undefined],
  ] as const)('writes %s as %s', (risk, type, value) => {
    const [written] = toOpenRecall(parse({ ...least, risks: [risk] })).hazards;
    expect(written).toEqual(value === undefined ? { type } : { type, source_value: value });
  });

  it.each([
    [{ type: 'suffocation' }, 'SUFFOCATION'],
    [{ type: 'fall' }, 'INJURIES'],
    [{ type: 'poisoning' }, 'CHEMICAL'],
    [{ type: 'fire', source_value: 'Fire hazard' }, 'FIRE'],
    [{ type: 'other', source_value: 'riskType.electric.shock' }, 'ELECTRIC_SHOCK'],
  ])('reads %j as %s', (type, risk) => {
    expect(fromOpenRecall({ ...record, hazards: [type] }).risks).toEqual([risk]);
  });

  it.each([
    ['Cosmetics', 'cosmetic'],
    ['어린이>완구', 'consumer_product'],
    ['축산 식품', 'food'],
  ])('writes the category %s as %s', (category, expected) => {
    const products = [{ scope: 'unknown' as const, category }];
    expect(toOpenRecall(parse({ ...least, products })).category).toBe(expected);
  });
});
