import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** What makes a clue, and where it ends. */

const level = (page: Record<string, unknown>, notice: Hazard, today?: string) =>
  judge(listing(page), [notice], today === undefined ? {} : { today }).level;

describe('a brand and a model', () => {
  const of = (brand: string, ...codes: string[]) =>
    hazard({ names: { en: 'Frobnicator' }, brands: [brand], identification: models(...codes) });
  it.each([
    ['Besrey lovely metal M7', 'Besrey', 'M7', 'danger'],
    ['Besrey lovely wooden M7', 'Besrey', 'M7', 'none'],
    ['M7 lovely metal Besrey', 'Besrey', 'M7', 'danger'],
    ['M7 lovely wooden Besrey', 'Besrey', 'M7', 'none'],
    // A strong model with a maker that is sure, or that stands where makers stand.
    [
      'Modern bright cosy new table lamp of zorvexil in white and XR0100',
      'Zorvexil',
      'XR0100',
      'danger',
    ],
    ['Perfect lamp of white and black glass, XR0100', 'Perfect', 'XR0100', 'danger'],
    [
      'Modern bright lamp that is perfect in white and black glass, XR0100',
      'Perfect',
      'XR0100',
      'none',
    ],
    // Spelled with spaces, which a short one may not be.
    ['Besrey EX D112 05 drill', 'Besrey', 'EX-D112-05', 'danger'],
    ['Besrey 7 5 0 lamp', 'Besrey', '750', 'none'],
    ['Besrey case for XR0100', 'Besrey', 'XR0100', 'none'],
    ['Besrey X-14', 'X-14', 'X-14', 'none'],
  ])('%s against %s %s: %s', (title, brand, code, expected) => {
    expect(level({ titles: [title] }, of(brand, code))).toBe(expected);
  });
  it('a number before a word is a word, too, however the notice writes it', () => {
    const far = { titles: ['Taft of a strong hold 3 Wetter and a very nice thing, Besrey'] };
    expect(level(far, of('Besrey', '3WETTER'))).toBe('none');
  });
  it.each([
    ['HD588 helmet in matt red cable', 'HD588 helmet in matt red', 'none'],
    ['HD588 helmet in matt red', 'HD588 helmet in matt red', 'danger'],
    ['HD588 cable', 'HD588 helmet in matt red', 'none'],
  ])('the notice’s whole field belongs to the model: %s', (title, field, expected) => {
    const notice = hazard({
      names: { en: 'Helmet' },
      brands: ['Zorvexil'],
      identification: models(field),
    });
    expect(level({ titles: [title], brand: 'Zorvexil' }, notice)).toBe(expected);
  });
  it('an extra is told where any name says what the goods are', () => {
    const named = (...names: string[]) =>
      hazard({
        names: Object.fromEntries(names.map((name, at) => [['en', 'de', 'fr'][at], name])),
        ...{ brands: ['Besrey'], identification: models('XR0100') },
      });
    const cable = { titles: ['Besrey XR0100 cable'] };
    expect(level(cable, named('The'))).toBe('caution');
    expect(level(cable, named('The', 'Lamp'))).toBe('none');
  });
});

describe('a seller', () => {
  const named = { en: 'Lace nightgown' };
  const titles = ['Lace nightgown for girls'];
  const met = (seller: object | undefined, ...sellers: object[]) =>
    judge(listing({ titles, ...(seller && { seller }) }), [
      hazard({ names: named, sellers: sellers as { name: string }[] }),
    ]).matches[0]?.clues[0];
  it('is met by its number or by its name, each said as each side says it', () => {
    const byNumber = { site: 'aliexpress' as const, id: '1105222246' };
    expect(met({ id: '1105222246' }, byNumber)).toEqual({
      ...{ kind: 'seller-product', page: '1105222246', notice: '1105222246' },
    });
    expect(met({ id: '1105222246', name: 'Zorvex' }, byNumber)?.page).toBe('Zorvex');
    const byName = { site: 'aliexpress' as const, name: 'Shop1105222246 Store' };
    expect(met({ id: '1105222246' }, byName)?.notice).toBe('Shop1105222246 Store');
    expect(met({ name: 'Zorvex Store' }, { name: 'Tuladuo' }, { name: 'Zorvex' })?.notice).toBe(
      'Zorvex',
    );
  });
  it('is another one where number, name or shop differ', () => {
    expect(met({ id: '1105222247' }, { site: 'aliexpress', id: '1105222246' })).toBeUndefined();
    expect(met({ id: '1105222246' }, { site: 'temu', id: '1105222246' })).toBeUndefined();
    expect(met({ name: 'Zorvex' }, { name: 'Tuladuo' })).toBeUndefined();
    expect(met({ name: 'Official Store' }, { name: 'Official Store' })).toBeUndefined();
    expect(met(undefined, { name: 'Official Store' })).toBeUndefined();
    expect(met(undefined, { site: 'aliexpress', id: '1105222246' })).toBeUndefined();
    expect(met({ id: '1105222246' }, { site: 'aliexpress' })).toBeUndefined();
  });
});

it.each([
  ['S00000000000000a', 'S00000000000000a', 'caution'],
  ['S0000000000000a', 'S0000000000000a', 'none'],
  ['S00000000000000b', 'S00000000000000a', 'none'],
])('a picture’s key %s in the address of %s: %s', (key, address, expected) => {
  const images = [{ url: `https://ae01.alicdn.com/kf/${address}.jpg` }];
  const page = { titles: ['Twin stroller'], imageKeys: [key] };
  expect(level(page, hazard({ names: { en: 'Twin stroller' }, images }))).toBe(expected);
});

it('a certificate has to be the notice’s, and a listing has no variant where none is said', () => {
  const notice = hazard({ certificates: ['CB064R2816-1001A'] });
  const page = (value: string) => ({ attributes: [{ name: 'KC', value }] });
  expect(level(page('CB064R2816-1001A'), notice)).toBe('danger');
  expect(level(page('CB064R2816-1001B'), notice)).toBe('none');
  const id = '1005005245752641';
  const [match] = judge(listing({ id }), [
    hazard({ listings: [{ site: 'aliexpress', id }] }),
  ]).matches;
  expect(Object.keys(match?.clues[0] ?? {})).toEqual(['kind', 'page', 'notice']);
});

describe('doubts about a barcode', () => {
  const doubts = (title: string, more: object = {}, page: object = {}) =>
    judge(titled(title, { gtins: ['8710124155013'], ...page }), [
      hazard({
        identification: [
          { models: ['XR0100', 'XR0101'], gtins: ['8710124155013'], basis: 'structured' },
        ],
        ...more,
      }),
    ]).matches[0]?.doubts;
  it.each([
    ['Lamp XR0200', ['other-model']],
    ['Lamp XR0101', []],
    ['Lamp EN71', []],
    ['Lamp CAT6 for XR0200', []],
    ['Lamp 10000-drawer', []],
    ['Lamp', []],
  ])('another model in “%s”: %j', (title, expected) => {
    expect(doubts(title)).toEqual(expected);
  });
  it.each([
    ['Graco', ['other-brand']],
    ['Besrey', []],
    ['Besrey Childrens Goods', []],
    ['Bes', []],
  ])('a page of %s', (brand, expected) => {
    expect(doubts('Lamp', { brands: ['Zorvexil', 'Besrey'] }, { brand })).toEqual(expected);
  });
  it('none of a brand that a title says with the notice’s', () => {
    const brands = ['Zorvexil'];
    expect(doubts('Zorvexil lamp', { brands }, { brand: 'Graco' })).toEqual([]);
    expect(doubts('Lamp', { brands })).toEqual([]);
    expect(doubts('Lamp', {}, { brand: 'Graco' })).toEqual([]);
  });
  it('the listing’s own id leaves no doubt about the model', () => {
    const listings = [{ site: 'aliexpress' as const, id: '1005001234567890' }];
    expect(doubts('Lamp XR0200', { listings })).toEqual([]);
  });
});

describe('a notice is old', () => {
  const at = (page: Record<string, unknown>, product: object, published: string, rest = {}) =>
    level(page, hazard(product, { published, ...rest }), '2026-12-01');
  it('counts for maker and name after five years', () => {
    const stroller = { names: { en: 'Besrey twin stroller' }, brands: ['Besrey'] };
    const page = { titles: ['Besrey twin stroller'] };
    expect(at(page, stroller, '2021-12-01')).toBe('caution');
    expect(at(page, stroller, '2021-11-01')).toBe('none');
  });
  it('counts for other soft clues and for advice after ten years', () => {
    const product = { names: { en: 'LED floodlight' }, identification: models('D-501EX') };
    const page = { titles: ['Ultra thin LED floodlight D-501EX'] };
    expect(at(page, product, '2016-12-01')).toBe('caution');
    expect(at(page, product, '2016-11-01')).toBe('none');
    const kind = { goods: 'children_umbrella' };
    const umbrella = { titles: ['Cute kids umbrella with ears'] };
    expect(at(umbrella, kind, '2016-12-01', { about: 'kind' })).toBe('advice');
    expect(at(umbrella, kind, '2016-11-01', { about: 'kind' })).toBe('none');
  });
  it('counts for a listing that sells other goods after three years', () => {
    const id = '1005005245752641';
    const product = { names: { en: 'Twin stroller' }, listings: [{ site: 'aliexpress', id }] };
    const page = { titles: ['925 silver necklace'], id };
    expect(at(page, product, '2023-12-01')).toBe('danger');
    expect(at(page, product, '2023-11-01')).toBe('caution');
  });
});

describe('a model by itself', () => {
  const of = (name: string, code: string) =>
    hazard({ names: { en: name }, brands: ['Besrey'], identification: models(code) });
  it.each([
    ['LED floodlight D501', 'LED floodlight', 'D-501', 'none'],
    ['LED floodlight D501E', 'LED floodlight', 'D-501E', 'caution'],
  ])('%s: %s %s: %s', (title, name, code, expected) => {
    expect(level({ titles: [title] }, of(name, code))).toBe(expected);
  });
});

it('a match says which product it is, but for the first', () => {
  const [one] = hazard({ brands: ['Besrey'], identification: models('XR0100') }).products;
  const [two] = hazard({ brands: ['Besrey'], identification: models('XR0200') }).products;
  if (!one || !two) throw new Error('no product');
  const notice = { ...hazard(), products: [one, two] };
  const product = (title: string) => judge(titled(title), [notice]).matches[0]?.product;
  expect(product('Besrey XR0100')).toBeUndefined();
  expect(product('Besrey XR0200')).toBe(1);
  const far = { ...notice, products: [...Array.from({ length: 200 }, () => two), one] };
  expect(judge(titled('Besrey XR0100'), [far]).level).toBe('none');
});
