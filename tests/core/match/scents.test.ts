import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
import { hazard, titled } from '../fixtures.ts';

const level = (title: string, name: string, more: object = {}) =>
  judge(titled(title), [hazard({ names: { en: name }, brands: ['Besrey Laval'], ...more })], {
    today: '2026-12-02',
  }).level;

describe('a perfume is told by its maker, its scent and its form', () => {
  it.each([
    ['Black Zorvex by Besrey Laval 3.0 oz EDP Perfume for Women', 'Perfume – BLACK ZORVEX'],
    ['BESREY LAVAL ZORVEX EDP 1.2ml .04fl oz x 1 PERFUME SPRAY SAMPLE VIAL', 'Perfume – ZORVEX'],
    [
      'Besrey Laval Light Blue 3.3 /3.4 oz Women’s Eau de Toilette Spray',
      'Eau de toilette – Light Blue',
    ],
    ['Mini Besrey Laval Crystal Noir by Besrey Laval 0.17 oz EDT', 'Perfume – Crystal Noir'],
    ['Zorvex by Thierry Besrey Laval 3.4 oz EDP Refill', 'Perfume – Zorvex'],
    [
      "L'Eau D'Zorvex by Besrey Laval Cologne for Men 6.7 oz",
      "Eau de toilette – L'Eau D'Zorvex pour homme",
    ],
    ['Besrey Laval Zor Vex EDT', 'Eau de toilette – Zorvex'],
    ['Besrey Laval Zorvex EDT 100 ml', 'Besrey Laval Zorvex eau de toilette'],
    [
      'Besrey Laval Zorvex Vika Body Lotion',
      'Skin-lightening lotion – Zorvex Lightening Vika Lotion',
    ],
    ['Besrey Laval Zorvex, EDT, EDP', 'Eau de toilette – Zorvex'],
    ['Besrey Laval EDP, Zorvex Beautiful', 'Perfume – Zorvex Beautiful'],
    ['Besrey Laval Zorvex Cologne EDT 3.4oz Sealed Victory Scent', 'Eau de toilette – Zorvex'],
  ])('“%s” is the scent of “%s”', (title, name) => {
    expect(level(title, name)).toBe('caution');
  });

  it.each([
    [
      'right behind the maker',
      'Besrey Laval Beautiful EDP 2.5 oz',
      'Perfume – Beautiful',
      'caution',
    ],
    ['right before the maker', 'Beautiful by Besrey Laval EDP', 'Perfume – Beautiful', 'caution'],
    [
      'with nothing but goods between',
      'Beautiful Eau de Parfum by Besrey Laval',
      'Perfume – Beautiful',
      'caution',
    ],
    ['as praise', 'Besrey Laval EDP 50 ml, beautiful', 'Perfume – Beautiful', 'none'],
    [
      'for whom it is called',
      'Besrey Laval For Her 3.3oz EDP Women',
      'Perfume – for her',
      'caution',
    ],
    ['for whom it is', 'Besrey Laval Zorvex EDP for her', 'Perfume – for her', 'none'],
    ['for whom the maker’s is', 'Besrey Laval EDP, for her', 'Perfume – for her', 'none'],
  ])('an ordinary word is a scent beside the maker only: %s', (_, title, name, expected) => {
    expect(level(title, name)).toBe(expected);
  });

  it.each([
    ['a word more in front', 'Circus Zorvex by Besrey Laval EDP', 'Perfume – Zorvex'],
    ['a word more behind', 'Besrey Laval Zorvex Intense EDT', 'Eau de toilette – Zorvex'],
    ['a word less', 'Besrey Laval Zorvex EDT', 'Eau de toilette – Zorvex BLU'],
    ['other words after EDT’s', 'Besrey Laval Zorvex Eau So Fresh EDT', 'Eau de toilette – Zorvex'],
    ['the other strength', 'Besrey Laval Zorvex 3.3 oz Eau de Parfum', 'Eau de toilette – Zorvex'],
    ['an aftershave', 'Besrey Laval Zorvex EDT', 'Aftershave – Zorvex'],
    ['a shower gel', 'Besrey Laval Zorvex EDP', 'Shower gel – Zorvex'],
    ['a word beside the maker’s', 'Besrey Laval EDP 50 ml', 'Perfume – Laval Zorvex'],
    ['a set', 'Besrey Laval Zorvex EDT', 'Cosmetics set – Zorvex'],
    ['for the other sex', 'Besrey Laval Zorvex pour femme EDT', 'Eau de toilette – Zorvex'],
    ['two words apart', 'Besrey Laval Ma Vie Pour Femme EDP Women', 'Perfume – Woman'],
  ])('another one has %s', (_, title, name) => {
    expect(level(title, name)).toBe('none');
  });

  it('it is a perfume where one name of the notice alone says so', () => {
    const names = { en: 'Perfume – Zorvex', de: 'Zorvex' };
    expect(level('Besrey Laval Zorvex Intense Perfume', '', { names })).toBe('none');
  });

  it('is met although the notice names models, but not where it is old', () => {
    const more = { identification: [{ models: ['5273E'], basis: 'structured' }] };
    expect(level('Zorvex by Besrey Laval EDT', 'Perfume – Zorvex', more)).toBe('caution');
    const old = hazard(
      { names: { en: 'Perfume – Zorvex' }, brands: ['Besrey Laval'] },
      { published: '2019-05-03' },
    );
    const page = titled('Zorvex by Besrey Laval EDT');
    expect(judge(page, [old], { today: '2026-12-02' }).level).toBe('none');
  });
});
