import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listingIds } from '../../hub/sources/reading/listing-ids.ts';
import { globalId, usId } from '../../lib/sites/aliexpress/address.ts';
import aliexpress from '../../lib/sites/aliexpress/index.ts';
import { listingUrl } from '../../lib/sites/facts.ts';
import { siteOf, sites } from '../../lib/sites/index.ts';

/** Addresses and what each is: a table for each shop, in tests/fixtures/addresses. */
const addressesOf = (shop: string) =>
  readFileSync(new URL(`../fixtures/addresses/${shop}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', numbers = '', address = ''] = line.split(' ');
      const [ids = '', alias] = numbers.split('+');
      const aliases = alias === undefined ? [] : [alias];
      return { kind, ids: ids === '-' ? [] : ids.split(','), aliases, address };
    });

describe.each(sites)('addresses of $name', (site) => {
  const all = addressesOf(site.id);

  it.each(all)('$address is $kind', ({ kind, ids, aliases, address }) => {
    const page = site.page(new URL(address));
    if (kind === 'product') expect(page).toEqual({ kind, id: ids[0], aliases });
    else if (kind === 'bundle') expect(page).toEqual({ kind, ids, aliases });
    else expect(page?.kind ?? 'none').toBe(kind);
    if (kind === 'product') expect(siteOf(new URL(address))).toBe(site);
  });

  it('are of at least eighty shapes', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
  });
});

it.each([
  ['aliexpress', '1005006975556275', 'https://www.aliexpress.com/item/1005006975556275.html'],
  ['temu', '606532611704451', 'https://www.temu.com/goods.html?goods_id=606532611704451'],
])('a listing of %s is linked to without anything that tracks', (shop, id, address) => {
  expect(listingUrl(shop, id)).toBe(address);
  expect(siteOf(new URL(address))?.page(new URL(address))).toMatchObject({ id });
});

describe('numbers of AliExpress', () => {
  it('turns US numbers into global ones and back', () => {
    expect(globalId('3256810034014368')).toBe('1005010220329120');
    expect(usId('1005010220329120')).toBe('3256810034014368');
    expect(globalId(String(2n ** 51n))).toBe('0');
    expect(globalId(String(2n ** 51n - 1n))).toBe('2251799813685247');
    expect(globalId('not a number')).toBe('not a number');
  });

  it.each([
    ['a US number', '3256810034014368', '1005010220329120'],
    ['the largest US number', String(2n ** 52n - 1n), String(2n ** 51n - 1n)],
    ['a number that is neither', String(2n ** 52n), String(2n ** 52n)],
    ['nineteen digits', '9999999999999999999', '9999999999999999999'],
    ['zeros in front', '0001005010220329120', '1005010220329120'],
  ])('are spelled in a notice as on the page: %s', (_, id, global) => {
    const found = aliexpress.page(new URL(`https://www.aliexpress.us/item/${id}.html`));
    expect(found).toMatchObject({ id: global });
    expect(globalId(id)).toBe(global);
  });

  it.each([
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
  ])('a notice’s number is found %s', (_, spelled) => {
    const ids = listingIds(spelled, 'aliexpress').listings.map(({ id }) => id);
    expect(ids).toContain('1005005245752641');
    expect(ids).not.toContain('1005009999999999');
    expect(ids.every((id) => listingUrl('aliexpress', id))).toBe(true);
  });
});
