import { describe, expect, it } from 'vitest';
import { readBrands } from '../../../hub/sources/cpsc/brand.ts';
import { brandInProse, leadingBrand } from '../../../hub/sources/cpsc/brand-name.ts';
import { readTitle, titleOfAddress } from '../../../hub/sources/cpsc/title.ts';
import {
  readLots,
  readManufactured,
  readSerials,
  readSerialTable,
} from '../../../hub/sources/cpsc/units.ts';
import { isVehicle } from '../../../hub/sources/cpsc/wording.ts';
import { codesInName, readCodes } from '../../../hub/sources/reading/codes.ts';

describe('headlines', () => {
  it.each([
    [
      'Glowlet Night Lights Recalled Due to Risk of Burns; Violates Mandatory Standard; Sold on Temu by Lumi Shop',
      {
        product: 'Glowlet Night Lights',
        reason: 'Risk of Burns',
        sites: ['temu'],
        sellers: ['Lumi Shop'],
      },
    ],
    [
      'Acme Recalls Camp Stoves Due to Fire Hazard; Sold Exclusively at Hardware World',
      { product: 'Camp Stoves', firms: ['Acme'], reason: 'Fire Hazard', sites: [], sellers: [] },
    ],
    [
      'CPSC Warns Consumers to Immediately Stop Using Tumbli Cribs Due to Suffocation Hazard; Sold on Amazon.com by HangOne and Lushly; Risk of Death or Serious Injury',
      {
        product: 'Tumbli Cribs',
        sites: ['amazon'],
        sellers: ['HangOne', 'Lushly'],
        isWarning: true,
      },
    ],
    [
      'CPSC Warns Consumers to Stop Using Pillowee Loungers Immediately Due to Risk of Serious Injury',
      { product: 'Pillowee Loungers', isWarning: true },
    ],
    [
      'CPSC, Acme Corp. Announce Recall of Desk Lamps',
      { product: 'Desk Lamps', firms: ['Acme Corp'] },
    ],
    [
      'AliExpress Recalls Hair Dryers Due to Shock Hazards',
      { firms: ['AliExpress'], sites: ['aliexpress'], sellers: [] },
    ],
    [
      'Crib Bumpers Recalled Due to Suffocation Hazard; Sold by One Trading and Two Trading on AliExpress and Recalled by AliExpress',
      { sites: ['aliexpress'], sellers: ['One Trading', 'Two Trading'] },
    ],
    [
      'Kids Helmets Recalled Due to Risk of Head Injury; Sold on Temu.com; Imported by River Outdoors',
      { sites: ['temu'], sellers: [], importers: ['River Outdoors'] },
    ],
    [
      'Chess Games Recalled Due to Ingestion Hazard; Sold Exclusively on Temu.com through Outad Good Life',
      { sites: ['temu'], sellers: ['Outad Good Life'] },
    ],
    ['Wishing Well Toys Recalled Due to Lead Hazard', { sites: [], sellers: [] }],
  ])('%s', (title, expected) => expect(readTitle(title)).toMatchObject(expected));

  it('reads the tail of an address like the headline', () => {
    const title = titleOfAddress(
      '2026/Space-Lights-Recalled-Due-to-Battery-Ingestion-Violate-Standard-for-Toys-Sold-on-TEMU-by-Senyu',
    );
    expect(readTitle(title)).toMatchObject({
      product: 'Space Lights',
      reason: 'Battery Ingestion',
      sites: ['temu'],
      sellers: ['Senyu'],
    });
  });
});

describe('models in prose', () => {
  it.each([
    ['heaters model number DXH70CFAVX. The heaters are yellow', ['DXH70CFAVX']],
    ['scales, models: 0480, 0455, 0456 and 0458. They', ['0480', '0455', '0456', '0458']],
    ['The words "ITEM NO. PG1045", the brand name', ['PG1045']],
    ['washers, models WB0301 and WB0302. Model WB0301 is green', ['WB0301', 'WB0302']],
    [
      'part numbers MH730JZC045 (45m length) lollipop color, MH730JZC050 (50m length), lollipop color MH730JZC060',
      ['MH730JZC045', 'MH730JZC050', 'MH730JZC060'],
    ],
    ['was sold in black (model K3587, boy’s model), blue (model K4587)', ['K3587', 'K4587']],
    ['Name Item# DPCI (Model Number) UPC', []],
    ['sold in size 12-18M and 35mm/45mm wheels, model 3-24M', []],
    ['a model number beginning with "CANY" and the date', [{ prefix: 'CANY' }]],
    ['model numbers AB1000 through AB1900 are included', [{ from: 'AB1000', to: 'AB1900' }]],
    ['Model Year 2017-2018 vehicles', []],
    ['all model year 2026 Zed bicycles', []],
    ['these models were sold in 20-inch and 24-inch sizes', []],
    ['The model and serial numbers are located on the tag', []],
    ['a lithium CR3032 battery, ASTM F963-17 and UL listed', []],
    ['call 800-555-1234, model number not shown', []],
    ['serial number 12345678 is printed', []],
    ['model numbers begin with ZX0930156XX, where XX is the size', [{ prefix: 'ZX0930156' }]],
    [
      'model numbers that begin with the following: ZX-9, ZX-11',
      [{ prefix: 'ZX-9' }, { prefix: 'ZX-11' }],
    ],
    ['model number ZX0930156XX, where XX is the size', [{ prefix: 'ZX0930156' }]],
    [
      'Item Number Product Name 093-01-5653 Boots Size 5 in white 093-01-5654 Boots',
      ['093-01-5653', '093-01-5654'],
    ],
    ['serial numbers 010-00-8112 through 010-00-9999, item number ZX12', ['ZX12']],
  ])('%s', (text, codes) => expect(readCodes(text)).toEqual(codes));

  it('takes codes that stand in a name, not its measures', () => {
    expect(codesInName('Powerhorse 13000ES Portable Generators 120V 52-inch 3-in-1 2024')).toEqual([
      '13000ES',
    ]);
    expect(codesInName('DVD/CD/MP3 Players')).toEqual([]);
  });
});

describe('brands', () => {
  it.each([
    ['Koorlian Mattresses', 'Koorlian'],
    ['YGJT Baby Loungers', 'YGJT'],
    ['Fisher-Price® Power Wheels® Scooters', 'Fisher-Price'],
    ['LeymanKids Children’s Pajama Sets', 'LeymanKids'],
    ['Huffy "Howler" Bicycles', 'Huffy'],
    ['STIHL FS 310 Trimmer', 'STIHL'],
    ['Children’s Sleepwear Sets', undefined],
    ['LED Strip Lights', undefined],
    ['2007 Christmas Lights', undefined],
    ['Model Year 2017-2018 Zipco Carts', 'Zipco'],
    ['Zorvex/ZX-branded My Little Steamer®', 'Zorvex/ZX'],
    ['Gorilla Plush Toy', undefined],
  ])('at the head of %s: %s', (name, brand) => expect(leadingBrand(name)).toBe(brand));

  it('reaches as far as the prose writes it in capitals', () => {
    expect(
      brandInProse(
        'Superb Sports Baby Bath Seats',
        'This recall involves Superb Sports baby bath seats.',
      ),
    ).toBe('Superb Sports');
    expect(brandInProse('Bicycle Helmets', 'Bicycle helmets were sold')).toBeUndefined();
  });

  it('takes names before "brand", and the firm whose name heads the product', () => {
    const read = (name: string, firms: string[], text = '') =>
      readBrands({ name, firms, texts: [text] });
    expect(
      read(
        'Golf cars',
        [],
        'This recall involves E-Z-GO, Cushman and Bad Boy Buggies brand golf cars.',
      ),
    ).toEqual(['E-Z-GO', 'Cushman', 'Bad Boy Buggies']);
    expect(read('Greater Goods Kitchen Scales', ['Greater Goods'])).toEqual(['Greater Goods']);
    expect(read('Kitchen Scales', ['Target'])).toEqual([]);
    const owned = "This recall involves Zorvex's Lumeo-branded helmets.";
    expect(read('Lumeo helmets', ['Zorvex'], owned)).toEqual(['Lumeo']);
    expect(leadingBrand('Zor + Vex Bamboo Rompers')).toBe('Zor + Vex');
    expect(read('Steamers', [], 'This involves Zorvex/Lumeo-branded steamers.')).toEqual([
      'Zorvex',
      'Lumeo',
    ]);
    const codes = 'with model numbers ZX1-AF, ZX2-AF. The brand name Zorvex is on the front.';
    expect(read('Zorvex Air Fryers', [], codes)).toEqual(['Zorvex']);
    const others = 'Any competitor brand (excludes Zorvex, Lumeo or Mabli branded furnaces).';
    expect(read('Drain pans', [], others)).toEqual([]);
    expect(read('Sump Pumps sold under several names', [])).toEqual([]);
    const seven = 'ranges with three brand names: Zorvex, Café and Lumeo. The brand name is on it.';
    expect(read('Gas ranges', [], seven)).toEqual(['Zorvex', 'Café', 'Lumeo']);
    expect(
      readBrands({ name: 'Pots', firms: ['Cookware Company'], recalling: 1, texts: [] }),
    ).toEqual(['Cookware Company']);
  });

  it('are of each firm where several recall', () => {
    const of = (title: string) => {
      const { firms } = readTitle(title);
      return readBrands({ name: 'Garbage disposals', firms, recalling: firms.length, texts: [] });
    };
    expect(of('Zorvex and Mabli Recall Garbage Disposals')).toEqual(['Zorvex', 'Mabli']);
    expect(of('Zorvex and Mabli Recalls Garbage Disposals')).toEqual(['Zorvex and Mabli']);
  });
});

describe('units', () => {
  it('reads serial ranges, prefixes and a table row by row', () => {
    expect(readSerials('with serial numbers from 40001000 to 40009999 only')).toEqual([
      { from: '40001000', to: '40009999' },
    ]);
    expect(readSerials('serial numbers beginning with "M/L" or "S/M."')).toEqual([
      { prefix: 'M/L' },
      { prefix: 'S/M' },
    ]);
    expect(readSerials('serial numbers between 900 and 100')).toEqual([]);
    expect(readSerials('serial numbers 000G21, 000H21, 000I21 and 000L21')).toEqual([]);
    expect(readSerials('serial numbers between 10021 and 10099')).toEqual([
      { from: '10021', to: '10099' },
    ]);
    const table =
      'Model Description Serial No. Range TB210BEN MOWER 10.5 HP 3014835626 to 3015507481 TB232/BEN MOWER PRO 3014860338 to 3015403241';
    expect(readSerialTable(table)).toEqual([
      { models: ['TB210BEN'], serials: [{ from: '3014835626', to: '3015507481' }], basis: 'text' },
      { models: ['TB232/BEN'], serials: [{ from: '3014860338', to: '3015403241' }], basis: 'text' },
    ]);
  });

  it.each([
    [
      'SKU Description Recalled bumpers 267805 Yellow 267806 Brown with Blue Stars',
      ['267805', '267806'],
    ],
    [
      'Model number Pint capacity Date code range ZDB30R1 30-pint 01/07 through 09/08 QDR50 50-pint All units',
      ['ZDB30R1', 'QDR50'],
    ],
    ['Model Date Codes UPC ZGS011F 102ZJ - 210ZJ ZGS011S 104ZJ - 210ZJ', ['ZGS011F', 'ZGS011S']],
    ['Item Number Color Price 16.97 red 39.97 blue', []],
    ['Model Name Year KAF820 2016 KAF821 Serial Number KAF82016111', ['KAF820', 'KAF821']],
  ])('reads the numbers of a flattened table: %s', (text, codes) => {
    expect(readCodes(text)).toEqual(codes);
  });

  it('tells when units were made from when they were sold', () => {
    expect(
      readManufactured(
        'Only mowers manufactured between April 1, 2024, and August 20, 2024, are included',
      ),
    ).toEqual({ from: '2024-04-01', to: '2024-08-20' });
    expect(readManufactured('sold from May 2024 through June 2024')).toBeUndefined();
  });

  it.each([
    ['Only units manufactured before May 2017 are included', { to: '2017-04' }],
    ['mowers made prior to January 1, 2019', { to: '2018-12-31' }],
    ['pumps that were produced on or after March 3, 2020', { from: '2020-03-03' }],
    ['manufactured after December 2015', { from: '2016-01' }],
    ['Beds made after July 2007 also have a tag', undefined],
    ['made in China and sold before May 2017', undefined],
  ])('tells an end of production alone: %s', (text, window) => {
    expect(readManufactured(text)).toEqual(window);
  });

  it('leaves out vehicles, not what children ride or riders wear', () => {
    expect(isVehicle('Model Year 2020 Utility Vehicles (UTVs)')).toBe(true);
    expect(isVehicle('Golf Carts')).toBe(true);
    expect(isVehicle('Kids ride-on ATV toys')).toBe(false);
    expect(isVehicle('Motorcycle Helmets')).toBe(false);
  });
});

it.each([
  ['Lot number 0066J4, 0065J4 or 0370B5 is printed on it.', ['0066J4', '0065J4', '0370B5']],
  ['They have the batch number 20240415TTL and a logo.', ['20240415TTL']],
  ['Lot numbers XXXXXX-0903 are affected.', []],
  ['The lot number is on the back.', []],
])('reads lots: %s', (text, lots) => {
  expect(readLots(text)).toEqual(lots);
});

it('the number of a part and the heading of a table are no models', () => {
  const text = 'The lamp’s model number is EA-45. The model number is MX-900.';
  expect(readCodes(text, 'Zorvex hot tubs')).toEqual(['MX-900']);
  const table = 'The item number is printed on a label on the back: ITEM NAME COLOR.';
  expect(readCodes(table)).toEqual([]);
});
