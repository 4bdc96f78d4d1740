import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge, photosWanted } from '../../../lib/core/judge.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** What one maker's other goods are told by, and what a kind of goods is. */

const of = (name: string, brand = 'Besrey', more: object = {}): Hazard =>
  hazard({ names: { en: name }, brands: [brand], ...more });
const level = (title: string, notice: Hazard) => judge(titled(title), [notice]).level;

describe('another size of the same maker', () => {
  const dresser = of('Besrey fabric 13-drawer dressers');
  it.each([
    ['Besrey fabric drawer dresser', 'caution'],
    ['Besrey 13 drawer fabric dresser, 2 pcs', 'caution'],
    ['Besrey fabric 12- and 13-drawer dressers', 'caution'],
    ['Besrey fabric 10-drawer dresser', 'none'],
    ['Besrey 2026 new fabric 13-drawer dresser, 24 pcs', 'caution'],
  ])('%s: %s', (title, expected) => {
    expect(level(title, dresser)).toBe(expected);
  });
  it('is no matter to an identifier', () => {
    const notice = of('Besrey fabric 13-drawer dressers', 'Besrey', {
      identification: models('BFD-1300'),
    });
    expect(level('Besrey BFD-1300 fabric 10-drawer dresser', notice)).toBe('danger');
  });
});

describe('other power', () => {
  it.each([
    ['Besrey portable propane heater', 'Besrey portable kerosene heaters', 'none'],
    ['Besrey portable kerosene heater', 'Besrey portable kerosene heaters', 'caution'],
    ['Besrey folding bicycle', 'Besrey electric folding bicycles', 'none'],
    ['Besrey electric folding bike', 'Besrey electric folding bicycles', 'caution'],
    ['Besrey folding e-bike', 'Besrey electric folding bicycles', 'caution'],
    ['Besrey electric folding bike', 'Besrey folding e-bikes', 'caution'],
    ['Besrey folding bike', 'Besrey folding e-bikes', 'none'],
    ['Besrey 접이식 전기 자전거', 'Besrey electric folding bicycles', 'caution'],
  ])('%s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });
});

describe('by the maker alone', () => {
  it.each([
    ['Zorvexil drill BP-WZ 보호필름', 'Cordless drills', 'none'],
    ['Zorvexil Tuladuo drill red case, black', 'Tuladuo cordless drills', 'none'],
    // Beside it, of the notice's own, or behind the whole name.
    ['Zorvexil Tuladuo drill, red case', 'Tuladuo cordless drills', 'caution'],
    ['Red case Zorvexil Tuladuo drill', 'Tuladuo cordless drills', 'caution'],
    ['Zorvexil Tuladuo drill red case', 'Tuladuo cordless case drills', 'caution'],
    ['Zorvexil Tuladuo cordless drill red case', 'Tuladuo cordless drills', 'caution'],
    ['Zorvexil Tuladuo drill red lamp', 'Tuladuo cordless drills', 'caution'],
  ])('an extra behind the goods is what is sold: %s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name, 'Zorvexil'))).toBe(expected);
  });
});

it('a word that every toy is called by says nothing beside the maker', () => {
  expect(level('Zorvexil wooden toy', of('Toys', 'Zorvexil'))).toBe('none');
  expect(level('Zorvexil wooden toy train', of('Toy trains', 'Zorvexil'))).toBe('caution');
});

it('a model counts once: it is no part of the name as well', () => {
  const notice = hazard({
    names: { en: 'Russound loudspeakers model AW70V6' },
    identification: models('AW70V6'),
  });
  expect(level('Salt AW70V6 triathlon suit', notice)).toBe('none');
  expect(level('Outdoor loudspeaker AW70V6', notice)).toBe('caution');
});

it('a generator with what was sold with it is no such thing', () => {
  const hose = 'Besrey fuel hose sold with Besrey portable generators';
  expect(level(hose, of('Besrey portable generators'))).toBe('none');
});

describe('pictures are wanted', () => {
  const hash = 'A'.repeat(104);
  const images = [{ url: 'https://authority.example/1.jpg', hash }];
  const wanted = (title: string, notice: Hazard, more: object = {}) =>
    photosWanted(listing({ titles: [title], ...more }), [notice], {}).length;
  const stroller = of('Besrey twin stroller', 'Besrey', { images });

  it.each<[string, string, Hazard, number]>([
    ['where one other clue speaks', 'Besrey gift 2026', stroller, 1],
    ['not where none does', 'Lamp', stroller, 0],
    ['not where two do already', 'Besrey twin stroller', stroller, 0],
    ['not where the goods are others', 'Besrey lipstick', stroller, 0],
    ['not where the notice has none', 'Besrey gift 2026', of('Besrey twin stroller'), 0],
  ])('%s', (_what, title, notice, count) => {
    expect(wanted(title, notice)).toBe(count);
  });
  it('pictures are not wanted where an identifier has said danger, nor of a withdrawn notice', () => {
    const listed = of('Besrey twin stroller', 'Besrey', {
      images,
      listings: [{ site: 'aliexpress', id: '1005001234567890' }],
    });
    expect(wanted('Besrey gift 2026', listed)).toBe(0);
    expect(wanted('Besrey gift 2026', { ...stroller, status: 'withdrawn' })).toBe(0);
  });
});

describe('an extra for goods whose notice names the same word, or more than a model', () => {
  it.each([
    ['Zorvexil BKG-N01 filter', 'Particle filter mask', 'BKG-N01', 'none'],
    ['Zorvexil BKG-N01 필터', 'Particle filter mask', 'BKG-N01', 'none'],
    ['Zorvexil BKG-N01 filter mask', 'Particle filter mask', 'BKG-N01', 'danger'],
    ['Zorvexil BKG-N01 water filter', 'Water filters', 'BKG-N01', 'danger'],
    ['Zorvexil SL 85968 - 18 - 24 case', 'Costume', 'SL 85968 - 18 - 24', 'none'],
    ['Zorvexil SL 85968 - 18 - 24 costume', 'Costume', 'SL 85968 - 18 - 24', 'danger'],
    ['Zorvexil HD588 - matt white 전용 case', 'Helmet', 'HD588 - matt white', 'none'],
    ['Zorvexil PS-360/1,5 E 필터', 'Extension lead', 'PS-360', 'none'],
    ['Zorvexil SN-4B - AQW76582 cover', 'Laser projector', 'SN-4B', 'none'],
    ['Zorvexil SN-4B - AQW76582 projector', 'Laser projector', 'SN-4B', 'danger'],
    ['Zorvexil A0127) 호환 storage bag', 'Helmet', 'A0127)', 'none'],
  ])('%s against %s %s: %s', (title, name, model, expected) => {
    expect(level(title, of(name, 'Zorvexil', { identification: models(model) }))).toBe(expected);
  });
});

it('an extra for goods that only their own name tells is not them', () => {
  const notice = of('Aftershave – Get Ready!', 'Zorvexil');
  expect(level('Zorvexil get ready 필터', notice)).toBe('none');
  expect(level('Zorvexil get ready aftershave', notice)).toBe('caution');
});

it.each(['toy', 'with remote'])(
  'the goods by their whole name, “%s” behind it, are them',
  (more) => {
    const notice = of('Bath bomb – Dinosaur Egg', 'Zorvexil');
    expect(level(`Zorvexil Bath bomb Dinosaur Egg ${more}`, notice)).toBe('caution');
  },
);

it('the end of a company’s name is no part of the goods’', () => {
  const notice = of('Zorvexil Zhi Electric Company Limited Black Adaptor', 'Zorvexil');
  expect(level('Zorvexil Zhi Electric Company Limited 신디사이저', notice)).toBe('none');
});

it('a maker that is called like users is not who the goods are for', () => {
  const notice = of('Candle holders', 'Holiday Lightworks', { identification: models('17310') });
  expect(level('Replacement cover for Holiday Lightworks 17310', notice)).toBe('none');
  expect(level('Holiday Lightworks 17310 candle holder', notice)).toBe('danger');
});

it('a measure is no model', () => {
  const notice = of('Nail polish', 'LNS', { identification: models('16') });
  expect(level('LNS bait 16.5G fishing lure', notice)).toBe('none');
  expect(level('LNS 16/32 pcs fishing lures', notice)).toBe('none');
});

it('a name that is only models says nothing beside a model', () => {
  const notice = of('Besrey cordless mowers models 24V-X2-17LM and 24V-X2-17LM-CT', 'Besrey', {
    identification: models('24V-X2-17LM', '24V-X2-17LM-CT'),
  });
  expect(level('Zorvexil 24V-X2-17LM-CT camera', notice)).toBe('none');
});

describe('brand and model on other goods', () => {
  const glove = of('Protective gloves', 'Zorvexil', { identification: models('34-2749') });
  const at = (title: string, published: string) =>
    judge(titled(title), [{ ...glove, published }], { today: '2026-11-28' }).level;
  it('are a caution by a recent notice, and nothing by an old one', () => {
    expect(at('Zorvexil 34-2749 kettle', '2025-08-15')).toBe('caution');
    expect(at('Zorvexil 34-2749 kettle', '2001-05-01')).toBe('none');
    expect(at('Zorvexil 34-2749 gloves', '2001-05-01')).toBe('danger');
  });
  it('leave a barcode a caution by a notice of any age', () => {
    const gtins = ['8710124155013'];
    const old = { ...glove, published: '2001-05-01' };
    old.products = of('Protective gloves', 'Zorvexil', {
      identification: [{ gtins, basis: 'structured' }],
    }).products;
    expect(judge(titled('Zorvexil kettle', { gtins }), [old], { today: '2026-11-28' }).level).toBe(
      'caution',
    );
  });
  it('are an extra for them, also behind a size in brackets', () => {
    expect(level('Zorvexil 34-2749 cable', glove)).toBe('none');
    expect(level('Zorvexil 34-2749 9(L) cable', glove)).toBe('none');
  });
});

it('a length in metres is no model', () => {
  const notice = of('Lighting chain', 'Zorvexil', { identification: models('2Mx1.5M/LED') });
  expect(level('Lighting chain, 2Mx1.5MLED', notice)).toBe('none');
});

it('a model that is met by its first three signs alone is a caution, of goods called alike', () => {
  const by = (prefix: string, title = 'Zorvexil SF973 with VOX') =>
    level(
      title,
      of('Pajamas', 'Zorvexil', { identification: [{ basis: 'text', models: [{ prefix }] }] }),
    );
  expect(by('SF9')).toBe('none');
  expect(by('SF9', 'Zorvexil SF973 kettle')).toBe('none');
  expect(by('SF9', 'Zorvexil SF973 pajamas')).toBe('caution');
  expect(by('SF97')).toBe('danger');
  expect(by('SF97', 'Zorvexil SF973 pajamas')).toBe('danger');
});

it('inches are no model', () => {
  const notice = of('Eau de toilette – Gio', 'Zorvexil', { identification: models('106') });
  expect(level('Zorvexil 106 perfume', notice)).toBe('danger');
  expect(level('Zorvexil 106" garland', notice)).toBe('none');
});

it('a word of two letters does not make two scents the same', () => {
  const notice = of('Eau de toilette – Ok the One', 'Zorvexil');
  expect(level('Zorvexil Eau de toilette – Ok beautiful', notice)).toBe('none');
  expect(level('Zorvexil Eau de toilette – Ok the One', notice)).toBe('caution');
  const size = of('Eau de toilette – Joi 50', 'Zorvexil');
  expect(level('Zorvexil eau de toilette 50 ml', size)).toBe('none');
  expect(level('Zorvexil night light A7', of('Night light – A7 Starlight', 'Zorvexil'))).toBe(
    'caution',
  );
});

it.each([
  ['Zorvexil eau de toilette Bosco', 'caution'],
  ['Zorvexil eau de toilette Bosco women', 'none'],
  ['Zorvexil women eau de toilette Bosco', 'caution'],
  ['Zorvexil eau de toilette Bosco 100 ml', 'caution'],
])('whom a scent is for right behind its name is another scent: %s', (title, expected) => {
  expect(level(title, of('Eau de toilette – Bosco', 'Zorvexil'))).toBe(expected);
});

it.each([
  ['Girl’s hoodie – Tuladuo', 'Zorvexil Tuladuo girls hoodie'],
  ['Hooded jacket – Tuladuo', 'Zorvexil Tuladuo women’s hooded jacket'],
])('those for whom goods are make no other kind of them: %s, "%s"', (name, title) => {
  expect(level(title, of(name, 'Zorvexil'))).toBe('caution');
});
