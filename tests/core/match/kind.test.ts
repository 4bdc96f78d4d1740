import { describe, expect, it } from 'vitest';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { isOtherKind, mayBeSameKind } from '../../../lib/core/match/kind.ts';
import { hazard, titled } from '../fixtures.ts';

const both = (title: string, ...names: string[]) => {
  const one = hazard({
    names: Object.fromEntries(names.map((name, at) => [['en', 'de'][at], name])),
  });
  const [product] = one.products;
  if (!product) throw new Error('no product');
  return [listingFacts(titled(title)), productFacts(one, product)] as const;
};

describe('the goods may be of one kind', () => {
  it.each([
    ['zorvex kettle', ['Helmets'], false],
    ['zorvex helmet', ['Helmets'], true],
    // One side does not tell.
    ['zorvex kettle', ['Set'], true],
    ['zorvex', ['Helmets'], true],
    // What only describes goods puts them into no family.
    ['athletic kettle', ['Helmets'], false],
    // A name that is run together; one of several is enough.
    ['zorvex tula kettle', ['Zorvextula'], true],
    ['zorvex tula kettle', ['Zorvextula', 'Belmiro'], true],
    ['zorvex tula kettle', ['Belmiro'], false],
  ])('“%s” against %j: %s', (title, names, expected) => {
    expect(mayBeSameKind(...both(title, ...names))).toBe(expected);
  });
});

it.each([
  ['zorvex kettle', 'Helmets', true],
  ['zorvex helmet', 'Helmets', false],
  ['zorvex', 'Helmets', false],
  // A word that only describes goods does not say what they are.
  ['zorvex kettle', 'Zorvex archery', false],
])('“%s” is of another kind than “%s”: %s', (title, name, expected) => {
  expect(isOtherKind(...both(title, name))).toBe(expected);
});
