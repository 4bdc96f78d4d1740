import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** No more than a notice says: sentences of our own that look like another cause. */

const eu = (about: string, text: string) => findingsOf(text, 'eu-safety-gate', about).findings;
const causes = (found: ReturnType<typeof eu>) => found.map(({ cause }) => cause);

describe('what a Safety Gate notice does not say', () => {
  it.each([
    [
      'Childcare Playpen',
      'Children can climb on the fence and fall over the edge. Clothes attached to cords can be caught in protruding parts, which may lead to strangulation.',
      ['clothing_can_catch'],
    ],
    [
      'Childcare Crib',
      'The protruding parts of the crib have sharp edges. These can injure the child.',
      ['sharp_edge_or_point'],
    ],
    [
      'Toys Rattle',
      'The rattle has a protruding part. If a child puts it in the mouth it can choke.',
      ['airway_blocking_shape'],
    ],
    [
      'Toys Magnet set',
      'The toy has small parts (cubes) with a high magnetic flux. If a child swallows them, they may perforate the bowel.',
      ['magnet_swallowable'],
    ],
    [
      'Toys Magnet set',
      'Small parts (magnets) with a high flux come off. As a result, a child may put them in the mouth and choke.',
      ['small_parts', 'magnet_swallowable'],
    ],
    [
      'Machinery Scooter',
      'It is not possible to determine whether there is protection against overcharging. The battery can explode.',
      ['explodes_or_bursts', 'conformity_not_proven'],
    ],
    [
      'Electrical appliances Extension lead',
      'The wires are too thin. They may overheat, and the insulation becomes damaged.',
      ['conductor_too_thin', 'overheats'],
    ],
    [
      'Electrical appliances Lamp',
      'The insulation of the wires is damaged by sharp metal.',
      ['wiring_fault'],
    ],
    [
      'Lighters Lighter',
      'The lighter appeals to children like a toy. Children may burn themselves.',
      ['lighter_attracts_children'],
    ],
    [
      'Lighters Lighter',
      'The lighter has no child-resistant mechanism. The flame is too high.',
      ['lighter_not_child_resistant', 'lighter_unsafe'],
    ],
    [
      'Chemical products Marking paint',
      'The labelling omits the hazard information.',
      ['warnings_or_labels_missing'],
    ],
    [
      'Construction Screws',
      'The screws may fail without any prior warning signs.',
      ['part_breaks'],
    ],
    [
      'Protective equipment Bicycle helmet',
      'The retention system of this helmet is not adequate.',
      ['protection_inadequate'],
    ],
    [
      'Protective equipment Bicycle helmet',
      'The helmet does not sufficiently absorb impacts.',
      ['impact_protection_low'],
    ],
    [
      'Hobby/sports equipment Bicycle',
      'The fork may crack. The bicycle may become unstable.',
      ['part_breaks'],
    ],
    ['Machinery Cargo bike', 'The frame may break, and the rider loses control.', ['part_breaks']],
    [
      'Chemical products E-cigarette',
      'It comes in an excessive volume.',
      ['nicotine_container_too_large'],
    ],
    ['Toys Teether', 'A small part (a ball with a cord) can detach.', ['small_parts']],
    ['Childcare Soother holder', 'The cord can break and release small parts.', ['small_parts']],
    [
      'Lighting chains Lighting chain',
      'The cable is not well anchored, is too thin and overheats.',
      ['conductor_too_thin', 'cable_anchorage_poor', 'overheats'],
    ],
    [
      'Machinery Saw',
      'The filler of the fuse is insufficient. It may fail to prevent a fire or an explosion.',
      ['fuse_inadequate'],
    ],
    [
      'Machinery Welder',
      'Labels for the buttons are missing. The user may accidentally turn it on.',
      ['warnings_or_labels_missing'],
    ],
    [
      'Electrical appliances UV lamp',
      'The lamp emits a low UV-C radiation (measured value: 0.2 W/m2).',
      [],
    ],
    [
      'Toys Warm toy',
      'The inner bag overheats in a microwave without a glass of water.',
      ['overheats'],
    ],
    [
      'Toys Sword',
      'Small parts (the handle around the batteries) detach easily. Children may choke.',
      ['small_parts'],
    ],
    [
      'Childcare Swing',
      'There is no restraint. The baby can therefore fall from the swing.',
      ['restraint_inadequate'],
    ],
    [
      'Protective equipment Helmet',
      'On impact the helmet could become detached and slip off the head.',
      ['protection_inadequate'],
    ],
    [
      'Electrical appliances Straightener',
      'The wires are held only by welds that could become detached.',
      [],
    ],
    [
      'Electrical appliances Adapter',
      'Only one pin of the plug can be inserted, and it may arc or spark.',
      ['plug_or_socket_unsafe', 'sparks'],
    ],
    ['Decorative articles Fireplace', 'The thermal isolation is insufficient.', []],
    ['Machinery Chainsaw', 'Nothing stops the chain in the event of an accidental kickback.', []],
    ['Toys Torch', 'The battery can easily overcharge and cause a fire.', ['battery_fails']],
    [
      'Decorative articles Candle holder',
      'The screw that holds the metal wire can come loose.',
      [],
    ],
    [
      'Electrical appliances Grill',
      'The mains cable is not secured, as the screws are not tight enough.',
      ['cable_anchorage_poor'],
    ],
    [
      'Lighting chains Lighting chain',
      'The cable is not properly anchored and is too thin.',
      ['conductor_too_thin', 'cable_anchorage_poor'],
    ],
    ['Toys Wooden swing seat', 'The buckle can move unexpectedly.', ['part_moves_unexpectedly']],
    ['Toys Scooter', 'The steering tube is not sufficiently stable.', ['part_not_secured']],
    [
      'Hobby/sports equipment Swim goggles',
      'The transmission factor of UV light is too high.',
      ['uv_protection_low'],
    ],
    [
      'Electrical appliances Soldering iron',
      'Without a stand the soldering iron may come in contact with a surface.',
      [],
    ],
    [
      'Protective equipment Particle filter mask',
      'It is not certified by a relevant body. An inspection shows that its structure and shape are inappropriate.',
      ['protection_inadequate', 'conformity_not_proven'],
    ],
    ['Hobby/sports equipment Wheels', 'The carbon layers delaminate easily.', ['part_breaks']],
    [
      'Electrical appliances Socket',
      'It has no protective covers, leaving live parts accessible.',
      ['live_parts_accessible'],
    ],
    [
      'Protective equipment Filter mask',
      'The filtering capacity cannot be tested because of its small size.',
      [],
    ],
  ])('%s: %s', (about, text, expected) => {
    expect(causes(eu(about, text))).toEqual(expected);
  });
});

it('tells no substance with a longer name, and no bound the other way', () => {
  const liquid = eu('Liquid', 'It contains butane-2,3-dione (measured value: 1.27 mg/l).');
  expect(liquid.map(({ substance }) => substance)).not.toContain('butane');
  const [mask] = eu(
    'Protective equipment Particle filter mask',
    'The retention is insufficient (measured values: up to 85 %), as is total filtration (up to 72 %).',
  );
  expect(mask?.bound).not.toBe('down_to');
  expect(
    causes(
      eu('Baby carrier', 'The leg openings are too large, so the baby can slip out and fall.'),
    ),
  ).toEqual(['restraint_inadequate']);
});

it('gives each substance the verb that it stands with', () => {
  const text =
    'It releases an excessive amount of nickel (measured value: 3 µg/cm²/week) and contains an excessive amount of lead (measured value: 5 %).';
  expect(eu('Jewellery Ring', text)).toMatchObject([
    { substance: 'nickel', mode: 'release_high', value: 3 },
    { substance: 'lead', mode: 'over_limit', value: 5 },
  ]);
});

it('says of no substance what is said of another', () => {
  const text =
    'The solders contain lead (measured value: 5 %) and the plastic contains an excessive amount of DEHP (measured value: 2 %).';
  const found = eu('Toys Car', text);
  expect(found.find(({ substance }) => substance === 'lead')?.mode).toBeUndefined();
  expect(found.find(({ substance }) => substance === 'dehp')?.mode).toBe('over_limit');
  expect(eu('Cosmetics Hair dye', 'It contains toluene-2,5-diamine.')).toEqual([]);
});

it('tells no sum for phthalates of which another sentence names more', () => {
  const text =
    'The arrow contains too much DEHP and DBP (sum: 12 % by weight). The bow also contains too much DINP and DIDP (sum: 0.4 %).';
  const { findings } = findingsOf(text, 'eu-safety-gate', 'Toys Bow');
  expect(findings.map(({ substance }) => substance)).toEqual(['dehp', 'dbp', 'dinp', 'didp']);
  expect(findings.every(({ value }) => value === undefined)).toBe(true);
});

it('gives the sum of two phthalates to neither', () => {
  const text =
    'It has too much DEHP (measured value: 0.5 %), DINP and DIDP (combined measured value: 0.2 %).';
  const values = eu('Toys Doll', text).map(({ substance, value }) => [substance, value]);
  expect(values).toEqual([
    ['dehp', 0.5],
    ['dinp', undefined],
    ['didp', undefined],
  ]);
});

it('reads the nicotine that the maker declares', () => {
  const text = 'It has an excessive concentration of nicotine (declared value: 50 mg/ml).';
  expect(eu('Chemical products Electronic cigarette', text)).toEqual([
    { substance: 'nicotine', mode: 'over_limit', value: 50, unit: 'mg/ml' },
  ]);
});

describe('bounds', () => {
  it.each([
    ['≤ 93 %', { value: 93, bound: 'up_to' }],
    ['< 93 %', { value: 93, bound: 'less_than' }],
    ['at least 93 %', { value: 93 }],
    ['more than 93 %', { value: 93, bound: 'more_than' }],
  ])('%s', (value, expected) => {
    const [first] = eu(
      'Mask',
      `The filtration of the mask is insufficient (measured value ${value}).`,
    );
    expect(first).toEqual({ cause: 'respiratory_protection_low', unit: '%', ...expected });
  });
});
