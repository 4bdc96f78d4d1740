import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { fixture, page, readDocument, readFixture } from './pages.ts';

const id = '601199000000123';
const address = `https://www.temu.com/kr/%EB%82%98%EB%AC%B4-g-${id}.html`;

const titles = [
  '원목 딸랑이 4종 세트, 6개월 이상',
  '나무 딸랑이 세트, 4개입',
  '나무 딸랑이 세트 4개입',
];

describe('Temu product pages', () => {
  it('rawData, the drawn page and the head', () => {
    expect(readFixture('temu-product.html', address)).toEqual({
      site: 'temu',
      id,
      aliases: [],
      titles,
      seller: { id: '634418900000001', name: 'LUMIBEE TOYS' },
      brand: '루미비',
      model: 'LB-204',
      gtins: ['04006381333931'],
      attributes: [
        { name: '재료', value: '너도밤나무' },
        { name: '색상', value: '노랑, 빨강 };' },
        { name: '브랜드', value: '루미비' },
        { name: '모델명', value: 'LB-204' },
        { name: '바코드', value: '4006381333931' },
        { name: '제조업체/수입업체 정보', value: '루미비 완구' },
      ],
      category: '장난감 > 유아 장난감',
      imageKeys: [
        'product/open/thumb-0000-goods.jpeg',
        'product/fancy/main-0001.jpg',
        'product/open/second-0002-goods.jpeg',
      ],
    });
  });

  it('the same facts by the other address', () => {
    const other = `https://www.temu.com/goods.html?goods_id=${id}&sku_id=1`;
    expect(readFixture('temu-product.html', other)?.titles).toEqual(titles);
  });

  it('are read from what is drawn where rawData is missing', () => {
    const doc = page('temu-product.html');
    for (const script of doc.querySelectorAll('body > script')) script.remove();
    expect(readDocument(doc, address)).toMatchObject({
      titles: [titles[0], titles[2]],
      seller: { name: 'LUMIBEE TOYS' },
      attributes: [{ name: '재료', value: '너도밤나무' }],
      category: '장난감 > 유아 장난감',
      imageKeys: ['product/fancy/main-0001.jpg'],
    });
  });

  it('no anchor gates the others', () => {
    const doc = page('temu-product.html');
    for (const script of doc.querySelectorAll('body > script')) script.remove();
    doc.querySelector('h1')?.remove();
    expect(readDocument(doc, address)).toMatchObject({
      titles: [titles[2]],
      seller: { name: 'LUMIBEE TOYS' },
    });
  });

  it('the empty shell gives id and head', () => {
    const shell = `https://www.temu.com/us-zh-Hans/4-g-${id}.html`;
    expect(readFixture('temu-shell.html', shell)).toMatchObject({
      id,
      titles: ['4件套木制摇铃'],
    });
  });

  it('an empty document gives the id', () => {
    expect(readDocument(parsePage(''), address)).toMatchObject({ id, titles: [], attributes: [] });
  });
});

describe('Temu after in-page navigation', () => {
  const now = 'https://www.temu.com/uk/quiet-rattle-g-601199000000456.html';
  const left = 'https://www.temu.com/uk/dangerous-rattle-g-601199000000999.html';
  const standing = (heading: string) =>
    parsePage(fixture('temu-left.html').replace('HEADING', heading));

  it('the page that was left is read as itself', () => {
    expect(readDocument(standing('Dangerous Rattle for Babies'), left)).toMatchObject({
      titles: ['Dangerous Rattle for Babies', 'Dangerous Rattle'],
      seller: { id: '634418900000009', name: 'PERIL TOYS' },
      brand: 'PERILOUS',
    });
  });

  it('rawData, head and heading of the listing that was left give nothing', () => {
    expect(readDocument(standing('Dangerous Rattle for Babies'), now)).toEqual({
      site: 'temu',
      id: '601199000000456',
      aliases: [],
      titles: [],
      gtins: [],
      attributes: [],
      imageKeys: [],
    });
  });

  it('the new page gives its own facts only', () => {
    expect(readDocument(standing('Quiet Rattle'), now)).toMatchObject({
      titles: ['Quiet Rattle'],
      seller: { id: '634418900000002', name: 'QUIET TOYS' },
      attributes: [{ name: 'Material', value: 'Felt' }],
      imageKeys: [],
    });
  });

  it('another listing under the same title is known by its picture', () => {
    const doc = standing('Dangerous Rattle for Babies');
    const box = doc.createElement('div');
    box.setAttribute('role', 'listbox');
    const image = doc.createElement('img');
    image.src = 'https://img.kwcdn.com/product/open/left-goods.jpeg?imageView2/2/w/180';
    box.append(image);
    doc.querySelector('#leftContent')?.prepend(box);
    expect(readDocument(doc, now)?.titles).toEqual([]);
    image.src = 'https://img.kwcdn.com/product/open/another-goods.jpeg';
    expect(readDocument(doc, now)?.titles).toEqual(['Dangerous Rattle for Babies']);
  });

  it('tells the second listing from a third by what was shown before', () => {
    const second = readDocument(standing('Quiet Rattle'), now);
    const third = 'https://www.temu.com/uk/third-g-601199000000789.html';
    const doc = standing('Quiet Rattle');
    expect(readDocument(doc, third, second)).toMatchObject({ titles: [], attributes: [] });
    const heading = doc.querySelector('h1');
    if (heading) heading.textContent = 'Third Rattle';
    expect(readDocument(doc, third, second)?.titles).toEqual(['Third Rattle']);
  });
});

describe('Temu pages without a listing', () => {
  it('a login wall under a product’s address', () => {
    expect(readFixture('temu-login.html', address)).toBeUndefined();
  });

  it('a login page that became a product page in place', () => {
    const doc = page('temu-product.html');
    const context = doc.querySelector('head > script');
    if (context) context.textContent = '__PageContext__ = {"pagePath":"w/login"}';
    expect(readDocument(doc, address)?.titles).toEqual(titles);
  });

  it.each([
    'https://www.temu.com/--lumibee--m-634418900000001.html',
    `https://www.temu.com/mall.html?mall_id=634418900000001&goods_id=${id}`,
    'https://www.temu.com/kr/search_result.html?search_key=x',
    'https://www.temu.com/kr',
  ])('%s', (other) => {
    expect(readFixture('temu-mall.html', other)).toBeUndefined();
    expect(readFixture('temu-product.html', other)).toBeUndefined();
  });
});

describe('Temu page titles', () => {
  it.each([
    ['나무 딸랑이 | {region - Temu Republic of Korea', '나무 딸랑이'],
    ['Wooden Rattle - Temu', 'Wooden Rattle'],
    ['Wooden Rattle | Temu United Kingdom', 'Wooden Rattle'],
    ['Wooden Rattle | Bee - Temu', 'Wooden Rattle | Bee'],
    ['Wooden Rattle', 'Wooden Rattle'],
  ])('%s', (raw, title) => {
    const doc = parsePage('<html><head><title></title></head></html>');
    doc.title = raw;
    expect(readDocument(doc, address)?.titles).toEqual([title]);
  });
});
