import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
import { tokenizeName } from '../../../lib/core/match/names.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { hazard, titled } from '../fixtures.ts';
import titles from './languages.json' with { type: 'json' };

const names = [
  ...['Perfume', 'Aftershave', 'Deodorant', 'Shampoo', 'Soap', 'Nail polish', 'Charger'],
  ...['USB charger', 'Power bank', 'Extension cord', 'Light chain', 'Night light', 'Laser pointer'],
  ...['Hair dryer', 'Hair straightener', 'Heater', 'Kettle', 'Air fryer', 'Electric blanket'],
  ...['Vacuum cleaner', 'Headphones', 'Soft toy', 'Doll', 'Magnetic balls', 'Stroller', 'Car seat'],
  ...[
    'Baby walker',
    'Pacifier',
    'Baby sleeping bag',
    'Electric scooter',
    'Bicycle helmet',
    'Drill',
  ],
  ...['Pressure washer', 'Earrings', 'Children’s pajamas', 'Sunglasses'],
];
const level = (title: string, name: string) =>
  judge(titled(`Besrey ${title}`), [hazard({ names: { en: name }, brands: ['Besrey'] })]).level;

const { en, ...others } = titles;

describe('a title in a shop’s language', () => {
  const met = names.filter((name, at) => level(en[at] ?? '', name) === 'caution');
  it('meets thirty goods at least in English', () => {
    expect(met.length).toBeGreaterThanOrEqual(30);
  });
  it.each(Object.entries(others))(
    'meets in %s four of five that its English one meets',
    (_, own) => {
      const missed = met.filter(
        (name) => level(own[names.indexOf(name)] ?? '', name) !== 'caution',
      );
      expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(met.length / 5);
    },
  );
  it.each(Object.entries(others))('in %s, other goods of the maker are not met', (_, own) => {
    const wrong = own.filter((title) => level(title, 'Lawn mower') !== 'none');
    expect(wrong).toEqual([]);
  });
});

describe('words of other languages', () => {
  it.each([
    ['the end of a compound', 'Handyladegerät', ['handy', 'charger']],
    ['an end of five letters', 'Handseife', ['hand', 'soap']],
    ['a sign that stands alone', '鏡', ['mirror']],
    ['no single sign of a run', '望遠鏡', ['望遠鏡']],
    ['plurals', 'chargeurs', ['charger']],
    ['a run without spaces', '子供用充電器', ['child', 'charger']],
    ['whole words alone', 'harvester phonograph', ['harvester', 'phonograph']],
    ['what is known of a run, beside what is not', '子供用靴', ['child', '用靴']],
    ['the longest of several', 'batterie externe', ['power', 'bank']],
  ])('are read by %s: %s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
  it.each([
    ['Chargeur rapide noir', true],
    ['Welding glue – Colle à souder', false],
    ['Besrey charger', false],
    ['Besrey 充電器', true],
    ['Besrey 龍馬丸', true],
    ['Besrey жмурка', true],
    ['충전기', false],
  ])('say in which language a text is: %s: %s', (text, expected) => {
    expect(tokenizeName(text).isForeign).toBe(expected);
  });
});
