import { describe, expect, it } from 'vitest';
import { listingPairs } from '../../hub/commands/export.ts';
import { mergeDuplicates } from '../../hub/list/merge-duplicates.ts';
import { isTooOld, onTheWire, selectForList } from '../../hub/list/packaged.ts';
import { listOfToday } from '../../hub/list/today.ts';
import { Hazard, type HazardInput, hazardId } from '../../lib/core/hazard.ts';

const hazard = (more: Partial<HazardInput> = {}): Hazard =>
  Hazard.parse({
    source: 'eu-safety-gate',
    reference: 'SR/1',
    authority: { name: { en: 'EU' }, country: 'EU' },
    about: 'product',
    status: 'active',
    products: [{ scope: 'unknown' }],
    licence: 'CC-BY-4.0',
    attribution: 'EU',
    ...more,
  });

describe('records of one notice', () => {
  it('are one hazard: the first, with what it lacks from the next', () => {
    const byHand = hazard({
      products: [
        {
          ...{ scope: 'unknown', names: { ko: '램프' } },
          listings: [{ site: 'temu', id: '601100000000001', variant: 'red' }],
          identification: [{ models: ['L-1'], basis: 'structured' }],
        },
      ],
    });
    const read = hazard({
      ...{ published: '2026-01-02', risks: ['FIRE'] },
      link: { url: 'https://eu.example/alert/1', kind: 'notice' },
      products: [
        {
          ...{ scope: 'listed_units', names: { en: 'Lamp', ko: 'x' }, brands: ['Lumo'] },
          listings: [
            { site: 'temu', id: '601100000000001' },
            { site: 'temu', id: '601100000000002' },
          ],
          identification: [{ models: ['other'], gtins: ['4006381333931'], basis: 'structured' }],
        },
      ],
    });
    const { hazards, repeated } = mergeDuplicates([byHand, read]);
    expect(repeated).toEqual(['eu-safety-gate:SR/1']);
    expect(hazards).toMatchObject([
      {
        ...{ published: '2026-01-02', risks: ['FIRE'] },
        link: { url: 'https://eu.example/alert/1' },
        products: [
          {
            ...{ scope: 'listed_units', names: { en: 'Lamp', ko: '램프' }, brands: ['Lumo'] },
            listings: [{ id: '601100000000001', variant: 'red' }, { id: '601100000000002' }],
            identification: [{ models: ['L-1'] }, { gtins: ['4006381333931'] }],
          },
        ],
      },
    ]);
    expect(hazards[0]?.products[0]?.identification[1]?.models).toBeUndefined();
  });

  it('tell of an order where one of them says only recall', () => {
    const plain = hazard({ measures: [{ type: 'recall' }] });
    const ordered = hazard({ measures: [{ type: 'recall_ordered' }] });
    const banned = hazard({ measures: [{ type: 'sales_ban' }] });
    const told = (...records: Hazard[]) => mergeDuplicates(records).hazards[0]?.measures;
    expect(told(plain, ordered)).toEqual([{ type: 'recall_ordered' }]);
    expect(told(ordered, plain)).toEqual([{ type: 'recall_ordered' }]);
    expect(told(plain, banned)).toEqual([{ type: 'recall' }]);
    expect(told(banned, ordered)).toEqual([{ type: 'sales_ban' }]);
  });

  it('stay two hazards where two sources wrote them', () => {
    const { hazards } = mergeDuplicates([hazard(), hazard({ source: 'health-canada' })]);
    expect(hazards).toHaveLength(2);
  });

  it('keep the products of the first record where it has several', () => {
    const products = [{ scope: 'unknown' as const }, { scope: 'unknown' as const }];
    const read = hazard({ products: [{ scope: 'unknown', brands: ['Lumo'] }] });
    expect(mergeDuplicates([hazard({ products }), read]).hazards[0]?.products[0]?.brands).toEqual(
      [],
    );
  });
});

describe('what a list carries', () => {
  it('no notice older than ten years, by its last change where its day is not known', () => {
    expect(isTooOld(hazard({ published: '2016-10-01' }), '2026-11-25')).toBe(true);
    expect(isTooOld(hazard({ published: '2016-12-01' }), '2026-11-25')).toBe(false);
    expect(isTooOld(hazard({ updated: '2001-12-01' }), '2026-11-25')).toBe(true);
    expect(isTooOld(hazard(), '2026-11-25')).toBe(false);
    const { hazards, tooOld } = selectForList(
      [hazard({ published: '2001-01-01' }), hazard({ reference: 'SR/2' })],
      '2026-11-25',
    );
    expect([hazards.map(({ reference }) => reference), tooOld]).toEqual([
      ['SR/2'],
      ['eu-safety-gate:SR/1'],
    ]);
  });

  it('kinds of goods counted from today’s notices, and none of those counted before', () => {
    const named = (name: string, reference: string) =>
      hazard({
        ...{ reference, published: '2026-10-01' },
        products: [{ scope: 'unknown', names: { en: name } }],
      });
    const listOf = (collected: Hazard[], published: readonly Hazard[]) =>
      listOfToday({
        ...{ collected, confirmed: [], withdrawn: new Set(), today: '2026-11-25' },
        published: new Map(published.map((one) => [hazardId(one), one])),
      });
    const lamp = named('Lamp', 'SR/1');
    const first = listOf([lamp, named('Dancing cactus', 'SR/2')], []);
    const kinds = ({ hazards }: typeof first) =>
      hazards.filter(({ source }) => source === 'kinds').map(({ reference }) => reference);
    expect(kinds(first)).toEqual(['dancing_cactus']);
    expect(first.makeup).toMatchObject({ notices: 2, tooOld: 0, kinds: 1, confirmed: 0 });
    const next = listOf([lamp], first.hazards);
    expect([kinds(next), next.carried]).toEqual([[], []]);
  });

  it('no picture without a hash, no listing of a shop that nobody reads, no address of a firm', () => {
    const wired = onTheWire(
      hazard({
        related: ['us-cpsc:1', 'https://firm.example/recall'],
        products: [
          {
            scope: 'unknown',
            images: [{ url: 'https://eu.example/1.jpg' }],
            listings: [
              { site: 'amazon', id: 'B000000001' },
              { site: 'temu', id: '601100000000001' },
            ],
          },
        ],
      }),
    );
    expect(wired.related).toEqual(['us-cpsc:1']);
    expect(wired.products[0]?.images).toEqual([]);
    expect(wired.products[0]?.listings).toEqual([{ site: 'temu', id: '601100000000001' }]);
  });
});

describe('pairs of notice and listing', () => {
  const listings = [
    { site: 'temu', id: '601100000000001' },
    { site: 'aliexpress', id: '1005001000000001' },
  ];
  const products = [{ scope: 'unknown' as const, listings }];

  it('are sorted, once each, with authority and licence', () => {
    expect(listingPairs([hazard({ products }), hazard({ products })])).toEqual([
      {
        ...{ reference: 'SR/1', authority: 'EU', country: 'EU' },
        ...{ shop: 'aliexpress', id: '1005001000000001', licence: 'CC-BY-4.0' },
      },
      {
        ...{ reference: 'SR/1', authority: 'EU', country: 'EU' },
        ...{ shop: 'temu', id: '601100000000001', licence: 'CC-BY-4.0' },
      },
    ]);
  });

  it('leave out what may not be passed on', () => {
    const korean = hazard({ products, licence: 'KR-public-information' });
    expect(listingPairs([korean])).toEqual([]);
    expect(listingPairs([hazard({ products, licence: 'KR-no-restriction' })])).toHaveLength(2);
  });
});
