import { describe, expect, it } from 'vitest';
import {
  hazardHash,
  listingAt,
  listingsOf,
  readRoute,
  searchHash,
} from '../../entrypoints/hazards/route.ts';
import { everything } from '../../lib/core/search/query.ts';
import { hazardOf } from '../store/fixtures.ts';

describe('the hazard browser’s address', () => {
  it('says nothing of what is not asked for', () => {
    expect(searchHash(everything)).toBe('#/');
    expect(searchHash({ ...everything, words: 'a&b=c #d' }, 2)).toBe(
      '#/?words=a%26b%3Dc+%23d&page=3',
    );
  });

  it.each([
    [{ ...everything, words: '우산 100%', country: 'KR', from: '2026-01-01' } as const, 0],
    [{ ...everything, brand: 'Brimmó', kind: 'a/b?c', risk: 'FIRE' } as const, 7],
  ])('is read as it was written: %o', (query, page) => {
    expect(readRoute(searchHash(query, page))).toEqual({ kind: 'search', query, page });
  });

  it.each(['kr-seoul:2025-03-27/childrens-skirt', 'a:50% #off?', 'x:공고 1'])('of %s', (id) => {
    expect(readRoute(hazardHash(id))).toEqual({ kind: 'hazard', id });
  });

  it.each(['', '#', '#/', '#nonsense', '#/?page=-1', '#/?page=1e99', '#/?page=x', '#/?risk=%'])(
    'means the whole list where it is “%s”',
    (hash) => {
      expect(readRoute(hash)).toEqual({ kind: 'search', query: everything, page: 0 });
    },
  );

  it('with a broken escape is taken as it is', () => {
    expect(readRoute('#/hazard/a:100%')).toEqual({ kind: 'hazard', id: 'a:100%' });
  });
});

describe('a listing by its address', () => {
  it.each([
    [
      'https://www.aliexpress.com/item/1005006123456789.html?spm=1',
      'aliexpress',
      '1005006123456789',
    ],
    [' https://ko.aliexpress.com/item/1005006123456789.html ', 'aliexpress', '1005006123456789'],
    ['https://www.temu.com/kr/a-b-g-601099512345678.html', 'temu', '601099512345678'],
  ])('%s', (address, site, id) => expect(listingAt(address)).toEqual({ site, id }));

  it.each([
    '',
    'umbrella',
    'https://www.aliexpress.com/',
    'https://shop.example/item/1005006123456789.html',
    'javascript:alert(1)',
    'https://www.aliexpress.com.evil.example/item/1005006123456789.html',
  ])('“%s” is none', (address) => expect(listingAt(address)).toBeUndefined());
});

describe('the listings of a notice', () => {
  const named = (listings: { site: string; id: string; variant?: string }[]) =>
    listingsOf(hazardOf(1, { products: [{ scope: 'unknown', listings }] }));

  it('stand once each, with every variant', () => {
    const id = '1005006123456789';
    const found = named([
      { site: 'aliexpress', id, variant: 'red' },
      { site: 'aliexpress', id, variant: 'blue' },
      { site: 'aliexpress', id, variant: 'red' },
    ]);
    expect(found.map(({ variants }) => variants)).toEqual([['red', 'blue']]);
    expect(found[0]?.href).toContain(id);
  });

  it('have no link where the number is none of the site’s', () => {
    const [odd, unknown] = named([
      { site: 'temu', id: 'XR0100' },
      { site: 'elsewhere', id: '1' },
    ]);
    expect([odd?.href, unknown?.href]).toEqual([undefined, undefined]);
  });
});
