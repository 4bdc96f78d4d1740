import { describe, expect, it } from 'vitest';
import { headNoun, isAccessoryAround, mayBeProductWord } from '../../../lib/core/match/goods.ts';
import { tokenizeName } from '../../../lib/core/match/names.ts';
import { matchesAt } from '../../../lib/core/match/product-lines.ts';

describe('what stands around a model', () => {
  const isExtra = (title: string, names: string[][] = [['scooter']]) => {
    const at = title.indexOf('g30p');
    return isAccessoryAround(title, [at, at + 4], names);
  };
  it.each([
    ['ninebot g30p charger', true],
    ['ninebot g30p scooter', false],
    ['ninebot g30p scooter blue rope', false],
    ['ninebot g30p blue rope', true],
    // Nothing behind: what stands right before counts.
    ['replacement filter ninebot g30p, black', true],
    ['replacement filter ninebot g30p', true],
    ['filter zorvex belmiro tuladuo g30p', false],
    ['rope scooter ninebot g30p', false],
    ['rope, ninebot g30p', false],
    ['ninebot g30p|4711 (16a) charger', true],
    ['ninebot g30p-b2(black) charger', true],
    ['ninebot g30p.31 - i charger', true],
    ['ninebot g30p - s charger', true],
    ['ninebot g30p - is charger', false],
    ['ninebot g30p with charger', false],
  ])('%s: for it %s', (title, expected) => {
    expect(isExtra(title)).toBe(expected);
  });
  it('is no extra where one of the notice’s names is it', () => {
    expect(isExtra('ninebot g30p charger', [['scooter'], ['charger']])).toBe(false);
    expect(isExtra('ninebot g30p charger', [['charger', 'blue']])).toBe(false);
    expect(isExtra('ninebot g30p charger', [['charger', 'scooter']])).toBe(true);
    expect(isExtra('ninebot g30p charger scooter', [['charger', 'scooter']])).toBe(false);
  });
});

it('goods are called by the last word for goods, else by the last that is a word', () => {
  expect(headNoun(['scooter', 'zorvex'])).toBe('scooter');
  expect(headNoun(['zorvex', 'a7'])).toBe('zorvex');
  expect(headNoun(['zorvex', 'set'])).toBe('zorvex');
  expect(headNoun(['set', 'a7'])).toBeUndefined();
  expect(mayBeProductWord('set')).toBe(false);
  expect(mayBeProductWord('a7')).toBe(false);
});

it.each([
  ['zorvex', 'zorvex', true],
  ['zorvex', 'zorvexil', true],
  ['zor', 'zorvexil', false],
  ['zorvexil', 'zorvex', true],
  // Four letters of seven are more than a half, of eight they are not.
  ['zorv', 'zorvexi', true],
  ['zorv', 'zorvexil', false],
  ['zorvexil', 'zorvet', false],
  ['zorvea', 'zorvexil', false],
  // One letter more, less or other, of five and more.
  ['zorve', 'zorva', true],
  ['zorv', 'zorm', false],
  ['xzorve', 'zorve', true],
  ['zorve', 'xzorve', true],
  ['zorxve', 'zorve', true],
  ['zorxxve', 'zorve', false],
  ['zarvx', 'zorve', false],
  ['abcd', 'xabcd', false],
  ['xabcd', 'abcd', false],
  ['belmiro', 'zorvex', false],
  // With a neighbour.
  ['snug time', 'snugtime', true],
  ['4410a', '4410b', false],
])('“%s” is met by “%s”: %s', (word, other, expected) => {
  const tokens = word.split(' ');
  const title = tokenizeName(other);
  expect(matchesAt(tokens, 0, title)).toBe(expected);
  expect(matchesAt(tokens, tokens.length - 1, title)).toBe(expected);
});
