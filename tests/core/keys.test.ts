import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfHazard, keysOfListing, maxHazardKeys, maxListingKeys } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { hazard, listing, models, titled } from './fixtures.ts';

const shared = (page: ReturnType<typeof listing>, notice: ReturnType<typeof hazard>): string[] => {
  const keys = new Set(keysOfHazard(notice));
  return keysOfListing(page).filter((key) => keys.has(key));
};

const onSlime = { certificates: ['(온라인) CB064R2816-1001A <br>(인증모델: 슬라임)'] };
const perfect = { brands: ['Perfect'] };
const numbered = { site: 'aliexpress', name: 'Shop1105222246 Store' };
const umbrella = { goods: 'children_umbrella' };

describe('a listing and a notice of the same thing share a key', () => {
  const id = '1005005245752641';
  const structured = (one: object) => ({ identification: [{ ...one, basis: 'structured' }] });
  it.each<[string, Partial<Listing>, object, object?]>([
    ['listing id', { id }, { listings: [{ site: 'aliexpress', id }] }],
    ['barcode', { gtins: ['089301008588'] }, structured({ gtins: ['00089301008588'] })],
    ['model', { titles: ['Besrey XR-0100'] }, { identification: models('XR0100') }],
    ['prefix', { titles: ['Besrey XR0199'] }, structured({ models: [{ prefix: 'XR01' }] })],
    ['range', { titles: ['XR0150'] }, structured({ models: [{ from: 'XR0100', to: 'XR0199' }] })],
    ['certificate', { attributes: [{ name: 'KC 인증번호', value: 'cb064r2816-1001a' }] }, onSlime],
    ['rare brand', { titles: ['Besrey twin stroller'] }, { brands: ['BESREY'] }],
    ['two ordinary words', { titles: ['Free Monday sandals'] }, { brands: ['Free monday'] }],
    ['brand in the other script', { titles: ['샤오미 자전거 가방'] }, { brands: ['XIAOMI'] }],
    ['Korean brand', { titles: ['Xiaomi bicycle bag'] }, { brands: ['샤오미'] }],
    ['stated Korean brand', { brand: '샤오미' }, { brands: ['XIAOMI'] }],
    ['stated Latin brand', { brand: 'Xiaomi' }, { brands: ['샤오미'] }],
    ['stated ordinary brand', { brand: 'Perfect' }, { brands: ['Perfect'] }],
    ['brand in a table', { attributes: [{ name: ' Brand ', value: 'Perfect' }] }, perfect],
    ['seller’s number inside the name', { seller: { id: '1105222246' } }, { sellers: [numbered] }],
    ['seller', { seller: { name: 'Kkjoy Official Store' } }, { sellers: [{ name: 'KKJOY' }] }],
    ['short seller', { seller: { name: 'Kkj Store' } }, { sellers: [{ name: 'Kkj' }] }],
    ['kind of goods', { titles: ['Kids umbrella with ears'] }, umbrella, { about: 'kind' }],
  ])('%s', (_, page, product, more) => {
    expect(shared(listing(page), hazard(product, more))).not.toEqual([]);
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
