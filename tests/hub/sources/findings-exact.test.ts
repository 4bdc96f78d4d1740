import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** No more than a notice says: sentences of our own that look like another cause. */

const eu = (about: string, text: string) => findingsOf(text, 'eu-safety-gate', about).findings;
const us = (about: string, text: string) => findingsOf(text, 'us-cpsc', about).findings;
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
      ['battery_fails', 'conformity_not_proven'],
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
  ])('%s: %s', (about, text, expected) => {
    expect(causes(eu(about, text))).toEqual(expected);
  });
});

describe('what a CPSC notice does not say', () => {
  it.each([
    ['Tip restraint kits', 'The straps tear, so a dresser can tip over.', []],
    [
      'Trimmers',
      'Vibration can cause the trimmer head to loosen and detach from the shaft.',
      ['part_detaches'],
    ],
    [
      'Stacking toys',
      'The fabric can come apart at the seam and expose the foam.',
      ['filling_accessible'],
    ],
    ['Torches', 'The trigger can fail to disengage when it is let go.', ['lighter_unsafe']],
    [
      'Arrow nocks',
      'The bow can fail to discharge and then result in it discharging while re-nocking.',
      ['fires_unexpectedly'],
    ],
    ['Crossbows', 'The crossbow can fire with the safety on.', ['fires_unexpectedly']],
    ['Chairs', 'The chair cannot support the stated weight.', ['collapses_under_load']],
    ['Work boots', 'The toe fails to provide the expected protection.', ['protection_inadequate']],
    ['Zipline kits', 'A crimp can fail and allow the line to pull free.', ['part_breaks']],
    ['Treestands', 'The tree cable can dislodge.', ['part_detaches']],
    ['Garden tractors', 'The fuel line is too long and can come in contact with a belt.', []],
    ['Travel mugs', 'The slider on the lid can eject.', []],
    [
      'Strollers',
      'The hinge on the folding mechanism can pinch a finger when the release button is pressed.',
      ['caught_in_moving_parts'],
    ],
    ['Hard hats', 'They do not provide protection from electric shock.', ['protection_inadequate']],
    ['Baby hoods', 'The hood may lead to the child overheating.', ['child_gets_too_hot']],
    ['Climbing chocks', 'The cable chocks corrode and can break.', ['part_breaks']],
    [
      'Bracelets',
      'The battery compartment can be opened easily, allowing access to the button cell batteries.',
      ['button_battery_accessible'],
    ],
    ['Garage door openers', 'The entrapment protection can fail.', ['entrapment_gap']],
  ])('%s: %s', (about, text, expected) => {
    expect(causes(us(about, text))).toEqual(expected);
  });

  it('takes no button cell for a button', () => {
    const [first] = us(
      'Wands',
      'The cover can detach and expose the button-cell, and children choke.',
    );
    expect(first).toEqual({ cause: 'small_parts' });
  });
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
