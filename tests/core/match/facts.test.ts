import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../lib/core/listing.ts';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { brandMatch } from '../../../lib/core/match/maker.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** Pages are hostile: what they hand over may be more than a listing has. */
const of = (rest: Partial<Listing> | Record<string, unknown>) =>
  listingFacts({ ...listing(), ...rest } as Listing);
const attribute = (name: string, value: string) => ({ attributes: [{ name, value }] });

describe('what a page says of its goods', () => {
  it('leaves out what stands behind the first hundred attributes, fifty barcodes or hundred letters', () => {
    const plain = Array.from({ length: 99 }, () => ({ name: 'Colour', value: 'blue' }));
    const behind = (name: string, value: string, at: number) =>
      of({
        attributes: [...plain, { name: 'Size', value: 'large' }]
          .slice(0, at)
          .concat({ name, value }),
      });
    expect(behind('Model', 'XR0100', 99).models).toEqual(['xr0100']);
    expect(behind('Model', 'XR0100', 100).models).toEqual([]);
    expect(behind('KC', 'CB064R2816-1001A', 99).certificates.size).toBe(1);
    expect(behind('KC', 'CB064R2816-1001A', 100).certificates.size).toBe(0);
    expect(of(attribute(`${'x'.repeat(99)} KC 인증`, 'SU0436623001')).certificates.size).toBe(0);
    const gtins = (count: number) =>
      of({ gtins: [...Array.from({ length: count }, () => '1'), '8710124155013'] }).gtins;
    expect(gtins(49)).toEqual(['08710124155013']);
    expect(gtins(50)).toEqual([]);
  });
  it('barcodes, but neither its own numbers nor what is none', () => {
    const gtins = ['4006381333931', '8710124155013', '4006381333932'];
    expect(of({ id: '4006381333931', gtins }).gtins).toEqual(['08710124155013']);
    expect(of({ aliases: ['8710124155013'], gtins }).gtins).toEqual(['04006381333931']);
    expect(of(attribute('EAN', '8710124155013')).gtins).toEqual(['08710124155013']);
    expect(of(attribute('Colour', '8710124155013')).gtins).toEqual([]);
  });
  it('certificates: without a dash only where the field says what it holds', () => {
    expect([...of(attribute('KC', 'SU0436623001')).certificates.keys()]).toEqual(['SU0436623001']);
    expect(of(attribute('Colour', 'SU0436623001')).certificates.size).toBe(0);
    expect([...of(attribute('Colour', 'CB064R2816-1001A')).certificates]).toEqual([
      ['CB064R28161001A', 'CB064R2816-1001A'],
    ]);
  });
  it('no more than a page of goods has', () => {
    const many = (count: number, make: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => make(at));
    const number = (at: number) => `CB064R2816-10${at + 10}A`;
    expect(
      of({
        titles: many(
          4,
          (at) => `${number(2 * at)} ${number(2 * at + 1)} ${number(30 + at)} ${number(40 + at)}`,
        ),
      }).certificates.size,
    ).toBe(12);
    const titles = many(9, (at) => `Lamp number ${at}`);
    expect(of({ titles }).titles).toHaveLength(6);
    expect(of({ titles }).tokenizedTitles()).toHaveLength(4);
    expect(of({ titles: [...titles.slice(0, 6), number(1)] }).certificates.size).toBe(0);
    expect(of({ aliases: many(20, (at) => `100500000000000${at}`) }).aliases).toHaveLength(16);
    expect(of({ imageKeys: many(50, (at) => `picture${at}`) }).imageKeys.size).toBe(40);
    const attributes = many(6, (at) => `XR0${at}00`).map((value) => ({ name: 'Model', value }));
    expect(of({ attributes }).models).toEqual(['xr0000', 'xr0100', 'xr0200', 'xr0300']);
  });
  it('a model or a brand where an attribute is called so', () => {
    expect(of(attribute('型号', 'XR0100')).models).toEqual(['xr0100']);
    expect(of(attribute('Colour', 'XR0100')).models).toEqual([]);
    expect(of(attribute('Brand Name', 'Zorvex')).brand).toBe('Zorvex');
    expect(of(attribute('Brand story', 'Zorvex')).brand).toBeUndefined();
    expect(of({ brand: 'No brand', ...attribute('Brand', 'Zorvex') }).brand).toBe('Zorvex');
    expect(of(attribute(`${' '.repeat(100)}brand`, 'Zorvex')).brand).toBeUndefined();
  });
});

it('a notice’s facts have an end', () => {
  const [product] = hazard({
    names: Object.fromEntries(
      'bg cs da de el en es et fi fr'.split(' ').map((one) => [one, `Lamp ${one}`]),
    ),
    identification: [
      ...models('XR0100'),
      { gtins: ['8710124155013', '4006381333932'], basis: 'structured' },
    ],
  }).products;
  if (!product) throw new Error('no product');
  const facts = productFacts(hazard(), product);
  expect(facts.tokenizedNames()).toHaveLength(8);
  expect([...facts.gtins]).toEqual(['08710124155013']);
  const listings = Array.from({ length: 501 }, (_, at) => ({
    ...{ site: 'aliexpress' as const, id: `100500123456${1000 + at}` },
  }));
  const names = Object.fromEntries(
    Array.from({ length: 31 }, (_, at) => [`n${at}`, at < 30 ? 'Lamp' : 'Kettle']),
  );
  const many = productFacts(hazard(), { ...product, listings, names });
  expect(many.listings).toHaveLength(500);
  expect(many.tokenizedNames()).toHaveLength(1);
});

describe('a maker on a page', () => {
  const met = (page: Parameters<typeof listingFacts>[0], ...brands: string[]) => {
    const notice = hazard({ brands });
    const [product] = notice.products;
    if (!product) throw new Error('no product');
    return brandMatch(listingFacts(page), productFacts(notice, product));
  };
  const inTitle = (title: string, ...brands: string[]) => met(titled(title), ...brands);

  it('is told as the title writes it', () => {
    expect(inTitle('Lamp ZORVEXIL', 'Zorvexil')?.page).toBe('ZORVEXIL');
    // Folding made the title longer.
    expect(inTitle('Straße ZORVEXIL', 'Zorvexil')?.page).toBe('zorvexil');
  });
  it('is what the page states before what a title has', () => {
    const page = listing({ titles: ['Tuladuo lamp'], brand: 'Zorvexil' });
    const expected = {
      page: 'Zorvexil',
      notice: 'Zorvexil',
      isDistinctive: true,
      isProminent: true,
    };
    expect(met(page, 'Tuladuo', 'Zorvexil')).toEqual({ ...expected, isPhrase: false });
  });
  it.each([
    ['Zorvexil lamp', true],
    ['A small red Zorvexil lamp', true],
    ['A small red old zorvexil lamp', false],
    ['A small red old ZORVEXIL lamp', true],
    ['A small red old ZorVexil lamp', true],
    ['A SMALL RED OLD ZORVEXIL LAMP', false],
    ['A small RED old zorvexil lamp', false],
  ])('stands where makers stand, or is written as one: %s', (title, isProminent) => {
    expect(inTitle(title, 'Zorvexil')).toMatchObject({
      isProminent,
      isDistinctive: true,
      isPhrase: false,
    });
  });
  it('is a phrase where it has two words, and prominent anywhere', () => {
    const title = 'A small red old zorvex belmiro lamp';
    expect(inTitle(title, 'Zorvex Belmiro')).toMatchObject({ isProminent: true, isPhrase: true });
    expect(inTitle('Zorvex lamp', 'Zorvex Belmiro')).toBeUndefined();
    expect(inTitle('Lamp by Belmiro, like Zorvex', 'Zorvex Belmiro')).toBeUndefined();
  });
  it.each([
    ['Perfect', false],
    ['Zorvexil', true],
    ['Zqx', true],
    ['Zq', false],
    ['조벡', true],
    ['Xiaomi', true],
    ['Perfect Zorvexil', true],
  ])('%s is distinctive: %s', (brand, isDistinctive) => {
    expect(inTitle(`${brand} lamp`, brand)).toMatchObject({ isDistinctive });
  });
  it('the surest of several is taken, wherever it stands', () => {
    expect(inTitle('Perfect lamp, a very nice zorvexil', 'Perfect', 'Zorvexil')?.notice).toBe(
      'Zorvexil',
    );
    expect(inTitle('Lamp of a very nice tuladuo ZORVEXIL', 'Tuladuo', 'Zorvexil')?.notice).toBe(
      'Zorvexil',
    );
  });
  it('is no word for goods or for whom they are', () => {
    for (const brand of ['Toys', 'Kids', 'Type C', 'Baby stroller'])
      expect(inTitle(`${brand} lamp`, brand)).toBeUndefined();
    expect(inTitle('Zorvexil toys lamp', 'Zorvexil toys')).toBeDefined();
    expect(inTitle('Graco baby lamp', 'Graco baby')).toBeDefined();
  });
  it('ends where letters of its script end', () => {
    expect(inTitle('ZORVEXIL충전기', 'Zorvexil')).toBeDefined();
    expect(inTitle('Zorvexilo lamp', 'Zorvexil')).toBeUndefined();
    expect(inTitle('가조벡스토 lamp', '조벡스')).toBeUndefined();
    expect(inTitle('Case for Zorvexil', 'Zorvexil')).toBeUndefined();
    expect(inTitle('Case for Zorvexil, by Zorvexil', 'Zorvexil')).toBeDefined();
  });
  it('is known in the other script only near the front of a title', () => {
    expect(inTitle('샤오미 가방', 'Xiaomi')).toMatchObject({ page: '샤오미' });
    expect(inTitle('가방 가방 가방 샤오미', 'Xiaomi')).toBeUndefined();
    expect(met(listing({ brand: '샤오미' }), 'Xiaomi')).toMatchObject({ page: '샤오미' });
    expect(met(listing({ brand: 'Xiaomi' }), '샤오미')).toMatchObject({ page: 'Xiaomi' });
  });
});
