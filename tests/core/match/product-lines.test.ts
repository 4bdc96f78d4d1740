import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** Another line of one maker: each side names something that the other leaves out. */

const of = (name: string, more: object = {}): Hazard =>
  hazard({ names: { en: name }, brands: ['Besrey'], ...more });
const level = (title: string, notice: Hazard) => judge(titled(title), [notice]).level;

describe('another line of the maker', () => {
  it.each([
    // Both name one.
    ['Besrey Zorvex auto belay', 'Besrey Speed auto belays', 'none'],
    ['Besrey Speed auto belay', 'Besrey Speed auto belays', 'caution'],
    // Only one side does: the notice of one line may be told shorter, a title that names one is of it.
    ['Besrey auto belay', 'Besrey Speed auto belays', 'caution'],
    ['Besrey Zorvex auto belay', 'Besrey auto belays', 'none'],
    ['Besrey wooden auto belay', 'Besrey auto belays', 'caution'],
    // Goods of their own in front of the shared ones; the same word behind them is no such thing.
    ['Besrey chain saw', 'Besrey circular saws', 'none'],
    ['Besrey saw with chain', 'Besrey circular saws', 'none'],
    // Before the maker as well, as in the name of another one.
    ['Zorvex Besrey auto belay', 'Besrey Speed auto belays', 'none'],
    // A code counts wherever it stands, a measure does not.
    ['Besrey auto belay ZX4410', 'Besrey Speed auto belays', 'none'],
    ['Besrey auto belay 500ml', 'Besrey Speed auto belays', 'caution'],
    ['Besrey wet vacuum 2551B', 'Besrey wet vacuums 2551R', 'none'],
  ])('%s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });

  it.each([
    'Besrey Upgraded Original auto belay',
    'Besrey Lightweight Foldable auto belay',
    'Besrey Multifunctional Modern auto belay',
    'Besrey pink auto belay set',
    '2026 New Besrey auto belay',
  ])('is not what sellers say of any goods: %s', (title) => {
    expect(level(title, of('Besrey Speed auto belays'))).toBe('caution');
    const identification = [{ gtins: ['8710124155013'], basis: 'structured' }];
    expect(level(title, of('Besrey auto belays', { identification }))).toBe('caution');
  });

  it.each([
    ['Zorvex Besrey auto belay', 'Besrey auto belay devices'],
    ['Zorvex Besrey auto belay', 'Certain Besrey brand auto belays'],
    ['Zorvex Besrey auto belay', 'Besrey professional auto belays'],
  ])('is not what notices say of any goods: %s against %s', (title, name) => {
    expect(level(title, of(name))).toBe('caution');
  });
});

describe('another variant, as Safety Gate names goods', () => {
  const perfume = (variant: string, more: object = {}) =>
    of(`Perfume – ${variant}`, { brands: ['Besrey Profumi'], ...more });
  it.each([
    ['Besrey Profumi Perfume Zorvex 50 ml', 'Zorvex', 'caution'],
    ['Besrey Profumi Perfume Tuladuo 50 ml', 'Zorvex', 'none'],
    ['Besrey Profumi Perfume Zorvex Tuladuo', 'Zorvex Morello', 'none'],
    // A scent is told whole.
    ['Besrey Profumi Perfume Zorvex, Free Shipping', 'Zorvex Morello', 'none'],
    ['Besrey Profumi Perfume Zorvex Morello, Free Shipping', 'Zorvex Morello', 'caution'],
    ['Besrey Profumi Perfume Zorvex Red', 'Zorvex Platinum', 'none'],
    ['Besrey Profumi Perfume pour homme Zorvex', 'Tuladuo pour homme', 'none'],
    ['Besrey Profumi Perfume N. 10', 'N. 4', 'none'],
    ['Besrey Profumi Perfume Zorvex', 'To be', 'none'],
    ['Besrey Profumi Perfume To Be 50 ml', 'To be', 'caution'],
    ['Besrey Profumi Perfume Zorvex Fix', 'Fix & Morello', 'none'],
  ])('%s against %s: %s', (title, variant, expected) => {
    expect(level(title, perfume(variant))).toBe(expected);
  });

  it.each([
    ['Besrey Zorvex hand and body cream', 'Besrey Zorvex body cream', 'caution'],
    ['Besrey Zorvex skin oil', 'Besrey Zorvex skin cream', 'none'],
    // What is in it or on it is not what it is.
    ['Besrey Zorvex skin cream with coconut oil', 'Besrey Zorvex skin cream', 'caution'],
    ['Besrey Zorvex bicycle with electric motor', 'Besrey Zorvex electric bicycle', 'caution'],
    ['Besrey deodorant spray Zorvex', 'Deodorant – Zorvex', 'caution'],
    ['Besrey hairspray Zorvex', 'Hairspray – Zorvex', 'caution'],
    ['Besrey shampoo Zorvex', 'Soap – Zorvex shampoo', 'none'],
    ['Besrey shampoo Zorvex with oil', 'Shampoo – Zorvex', 'caution'],
    ['Besrey shampoo Zorvex gift set', 'Shampoo – Zorvex', 'none'],
    ['Besrey lamp Zorvex spray', 'Lamp – Zorvex', 'caution'],
    ['Besrey double stroller', 'Besrey single strollers', 'none'],
    ['Besrey Zorvex sun spray', 'Besrey Zorvex sun milk', 'none'],
    ['Besrey Zorvex perfume for women', 'Besrey Zorvex perfume for men', 'none'],
    ['Besrey Zorvex perfume', 'Besrey Zorvex perfume for men', 'none'],
  ])('is for other uses or users: %s against %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });
});

it('one word of many may be missing', () => {
  const long = of('Besrey Speed aluminum telescoping camping hammock bassinet');
  const rest = 'aluminum telescoping camping hammock bassinet';
  expect(level(`Zorvex Besrey ${rest}`, long)).toBe('caution');
  expect(level(`Zorvex Besrey ${rest}`.replace('telescoping ', ''), long)).toBe('none');
});

describe('words that are the same', () => {
  it.each([
    ['Zorvex Besrey aromatherapi auto belay', 'Besrey aromatherapy auto belays'],
    ['Zorvex Besrey gasoline blower', 'Besrey gas blowers'],
    ['Zorvex Besrey mower lawnmower', 'Besrey lawn mowers'],
    ['Zorvex Besrey Snugtime swing', 'Besrey Snug-time™ swings'],
    ['Zorvex Besrey Snug swing', 'Besrey Snug™ swings'],
  ])('%s against %s', (title, name) => {
    expect(level(title, of(name))).toBe('caution');
  });
});

describe('one item of a list is enough', () => {
  const oils = of('Besrey wintergreen and birch essential oils');
  it.each([
    ['Zorvex Besrey wintergreen essential oil', 'caution'],
    ['Zorvex Besrey birch essential oil', 'caution'],
    ['Zorvex Besrey clove essential oil', 'none'],
  ])('%s: %s', (title, expected) => {
    expect(level(title, oils)).toBe(expected);
  });
  it('one item lacks a line where a word inside it is missed', () => {
    const alarms = of('Besrey Trusense smoke alarms and carbon monoxide alarms');
    expect(level('Besrey Nighthawk smoke alarm', alarms)).toBe('none');
  });
});

describe('a maker’s name as a line', () => {
  const two = hazard({ names: { en: 'Besrey auto belays' }, brands: ['Besrey', 'Zorvex'] });
  it('is none in a title, whichever of the notice’s makers it is', () => {
    const notice = {
      ...two,
      products: [{ ...two.products[0], names: { en: 'Besrey Speed auto belays' } }],
    };
    expect(level('Zorvex Besrey auto belay', notice as Hazard)).toBe('caution');
  });
  it('is none where the page states it', () => {
    const page = (brand: string) => listing({ titles: ['Tuladuo Besrey auto belay'], brand });
    const speed = of('Besrey Speed auto belays');
    expect(judge(page('Besrey'), [speed]).level).toBe('none');
    expect(judge(page('Tuladuo Besrey'), [speed]).level).toBe('caution');
  });
  it('has to be met where a notice names a second maker', () => {
    const notice = hazard({
      names: { en: 'Besrey Zorvex auto belays' },
      brands: ['Besrey', 'Zorvex'],
    });
    expect(level('Nighthawk Besrey auto belay', notice)).toBe('none');
  });
});

describe('one of many of a kind, as Safety Gate names them', () => {
  it.each([
    ['Besrey eau de toilette Zorvex 50 ml', 'Eau de toilette – Belmiro', 'none'],
    ['Besrey eau de toilette', 'Eau de toilette – Belmiro', 'none'],
    ['Besrey eau de toilette n° 54', 'Eau de toilette – n° 57', 'none'],
    ['Besrey eau de toilette Belmiro 50 ml', 'Eau de toilette – Belmiro', 'caution'],
    ['Besrey cordless drill', 'Drill – Besrey cordless drill', 'caution'],
    ['Besrey eau de toilette Zorvex', 'Eau de toilette – Zorvex woman', 'none'],
    ['Besrey eau de toilette Zorvex woman', 'Eau de toilette – Zorvex woman', 'caution'],
    ['Besrey tattoo ink Zorvex', 'Tattoo ink – Zorvex pure red', 'none'],
    ['Besrey hair dye black Zorvex', 'Hair dye – Belmiro Zorvex', 'none'],
    // Scents and soaps are told whole, other goods may be named in short.
    ['Besrey hair dye Zorvex, black', 'Hair dye – Belmiro Zorvex', 'none'],
    ['Besrey hair dye Belmiro Zorvex, black', 'Hair dye – Belmiro Zorvex', 'caution'],
    ['Besrey vaporizer Zorvex, black', 'Vaporizer – Belmiro Zorvex', 'caution'],
    ['Besrey sunscreen Zorvex', 'Sunscreen – Zorvex 30', 'none'],
    ['Besrey eau de toilette Zorvex', 'Eau de toilette – Zorvex Belmiro Tuladuo', 'none'],
    ['Besrey eau de toilette Zorvex Belmiro', 'Eau de toilette – Zorvex Belmiro Tuladuo', 'none'],
    ['Besrey vaporizer Zorvex Belmiro', 'Vaporizer – Zorvex Belmiro Tuladuo', 'caution'],
    ['Besrey eau de toilette Belmiro set', 'Eau de toilette – Belmiro', 'none'],
    ['Besrey eau de toilette Belmiro', 'Eau de toilette set – Belmiro', 'none'],
    ['Besrey eau de toilette set Belmiro', 'Eau de toilette set – Belmiro', 'caution'],
    ['Besrey tattoo ink Belmiro set', 'Tattoo ink – Belmiro', 'caution'],
    ['Besrey eau de toilette Belmiro black', 'Eau de toilette – Belmiro', 'none'],
    ['Besrey eau de toilette Zorvex man', 'Eau de toilette – Belmiro man', 'none'],
    ['Besrey shampoo Belmiro', 'Shampoo and conditioner – Belmiro', 'none'],
    ['Besrey shampoo Belmiro', 'Shampoo And Conditioner – Belmiro', 'none'],
    ['Besrey shampoo and conditioner Belmiro', 'Shampoo and conditioner – Belmiro', 'caution'],
    ['Besrey deodorant spray Belmiro', 'Roll-on deodorant – Belmiro', 'none'],
    ['Besrey deodorant Belmiro', 'Roll-on deodorant – Belmiro', 'none'],
    ['Besrey deodorant roll on Belmiro', 'Roll-on deodorant – Belmiro', 'caution'],
    ['Besrey vaporizer Zorvex 2400 pod', 'Vaporizer – Zorvex 1500, disposable pod', 'none'],
    ['Besrey nail polish Tuladuo gel', 'Nail polish – Besrey, Nighthawk gel', 'none'],
  ])('%s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });
});

it('takes no standard for a maker', () => {
  const notice = of('Particle filter mask', { brands: ['KN95'] });
  expect(level('Zorvex KN95 particle filter mask', notice)).toBe('none');
});

describe('what says nothing about lines', () => {
  it('a phrase about other goods in the notice', () => {
    const packs = of('Besrey battery packs for Zorvex laptops');
    expect(level('Nighthawk Besrey battery pack', packs)).toBe('caution');
  });
  it('another language', () => {
    const korean = hazard({ names: { ko: 'Besrey 스피드 자동 빌레이' }, brands: ['Besrey'] });
    const both = of('Besrey Speed auto strollers', {
      names: { en: 'Besrey Speed auto strollers', ko: 'Besrey 자동 유모차' },
    });
    expect(level('Besrey 나이트호크 자동 빌레이', korean)).toBe('caution');
    expect(level('Besrey 접이식 자동 유모차', both)).toBe('caution');
  });
  it('one of several names agrees', () => {
    const notice = of('', { names: { en: 'Besrey Speed auto belays', de: 'Besrey auto belay' } });
    expect(level('Nighthawk Besrey auto belay', notice)).toBe('caution');
  });
  it('an identifier, an equal picture', () => {
    const images = [{ url: 'https://ae01.alicdn.com/kf/S0000000000000000000000000000000a.jpg' }];
    const pictured = of('Besrey Speed auto belays', { images });
    const page = listing({
      titles: ['Besrey Nighthawk auto belay'],
      imageKeys: ['S0000000000000000000000000000000a'],
    });
    expect(judge(page, [pictured]).level).toBe('caution');
    const coded = of('Besrey Speed auto belays', { identification: models('BFD-1300') });
    expect(level('Besrey Nighthawk auto belay BFD-1300', coded)).toBe('danger');
  });
});

describe('a baby’s high chair', () => {
  const chairs = of('Besrey high chairs');
  it.each([
    ['Besrey high chair', 'caution'],
    ['Besrey baby highchair', 'caution'],
    ['Besrey baby feeding chair', 'caution'],
    ['Besrey 하이체어', 'caution'],
    ['Besrey outdoor chair', 'none'],
  ])('%s: %s', (title, expected) => {
    expect(level(title, chairs)).toBe(expected);
  });
});

it('a code is another one when a letter differs, where a word would be misspelled', () => {
  expect(level('Besrey Zorvx auto belay', of('Besrey Zorvex auto belays'))).toBe('caution');
  expect(level('Besrey ZX4410A auto belay', of('Besrey ZX4410B auto belays'))).toBe('none');
});

describe('a word right before the last of the name says what it is for', () => {
  const bugs = (name: string) => of(name, { brands: ['Bed Bug Knocker'] });
  it.each([
    ['Bed Bug Knocker – bed bug killer', 'Pest control product – Bird killer', 'none'],
    ['Bed Bug Knocker pest control bird killer', 'Pest control product – Bird killer', 'caution'],
    ['Bed Bug Knocker pest control killer', 'Pest control product – Killer', 'caution'],
  ])('%s against %s: %s', (title, name, expected) => {
    expect(level(title, bugs(name))).toBe(expected);
  });
});

it('the start of a longer word is another scent, not the same one cut short', () => {
  const perfume = of('Eau de toilette – Tuladuowater');
  expect(level('Besrey eau de toilette – Tula Morello', perfume)).toBe('none');
  expect(level('Besrey eau de toilette – Tuladuowater', perfume)).toBe('caution');
});
