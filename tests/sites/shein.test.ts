import { describe, expect, it } from 'vitest';
import { listingIds, sitesNamed } from '../../hub/sources/reading/listing-ids.ts';
import { listingUrl, shopOf } from '../../lib/sites/facts.ts';
import { parsePage } from '../../scripts/scan/page.ts';
import { cardsIn, page, readDocument, readFixture } from './pages.ts';

const id = '470000001';
const address = `https://kr.shein.com/Lumibee-Rattle-p-${id}.html`;

it.each([
  [address, { kind: 'product', id, aliases: [] }],
  [
    `https://www.shein.com/x-p-${id}-cat-1234.html?mallCode=1`,
    { kind: 'product', id, aliases: [] },
  ],
  ['https://kr.shein.com/', { kind: 'home' }],
  ['https://kr.shein.com/pdsearch/rattle/', { kind: 'search' }],
  ['https://kr.shein.com/Toys-c-2030.html', { kind: 'category' }],
  ['https://kr.shein.com/cart', { kind: 'cart' }],
  ['https://kr.shein.com/user/orders/list', { kind: 'orders' }],
  ['https://kr.shein.com/150ml-Waterproof-Spray-Garden-Decor-Summe', undefined],
  ['https://shein.com.evil.example/x-p-470000001.html', undefined],
])('%s', (url, expected) => {
  expect(shopOf('shein')?.page(new URL(url))).toEqual(expected);
});

describe('a product page of Shein', () => {
  const picture = 'images3_spmp/2026/06/01/ab/17000000001234567890abcdef';
  it('data, JSON-LD, heading and head', () => {
    expect(readFixture('shein-product.html', address)).toEqual({
      site: 'shein',
      id,
      aliases: ['sh2600000000000017'],
      titles: ['루미비 원목 딸랑이', '루미비 원목 딸랑이 4종', 'Lumibee wooden rattle'],
      seller: { name: 'Lumibee Toys' },
      brand: 'Lumibee',
      gtins: [],
      attributes: [{ name: '재질', value: '너도밤나무' }],
      imageKeys: [picture],
    });
  });

  it('of another listing: what is in data and head is left alone', () => {
    const other = readFixture('shein-product.html', 'https://kr.shein.com/x-p-470000009.html');
    expect(other).toMatchObject({ aliases: [], titles: ['루미비 원목 딸랑이'], imageKeys: [] });
  });

  it('half rendered, and no product', () => {
    expect(readDocument(parsePage(''), address)).toMatchObject({ id, titles: [] });
    expect(readFixture('shein-product.html', 'https://kr.shein.com/cart')).toBeUndefined();
  });

  it('a card beside it', () => {
    expect(cardsIn(page('shein-product.html'), address)).toMatchObject([
      { id: '470000002', title: 'Other rattle' },
    ]);
  });
});

it('is known to the hub, and its addresses lead back', () => {
  expect(sitesNamed('sold on SHEIN and Temu')).toEqual(['temu', 'shein']);
  expect(listingIds('sh2408136169517194').listings).toEqual([
    { site: 'shein', id: 'sh2408136169517194' },
  ]);
  expect(listingUrl('shein', id)).toBe(`https://www.shein.com/x-p-${id}.html`);
  expect(listingUrl('shein', 'sh2408136169517194')).toBeUndefined();
});
