import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/core/judge.ts';
import {
  keysOfHazard,
  keysOfListing,
  mostHazardKeys,
  mostListingKeys,
} from '../../lib/core/keys.ts';
import { hazard, listing, models, titled } from './fixtures.ts';

const listed = (id: string, site = 'aliexpress') => hazard({ listings: [{ site, id }] });

describe('listing ids in every spelling', () => {
  it.each([
    ['plain', '1005005245752641'],
    ['with its SKU', '1005005245752641-12000032345807903'],
    ['SKU in brackets', '1005005245752641 (SKU 12000032345807903)'],
    ['with a label', 'Product ID : 1005005245752641'],
    ['one of several', '32847245027; 1005005245752641,4001118448877'],
    ['the US twin', '3256805059437889'],
    [
      'an address',
      'https://ko.aliexpress.com/item/1005005245752641.html?x_object_id=1005009999999999',
    ],
    ['full width digits', '１００５００５２４５７５２６４１'],
  ])('%s', (_, spelled) => {
    const notice = listed(spelled);
    const page = listing({ id: '1005005245752641' });
    expect(judge(page, [notice]).level).toBe('danger');
    expect(keysOfHazard(notice)).toEqual(
      expect.arrayContaining(keysOfListing(page).filter((key) => key.startsWith('aliexpress:'))),
    );
  });

  it('takes no other number of an address for the id', () => {
    const notice = listed(
      'https://ko.aliexpress.com/item/1005005245752641.html?x_object_id=1005009999999999',
    );
    expect(judge(listing({ id: '1005009999999999' }), [notice]).level).toBe('none');
  });

  it('a superlink’s other id is caution only', () => {
    const page = listing({ aliases: ['1005005245752641'] });
    expect(judge(page, [listed('1005005245752641')])).toMatchObject({
      level: 'caution',
      matches: [{ clues: [{ kind: 'alias-id', page: '1005005245752641' }] }],
    });
  });

  it('keeps the sites apart and says the variant', () => {
    expect(
      judge(listing({ site: 'temu', id: '601102068371738' }), [listed('601102068371738')]).level,
    ).toBe('none');
    const notice = hazard({
      listings: [{ site: 'temu', id: '601102068371738', variant: 'jasmine' }],
    });
    const verdict = judge(listing({ site: 'temu', id: '601102068371738' }), [notice]);
    expect(verdict.matches[0]?.clues[0]).toEqual({
      kind: 'listing-id',
      page: '601102068371738',
      notice: '601102068371738',
      variant: 'jasmine',
    });
  });
});

describe('what each match may do', () => {
  const toy = hazard({ brands: ['Magnetix'], identification: models('601-1004') });

  it('brand and model in a title: danger', () => {
    expect(judge(titled('MAGNETIX 601 1004 magnetic game, 24 pcs'), [toy]).level).toBe('danger');
  });
  it.each([
    'Storage box for Magnetix 601-1004',
    'Replacement string compatible with Magnetix 601-1004, 2 pcs',
    'Magnetix 601-1004 호환 보관함',
    'Magnetix 601-1004용 케이스',
  ])('a product for that one is not that one: %s', (title) => {
    expect(judge(titled(title), [toy]).level).toBe('none');
  });
  it('a model alone or a brand alone is not evidence', () => {
    expect(judge(titled('Game 601-1004'), [toy]).level).toBe('none');
    expect(judge(titled('Magnetix game'), [toy]).level).toBe('none');
  });
  it.each(['nincs', 'No brand', 'UNKNOWN', '해당없음'])('%s is no brand', (brand) => {
    const notice = hazard({ brands: [brand], identification: models('XR0100') });
    expect(judge(titled(`${brand} XR0100 charger`), [notice]).level).toBe('none');
  });
  it('a barcode, unless the brand contradicts', () => {
    const notice = hazard({
      brands: ['Magnetix'],
      identification: [{ gtins: ['8710124155013'], basis: 'structured' }],
    });
    expect(judge(listing({ gtins: ['8710124155013'] }), [notice]).level).toBe('danger');
    expect(judge(listing({ gtins: ['08710124155013'] }), [notice]).level).toBe('danger');
    expect(judge(listing({ gtins: ['8710124155013'], brand: 'Lego' }), [notice])).toMatchObject({
      level: 'caution',
      matches: [{ doubts: ['other-brand'] }],
    });
  });
  it('a withdrawn notice warns nobody, a silenced one not here', () => {
    const page = listing({ id: '1005005245752641' });
    const notice = listed('1005005245752641');
    expect(judge(page, [{ ...notice, status: 'withdrawn' }]).level).toBe('none');
    const silenced = new Set(['eu-safety-gate:SR/00001/26']);
    expect(judge(page, [notice], { silenced }).level).toBe('none');
  });
  it('shoppers’ reports are caution at most, and say so', () => {
    const notice = hazard(
      { listings: [{ site: 'aliexpress', id: '1005005245752641' }] },
      { source: 'community' },
    );
    expect(judge(listing({ id: '1005005245752641' }), [notice])).toMatchObject({
      level: 'caution',
      matches: [{ doubts: ['community'] }],
    });
  });
});

describe('keys', () => {
  it('are bounded whatever a page says', () => {
    const page = listing({
      titles: Array.from({ length: 12 }, (_, n) => `AB${n}00 `.repeat(200)),
      attributes: Array.from({ length: 100 }, (_, n) => ({
        name: 'EAN',
        value: `40063813339${n}`,
      })),
      imageKeys: Array.from({ length: 40 }, (_, n) => `key${n}`),
    });
    expect(keysOfListing(page).length).toBeLessThanOrEqual(mostListingKeys);
  });

  it('of one product never push out the identifiers of the next', () => {
    const selectors = Array.from({ length: 10 }, (_, at) =>
      models(...Array.from({ length: 500 }, (_, n) => `QX${at}-${n}A`)),
    ).flat();
    const notice = hazard({ identification: selectors });
    const [first] = notice.products;
    const [last] = hazard({
      listings: [{ site: 'temu', id: '601100000000001' }],
      identification: [{ gtins: ['4006381333931'], basis: 'structured' }],
      certificates: ['CB061R1234-5001'],
    }).products;
    if (!first || !last) throw new Error('no product');
    const keys = keysOfHazard({ ...notice, products: [first, last] });
    expect(keys).toHaveLength(mostHazardKeys);
    expect(keys.slice(0, 2)).toEqual(['temu:601100000000001', 'gtin:04006381333931']);
    expect(keys[2]).toMatch(/^cert:/);
    expect(keys.filter((key) => key.startsWith('model:')).length).toBeGreaterThan(2000);
  });
});
