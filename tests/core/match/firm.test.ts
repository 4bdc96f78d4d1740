import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../../lib/core/keys.ts';
import { firmsOf } from '../../../lib/core/match/firm.ts';
import { hazard, listing, models } from '../fixtures.ts';

/** Makers and responsible persons in the EU, as product pages name them. */

const page = (name: string, value: string, more: Record<string, unknown> = {}) =>
  listing({
    titles: ['Wooden rattle with bells, 20 cm'],
    attributes: [{ name, value }],
    ...more,
  });
const rattle = { names: { en: 'Wooden rattle with bells' } };
const today = '2026-12-02';

describe('a firm', () => {
  it.each([
    [
      'Manufacturer',
      'Ningbo Vuzolo Toys Co., Ltd., 4th floor, No. 392',
      'Ningbo Vuzolo Toys Co., Ltd',
    ],
    ['EU Responsible Person', 'Vuzolo GmbH, Musterweg 1, Berlin', 'Vuzolo GmbH'],
    ['Responsible person in the EU', 'Vuzolo Service SL (Madrid)', 'Vuzolo Service SL'],
    ['Verantwortliche Person in der EU', 'Vuzolo | Berlin', 'Vuzolo'],
    ['제조업체/수입업체 정보', '부졸로토이', '부졸로토이'],
    ['Производитель', 'Vuzolo', 'Vuzolo'],
  ])('is what stands in “%s”', (name, value, firm) => {
    expect(firmsOf(page(name, value))).toEqual([firm]);
  });

  it.each([
    ['Manufacturer part number', 'Vuzolo'],
    ['Country of manufacturer', 'Vuzolo'],
    ['Manufacturer address', 'Vuzolo'],
    ['Manufacturer', '–'],
  ])('is not what stands in “%s”: %s', (name, value) => {
    expect(firmsOf(page(name, value))).toEqual([]);
  });

  it('is looked for in the first four attributes that name one', () => {
    const attributes = ['Ab', 'Bc', 'Cd', 'De', 'Ef'].map((name) => ({
      name: 'Manufacturer',
      value: `Vuzolo ${name}`,
    }));
    const firms = firmsOf(listing({ attributes }));
    expect(firms).toEqual(['Vuzolo Ab', 'Vuzolo Bc', 'Vuzolo Cd', 'Vuzolo De']);
  });

  it.each([
    ['as its brand', { brands: ['NINGBO VUZOLO TOYS CO LTD'] }],
    ['as its seller', { sellers: [{ name: 'Ningbo Vuzolo Toys Limited' }] }],
  ])('supports the name of the goods where the notice has it %s', (_, fields) => {
    const notice = hazard({ ...rattle, ...fields });
    const own = page('Manufacturer', 'Ningbo Vuzolo Toys Co., Ltd.');
    expect(judge(own, [notice], { today }).level).toBe('caution');
    expect(keysOfListing(own).some((key) => keysOfHazard(notice).includes(key))).toBe(true);
    const others = page('Manufacturer', 'Ningbo Yilara Toys Co., Ltd.');
    expect(judge(others, [notice], { today }).level).toBe('none');
  });

  it('makes no danger with a model number, and alone nothing', () => {
    const notice = hazard({
      ...{ brands: ['Vuzolo Ltd'], names: { en: 'Bell' } },
      identification: models('XR0100'),
    });
    const own = (title: string) => page('Manufacturer', 'Vuzolo Limited', { titles: [title] });
    expect(judge(own('Bell XR0100'), [notice], { today }).level).toBe('caution');
    expect(judge(own('Garden hose'), [notice], { today }).level).toBe('none');
  });

  it('that is the notice’s is no other maker, whatever brand the page states', () => {
    const notice = hazard({
      brands: ['Vuzolo Ltd'],
      identification: [{ gtins: ['4006381333931'], basis: 'structured' }],
    });
    const own = (maker: string) =>
      page('Manufacturer', maker, { brand: 'Lumibee', gtins: ['4006381333931'] });
    expect(judge(own('Vuzolo'), [notice], { today }).level).toBe('danger');
    expect(judge(own('Yilara'), [notice], { today }).level).toBe('caution');
  });
});

it('a shell that shows the offers of others is no seller', () => {
  const shell = { seller: { id: '1103573332', name: "Stone's Store" } };
  const notice = hazard({
    ...rattle,
    sellers: [{ site: 'aliexpress', id: '1103573332', name: "Stone's Store" }],
  });
  expect(judge(page('Colour', 'red', shell), [notice], { today }).level).toBe('none');
  const keys = keysOfListing(page('Colour', 'red', shell));
  expect(keys.filter((key) => key.startsWith('seller:'))).toEqual([]);
});
