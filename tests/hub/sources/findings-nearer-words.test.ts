import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** Causes and substances by the code that is nearest to the notice's own words. */

const told = (about: string, text: string) =>
  findingsOf(text, 'eu-safety-gate', about).findings.map(
    ({ cause, substance, when, part, value }) =>
      [cause ?? substance, when, part, value].filter((one) => one !== undefined).join(' '),
  );

describe('a notice of Safety Gate', () => {
  it.each([
    [
      'LED light',
      'The lamp is not sufficiently protected against moisture. Water may come in contact with live parts inside.',
      ['moisture_protection_poor'],
    ],
    [
      'LED light',
      'Water could penetrate the light and get in contact with live parts.',
      ['moisture_protection_poor'],
    ],
    [
      'Hair clipper',
      'Due to the inadequate design of the internal conductors, the creepage distances and air clearances may be insufficient.',
      ['wiring_fault'],
    ],
    ['Steam generator', 'Excess pressure can build up and energy could be released.', []],
    ['Grater', 'Metal shavings may come off.', ['foreign_pieces']],
    [
      'Ladder',
      'Ladders do not have sufficient mechanical strength and can bend.',
      ['collapses_under_load'],
    ],
    ['Gloves', 'Its seam can come apart when exposed to a flame.', ['part_detaches seam']],
    [
      'Motorcycle jack',
      'This jack is not sufficiently stable, as it allows the motorcycle to fall.',
      ['falls_down'],
    ],
    [
      'Mug',
      'A defect in the glazing can cause it to crack when boiling water is added.',
      ['part_breaks hot_filling'],
    ],
    ['Golf scooter', 'The charger and/or battery may overheat.', ['overheats']],
    [
      'Sleeping bag',
      'The slide fasteners do not have a top stop. A child may climb from the cot.',
      [],
    ],
    [
      'Armbands',
      'They have a protruding part in the shape of a bird. A child could drown if the protruding part gets stuck and the child becomes trapped.',
      ['part_sticks_out'],
    ],
    ['Toy', 'Furthermore, the lamp does not have a CE marking.', ['warnings_or_labels_missing']],
    [
      'Finger paint',
      'The finger paint contains too much lead (measured value: 3 mg/kg).',
      ['lead 3'],
    ],
    [
      'Lamp',
      'The solders and plastics of the product contain lead (measured value: 5 %).',
      ['lead 5'],
    ],
    ['Toy', "It contains DBP and di-'isodecyl' phthalate (DINP).", ['dbp']],
    ['Lamp', 'SCCPs persistent in the environment are toxic at low concentrations.', []],
    ['Cover', 'It contains an excessive amount of PFOA (measured value: 3 mg/kg).', ['pfoa 3']],
    [
      'Airbag backpack',
      "Incorrect folding may increase the airbag's inflation time.",
      ['protection_inadequate'],
    ],
    [
      'Fireworks',
      'Its safety distance required is higher than the declared one.',
      ['warnings_or_labels_missing'],
    ],
    [
      'Solar collector',
      'The auto-ignition temperature of its fluid is too low.',
      ['flammable_material'],
    ],
    [
      'E-cigarette',
      'The mouthpiece can easily detach, and a user may choke on it.',
      ['part_detaches'],
    ],
    ['Child seat base', 'Such a car seat may not be properly attached to its base.', []],
    ['Humidifier', 'Here live parts can become accessible indirectly (via the water).', []],
    ['Light fitting', 'A metal tool may come into contact with live parts.', []],
    ['Motorcycle tyre', 'A thin layer of compound can reduce grip.', []],
    ['Watch', 'It claims to measure blood sugar, but has not been validated.', []],
    ['Watch', 'It claims to measure blood sugar levels.', ['measurement_wrong']],
    ['Swing', 'The swing is not stable due to the distance between its parts.', []],
    [
      'Machinery Grinder',
      'The user may receive a shock due to a deficient wiring.',
      ['wiring_fault'],
    ],
    [
      'Barbecue',
      'The surface on which the barbeque is placed becomes too hot.',
      ['ignites_surroundings'],
    ],
    [
      'Steriliser',
      'The bag lacks a safety mechanism to shut it off when open.',
      ['starts_or_runs_unexpectedly'],
    ],
    [
      "Children's hammock",
      'The stuffing material is accessible. A child could detach the stuffing material and choke.',
      ['filling_accessible'],
    ],
    ['Climbing device', 'A damaged loop may bend open.', ['collapses_under_load']],
  ])('%s: %s', (about, text, expected) => expect(told(about, text)).toEqual(expected));
});

it.each([
  ['Chairs', 'The base can bend, posing a fall hazard.', ['collapses_under_load', undefined]],
  ['Bicycles', 'The frame can bend or buckle.', ['collapses_under_load', undefined]],
  ['Bicycles', 'The fork can bend or break.', ['part_breaks', 'fork']],
  ['High chairs', 'An arm bar can bend or detach during use.', ['part_detaches', 'rail']],
  ['Shower seats', 'The hardware supporting the seat can corrode.', ['part_breaks', undefined]],
  [
    '26-ounce water bottles',
    'The valve can detach, posing a choking hazard.',
    ['part_detaches', 'valve'],
  ],
  [
    'Food processors',
    'The interlock can fail; allowing operation without the lid.',
    ['starts_or_runs_unexpectedly', undefined],
  ],
  [
    'Pull toys',
    'Hub caps on the wheels can come off the wheel, posing a choking hazard.',
    ['small_parts', undefined],
  ],
])('%s (CPSC): %s', (about, text, expected) => {
  const [first] = findingsOf(text, 'us-cpsc', about).findings;
  expect([first?.cause, first?.part]).toEqual(expected);
});

it.each([
  [
    'The pad contains an excessive amount of DEHP, and solders contain lead.',
    [undefined, 'solder'],
  ],
  ['The solders in the USB cable contain lead.', ['solder']],
  ['The plastic of the cable contains lead and has too much DEHP.', ['cable', 'cable']],
])('where a substance sits: %s', (text, parts) => {
  const { findings } = findingsOf(text, 'eu-safety-gate', 'Headphones');
  expect(findings.map(({ part }) => part)).toEqual(parts);
});

it('reads a ban of all that the sentence before names', () => {
  const text =
    'It contains nickel, arsenic and lead (measured values: 6 mg/kg, 4 mg/kg and 1 mg/kg, respectively). Nickel, arsenic and lead are prohibited substances in cosmetic products.';
  const modes = findingsOf(text, 'eu-safety-gate', 'Cosmetics Clay').findings.map(
    ({ mode }) => mode,
  );
  expect(modes).toEqual(['prohibited', 'prohibited', 'prohibited']);
});
