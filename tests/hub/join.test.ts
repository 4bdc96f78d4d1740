import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../hub/list/identifiers.ts';
import { joinHazards, jointsOf } from '../../hub/list/join.ts';
import { type Hazard, type HazardInput, hazardId } from '../../lib/core/hazard.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';

type Product = HazardInput['products'][number];

const hazard = (id: string, product: Partial<Product>, more: Partial<HazardInput> = {}): Hazard => {
  const [source = '', ...rest] = id.split(':');
  const authority = { name: { en: source }, country: 'EU' };
  const about = { source, reference: rest.join(':'), authority };
  return hazardOf({ names: { en: 'Lamp' }, ...product }, { ...about, ...more });
};
const barcode = (gtin: string): Partial<Product> => ({
  identification: [{ gtins: [gtin], basis: 'structured' }],
});
const model = (brand: string, code: string): Partial<Product> => ({
  brands: [brand],
  identification: [{ models: [code], basis: 'text' }],
});
const notice = (url: string): Partial<HazardInput> => ({ link: { url, kind: 'notice' } });
const pairs = (hazards: Hazard[]) =>
  jointsOf(hazards).map((joint) => `${joint.hazards.join(' ')} ${joint.why} ${joint.value}`);

describe('joining', () => {
  it('joins by barcode, whatever its length', () => {
    expect(
      pairs([hazard('b:1', barcode('0036000291452')), hazard('a:1', barcode('036000291452'))]),
    ).toEqual(['a:1 b:1 gtin 00036000291452']);
  });

  it('does not join a barcode that the feed carried over from another recall', () => {
    const pool = hazard('a:1', { ...barcode('036000291452'), names: { en: 'Above ground pools' } });
    const range = hazard('a:2', {
      ...barcode('036000291452'),
      names: { en: 'Professional gas ranges' },
    });
    expect(pairs([pool, range])).toEqual([]);
    const korean = hazard('b:1', { ...barcode('036000291452'), names: { ko: '수영장' } });
    expect(pairs([pool, korean])).toHaveLength(1);
  });

  it('joins by brand and model, not by a model or a family name alone', () => {
    expect(
      pairs([
        hazard('a:1', model('Lunabelle', 'MR-200')),
        hazard('b:1', model('LUNABELLE', 'mr 200')),
      ]),
    ).toEqual(['a:1 b:1 brand-model lunabelle mr200']);
    expect(
      pairs([hazard('a:1', model('Lunabelle', 'MR-200')), hazard('b:1', model('Other', 'MR-200'))]),
    ).toEqual([]);
    expect(
      pairs([hazard('a:1', model('nincs', 'MR-200')), hazard('b:1', model('nincs', 'MR-200'))]),
    ).toEqual([]);
    expect(
      pairs([
        hazard('a:1', model('Lunabelle', 'Turbo')),
        hazard('b:1', model('Lunabelle', 'Turbo')),
      ]),
    ).toEqual([]);
  });

  it('joins by the address a notice points at, and by the same address', () => {
    const us = hazard('us:1', {}, notice('https://www.cpsc.gov/Recalls/2026/Rollo-Strollers'));
    const korea = hazard(
      'kr:1',
      { names: { ko: '유모차' } },
      { related: ['http://cpsc.gov/recalls/2026/rollo-strollers/?utm_source=x'] },
    );
    expect(pairs([us, korea])).toEqual(['kr:1 us:1 link cpsc.gov/recalls/2026/rollo-strollers']);
    const mirror = hazard(
      'oecd:1',
      {},
      notice('https://www.cpsc.gov/Recalls/2026/Rollo-Strollers'),
    );
    expect(pairs([us, mirror])).toEqual(['oecd:1 us:1 link cpsc.gov/recalls/2026/rollo-strollers']);
  });

  it('joins by reference and by listing', () => {
    expect(pairs([hazard('oecd:9', {}, { related: ['us:1'] }), hazard('us:1', {})])).toEqual([
      'oecd:9 us:1 reference us:1',
    ]);
    const one = { listings: [{ site: 'temu', id: '601100000000001' }] };
    expect(pairs([hazard('a:1', one), hazard('b:1', one)])).toEqual([
      'a:1 b:1 listing temu:601100000000001',
    ]);
  });

  it('joins no kinds of goods and nothing withdrawn, nor what dozens share', () => {
    const shared = notice('https://kats.example/survey/7');
    expect(
      pairs([
        hazard('f:1', {}, { ...shared, about: 'kind' }),
        hazard('f:2', {}, { ...shared, about: 'kind' }),
      ]),
    ).toEqual([]);
    expect(
      pairs([
        hazard('a:1', barcode('036000291452')),
        hazard('b:1', barcode('036000291452'), { status: 'withdrawn' }),
      ]),
    ).toEqual([]);
    const crowd = Array.from({ length: 31 }, (_, at) =>
      hazard(`a:${at}`, model('Lunabelle', 'MR-200')),
    );
    expect(pairs(crowd)).toEqual([]);
  });

  it('keeps every notice, names the others in each, and does not depend on the order', () => {
    const input = [
      hazard('b:2', barcode('036000291452'), { related: ['https://firm.example/recall'] }),
      hazard('a:1', barcode('036000291452')),
      hazard('c:1', { names: { en: 'Chair' } }),
    ];
    const { hazards, joints } = joinHazards(input);
    expect(hazards.map(hazardId)).toEqual(['a:1', 'b:2', 'c:1']);
    expect(hazards.map(({ related }) => related)).toEqual([
      ['b:2'],
      ['https://firm.example/recall', 'a:1'],
      [],
    ]);
    expect(joints).toHaveLength(1);
    expect(joinHazards([...input].reverse())).toEqual(joinHazards(input));
    expect(joinHazards(hazards).hazards).toEqual(hazards);
  });

  it('keeps the first record of an id that comes from two feeds', () => {
    const { hazards, repeated } = joinHazards([
      hazard('a:1', { names: { en: 'Own' } }),
      hazard('a:1', { names: { en: 'Copy' } }),
    ]);
    expect(hazards[0]?.products[0]?.names.en).toBe('Own');
    expect(repeated).toEqual(['a:1']);
  });

  it.each([
    ['https://www.cpsc.gov/Recalls/2003/Chain-Saws-', 'cpsc.gov/recalls/2003/chain-saws'],
    ['https://ec.europa.eu/x/alertDetail/1?lang=en', 'ec.europa.eu/x/alertdetail/1'],
    ['https://globalrecalls.oecd.org/#/recalls/abc', undefined],
    ['https://shop.example/', undefined],
    ['https://shop.example/a%ZZ', 'shop.example/a%zz'],
    ['not an address', undefined],
  ])('%s', (address, plain) => expect(plainAddress(address)).toBe(plain));
});
