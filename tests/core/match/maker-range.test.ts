import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge, photosWanted } from '../../../lib/core/judge.ts';
import { yearsBetween } from '../../../lib/core/match/doubts.ts';
import { makerRange } from '../../../lib/core/match/maker-range.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** A maker of many kinds of goods, and a page that sells one of its models by number. */

let serial = 0;
const of = (name: string, more: object = {}, brand = 'Besrey'): Hazard =>
  hazard({ names: { en: name }, brands: [brand], ...more }, { reference: `SR/${++serial}/26` });

const generators = of('Besrey portable generators');
const wide = [of('Besrey lawn mowers'), of('Besrey pressure washers')];
const narrow = [of('Besrey generators'), of('Besrey inverter generators')];
const level = (title: string, notice: Hazard, others: readonly Hazard[]) =>
  judge(titled(title), [...others, notice]).matches.find(({ hazard: met }) => met === notice)
    ?.level ?? 'none';

describe('a page with a model number, a notice without', () => {
  const title = 'Besrey EU2200i portable generator';
  it('is no caution where notices know the maker for three kinds of goods', () => {
    expect(level(title, generators, wide)).toBe('none');
    expect(level(title, generators, wide.slice(1))).toBe('caution');
    expect(level(title, generators, narrow)).toBe('caution');
    expect(level(title, generators, [])).toBe('caution');
  });

  it('is no caution either where only one of its titles has the number', () => {
    const page = titled(title, { titles: ['Besrey portable generator', title] });
    expect(judge(page, [...wide, generators]).matches).toEqual([]);
  });

  it('counts kinds of this maker only', () => {
    const others = ['lawn mowers', 'pressure washers', 'chain saws'].map((name) =>
      of(`Tuladuo ${name}`, {}, 'Tuladuo'),
    );
    expect(level(title, generators, others)).toBe('caution');
  });

  it.each([
    ['Besrey portable generator', 'caution'],
    ['Besrey portable generator 2200W 120V', 'caution'],
    ['Besrey portable generator 2026', 'caution'],
    ['Besrey 2-outlet portable generator', 'caution'],
    ['Besrey portable generator for EU2200i', 'caution'],
    ['Besrey portable generator EU2200i', 'none'],
    ['Besrey portable generator EU-2200i', 'none'],
  ])('%s: %s', (page, expected) => {
    expect(level(page, generators, wide)).toBe(expected);
  });

  it('is told by the notice’s numbers, wherever it has them', () => {
    const coded = of('Besrey portable generators', { identification: models('EU2200i') });
    expect(level(title, coded, wide)).toBe('danger');
    const named = of('Besrey EU2200i and EU2000i portable generators');
    expect(level(title, named, wide)).toBe('caution');
  });

  it('is told by a line of the notice, with whatever number', () => {
    const named = of('All models of Besrey Zorvex portable generators');
    expect(level('Besrey Zorvex EU2200i portable generator', named, wide)).toBe('caution');
  });

  it('needs no number where a seller or a picture speaks as well', () => {
    const images = [{ url: 'https://ae01.alicdn.com/kf/S0000000000000000000000000000000a.jpg' }];
    const pictured = of('Besrey portable generators', { images });
    const page = listing({ titles: [title], imageKeys: ['S0000000000000000000000000000000a'] });
    expect(judge(page, [...wide, pictured]).level).toBe('caution');
  });
});

it('a picture is wanted where it would be a second clue beside the maker', () => {
  const images = [{ url: 'https://authority.example/1.jpg', hash: 'A'.repeat(104) }];
  const pictured = of('Besrey portable generators', { images });
  const page = titled('Besrey EU2200i portable generator');
  expect(photosWanted(page, [...wide, pictured], {})).toEqual([pictured]);
  expect(photosWanted(page, [pictured], {})).toEqual([]);
});

it('many pictures are weighed at once: each notice is judged twice, however many there are', () => {
  const images = [{ url: 'https://authority.example/1.jpg', hash: 'A'.repeat(104) }];
  let judged = 0;
  const notices = Array.from({ length: 30 }, () => {
    const notice = of('Besrey portable generators', { images });
    return Object.defineProperty({ ...notice }, 'status', {
      get: () => {
        judged += 1;
        return 'active';
      },
    });
  });
  const page = titled('Besrey EU2200i portable generator');
  expect(photosWanted(page, [...wide, ...notices], {})).toEqual(notices);
  expect(judged).toBe(2 * notices.length);
});

describe('goods for other goods', () => {
  const magnets = of('Besrey mosquito traps');
  it.each([
    ['Besrey mosquito trap', 'caution'],
    ['Valve adapter used with Besrey mosquito traps', 'none'],
    ['Valve adapter used in Besrey mosquito traps', 'none'],
  ])('%s: %s', (title, expected) => {
    expect(level(title, magnets, [])).toBe(expected);
  });
  it('what was sold with them is no name of theirs', () => {
    const supplies = of('Besrey power supplies sold with lift chairs');
    expect(level('Besrey control wands sold with lift chairs', supplies, [])).toBe('none');
  });
});

describe('maker and name alone', () => {
  const today = '2026-11-25';
  const levelOn = (name: string, more: object, fields: object = {}) =>
    judge(
      titled('Besrey folding garden chair'),
      [hazard({ names: { en: name }, brands: ['Besrey'], ...more }, fields)],
      { today },
    ).level;

  it('warn where the notice is of these years and names no model', () => {
    expect(levelOn('Besrey garden chairs', {})).toBe('caution');
  });

  it.each([
    ['of an old notice', {}, { published: '2020-03-01' }],
    ['of an undated notice', {}, { published: undefined }],
    ['of a notice that names models', { identification: models('BR-C7080') }, {}],
  ])('do not warn: %s', (_why, more, fields) => {
    expect(levelOn('Besrey garden chairs', more, fields)).toBe('none');
  });

  it.each(['Toys', 'Kids', 'Type-C', 'LED'])('“%s” in a title is no maker', (brand) => {
    const notice = hazard({ names: { en: 'Toy car' }, brands: [brand] });
    expect(judge(titled(`RC car ${brand} for boys, toy car`), [notice]).level).toBe('none');
  });
});

it.each([
  ['2020-06-01', '2026-12-01', 6.5],
  // Without a month: the middle of the year of a notice.
  ['2020', '2026-12-01', 6.5],
  [undefined, '2026-12-01', 0],
])('the time from %s to %s is %s years', (published, today, years) => {
  expect(yearsBetween(published, today)).toBeCloseTo(years);
});

describe('kinds of goods of a maker', () => {
  const kinds = (names: readonly string[], brand = 'Besrey') =>
    makerRange([
      hazard(
        {},
        { products: names.map((en) => ({ scope: 'unknown', names: { en }, brands: [brand] })) },
      ),
    ])(brand);
  it.each<[readonly string[], number]>([
    [['Besrey stroller', 'Besrey doll'], 2],
    [['Besrey', 'Besrey stroller'], 1],
  ])('%j: %i', (names, expected) => {
    expect(kinds(names)).toBe(expected);
  });
  it('are of a notice’s first 20 products, and no word of the maker is one', () => {
    const many = Array.from({ length: 19 }, () => 'Besrey stroller');
    expect(kinds([...many, 'Besrey doll', 'Besrey lamp'])).toBe(2);
    expect(kinds(['Twin stroller – Besrey Lamp', 'Doll – Besrey Lamp'], 'Besrey Lamp')).toBe(2);
  });
  it('are none of one that no notice names', () => {
    expect(makerRange([])('Besrey')).toBe(0);
  });
});
