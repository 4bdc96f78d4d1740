import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { toOpenRecall } from '../../../hub/open-recall/write.ts';
import { Hazard, type HazardInput } from '../../../lib/core/hazard.ts';
import { hazardInput } from '../../core/hazard-arbitrary.ts';
import { isValid } from '../../core/json-schema.ts';
import { OrfRecord } from './record.ts';

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

describe('a hazard as an Open Recall record', () => {
  it('is one that the format allows, whatever it says', () => {
    fc.assert(
      fc.property(hazardInput, (input) => {
        const made = toOpenRecall(parse(input));
        expect(z.parse(OrfRecord, sent(made))).toEqual(made);
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
  },
);

describe('words of the format', () => {
  it('has the EU’s own risk type beside its own', () => {
    const { hazards } = toOpenRecall(parse({ ...least, risks: ['ASPHYXIATION', 'OTHER'] }));
    expect(hazards).toEqual([
      { type: 'suffocation', source_value: 'ASPHYXIATION' },
      { type: 'other', source_value: 'OTHER' },
    ]);
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
