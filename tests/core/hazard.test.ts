import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { canonicalLine } from '../../hub/canonical.ts';
import { Hazard, hazardId } from '../../lib/core/hazard.ts';
import { hazardInput } from './hazard-arbitrary.ts';

const good = {
  source: 'kr-consumer24',
  reference: 'RCLL_1',
  authority: { name: { ko: '어느 부처' }, country: 'KR' },
  about: 'product',
  status: 'active',
  products: [{ scope: 'unknown' }],
  licence: 'CC0',
  attribution: 'An authority',
};
const withProduct = (product: object) => ({
  ...good,
  products: [{ scope: 'unknown', ...product }],
});
const withSelector = (selector: object) => withProduct({ identification: [selector] });
const isHazard = (value: unknown): boolean => z.safeParse(Hazard, value).success;

describe('the hazard schema', () => {
  it('fills in every list that a file leaves out', () => {
    const hazard = z.parse(Hazard, good);
    expect(hazard).toMatchObject({ risks: [], measures: [], actions: [], related: [] });
    expect(hazard.products[0]).toMatchObject({ names: {}, brands: [], listings: [] });
    expect(hazardId(hazard)).toBe('kr-consumer24:RCLL_1');
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(hazardInput, (input) => {
        const hazard = z.parse(Hazard, input);
        expect(z.parse(Hazard, JSON.parse(canonicalLine(hazard)))).toEqual(hazard);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['an unknown property', { ...good, score: 9 }],
    ['an unknown property of a product', withProduct({ price: 1 })],
    ['no product', { ...good, products: [] }],
    ['a source with capitals', { ...good, source: 'EU' }],
    ['an empty reference', { ...good, reference: '' }],
    ['an authority without a name', { ...good, authority: { name: {}, country: 'KR' } }],
    ['a country in words', { ...good, countries: ['Korea'] }],
    ['a country twice', { ...good, countries: ['KR', 'KR'] }],
    ['a brand twice', withProduct({ brands: ['A', 'A'] })],
    ['a risk of its own', { ...good, risks: ['DEATH'] }],
    ['a date that is none', { ...good, published: '2026-13' }],
    ['a date with time', { ...good, published: '2026-01-01T00:00:00Z' }],
    ['a finding without words', { ...good, finding: {} }],
    ['an empty finding', { ...good, finding: { en: '' } }],
    ['a language that is none', { ...good, finding: { English: 'Lead.' } }],
    ['a script for an address', { ...good, link: { url: 'javascript:alert(1)', kind: 'notice' } }],
    ['a picture without https', withProduct({ images: [{ url: 'http://example.com/1.jpg' }] })],
    ['listed units without a list', withProduct({ scope: 'listed_units' })],
    ['a selector without criteria', withSelector({ basis: 'text' })],
    ['an empty list of models', withSelector({ basis: 'text', models: [] })],
    ['a period without dates', withSelector({ basis: 'text', manufactured: {} })],
    ['a barcode of nine digits', withSelector({ basis: 'text', gtins: ['123456789'] })],
    ['a value that is no number', { ...good, findings: [{ what: { en: 'lead' }, value: '9' }] }],
    ['a listing without an id', withProduct({ listings: [{ site: 'temu' }] })],
    ['a site with a dot', withProduct({ listings: [{ site: 'temu.com', id: '1' }] })],
  ])('refuses %s', (_what, value) => {
    expect(isHazard(good)).toBe(true);
    expect(isHazard(value)).toBe(false);
  });

  it('is bounded: no list or text of a hostile list is taken at any length', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ site: 'temu', id: `${at}` }));
    expect(isHazard(withProduct({ listings: many(500) }))).toBe(true);
    expect(isHazard(withProduct({ listings: many(501) }))).toBe(false);
    expect(isHazard({ ...good, finding: { en: 'x'.repeat(8001) } })).toBe(false);
    expect(
      isHazard({ ...good, products: Array.from({ length: 201 }, () => ({ scope: 'unknown' })) }),
    ).toBe(false);
  });

  it('takes __proto__ for nothing else than a bad property', () => {
    const value: unknown = JSON.parse(
      `{"__proto__":{"source":"x"},${JSON.stringify(good).slice(1)}`,
    );
    expect(isHazard(value)).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'source')).toBe(false);
  });
});
