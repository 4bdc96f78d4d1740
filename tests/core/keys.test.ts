import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfHazard, keysOfListing, maxHazardKeys, maxListingKeys } from '../../lib/core/keys.ts';
import { hazard, listing, models, titled } from './fixtures.ts';

const shared = (page: ReturnType<typeof listing>, notice: ReturnType<typeof hazard>): string[] => {
  const keys = new Set(keysOfHazard(notice));
  return keysOfListing(page).filter((key) => keys.has(key));
};

describe('a listing and a notice of the same thing share a key', () => {
  it.each([
    [
      'listing id',
      listing({ id: '1005005245752641' }),
      hazard({ listings: [{ site: 'aliexpress', id: '1005005245752641' }] }),
    ],
    [
      'barcode of twelve and of fourteen digits',
      listing({ gtins: ['089301008588'] }),
      hazard({ identification: [{ gtins: ['00089301008588'], basis: 'structured' }] }),
    ],
    [
      'model in a title',
      titled('Besrey XR-0100 stroller'),
      hazard({ identification: models('XR0100') }),
    ],
    [
      'model with a prefix',
      titled('Besrey XR0199 stroller'),
      hazard({ identification: [{ models: [{ prefix: 'XR01' }], basis: 'structured' }] }),
    ],
    [
      'model in a range',
      titled('Besrey XR0150 stroller'),
      hazard({
        identification: [{ models: [{ from: 'XR0100', to: 'XR0199' }], basis: 'structured' }],
      }),
    ],
    [
      'certificate',
      listing({ attributes: [{ name: 'KC 인증번호', value: 'cb064r2816-1001a' }] }),
      hazard({ certificates: ['(온라인) CB064R2816-1001A <br>(인증모델: 슬라임)'] }),
    ],
    ['rare brand in a title', titled('Besrey twin stroller'), hazard({ brands: ['BESREY'] })],
    [
      'brand of two ordinary words',
      titled('Free Monday sandals'),
      hazard({ brands: ['Free monday'] }),
    ],
    ['brand in the other script', titled('샤오미 자전거 가방'), hazard({ brands: ['XIAOMI'] })],
    ['Korean brand', titled('Xiaomi bicycle bag'), hazard({ brands: ['샤오미'] })],
    ['stated Korean brand', listing({ brand: '샤오미' }), hazard({ brands: ['XIAOMI'] })],
    ['stated Latin brand', listing({ brand: 'Xiaomi' }), hazard({ brands: ['샤오미'] })],
    [
      'ordinary brand where it is stated',
      listing({ brand: 'Perfect' }),
      hazard({ brands: ['Perfect'] }),
    ],
    [
      'ordinary brand of the page’s table, blanks and all',
      listing({ attributes: [{ name: ' Brand ', value: 'Perfect' }] }),
      hazard({ brands: ['Perfect'] }),
    ],
    [
      'seller by number inside the name',
      listing({ seller: { id: '1105222246' } }),
      hazard({ sellers: [{ site: 'aliexpress', name: 'Shop1105222246 Store' }] }),
    ],
    [
      'seller by name without its tail',
      listing({ seller: { name: 'Kkjoy Official Store' } }),
      hazard({ sellers: [{ name: 'KKJOY' }] }),
    ],
    [
      'seller of three letters',
      listing({ seller: { name: 'Kkj Store' } }),
      hazard({ sellers: [{ name: 'Kkj' }] }),
    ],
    [
      'kind of goods, across languages',
      titled('Kids umbrella with ears'),
      hazard({ goods: 'children_umbrella' }, { about: 'kind' }),
    ],
  ])('%s', (_, page, notice) => {
    expect(shared(page, notice)).not.toEqual([]);
  });
});

it('an ordinary word for a brand does not lead every title to its notices', () => {
  expect(shared(titled('Perfect gift box'), hazard({ brands: ['Perfect'] }))).toEqual([]);
});

it('the id comes first, and keys are bounded for whatever a page says', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (titles, words) => {
      const page = listing({
        titles,
        attributes: words.map((value) => ({ name: 'EAN', value })),
        imageKeys: words,
        gtins: words,
      });
      const keys = keysOfListing(page);
      expect(keys[0]).toBe('aliexpress:1005001234567890');
      expect(keys.length).toBeLessThanOrEqual(maxListingKeys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 50 },
  );
});

it('a hazard of thousands of models stays bounded', () => {
  const codes = Array.from({ length: 6000 }, (_, at) => `AB${10_000 + at}`);
  const notice = hazard({
    identification: Array.from({ length: 12 }, (_, at) => ({
      models: codes.slice(at * 500, at * 500 + 500),
      basis: 'text' as const,
    })),
  });
  expect(keysOfHazard(notice).length).toBeLessThanOrEqual(maxHazardKeys);
});
