import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';
import nouns from '../../../hub/sources/reading/findings/part-nouns.json';
import type { Finding } from '../../../lib/core/finding.ts';
import codes from '../../../lib/core/finding-codes.json';

/** Sentences of our own in the manner of each source. */

const told = ({ cause, substance, mode, part, value, unit, bound, limit }: Finding): string =>
  [
    cause ?? `${substance}${mode ? ` ${mode}` : ''}`,
    part && `(${part})`,
    bound,
    value !== undefined && `${value} ${unit}`,
    limit !== undefined && `limit ${limit}`,
  ]
    .filter(Boolean)
    .join(' ');

const eu = (text: string, about = 'Toys Doll') =>
  findingsOf(text, 'eu-safety-gate', about).findings.map(told);
const us = (text: string, about = '') => findingsOf(text, 'us-cpsc', about).findings.map(told);

describe('substances', () => {
  it.each([
    [
      'The solders hold an excessive concentration of lead (measured value: 41,5 % by weight).Lead poses a risk to the environment.',
      ['lead over_limit (solder) 41.5 %'],
    ],
    [
      'The toy contains an excessive amount of bis(2-ethylhexyl) phthalate (DEHP) and dibutyl phthalate (DBP) (measured values up to 12 % and 0.4 % by weight, respectively). These phthalates may harm the health of children.',
      ['dehp over_limit up_to 12 %', 'dbp over_limit up_to 0.4 %'],
    ],
    [
      'The liquid contains MCI and MI (measured values: MCI 0,0007% and MI 0,0004%), which are forbidden in creams.',
      ['mci prohibited 0.0007 %', 'mi prohibited 0.0004 %'],
    ],
    [
      'The migration of boron from the slime is too high (measured value: 1 240 mg/kg). Contact with an excessive quantity of barium may harm children.',
      ['boron release_high 1240 mg/kg'],
    ],
    [
      'Benzyl alcohol is contained, but not mentioned in the list of ingredients.',
      ['benzyl_alcohol undeclared'],
    ],
    ['The gel contains too little ethanol (measured value: 40 %).', ['ethanol too_little 40 %']],
    ['The product contains cream made without lead and free of cadmium.', []],
  ])('%s', (text, findings) => {
    expect(eu(text)).toEqual(findings);
  });

  it('never takes the verb for the metal', () => {
    expect(
      eu('The cord may lead to strangulation, and its loop can also lead a child to fall.'),
    ).toEqual(['cord_too_long_or_loop']);
    expect(eu('Too high a level can lead to cancer.')).toEqual([]);
  });

  it('pairs no number that it cannot give to one substance', () => {
    expect(
      eu('It has an excessive concentration of lead and nickel (measured value: 3 %).'),
    ).toEqual(['lead over_limit', 'nickel over_limit']);
  });

  it('leaves what the maker declares and what a law allows', () => {
    expect(eu('The product contains nicotine (declared value: 20 mg/ml).')).toEqual(['nicotine']);
    expect(
      eu(
        'It contains an excessive amount of toluene (measured value: 3 %, against a limit of 0.1 %).',
      ),
    ).toEqual(['toluene over_limit 3 % limit 0.1']);
  });
});

describe('causes in the European manner', () => {
  it.each([
    [
      'The bear’s eyes can easily detach. A young child may put them in the mouth and choke.',
      ['small_parts (eyes)'],
    ],
    [
      'The film of the bag is too thin. If a child plays with it, the plastic may cover the mouth and nose.',
      ['thin_plastic_film'],
    ],
    [
      'The plug has the wrong dimensions and the insulation is insufficient. The user could touch live parts and receive an electric shock.',
      ['plug_or_socket_unsafe', 'insulation_inadequate', 'live_parts_accessible'],
      'Electrical appliances and equipment Charger',
    ],
    [
      'The sound pressure level is too high (measured value: up to 104 dB).',
      ['noise_too_loud up_to 104 dB'],
    ],
    [
      'The filtration capacity of the mask is insufficient (measured values: as low as 61 %). It may not properly protect.',
      ['respiratory_protection_low down_to 61 %'],
      'Protective equipment Particle filter mask',
    ],
    [
      'The lamp does not emit UV-C radiation; the slide can come loose and crush a child.',
      ['part_detaches'],
    ],
    ['The tank cannot be cleaned, which could lead to the development of mould.', []],
    [
      'The label is missing. The product does not comply with the standard on magnets.',
      ['warnings_or_labels_missing'],
    ],
  ])('%s', (text, findings, about = 'Toys Doll') => {
    expect(eu(text, about)).toEqual(findings);
  });

  it('keeps the law apart', () => {
    expect(
      findingsOf(
        'Small parts can detach The product does not comply with the Toy Safety Directive nor with the REACH Regulation on batteries.',
        'eu-safety-gate',
        'Toys',
      ),
    ).toEqual({ findings: [{ cause: 'small_parts' }], laws: ['toys', 'reach'] });
  });
});

describe('causes in the American manner', () => {
  it.each([
    ['The lithium-ion battery can overheat, posing fire and burn hazards.', ['battery_fails']],
    [
      'The fork can crack, causing the rider to lose control, posing a fall hazard.',
      ['part_breaks (fork)'],
    ],
    ['The snaps can detach, posing a choking hazard to young children.', ['small_parts']],
    [
      'The dressers violate the mandatory standard because they are unstable if not anchored to the wall, posing tip-over and entrapment hazards.',
      ['unstable_tips_over'],
    ],
    ['The glue gun can malfunction, posing a fire hazard.', ['part_breaks']],
    [
      'The heater can overheat. Do not put lithium-ion batteries in the trash, they can explode.',
      ['overheats'],
    ],
  ])('%s', (text, findings) => {
    expect(us(text)).toEqual(findings);
  });
});

/** Words that sound like a finding and are none: the risk alone is said, or what is really found. */
describe('look-alikes', () => {
  it.each([
    [
      'The leaflet is missing. Illness may follow from a bacterium that is present in the human body.',
      ['warnings_or_labels_missing'],
      'Hygiene articles Cup',
    ],
    [
      'The transmittance is so low that the view may appear completely dark.',
      ['filter_too_dark'],
      'Sun viewer glasses',
    ],
    [
      'Live parts are accessible during replacement of the fuse.',
      ['live_parts_accessible'],
      'Electrical appliances Ballast',
    ],
    [
      'It can provoke an explosion when used in explosive atmospheres.',
      ['ignites_gas_nearby'],
      'Explosive atmospheres equipment Lamp',
    ],
    [
      'The casing of the hub is not sufficiently resistant to heat.',
      ['not_heat_or_fire_resistant'],
      'Electrical appliances Grill',
    ],
    [
      'The battery compartment can be opened without a tool. A child may swallow them and choke if they enter the airways.',
      ['battery_accessible'],
      'Toys Robot',
    ],
    [
      'During a light source change using a tool the live parts become accessible.',
      ['live_parts_accessible'],
      'Lighting chains Garland',
    ],
    [
      'The screw of the axle is not secured against loosening.',
      ['part_not_secured'],
      'Machinery Scooter',
    ],
    ['The protruding parts of the bed can catch clothing.', ['part_sticks_out'], 'Furniture Bed'],
  ])('in Europe: %s', (text, findings, about) => {
    expect(eu(text, about)).toEqual(findings);
  });

  it.each([
    ['The transmitter can fail to emit a low battery warning.', [], 'Doorbells'],
    [
      'A safety stitch is missing on the attachment loop, and the lanyard can disconnect from the harness.',
      ['part_detaches'],
      'Climbing lanyards',
    ],
    [
      'The shell can break into small pieces and expose the batteries, posing an ingestion hazard.',
      ['enclosure_weak', 'battery_accessible'],
      'Light-up rings',
    ],
    ['The engine braking feature can fail.', ['part_breaks'], 'Carts'],
    ['The housing under the handle can overheat.', ['overheats'], 'Irons'],
    ['The wire bristles can detach and stick to food.', ['part_detaches'], 'Grill brushes'],
    [
      'The dryer has no immersion protection device, which guards against shock.',
      ['immersion_protection_missing'],
      'Dryers',
    ],
    ['The battery case can overheat while charging.', ['overheats'], 'Rocketry phone case'],
    ['The magnet board can fall.', [], 'Boards'],
    [
      'Battery acid can leak from the battery, posing a burn hazard.',
      ['battery_leaks'],
      'Earrings',
    ],
    [
      'The straps at the back of the chest can fail, posing tip-over hazards.',
      ['part_breaks (strap)'],
      'Clothing storage dressers',
    ],
    ['The window fittings can break.', ['part_breaks'], 'Fittings'],
    [
      'The blades can break and small pieces fall into the ice, posing a laceration hazard.',
      ['part_breaks (blade)'],
      'Ice makers',
    ],
    ['The mugs are mislabeled as microwave safe.', ['warnings_or_labels_missing'], 'Mugs'],
    ['The bottle can explode, posing hearing damage hazards.', ['explodes_or_bursts'], 'Bottles'],
    ['The propane does not contain enough odorant to alert consumers to a gas leak.', [], 'LP gas'],
    ['The aluminum rivets can break.', ['part_breaks (screw)'], 'Pogo sticks'],
  ])('in America: %s', (text, findings, about) => {
    expect(us(text, about)).toEqual(findings);
  });

  it('leaves a bare heading to the risk', () => {
    const { findings } = findingsOf('Flammability hazard.', 'en', 'Light set');
    expect(findings).toEqual([]);
  });
});

it('tells a second fault, not what the first one leads to', () => {
  expect(
    eu('The bed has sharp edges. Moreover, the support bar may crack.', 'Furniture Bed'),
  ).toEqual(['sharp_edge_or_point', 'part_breaks (rail)']);
  expect(
    eu('The handlebar may break. The user could lose control.', 'Machinery Electric bicycle'),
  ).toEqual(['part_breaks (handlebar)']);
});

describe('the part that breaks', () => {
  it.each([
    ["The fan's blade can crack or break.", 'blade'],
    ['The left side of the stroller frame can crack.', 'frame'],
    ['The top and bottom roller chains can break.', 'chain'],
    ['The rear extension mounts can detach from the bar.', 'mount'],
    ['The fork steerer tube can break.', 'fork'],
    ['The rivets have a wrong diameter and may break.', 'screw'],
    ['Corrosion of the chain can cause the wheel to break.', undefined],
    ['The fork and the frame can break.', undefined],
    ['The bolt below the seat can crack.', 'screw'],
    ['The legs of a child can get caught; the ladder can break.', undefined],
  ])('%s', (text, part) => {
    const [first] = findingsOf(text, 'us-cpsc', 'Bicycles').findings;
    expect(first?.part).toBe(part);
  });
});

describe('Korean reasons', () => {
  it('tells banned from over the limit, and splits the names', () => {
    const { findings } = findingsOf(
      '· 제품 내 함유금지물질(MIT,CMIT) 검출, 제한물질(납|카드뮴) 함량기준 이상 검출',
      'ko',
    );
    expect(findings.map(told)).toEqual([
      'mi prohibited',
      'mci prohibited',
      'lead over_limit',
      'cadmium over_limit',
    ]);
  });
});

it('says codes of the vocabulary only', () => {
  const { findings } = findingsOf(
    'The handle can break. The paint contains lead. Water can enter the lamp.',
    'eu-safety-gate',
    'Lighting',
  );
  for (const { cause, substance, part } of findings) {
    if (cause) expect(codes.causes).toHaveProperty(cause);
    if (substance) expect(codes.substances).toHaveProperty(substance);
    if (part) expect(codes.parts).toHaveProperty(part);
  }
});

it('has a name for each part that breaks', () => {
  expect(Object.keys(codes.parts)).toEqual(expect.arrayContaining(Object.keys(nouns)));
});
