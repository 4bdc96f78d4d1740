import { describe, expect, it } from 'vitest';
import { readBrands } from '../../../hub/sources/cpsc/brand.ts';
import { brandInProse } from '../../../hub/sources/cpsc/brand-name.ts';
import { emptyNotice, hazardOfNotice } from '../../../hub/sources/cpsc/notice.ts';
import { readTitle } from '../../../hub/sources/cpsc/title.ts';
import { readManufactured, readSerials, readSerialTable } from '../../../hub/sources/cpsc/units.ts';
import { readCodes } from '../../../hub/sources/reading/codes.ts';

describe('brands', () => {
  it('reaches as far as the prose writes it in capitals', () => {
    expect(
      brandInProse(
        'Superb Sports Baby Bath Seats',
        'This recall involves Superb Sports baby bath seats.',
      ),
    ).toBe('Superb Sports');
    expect(
      brandInProse(
        'Zorvex Lumeo Denim Patches Shorts',
        'involves Zorvex Lumeo Denim Patches shorts.',
      ),
    ).toBe('Zorvex Lumeo');
    expect(readBrands({ name: 'ZX Vexo ERC/CRC/HEC Wheels', firms: [], texts: [] })).toEqual([
      'ZX Vexo',
    ]);
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
    const ofMany = "This recall involves Zorvex Americas' Lumeo-branded helmets.";
    expect(read('Lumeo helmets', ['Zorvex Americas'], ofMany)).toEqual(['Lumeo']);
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
    const ofFirm = (firm: string) =>
      readBrands({ name: 'Pots', firms: [firm], recalling: 1, texts: [] });
    expect(ofFirm('Cookware Company')).toEqual(['Cookware Company']);
    expect(ofFirm('Zorvex Canada Inc.')).toEqual(['Zorvex']);
    expect(ofFirm('Parts Canada')).toEqual(['Parts Canada']);
  });

  it('are of each firm where several recall', () => {
    const of = (title: string) => {
      const { firms } = readTitle(title);
      return readBrands({ name: 'Garbage disposals', firms, recalling: firms.length, texts: [] });
    };
    expect(of('Zorvex and Mabli Recall Garbage Disposals')).toEqual(['Zorvex', 'Mabli']);
    expect(of('Zorvex and Mabli Recalls Garbage Disposals')).toEqual(['Zorvex and Mabli']);
    expect(of('Zorvex Reannounces and Expands Recall of Garbage Disposals')).toEqual(['Zorvex']);
    expect(of('Zorvex Corporation of America Recalls Garbage Disposals')).toEqual(['Zorvex']);
  });

  it('of a headline are what it begins with in capitals, also where the second word is one of goods', () => {
    const accessories = readBrands({
      name: 'Bottle accessories sold with figures',
      titleProduct: 'Zorvex Critters accessories',
      firms: [],
      texts: [],
    });
    expect(accessories).toEqual(['Zorvex Critters']);
  });

  it('reach as far as the firm that owners turn to, or its address, is called', () => {
    const read = (name: string, advice: string) =>
      readBrands({ name, firms: [], texts: [], advice });
    const byMail = 'Consumers should email recall@mabliaubain.com for a refund.';
    expect(read('Mabli au Bain Wooden Teether Rings', byMail)).toEqual(['Mabli au Bain']);
    const byPhone = 'Consumers can contact Zorvex Home Inc. by telephone at 1-800-555-0100.';
    expect(read('Zorvex Home Ceiling Lamps', byPhone)).toEqual(['Zorvex Home']);
    const byName = 'Contact Zorvex Company for a refund, or visit zorvex.com.';
    expect(read('Zorvex Company Lumeo Lamps', byName)).toEqual(['Zorvex Company']);
    expect(read('Zorvex Lumeo Ceiling Lamps', byName)).toEqual(['Zorvex']);
    const byForm = 'Consumers can contact Zorvex Home GmbH by telephone at 1-800-555-0100.';
    expect(read('Zorvex Home Ceiling Lamps', byForm)).toEqual(['Zorvex Home']);
    const byGoods = 'Consumers can contact Zorvex Games, Inc by email for a refund.';
    expect(read('Zorvex Lumee Activity Toy', byGoods)).toEqual(['Zorvex']);
    const ofOne = 'Contact Zorvex by telephone at 1-800-555-0100.';
    expect(read('Zorvex & Mabli Mower Decks', ofOne)).toEqual(['Zorvex', 'Mabli']);
    expect(read('Magnet Toy Sets', 'Visit magnettoy.com.')).toEqual([]);
    expect(read('Amazon Basics Ceiling Lamps', 'Visit www.amazon.com.')).toEqual([]);
    expect(read('Mabli Home Ceiling Lamps', byPhone)).toEqual(['Mabli']);
  });

  it('end before "by" or "and", and are neither a whole name nor goods in capitals', () => {
    const read = (name: string, text = '') => readBrands({ name, firms: [], texts: [text] });
    expect(read('ZorvexMe By Your Bed Sleeper inclined sleeper')).toEqual(['ZorvexMe']);
    expect(read('Zorvex LumeoMills')).toEqual(['Zorvex']);
    expect(read('Murphy Bed Hardware Kits', 'vertical Murphy Bed hardware kits')).toEqual([]);
    expect(read('Party Favors Torches', 'involves Party Favors torches')).toEqual(['Party Favors']);
    expect(read('Lumeo Bay Zorvex 54-inch Fans')).toEqual(['Lumeo Bay']);
    expect(read('Zorvex Bottle Machinery Co Ltd Cups')).toEqual(['Zorvex Bottle Machinery']);
    expect(read('Zorvex Squig Limited Edition Dolls')).toEqual(['Zorvex Squig']);
    expect(read('Roof-mounted Zorvex solar panels')).toEqual(['Zorvex']);
    expect(read('Liquid glitter iPhone cases')).toEqual([]);
    expect(read('Drills', 'involves Lumeo brand model DR5 ½ Inch Drills and Zorvex brand')).toEqual(
      ['Lumeo', 'Zorvex'],
    );
    const twoSentences = 'elevator models Elmo and Heron. The Zorvex brand name is on the door.';
    expect(read('Residential elevators', twoSentences)).toEqual(['Zorvex']);
  });
});

describe('a brand beside what is printed on the goods', () => {
  const read = (name: string, text: string, firms: string[] = []) =>
    readBrands({ name, firms, recalling: firms.length, texts: [text] });

  it('is as long as the print, spelled as in the name', () => {
    const text = 'The shades have "ZORVEX" printed on the label.';
    expect(read('Zorvex Nightfall Roller Shades', text)).toEqual(['Zorvex']);
    expect(read('Zorvex Nightfall Roller Shades', 'They are sold in white.')).toEqual([
      'Zorvex Nightfall',
    ]);
  });

  it('is the printed maker, not the ordinary words of a pattern', () => {
    const text =
      'This recall involves Wheat Leaf crystal mugs. "ZORVEX & CO." appears on the base.';
    expect(read('Wheat Leaf Crystal Mugs', text, ['Zorvex & Co.'])).toEqual(['Zorvex']);
    const unprinted = 'This recall involves Wheat Leaf crystal mugs.';
    expect(read('Wheat Leaf Crystal Mugs', unprinted, ['Zorvex & Co.'])).toContain('Wheat Leaf');
  });
});

it('a mower with an engine of another maker is of the maker whose dealer is to be asked', () => {
  const brands = readBrands({
    name: 'Mabli Dale ZX™ Mowers with Zorvex Engines',
    firms: ['Zorvex Motors USA'],
    recalling: 1,
    texts: ['This recall involves Mabli Dale ZX mowers with Zorvex engines.'],
    advice: 'Contact an authorized Mabli Dale dealer for a free repair.',
  });
  expect(brands).toEqual(['Mabli Dale', 'Zorvex Motors']);
});

it('a brand may have an “in” inside', () => {
  const texts = ['This recall involves Mabli in Linen-branded robes.'];
  expect(readBrands({ name: 'Robes', firms: [], texts })).toEqual(['Mabli in Linen']);
});

it('only the federal flammability standard is a law', () => {
  const laws = (standard: string) =>
    hazardOfNotice({
      ...emptyNotice,
      names: ['Play tents'],
      hazard: `The tents fail to meet ${standard} flammability standard.`,
    }).laws;
  expect(laws('the federal')).toEqual(['us_flammability']);
  expect(laws('an industry')).toEqual([]);
});

it('a name with a plus sign is one brand', () => {
  const texts = ['This recall involves Mabli + Zorvex-branded mirrors.'];
  expect(readBrands({ name: 'Mirrors', firms: [], texts })).toEqual(['Mabli + Zorvex']);
});

describe('goods that are to be removed', () => {
  const actions = (remedy: string) =>
    hazardOfNotice({ ...emptyNotice, names: ['Tins'], remedy }).actions;

  it('from areas with children are kept away from them, and lose no part', () => {
    expect(actions('Consumers should remove the tins from areas with children.')).toEqual([
      'keep_away_from_children',
    ]);
  });

  it('from use are used no more', () => {
    expect(actions('Consumers should remove these climbers from use.')).toEqual(['stop_using']);
  });
});

describe('the option "Repair"', () => {
  it.each([
    [
      'is a label where only a label is offered',
      'Contact Zorvex for a free warning label.',
      ['instructions_or_label'],
    ],
    [
      'is a manual where only a manual is offered',
      "Contact a dealer for a free copy of the Operator's Manual.",
      ['instructions_or_label'],
    ],
    [
      'is nothing offered where owners take a part off',
      'Take them away from children and remove the drawstring.',
      [],
    ],
    ['stays where a firm repairs', 'Contact Zorvex for a free repair and a new label.', ['repair']],
    ['stays where the sentence names nothing', 'Contact Zorvex for more.', ['repair']],
    [
      'is no label that only ships the goods',
      'Contact Zorvex for a free shipping label.',
      ['repair'],
    ],
  ])('%s', (_what, remedy, remedies) => {
    const notice = { ...emptyNotice, names: ['Zorvex Ranges'], remedy, remedyOptions: ['Repair'] };
    expect(hazardOfNotice(notice).remedies).toEqual(remedies);
  });
});

it('a battery taken out before the firm tells how to dispose of it is told first', () => {
  const remedy =
    'Consumers should immediately remove the battery pack and contact Zorvex for disposal instructions.';
  expect(hazardOfNotice({ ...emptyNotice, names: ['Earmuffs'], remedy }).actions[0]).toBe(
    'remove_part',
  );
});

describe('models', () => {
  it.each([
    ['not the brand', 'Spare part number ZORVEX right strap', []],
    ['not a word of a table', 'Model numbers: SERIAL', []],
    ['but a word that is no other', 'Model numbers: LUMEON', ['LUMEON']],
  ])('are read of prose, %s', (_what, description, models) => {
    const notice = { ...emptyNotice, names: ['Zorvex Backpack Blowers'], description };
    const [product] = hazardOfNotice(notice).products;
    expect(product?.identification.flatMap((one) => one.models ?? [])).toEqual(models);
  });
});

describe('units', () => {
  it('reads a table of serial numbers row by row', () => {
    const table =
      'Model Description Serial No. Range TB210BEN MOWER 10.5 HP 3014835626 to 3015507481 TB232/BEN MOWER PRO 3014860338 to 3015403241';
    expect(readSerialTable(table)).toEqual([
      { models: ['TB210BEN'], serials: [{ from: '3014835626', to: '3015507481' }], basis: 'text' },
      { models: ['TB232/BEN'], serials: [{ from: '3014860338', to: '3015403241' }], basis: 'text' },
    ]);
  });

  it('reads every range of serial numbers in a row, the wrong way round none', () => {
    const text =
      'with serial numbers ZX11100102 - ZX20901766 ZX22602881 - ZX22602863, ZX30800001 through ZX40703749 and ZY1300001 to ZY1700001 2016 to 2018 models';
    expect(readSerials(text)).toEqual([
      { from: 'ZX11100102', to: 'ZX20901766' },
      { from: 'ZX30800001', to: 'ZX40703749' },
      { from: 'ZY1300001', to: 'ZY1700001' },
    ]);
    expect(readSerials('serial numbers ZX1001 to ZX1009. Sold from 1 to 2 for 100 to 300')).toEqual(
      [{ from: 'ZX1001', to: 'ZX1009' }],
    );
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
});

it('the number of a part is no model', () => {
  const text = 'The lamp’s model number is EA-45. The model number is MX-900.';
  expect(readCodes(text, 'Zorvex hot tubs')).toEqual(['MX-900']);
});
