import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** A word that stands for something else than the cause it mostly names: sentences of our own. */

const eu = (about: string, text: string) => findingsOf(text, 'eu-safety-gate', about).findings;
const causes = (about: string, text: string) => eu(about, text).map(({ cause }) => cause);

describe('electricity', () => {
  it.each([
    [
      'The clearance between the live circuit and the earthing circuit is not sufficient.',
      ['insulation_inadequate'],
    ],
    ['The insulation of its conductors is too thin.', ['insulation_inadequate']],
    [
      'Protection class 1 devices (with plugs) are not connected to the earthing.',
      ['earthing_missing'],
    ],
    [
      'It has earthing contacts on the sockets and plug but lacks an earthing circuit.',
      ['earthing_missing'],
    ],
    ['The wiring is to thin.', ['conductor_too_thin']],
    [
      'The isolation between the live parts and accessible parts is poor.',
      ['insulation_inadequate'],
    ],
    ['A user could touch live parts of the connected equipment.', []],
    ['It has an adaptor for permanent use with inadequate insulation.', ['insulation_inadequate']],
    ['The ground contacts can oxidize.', ['wiring_fault']],
    ['The cable can be connected to the pump in reverse.', ['wiring_fault']],
    ['In this plug it is possible to insert only one pin.', ['plug_or_socket_unsafe']],
    ['A slot for the fuse is empty.', ['fuse_inadequate']],
  ])('%s', (text, expected) => expect(causes('Electrical Charger', text)).toEqual(expected));

  it.each([
    ['Live parts are accessible when the plug is fully or partially connected.', 'named'],
    ['Live parts are accessible when the lamp is partially screwed in.', 'servicing'],
    ['Its pins may become live before a plug is fully inserted into it.', 'plugging'],
    ['Should this basic insulation fail, accessible parts can become live.', 'electrical_fault'],
  ])('%s', (text, when) => expect(eu('Electrical Lamp', text)[0]?.when).toBe(when));
});

describe('magnets', () => {
  const choke = 'Small children may put them in the mouth and choke.';
  it.each([
    [`It has small parts and small magnets. ${choke}`, ['small_parts']],
    ['It has small parts (rivets, a magnet). In addition, a fin protrudes.', ['small_parts']],
    ['A child may put the strong magnets in the mouth and choke.', ['magnet_swallowable']],
  ])('%s', (text, expected) => {
    expect(causes('Toys Fishing game', text)).toEqual(expected);
  });
});

describe('values', () => {
  it.each([
    ['Filter retention is insufficient (measured value: as lowas 64 %).', 64, 'down_to'],
    ['Filter retention is insufficient (measured value: as low as to 41 %).', 41, 'down_to'],
    [
      'Filter retention is insufficient (measured value: as low as 99% minus 20%).',
      undefined,
      undefined,
    ],
    [
      'Filter retention is insufficient (as low as 73 %). Filtration capacity is insufficient (as low as 60 %).',
      60,
      'down_to',
    ],
  ])('a mask: %s', (text, value, bound) => {
    const [found] = eu('Protective equipment Particle filter mask', text);
    expect([found?.value, found?.bound]).toEqual([value, bound]);
  });

  it.each([
    [
      'The hoe and the rake contain too much lead (up to 2 mg/kg and 8 mg/kg, respectively).',
      'up_to',
    ],
    ['The grip contains too much lead (8 mg/kg and 2 mg/kg).', 'up_to'],
  ])('%s', (text, bound) => {
    expect(eu('Toys Rake', text)).toMatchObject([{ substance: 'lead', value: 8 }]);
    expect(eu('Toys Rake', text)[0]?.bound).toBe(bound);
  });

  it('takes a laser’s value before its limit', () => {
    const text = 'The laser beam is too powerful (2 mW against a limit of 0.4 mW).';
    expect(eu('Toys Disc', text)).toMatchObject([{ value: 2, limit: 0.4 }]);
  });

  it('reads no excess where there may be one', () => {
    expect(eu('Jewellery Ring', 'The release of nickel may exceed the permitted level.')).toEqual([
      { substance: 'nickel' },
    ]);
  });

  it('reads a substance that others give rise to as no second one', () => {
    const text =
      'It releases too much of nitrosatable substances generating N-nitrosodimethylamine.';
    expect(eu('Toys Balloons', text)).toMatchObject([{ substance: 'nitrosatable' }]);
    expect(eu('Toys Balloons', text)).toHaveLength(1);
  });
});

describe('toys and what children use', () => {
  it.each([
    ['Toys Doll', 'The fibrous material of the toy (fur) is accessible.', []],
    ['Toys Sand toy', 'All the filling of the inside could come out.', ['contents_leak']],
    [
      'Toys Car',
      'Small parts can easily detach (wooden splinter). A child may choke.',
      ['small_parts'],
    ],
    [
      'Toys Make-up set',
      'The necklace, worn around the neck, could form a loop and become trapped. It can strangle.',
      ['cord_too_long_or_loop'],
    ],
    [
      'Toys Book',
      'The necklace could wind around the neck of the child.',
      ['cord_too_long_or_loop'],
    ],
    [
      'Childcare Cot',
      'A child can become entangled in a garment on a corner.',
      ['clothing_can_catch'],
    ],
    [
      'Childcare Cot',
      'The base can break, making sharp edges accessible.',
      ['part_breaks', 'sharp_edge_or_point'],
    ],
    [
      'Childcare Seat',
      'The padding material can easily break. A child may choke.',
      ['small_parts'],
    ],
    ['Toys Doll', 'The metallic connections of the batteries are easily accessible.', []],
  ])('%s: %s', (about, text, expected) => expect(causes(about, text)).toEqual(expected));
});

it.each([
  ['Electrical Reel', 'It gives an unjustified level of protection against water ingress.', []],
  ['Electrical Lamp', 'A lamp cover can be removed by hand.', []],
  ['Electrical Monitor', 'It might not fulfil the rules and could measure incorrectly.', []],
  ['Protective Headset', 'It may emit feedback noise (106 dB).', []],
  ['Lighting Chain', 'It has an incorrect USB cable.', []],
  [
    'Electrical Cord',
    'If the insulation of the cord melts, live parts can be touched.',
    ['live_parts_accessible'],
  ],
])('%s: %s', (about, text, expected) => expect(causes(about, text)).toEqual(expected));

it('does not say that water gets in where it gets wet', () => {
  const text = 'Liquid can enter the socket if liquid is spilled.';
  expect(eu('Electrical Socket', text)).toEqual([{ cause: 'moisture_protection_poor' }]);
});

it('does not take a battery that explodes for one that leaks', () => {
  const text = 'The insulation wears, so that the battery may short-circuit and explode.';
  expect(causes('Hobby Board', text)).toContain('explodes_or_bursts');
  expect(causes('Hobby Board', text)).not.toContain('battery_leaks');
});

it('gives a substance no value of what is named after it', () => {
  const text =
    'It contains p-phenylenediamine (PPD) (measured value 2 %), Phenyl Dye (measured value 0.2 %).';
  expect(eu('Cosmetics Dye', text)[0]).toMatchObject({ substance: 'ppd', value: 2 });
  expect(eu('Cosmetics Dye', text)[0]?.bound).toBeUndefined();
});

it('reads a blank after a decimal comma', () => {
  const text = 'It contains benzoic acid (measured value: 60, 4 mg/kg), not listed on the label.';
  expect(eu('Cosmetics Gel', text)[0]).toMatchObject({ substance: 'benzoic_acid', value: 60.4 });
});

it.each([
  [
    'Toys Ring',
    'Two protruding parts, when putting in the mouth, can cause injuries.',
    'part_sticks_out',
  ],
  [
    'Other - Car Triangle',
    'It lacks stability and, overturned, it will not be visible.',
    'unstable_tips_over',
  ],
  ['Electrical Dryer', 'The thermal fuse is not working.', 'overheat_protection_missing'],
  [
    'Electrical Grinder',
    'It lacks protection against accidental loosening of the earth terminal.',
    'cable_anchorage_poor',
  ],
])('%s: %s', (about, text, cause) => expect(causes(about, text)).toEqual([cause]));

it('takes a limit for no value', () => {
  const text = 'It releases an excessive amount of nitrosamines (above the limits of 1 mg/kg).';
  expect(eu('Toys Balloons', text)[0]?.value).toBeUndefined();
});

it.each([
  ['The fuse link is incorrectly earthed.', ['fuse_inadequate']],
  ['Over time, its earth wire may become loose.', ['cable_anchorage_poor']],
])('an earth of something else, or not lost yet: %s', (text, expected) => {
  expect(causes('Electrical Grill', text)).toEqual(expected);
});

it.each([
  ['It contains lead (measured value up to 19-24% by weight).', 24, 'up_to', '%'],
  ['It contains DEHP (measured value up to 12,% by weight).', 12, 'up_to', '%'],
  ['It contains DEHP (measured value up to 0. 010% by weight).', 0.01, 'up_to', '%'],
  ['It releases nickel (measured value 2.1 µg per cm²/week).', 2.1, undefined, 'µg/cm²/week'],
])('a value as it is written: %s', (text, value, bound, unit) => {
  const [found] = eu('Toys Lamp', text);
  expect([found?.value, found?.bound, found?.unit]).toEqual([value, bound, unit]);
});

it('parts values that a comma glues together', () => {
  const text =
    'It contains DEHP, DBP and lead (measured values: 2.3%,16% and 0.02%, respectively).';
  expect(eu('Toys Bag', text).map(({ value }) => value)).toEqual([2.3, 16, 0.02]);
});

it('names a laser by its intensity', () => {
  expect(causes('Toys Gun', 'The intensity of the red laser is too powerful.')).toEqual([
    'laser_too_strong',
  ]);
});
