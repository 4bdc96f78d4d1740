import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** Causes that stand next to a word, but that the sentence does not state; and wordings of those it does. */

const causesIn = (source: 'us-cpsc' | 'eu-safety-gate', about: string, text: string) =>
  findingsOf(text, source, about).findings.map(({ cause, substance }) => cause ?? substance);

describe('a word nearby is no cause', () => {
  it.each([
    ['Awnings', 'The awning can strike a consumer, causing them to fall.', []],
    ['Knives', 'It allows the knife to fall out of the sheath.', []],
    [
      'Strollers',
      'The hinge on the folding mechanism can amputate or break fingers.',
      ['caught_in_moving_parts'],
    ],
    ['Windows', 'The tilt latch can cause the limiter to malfunction.', ['part_breaks']],
    [
      'Hinges',
      'A finger can become caught in the opening formed when locking the hinge.',
      ['entrapment_gap'],
    ],
    ['Bed gates', 'The child safety gate does not comply.', []],
    ['Blowers', 'The grounded and ungrounded wiring could be reversed.', ['wiring_fault']],
    [
      'Helmets',
      'The buckle on the chin strap has covers that can come loose, posing a choking hazard.',
      ['small_parts'],
    ],
    ['Bumpers', 'The thread can loosen, posing an entanglement hazard.', ['part_detaches']],
    ['Bicycles', 'The lever can come into contact with the brake rotor and stop the wheel.', []],
    ['Toys', 'The batteries can leak, resulting in a fire hazard.', ['battery_leaks']],
    ['Heaters', 'The flame can be directed to the rear of the unit.', []],
    ['Lanterns', 'The bulb in the battery-operated lantern can overheat.', ['overheats']],
    ['Switches', 'If consumers fail to disconnect the power, they can touch a terminal.', []],
    ['Breakers', 'The circuit breakers have a clip that can break in normal use.', ['part_breaks']],
    [
      'Pajamas',
      'They fail to meet the flammability standard. The garments are being recalled because they do not meet the tight-fitting sizing requirements.',
      ['nightwear_too_loose'],
    ],
    ['Chargers', 'Accessories attached to phones on the charger can overheat.', []],
    [
      'Stoves',
      'The handle can become disengaged from the locked position.',
      ['lock_or_latch_fails'],
    ],
    ['Dolls', 'The hair may contain loops that fit around a neck.', ['entanglement']],
    [
      'Laser pointers',
      'The laser pointers contain button cell batteries that can be accessed.',
      ['button_battery_accessible'],
    ],
    ['Ride-on toys', 'The toys can unexpectedly accelerate.', ['control_lost']],
    ['Outlets', 'If the outlet becomes short-circuited, it could overheat.', ['overheats']],
    [
      'Crib mattresses',
      'The crib mattresses fail to meet the federal flammability standard.',
      ['flammable_material'],
    ],
    [
      'Wire',
      'The packaging incorrectly labels the electrical wire.',
      ['warnings_or_labels_missing'],
    ],
    [
      'Coin cells',
      'The coin batteries are not in child-resistant packaging.',
      ['child_resistant_closure_missing'],
    ],
    [
      'Shelters',
      'The fabric roof fails to comply with a voluntary flammability standard.',
      ['flammable_material'],
    ],
    ['Bicycles', 'The spring can stick, creating a pinch point.', ['caught_in_moving_parts']],
    ['Cabinets', 'The cabinets can detach from the wall.', ['falls_down']],
    ['Tractors', 'The drive can fail, with reduced or lost braking ability.', ['brake_fails']],
    [
      'Snow blowers',
      'The blowers can unexpectedly go into drive mode.',
      ['starts_or_runs_unexpectedly'],
    ],
    ['Ride-on cars', 'If the acceleration pedal clogs with dirt, it can stick.', ['control_lost']],
    ['Packs', 'Foreign material was mixed into the battery cells.', ['battery_fails']],
  ])('%s: %s', (about, text, expected) => {
    expect(causesIn('us-cpsc', about, text)).toEqual(expected);
  });

  it.each([
    [
      'Lighting chains Lights',
      'The distance between the plug and the first lamp is too short.',
      [],
    ],
    ['Lighting Lamp', 'The PVC-insulated cord is smaller than required.', []],
    [
      'Lighting Lamp',
      'If the basic insulation fails, the metal part can become live.',
      ['live_parts_accessible'],
    ],
    [
      'Toys Toy set',
      'It has long protruding parts. If a small child puts this part in the mouth it can choke.',
      ['airway_blocking_shape'],
    ],
    [
      'Childcare Stroller',
      'The label on the restraint strap can detach. A child may choke on it.',
      ['small_parts'],
    ],
    ['Childcare Walker', 'The walker can fall down stairs.', []],
    [
      'Childcare Soother',
      'It is hard to grab if stuck in a child’s throat.',
      ['airway_blocking_shape'],
    ],
    ['Chemical Glue', 'It lacks a tactile warning of danger.', ['warnings_or_labels_missing']],
    [
      'Gas Stove',
      'If the user does not follow the manual, carbon monoxide can build up.',
      ['carbon_monoxide'],
    ],
    ['Childcare Swim suit', 'The seams may separate, reducing buoyancy.', ['part_detaches']],
    ['Toys Toy', 'If the liquid leaks it can irritate.', []],
    [
      'Lighting Lamp',
      'The insulation of the lamp socket cables is inadequate.',
      ['insulation_inadequate'],
    ],
    ['Toys Tent', 'The frame is not sufficiently stable and can break.', ['part_breaks']],
    ['Hobby Play equipment', 'Children could fall from a height.', []],
    ['Jewellery Beads', 'The loops and the head contain cadmium.', ['cadmium']],
    ['Decorative Holder', 'The flame can protrude from the casing.', ['ignites_or_flares_up']],
    [
      'Electrical Cord',
      'The conductors are not sufficiently resistant to bending. In the event of a break, the insulation can melt.',
      ['wiring_fault'],
    ],
    ['Protective Harness', 'The straps break under a load of 9 kN.', ['part_breaks']],
    ['Hobby Ski boots', 'Cracks may appear, resulting in loss of control.', ['part_breaks']],
    ['Other Sky lantern', 'The lantern ascends in an uncontrolled way.', ['control_lost']],
    [
      'Hand tools Ladder',
      'When the locking mechanisms are released, the rungs come down hard.',
      [],
    ],
    ['Electrical Dryer', 'In case the casing is damaged, live parts may become accessible.', []],
    [
      'Lighting Lamp',
      'The wires touch sharp edges. In case of insulation damage, live parts can be touched.',
      ['wiring_fault'],
    ],
    [
      'Electrical Adaptor',
      'The insulation between live parts and accessible parts is inadequate.',
      ['insulation_inadequate'],
    ],
    ['Electrical Heater', 'An unsafe fuse can lead to the fuse exploding.', ['fuse_inadequate']],
    [
      'Electrical Lamp',
      'The mechanical strength of the housing is insufficient.',
      ['enclosure_weak'],
    ],
    ['Electrical Lamp', 'The mechanical strength of the lamp is insufficient.', ['part_breaks']],
    ['Electrical Iron', 'If the tube were to break, the insulation could suffer.', []],
    [
      'Childcare Carrier',
      'The loop is too long, which may lead to strangulation.',
      ['cord_too_long_or_loop'],
    ],
    [
      'Electrical Kettle',
      'In similar models, excessive concentrations of SCCPs were found. The importer cannot rule out that it contains SCCPs. SCCPs persist at low concentrations.',
      [],
    ],
    [
      'Decorative Holder',
      'The screw which holds the metal wire and glass holder can come loose.',
      ['part_detaches'],
    ],
    ['Chemical Bait', 'It contains sodium fluoroacetate.', ['sodium_fluoroacetate']],
    [
      'Chemical Descaler',
      'It has a pH of 1.2 that can cause skin corrosion.',
      ['corrosive_or_irritant'],
    ],
    [
      'Childcare Bumper',
      'The child can access the filling of the product.',
      ['filling_accessible'],
    ],
    [
      'Other Cigarette',
      'According to the labels, it contains nicotine but it does not have a leaflet.',
      ['nicotine', 'warnings_or_labels_missing'],
    ],
  ])('%s: %s', (about, text, expected) => {
    expect(causesIn('eu-safety-gate', about, text)).toEqual(expected);
  });
});

describe('the part that is named', () => {
  it.each([
    ['The steering control arm can break.', 'Mowers'],
    ['The hubcaps can detach from the wheel’s axle, posing a choking hazard.', 'Ride-on toys'],
    ['The tires can separate from the wheels, posing a choking hazard.', 'Toy cars'],
  ])('is another than a like word: %s', (text, about) => {
    const [found] = findingsOf(text, 'us-cpsc', about).findings;
    expect(found?.cause).toBeDefined();
    expect(found?.part).toBeUndefined();
  });
});

describe('what is said without "above the limit"', () => {
  const eu = (text: string) => findingsOf(text, 'eu-safety-gate', 'Other').findings;
  it.each([
    [
      'The gasket contains and may release asbestos fibres (measured value up to 30 %).',
      [undefined],
    ],
    ['The product contains azo dyes releasing benzidine (measured value: 150 mg/kg).', [undefined]],
    ['It contains nickel as well as excessive amounts of arsenic.', ['over_limit', undefined]],
  ])('%s', (text, modes) => {
    expect(eu(text).map(({ mode }) => mode)).toEqual(modes);
  });
  it('keeps the area an energy was measured over', () => {
    const [found] = findingsOf(
      'The kinetic energy is too high (measured value: 3562 J/m2).',
      'eu-safety-gate',
      'Toys Gun',
    ).findings;
    expect(found).toMatchObject({ value: 3562, unit: 'J/m²' });
  });
});
