import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { hasOnlyId } from '../../lib/core/ids.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { foundFields } from '../../lib/reports/make-report.ts';
import { fieldOf, isNoName } from '../../lib/sites/draft.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { readDocument, readFixture } from './pages.ts';

const key = 'S33e638e3f88249ec9ff314db4c2a76d1p';

const aliexpressImageKey = (address: string) => shopOf('aliexpress')?.pictures.key(address);
const temuImageKey = (address: string) => shopOf('temu')?.pictures.key(address);

describe('keys of pictures', () => {
  it.each([
    `https://ae01.alicdn.com/kf/${key}.jpg`,
    `//ae-pic-a1.aliexpress-media.com/kf/${key}.png_480x480.png_.avif`,
    `https://ae04.alicdn.com/kf/${key}.jpg_220x220q75.jpg_.avif`,
    `https://ae01.alicdn.com/kf/${key}/Wooden-Rattle.jpg_80x80.jpg`,
    `https://ae01.alicdn.com/kf/${key}.jpg?has_lang=1&ver=2_220x220q75.jpg_.avif`,
    `https://ae01.alicdn.com/kf/${key}.jpg?width=960&height=750&hash=1710`,
    `https://ae01.alicdn.com/kf/${key}.png_.avif`,
  ])('AliExpress %s', (address) => {
    expect(aliexpressImageKey(address)).toBe(key);
  });

  it('a page that a browser saved, and keys of old', () => {
    expect(aliexpressImageKey(`./Rattle_files/${key}.jpg_220x220q75.jpg_.avif`)).toBe(key);
    expect(
      aliexpressImageKey('https://ae01.alicdn.com/kf/HTB1.DiLM7voK1RjSZFDq6xXam/a-b.jpg'),
    ).toBe('HTB1.DiLM7voK1RjSZFDq6xXam');
  });

  it.each([
    'https://ae01.alicdn.com/kf/HTB1.DiLM7voK1RjSZFDq6xXam.jpg',
    'https://ae01.alicdn.com/kf/HTB1.DiLM7voK1RjSZFDq6xXam.jpg_220x220q75.jpg_.avif',
    'https://ae01.alicdn.com/kf/HTB1.DiLM7voK1RjSZFDq6xXam/a.b.jpg_80x80.jpg',
    'https://ae01.alicdn.com/kf/HTB1.DiLM7voK1RjSZFDq6xXam.jpg?has_lang=1&ver=2_220x220q75.jpg_.avif',
  ])('keys of old: %s', (address) => {
    expect(aliexpressImageKey(address)).toBe('HTB1.DiLM7voK1RjSZFDq6xXam');
  });

  it.each([
    `https://ae01.alicdn.com/kf/${key}/48x48.png`,
    `https://ae01.alicdn.com/kf/${key}/116x64.png`,
    'https://ae01.alicdn.com/kf/HTB18eCBQXXXXXXfXXXX760XFXXXa.png',
    'https://st.aestatic.net/mixer/icon.png',
    'data:image/gif;base64,R0lGODlhAQABAAAA',
    '',
  ])('no picture of a product: %s', (address) => {
    expect(aliexpressImageKey(address)).toBeUndefined();
  });

  it.each([
    [
      'https://img.kwcdn.com/product/fancy/9ab552d9-5794.jpg?imageView2/2/w/500',
      'product/fancy/9ab552d9-5794.jpg',
    ],
    ['https://img-eu.kwcdn.com/product/open/37ab-goods.jpeg', 'product/open/37ab-goods.jpeg'],
    [
      '//img.kwcdn.com/local-goods-image/20ef/dc24_1114x1114.jpeg.format.jpg',
      'local-goods-image/20ef/dc24_1114x1114.jpeg.format.jpg',
    ],
    [
      'https://img-2.kwcdn.com/product/ab12.temu.000001.jpeg?x%7CimageVqr/2',
      'product/ab12.temu.000001.jpeg',
    ],
    ['https://img.temucdn.com/product/fancy/a.jpg', 'product/fancy/a.jpg'],
  ])('Temu %s', (address, path) => {
    expect(temuImageKey(address)).toBe(path);
  });

  it.each([
    'https://img.kwcdn.com/supplier-public-tag/1f/logo.jpeg',
    'https://aimg.kwcdn.com/upload_aimg/temu/icon.png.slim.png',
    'https://avatar.kwcdn.com/product/a.jpg',
    'https://evil.example/img.kwcdn.com/product/a.jpg',
  ])('no picture of a product: %s', (address) => {
    expect(temuImageKey(address)).toBeUndefined();
  });
});

describe('names of attributes', () => {
  it.each([
    ...[
      'Brand Name',
      'Brand',
      'brand name:',
      '브랜드',
      '브랜드 이름',
      '브랜드명',
      'ブランド名',
      '品牌',
    ],
    ...['Markenname', 'Marke', 'Nom de marque', 'Nom de la marque', 'Nombre de la marca'],
    ...['Nome da marca', 'Nome della marca', 'Merknaam', 'Nazwa marki', 'Marka Adı'],
    ...['Название бренда', 'اسم العلامة التجارية', 'שם מותג', 'ชื่อแบรนด์'],
    ...['Tên thương hiệu', 'Nama merek'],
  ])('%s is a brand', (name) => {
    expect(fieldOf(name)).toBe('brand');
  });

  it.each([
    ...['Model Number', 'Model', 'Model No.', 'Model Name', '모델 번호', '모델명', '型番'],
    ...['モデル番号', 'Modellnummer', 'Numéro de modèle', 'Número de modelo'],
    ...['Numero di modello', 'Modelnummer', 'Numer modelu', 'Numer/Liczba modelu'],
    ...['Model Numarası', 'Номер модели', 'رقم الموديل', 'מספר דגם', 'หมายเลขรุ่น'],
    ...['Số mẫu', 'Nomor Model', '型号'],
  ])('%s is a model', (name) => {
    expect(fieldOf(name)).toBe('model');
  });

  it.each([
    ...['Brand compatibility', 'Compatible Brand', 'Model Year', 'APPLE Model'],
    ...['3D Model', 'Car Model', 'Material', 'Marca compatível', '호환 브랜드'],
    ...['Brand Origin', ''],
  ])('%s is neither', (name) => {
    expect(fieldOf(name)).toBeUndefined();
  });

  it.each(['EAN', 'GTIN', 'Barcode', '바코드'])('%s is a barcode', (name) => {
    expect(fieldOf(name)).toBe('gtins');
  });

  it.each(['None', 'NONE', 'no brand', 'NoEnName_Null', 'N/A', '없음', '-', 'Other'])(
    '%s is no name',
    (value) => {
      expect(isNoName(value)).toBe(true);
    },
  );

  it('real names are', () => {
    for (const value of ['Nonebo', 'Otherwise', '3M', 'No. 5']) expect(isNoName(value)).toBe(false);
  });
});

describe('which fields a page gave', () => {
  const address = 'https://pl.aliexpress.com/item/1005009912345678.html';
  const whole = readFixture('aliexpress-2026-product.html', address);
  const empty = readDocument(parsePage(''), address);

  it('are named without their content', () => {
    expect(whole && foundFields(whole)).toEqual([
      'attributes',
      'brand',
      'category',
      'gtins',
      'id',
      'imageKeys',
      'model',
      'seller',
      'titles',
    ]);
    expect(empty && foundFields(empty)).toEqual(['id']);
  });

  it('a page that gave nothing but its address is told from one that did', () => {
    expect(empty && hasOnlyId(empty)).toBe(true);
    expect(whole && hasOnlyId(whole)).toBe(false);
  });
});

/** What docs/privacy.md calls each field of a listing, in both languages. */
const privacyWords: Record<Exclude<keyof Listing, 'byRule'>, [en: string, ko: string]> = {
  site: ['AliExpress and Temu', '알리익스프레스와 테무'],
  id: ['number', '상품 번호'],
  aliases: ['number', '상품 번호'],
  titles: ['titles', '제목'],
  seller: ['seller', '판매자'],
  brand: ['brand', '브랜드'],
  model: ['model', '모델명'],
  gtins: ['barcodes', '바코드'],
  attributes: ['certificate numbers, category, attributes', '상품 속성표'],
  category: ['category', '분류'],
  imageKeys: ['the addresses of pictures', '사진 주소'],
};

it.each(Object.keys(privacyWords) as (keyof typeof privacyWords)[])(
  'docs/privacy.md says that the %s of a listing is read',
  (field) => {
    const text = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
    const flat = text.replace(/\s+/g, ' ');
    const said = (start: string) => flat.slice(flat.indexOf(start)).split(' **')[0];
    const [en, ko] = privacyWords[field];
    expect(said('**What it reads.**')).toContain(en);
    expect(said('**읽는 것.**')).toContain(ko);
  },
);
