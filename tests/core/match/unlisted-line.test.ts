import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import { hazard, titled } from '../fixtures.ts';

/** The page names a line of the maker that the notice does not name. */

let serial = 0;
const units = { identification: [{ gtins: ['4006381333931'], basis: 'structured' as const }] };
const of = (name: string, more: object = {}): Hazard =>
  hazard({ names: { en: name }, brands: ['Besrey'], ...more }, { reference: `SR/${++serial}/26` });
const wide = [of('Besrey lawn mowers'), of('Besrey pressure washers')];
const level = (title: string, notice: Hazard, others: readonly Hazard[] = []) =>
  judge(titled(title), [...others, notice]).matches.find(({ hazard: met }) => met === notice)
    ?.level ?? 'none';

describe('a notice that names no line', () => {
  const page = 'Besrey Zorvex stroller';
  it('is not of a line, least where it means certain units, or the maker has many goods', () => {
    expect(level(page, of('Besrey stroller'))).toBe('none');
    expect(level('Besrey wooden stroller', of('Besrey stroller'))).toBe('caution');
    expect(level('Besrey wooden stroller', of('Besrey stroller'), wide)).toBe('none');
    expect(level(page, of('Besrey stroller'), wide)).toBe('none');
    expect(level(page, of('Besrey stroller', units))).toBe('none');
    expect(level('Besrey stroller', of('Besrey stroller', units), wide)).toBe('caution');
    expect(level(page, of('Stroller – Besrey stroller'))).toBe('none');
    expect(level('Besrey stroller', of('Stroller – Besrey stroller'))).toBe('caution');
  });

  it.each([
    ['Besrey ZX5520 stroller', 'Besrey stroller', 'caution'],
    ['Besrey Zorvex stroller', 'All models of Besrey strollers', 'caution'],
    // The maker of what stands before it.
    ['Zorvex and Besrey strollers', 'Besrey stroller', 'caution'],
    // One of the two is no other.
    ['Besrey Zorvex stroller and Besrey stroller', 'Besrey stroller', 'caution'],
    ['Besrey Zorvex stroller and Besrey Moonvex stroller', 'Besrey stroller', 'none'],
    // Right behind the maker, where the notice names a line.
    ['Besrey Nighthawk Zorvex stroller', 'Besrey Zorvex strollers', 'none'],
    ['Besrey wooden Zorvex stroller', 'Besrey Zorvex strollers', 'caution'],
    ['Besrey and Nighthawk Zorvex strollers', 'Besrey Zorvex strollers', 'caution'],
  ])(
    'is met by a small maker’s goods of no other line: %s against %s: %s',
    (title, name, expected) => {
      expect(level(title, of(name))).toBe(expected);
    },
  );

  it('meets nothing by its maker alone where the goods were copied', () => {
    const brands = ['Besrey', 'COUNTERFEIT'];
    expect(level('Besrey stroller', of('Besrey stroller', { brands }))).toBe('none');
    expect(level('Besrey stroller Zorvex', of('Stroller – Zorvex', { brands }))).toBe('caution');
  });

  it.each([
    ['Besrey perfume – 12', 'none'],
    ['Besrey perfume 12 ml', 'caution'],
    ['Besrey perfume woman', 'none'],
    ['Besrey Zorvex perfume', 'none'],
  ])('%s is no "Besrey perfume": %s', (title, expected) => {
    expect(level(title, of('Besrey perfume'))).toBe(expected);
  });

  it('is not of a scent, and "lemon" is one for what is no food', () => {
    expect(level('Besrey Zorvex deodorant', of('Besrey deodorant'))).toBe('none');
    expect(level('Besrey deodorant – Zorvex', of('Deodorant – Besrey'))).toBe('none');
    expect(level('Besrey deodorant', of('Besrey deodorant'))).toBe('caution');
    expect(level('Besrey lemon deodorant', of('Besrey deodorant'))).toBe('none');
    expect(level('Besrey navy deodorant', of('Besrey deodorant'))).toBe('none');
    expect(level('Besrey lemon toy slime', of('Besrey toy slime', units))).toBe('none');
    expect(level('Besrey lemon juice', of('Besrey juice', units))).toBe('caution');
  });

  it.each([
    'Besrey stroller with Zorvex',
    'Besrey Stroller With Zorvex',
    'Besrey stroller（Zorvex）',
    'Besrey stroller, Zorvex & Tuladuo',
    'Besrey stroller (Zorvex)',
    '1pc Besrey stroller 10 foot',
    'Besrey foldable upgraded black stroller',
    'Besrey Stroller Navy',
    'Besrey stroller for Zorvex',
  ])(
    'is of goods that only sellers’ words, measures and things beside them tell apart: %s',
    (title) => {
      expect(level(title, of('Besrey stroller', units), wide)).toBe('caution');
    },
  );

  it('knows its maker in one word or in two', () => {
    const spaced = of('The KiddoSpace stroller', { brands: ['The KiddoSpace'], ...units });
    expect(level('TheKiddoSpace stroller', spaced)).toBe('caution');
  });

  it.each([
    // The word behind a number is its measure.
    ['Besrey stroller 10 zorvex', 'caution'],
    ['Besrey zx stroller', 'none'],
  ])('is met or not where it has barcodes: %s: %s', (title, expected) => {
    expect(level(title, of('Besrey stroller', units))).toBe(expected);
  });

  it.each([
    ['Besrey Zorvex 유모차', { en: 'Besrey stroller' }, 'none'],
    ['Besrey Zorvex 유모차', { en: 'Besrey Zorvex strollers' }, 'caution'],
    ['Besrey Zorvex 유모차', { en: 'Besrey Zorvex stroller', de: 'Besrey stroller' }, 'caution'],
    ['Besrey 유모차', { en: 'Stroller' }, 'caution'],
    ['Besrey wooden 유모차', { en: 'Stroller' }, 'caution'],
    ['Besrey abc 유모차', { en: 'Stroller' }, 'caution'],
    ['Besrey Zorvex stroller', { ko: '유모차' }, 'caution'],
  ])('a Hangul title has names in Latin letters: %s against %j: %s', (title, names, expected) => {
    expect(level(title, of('', { names }))).toBe(expected);
  });

  it('cannot be told by a title in another script', () => {
    expect(level('Besrey 조르벡스 보조배터리', of('Besrey power bank', units), wide)).toBe(
      'caution',
    );
  });
});

describe('a notice whose line the title has', () => {
  it.each([
    ['Besrey key ring – Moon Zorvex', 'none'],
    ['Besrey key ring – Zorvex, Moon', 'caution'],
    ['Besrey key ring – Zorvex, Moonvex', 'none'],
    ['Besrey key ring – Zorvex, Moonvex; Zorvex key ring', 'caution'],
    // Beside what only sellers say and the maker, too.
    ['Besrey key ring – Zorvex foldable Moonvex', 'none'],
    ['Besrey key ring – Zorvex Besrey Moonvex', 'none'],
    // The goods stand between, or the dash.
    ['Besrey Moonvex key ring Zorvex', 'caution'],
    ['Besrey Moonvex – Zorvex key ring', 'caution'],
    ['Besrey Moonvex - Zorvex Key Ring', 'caution'],
    ['Besrey Key Ring Zorvex And Moonvex', 'caution'],
    // It has the line by itself as well.
    ['Besrey key ring Zorvex and Zorvex Moonvex', 'caution'],
    ['Besrey key ring – Zorvex', 'caution'],
  ])('%s: %s', (title, expected) => {
    expect(level(title.replace('Moon ', 'Moonvex '), of('Key ring – Zorvex'))).toBe(expected);
  });

  it.each([
    ['Besrey Zorvex key ring – Moonvex', 'Key ring – Zorvex', 'none'],
    ['Besrey Zorvex key ring – Foldable key ring', 'Key ring – Zorvex', 'caution'],
    ['Besrey Zorvex key ring – Moonvex', 'Besrey Zorvex key rings', 'caution'],
    // A number of the line is no measure of what stands behind it.
    ['Besrey Zorvex 6.0 Carbon racket', 'Racket – Zorvex 6.0', 'none'],
    ['Besrey Zorvex racket 6.0 inch', 'Racket – Zorvex', 'caution'],
  ])(
    'a variant behind the line or the dash is another: %s against %s: %s',
    (title, name, expected) => {
      expect(level(title, of(name))).toBe(expected);
    },
  );

  it('"eau" and "fast" are no lines', () => {
    const scent = of('Besrey Eau de toilette');
    expect(level('Zorvex Eau de toilette – Eau de Besrey', scent)).toBe('none');
    expect(level('Besrey Eau de toilette', scent)).toBe('caution');
    expect(level('Besrey charger – Fast Moonvex charger', of('Charger – Fast charger'))).toBe(
      'none',
    );
  });

  it('means more of it where it is no single thing', () => {
    expect(level('Besrey Zorvex Moonvex key ring', of('Besrey Zorvex key rings'))).toBe('caution');
    expect(level('Besrey Zorvex Moonvex key ring', of('Besrey Zorvex key ring', units))).toBe(
      'none',
    );
  });

  it('is another one where it has barcodes and a further word stands beside it', () => {
    const line = of('Besrey Zorvex Belmiro Tuladuo Morello heater', units);
    expect(level('Besrey Zorvex Belmiro Tuladuo heater', line, wide)).toBe('caution');
    expect(level('Besrey Zorvex Belmiro Tuladuo heater Nighthawk', line, wide)).toBe('none');
    expect(level('Besrey Zorvex Belmiro Tuladuo heater Nighthawk', line)).toBe('none');
    expect(level('Besrey Zorvex Belmiro Tuladuo heater, Nighthawk', line)).toBe('caution');
  });

  it.each([
    ['Besrey shower cream Zorvex', 'Shower cream – Zorvex', 'caution'],
    ['Besrey shower cream – Zorvex - Moonvex', 'Shower cream – Zorvex', 'none'],
    // What such goods are called is no line of theirs.
    ['Besrey skin lightening cream – Whitening', 'Skin lightening cleanser – Whitening', 'none'],
    [
      'Besrey Skin lightening cream – 5D EXTREME Whitening Face Cream',
      'Skin lightening cleanser – 5D EXTREME Whitening Cleanser',
      'none',
    ],
    ['Besrey shower cream – Zorvex - lemon', 'Shower cream – Zorvex', 'none'],
    ['Besrey key ring Zorvex - Moon', 'Key ring – Zorvex', 'caution'],
    ['Besrey body butter – Zorvex Moonvex', 'Body butter – Zorvex body butter', 'none'],
    ['Besrey hair dye – Zorvex 5', 'Hair dye – Zorvex', 'none'],
    ['Besrey hair dye – Zorvex 50 ml', 'Hair dye – Zorvex', 'caution'],
    ['Besrey deodorant Zorvex woman', 'Deodorant – Zorvex', 'none'],
    ['Besrey deodorant Zorvex', 'Deodorant – Zorvex + Belmiro', 'none'],
    ['Besrey electronic cigarette – 9000 puffs mango', 'Electronic cigarette – 9000 puffs', 'none'],
    ['Besrey electronic cigarette – 9000 puffs', 'Electronic cigarette – 9000 puffs mango', 'none'],
  ])('is another scent or shade or not: %s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });
});

describe('several names of one notice', () => {
  const both = (en: string, de: string) => of('', { names: { en, de } });
  it.each([
    ['Besrey wooden stroller', 'Stroller – Besrey stroller', 'Besrey stroller', 'caution'],
    ['Besrey wooden stroller', 'Stroller – Besrey stroller', 'Buggy – Besrey stroller', 'none'],
  ])('“%s” of “%s” and “%s”: %s', (title, en, de, expected) => {
    expect(level(title, both(en, de))).toBe(expected);
  });
  it.each([
    ['Besrey Zorvex stroller ZX5520', 'Besrey Zorvex stroller', 'Besrey stroller', 'caution'],
    ['Besrey stroller ZX5520', 'Besrey stroller', 'Besrey baby stroller', 'none'],
    ['Besrey stroller ZX5520', 'Besrey stroller ZX4410', 'Besrey stroller', 'caution'],
  ])('are read for a wide maker’s “%s” of “%s” and “%s”: %s', (title, en, de, expected) => {
    expect(level(title, both(en, de), wide)).toBe(expected);
  });
});

describe('which word is a line of its own', () => {
  it.each([
    // All of a line goes on with the next word, whether that is rare or not.
    ['Besrey key ring – Zorvex summer Moonvex', 'Key ring – Zorvex summer', 'none'],
    ['Besrey key ring – Zorvex summer', 'Key ring – Zorvex summer', 'caution'],
    // What the notice says stands between.
    ['Besrey Zorvex summer Moonvex key ring', 'Summer key ring – Zorvex', 'caution'],
    ['Besrey Zorvex Moonvex summer key ring', 'Summer key ring – Zorvex', 'none'],
    ['Besrey key ring Moon Light', 'Key ring – Moonlight', 'caution'],
    ['Besrey pan mug', 'Besrey mug', 'none'],
    ['Besrey Zorvex bathrobe', 'Besrey bathrobes', 'none'],
    ['Besrey long cotton bathrobe Moonvex nightgown', 'Besrey children’s bathrobes', 'none'],
    ['Besrey bar deodorant', 'Besrey deodorant', 'caution'],
    // The goods stand between, whether the line ends in a common word or the name says them again.
    ['Besrey Moonvex key ring Zorvex summer', 'Key ring – Zorvex summer', 'caution'],
    ['Besrey Moonvex key ring Zorvex', 'Key ring – Zorvex key ring', 'caution'],
    ['Besrey Moonvex key ring Zorvex', 'Zorvex key ring – Zorvex', 'caution'],
    // What goods are called is none, on no list either.
    ['Besrey wooden tuladuo Moonvex', 'Besrey tuladuos', 'none'],
  ])('%s against %s: %s', (title, name, expected) => {
    expect(level(title, of(name))).toBe(expected);
  });

  it('goods of no family and goods that share one are the same goods', () => {
    const slime = of('Besrey toy slime', units);
    expect(level('Besrey block toy slime', slime)).toBe('caution');
    expect(level('Besrey coloring toy slime', slime)).toBe('caution');
  });

  it('is told by one stretch of the title', () => {
    expect(level('Besrey Zorvex stroller, Besrey stroller', of('Besrey stroller', units))).toBe(
      'none',
    );
  });

  it('is told by every title of the page', () => {
    const titles = ['Besrey Zorvex stroller', 'Besrey stroller'];
    expect(judge(titled('', { titles }), [of('Besrey stroller', units)]).level).toBe('caution');
  });

  it('is told by names in the script of the title', () => {
    const names = { en: 'Stroller – Besrey stroller', ko: '유모차' };
    expect(level('Besrey Zorvex stroller', of('', { names }))).toBe('none');
    const latin = { en: 'Stroller – Besrey stroller', ko: 'Zorvex 유모차' };
    expect(level('Besrey Zorvex stroller', of('', { names: latin }))).toBe('none');
  });

  it('is none where one of the names is of all models', () => {
    const names = { en: 'All models of Besrey strollers', de: 'Besrey stroller' };
    expect(level('Besrey Zorvex stroller', of('', { names }))).toBe('caution');
  });

  it('may be misspelled, of one of the names', () => {
    const names = { en: 'Besrey Zorvexil stroller', de: 'Besrey stroller' };
    expect(level('Besrey Zorvexill stroller', of('', { names, ...units }), wide)).toBe('caution');
    expect(level('Besrey Moonvexy stroller', of('', { names, ...units }), wide)).toBe('none');
  });
});
