import { describe, expect, it } from 'vitest';
import { findingsOf, type Wording } from '../../../hub/sources/reading/findings/findings-of.ts';

/** A possibility, a condition or the thing beside it is no finding: sentences of our own. */

const codesIn = (wording: Wording, about: string, text: string) =>
  findingsOf(text, wording, about).findings.map(({ cause, substance }) => cause ?? substance);

describe('a substance that may be there', () => {
  it.each([
    ['The tray can contain lead.', 'lead', 'possible'],
    ['The sand may contain talc, mica, and asbestos.', 'asbestos', 'possible'],
    ['It may contain lead. The tray contains lead.', 'lead', undefined],
    ['The tray contains lead. The lid may contain lead.', 'lead', undefined],
    ['The paint could contain too much lead, which violates the law.', 'lead', 'possible'],
    ['The paint can contain too much lead, which violates the law.', 'lead', 'possible'],
    ['A link can contain cadmium in excess of the limit.', 'cadmium', 'possible'],
  ])('%s', (text, substance, mode) => {
    const { findings } = findingsOf(text, 'us-cpsc', 'Trays');
    expect(findings.map((one) => [one.substance, one.mode])).toEqual([[substance, mode]]);
  });
});

describe('what only can be so', () => {
  it.each([
    ['The saw guard can break and expose the blade.', 'guard_missing', 'named'],
    [
      'The guard does not sufficiently cover the saw blade and can break.',
      'guard_missing',
      undefined,
    ],
    ['The manual can have missing pages.', 'warnings_or_labels_missing', 'named'],
    ['The manual has missing pages.', 'warnings_or_labels_missing', undefined],
    ['The cover can detach and expose the button cells.', 'button_battery_accessible', 'named'],
    ['The button cells can be accessed easily.', 'button_battery_accessible', undefined],
    ['The hose of the saw can melt.', 'not_heat_or_fire_resistant', 'named'],
    ['If the arm does not properly lock, it can hit.', 'lock_or_latch_fails', 'named'],
    [
      'Infant fatalities with other products used for sleep were reported.',
      'unsafe_infant_sleep',
      'named',
    ],
    ['The screws in some units do not provide sufficient grounding.', 'earthing_missing', 'named'],
  ])('%s', (text, cause, when) => {
    const { findings } = findingsOf(text, 'us-cpsc', 'Saws');
    expect(findings.map((one) => [one.cause, one.when])).toEqual([[cause, when]]);
  });

  it('is told as it is of Safety Gate, whose "can" is loose', () => {
    const text = 'The saw guard can break and expose the blade.';
    const [first] = findingsOf(text, 'eu-safety-gate', 'Machinery Saws').findings;
    expect(first?.when).toBeUndefined();
  });
});

describe('a ban for cosmetics', () => {
  const text = 'It contains BMHCA, which is prohibited in cosmetic products.';
  const [inPerfume] = findingsOf(text, 'eu-safety-gate', 'Cosmetics Perfume').findings;
  const [inDiffuser] = findingsOf(text, 'eu-safety-gate', 'Chemical products Diffuser').findings;

  it('bans it there', () => expect(inPerfume?.mode).toBe('prohibited'));
  it('bans it nowhere else', () => {
    expect(inDiffuser?.substance).toBe('bmhca');
    expect(inDiffuser?.mode).toBeUndefined();
  });
});

describe('cords of clothes', () => {
  it.each([
    ['The tips on the faux drawstrings can come loose, a choking hazard.', ['small_parts']],
    ['The hood has a drawstring that can catch on a slide.', ['drawstring_clothing']],
  ])('%s', (text, expected) => {
    expect(codesIn('us-cpsc', 'Children’s pants', text)).toEqual(expected);
  });
});

describe('a Safety Gate notice', () => {
  it.each([
    ['Jewellery Ring', 'The small beads release too much nickel.', ['nickel']],
    ['Pressure equipment Pump', 'A weak base leads to unintended movement of the pump.', []],
    ['Toys Ball', 'If the ball is damaged the gel may leak out.', []],
    ['Machinery Laser cutter', 'The hood leaves an open gap when in use.', []],
    ['Childcare Hammock', 'Lying bent, a baby may have its airways obstructed.', []],
    ['Furniture Chair', 'The chair is not stable and may break.', ['part_breaks']],
    ['Construction Board', 'In the event of a fire it can ignite.', []],
    ['Hobby Crank arm', 'The crank arm is not sufficiently stable and cracks.', []],
    ['Childcare Bottle', 'The buckle can open and the strap can come loose.', ['part_detaches']],
    ['Gas Boiler', 'Water left in it can cause bacteria to proliferate.', ['germs_can_grow']],
    ['Protective Regulator', 'The breathing gas can leak.', []],
    ['Machinery Snowmobile', 'It may start to accelerate by itself.', []],
    ['Toys Duck on a lead', 'The rope is too thin.', []],
    ['Toys Cord', 'The cross section of the cord is too small.', []],
    [
      'Lighting Lamp',
      'The wires come into contact with the accessible, unearthed metal parts.',
      ['wiring_fault'],
    ],
    [
      'Lighting Lamp',
      'Sharp edges inside: the cable may be damaged by cutting through the insulation.',
      ['wiring_fault'],
    ],
    [
      'Toys Scooter',
      'When a child rides it on rough ground, the wheel can get stuck.',
      ['wheel_blocks'],
    ],
    ['Machinery Saw', 'Too little clearance between the handle and the motor body.', []],
    ['Lighting Lamp', 'Wirings can be damaged by sharp metal parts of the lamp.', []],
    ['Hobby Scooter', 'The cable brake can suddenly break.', ['brake_fails']],
    [
      'Toys Truck',
      'It has small parts (two splinters), on which a child may choke.',
      ['small_parts'],
    ],
    ['Hobby Swim seat', 'A gust of wind may lift the seat off the water.', []],
    ['Protective Mask', 'After washing, the filter capacity is low (69 %).', []],
    ['Hobby Bicycle', 'The braking force of the front brake is too high.', []],
    [
      'Machinery Shears',
      'The charger housing can deform and leave access to live parts.',
      ['live_parts_accessible'],
    ],
    [
      'Machinery Planer',
      'The clearance between live parts and the earthed metal part is not sufficient.',
      ['insulation_inadequate'],
    ],
    [
      'Electrical Heater',
      'If the heater tips over, carpet may catch fire.',
      ['ignites_or_flares_up'],
    ],
    ['Electrical Lead', 'The short-circuit current is not discharged.', []],
    [
      'Electrical Meter',
      'The display shows too low a voltage. The user may assume a low voltage and touch high-voltage parts.',
      ['measurement_wrong'],
    ],
    ['Cosmetics Paste', 'It contains borax, which is prohibited.', ['borates']],
    ['Cosmetics Gel', 'It contains the allergenic fragrance citral.', ['citral']],
    ['Toys Paint', 'It contains too much NDELA. NDELA is a nitrosamine.', ['ndela']],
    ['Toys Resin', 'The plastic contains DEHP (measured values up to XX %).', []],
    [
      'Machinery Splitter',
      'It is not insulated against ingress of water.',
      ['moisture_protection_poor'],
    ],
    ['Kitchen Grill', 'The surface on which the grill stands becomes too hot.', []],
    ['Protective Mask', 'In the absence of proof it may not properly protect.', []],
    ['Cosmetics Dye', 'It contains hydroquinone methylether (mequinol).', ['mequinol']],
    ['Hobby Chock', 'Corrosion can occur. This can reduce its strength.', ['part_breaks']],
  ])('%s: %s', (about, text, expected) => {
    expect(codesIn('eu-safety-gate', about, text)).toEqual(expected);
  });
});

describe('a CPSC notice', () => {
  it.each([
    ['Bath salts', 'Gas can build up until the jars explode.', ['explodes_or_bursts']],
    ['Fryers', 'The tap of the fryer can leak oil.', []],
    ['Mugs', 'If microwaved, the gold rim can spark.', ['sparks']],
    ['Microwave pans', 'The washer can spark.', ['sparks']],
    ['Holsters', 'The strap can disconnect and the gun can discharge.', ['part_detaches']],
    ['Cabinet locks', 'Children can disengage the locks.', ['lock_or_latch_fails']],
    ['Tablets', 'A bottle can have a hole. Tablets must be in child-resistant packaging.', []],
    ['Amplifiers', 'A fault can cause connected speakers to overheat.', []],
    ['Vacuums', 'What is drawn in can break through the housing.', []],
    ['Log splitters', 'A wrong coil makes the engine kick back.', []],
    ['Trailer skewers', 'It can bend, causing instability of the trailer.', []],
    ['Boots', 'The reel sticks, so the fit can loosen.', []],
    ['Knives', 'The blade does not fully fold away.', ['guard_missing']],
    ['Hammocks', 'The fabric can open and rip.', ['part_breaks']],
    ['Valves', 'Electrical current can leak from it.', ['leakage_current']],
    ['Oven mitts', 'The mitts lack thermal protection.', ['protection_inadequate']],
    ['Bunk beds', 'Openings between the guardrails exceed 90 mm.', ['entrapment_gap']],
    ['Light sets', 'If the wires are connected incorrectly, a part can overheat.', ['overheats']],
    ['Gates', 'The friction of the hinge is insufficient to hold the gate.', ['part_not_secured']],
    ['Padlocks', 'A defect allows the locks to be forcibly removed.', ['lock_or_latch_fails']],
    ['Pumps', 'The hose develops a hole over time.', ['part_breaks']],
    ['Costume masks', 'The masks lack proper ventilation.', ['air_holes_missing']],
    ['Ski bindings', 'The bindings can spring out of the sole plate.', ['opens_under_pressure']],
    ['Hoodies', 'The fabric is lacking in structural integrity.', []],
    [
      'Snorkels',
      'The valve leaks and allows unexpected water entry.',
      ['moisture_protection_poor'],
    ],
    ['Potholders', 'The fabric can char within minutes.', []],
    [
      'Fence pliers',
      'The wire can be released from the jaws unexpectedly.',
      ['part_moves_unexpectedly'],
    ],
    ['Leaf vacuums', 'Stones can break through the plastic housing.', ['enclosure_weak']],
    ['Skillets', 'The coating can crackle and break off.', ['part_detaches']],
    ['Play posts', 'Beams can weaken due to rot.', ['part_breaks']],
  ])('%s: %s', (about, text, expected) => {
    expect(codesIn('us-cpsc', about, text)).toEqual(expected);
  });

  it.each([
    ['Toy cars', 'The steering wheel can detach, posing a choking hazard.', undefined],
    ['Toy cars', 'Hub caps on the wheels can come off, posing a choking hazard.', undefined],
    ['Scooters', 'The handlebar grips can crack.', undefined],
    ['Fans', 'The blade holders can break.', undefined],
    ['Tree stands', 'The tree stand can detach from the tree.', undefined],
    ['Forks', 'The fork’s lower leg can crack.', 'fork'],
    ['Swings', 'The joint connection between the beams can crack.', 'joint'],
  ])('names the part: %s: %s', (about, text, part) => {
    const [found] = findingsOf(text, 'us-cpsc', about).findings;
    expect(found?.cause).toBeDefined();
    expect(found?.part).toBe(part);
  });
});

describe('Health Canada’s few words', () => {
  it.each([
    ['Scrub', 'Chemical hazard. Due to the presence of plastic microbeads', ['microplastics']],
    ['Spray', 'Chemical hazard. Due to potential presence of benzene', ['benzene']],
    ['Heat pumps', 'Physical hazard. Due to excessive heat exposure', []],
    ['Pots', 'Burn hazard. Due to burn and scald hazards', []],
    ['Feather boa', 'Flammability hazard.', ['flammable_material']],
    ['Therma scarf', 'Flammability hazard.', []],
    ['Laser sight', 'Injury hazard. Recalled due to laser sight eye injury', ['laser_too_strong']],
  ])('%s: %s', (about, text, expected) => {
    expect(codesIn('en', about, text)).toEqual(expected);
  });
});

describe('a CPSC notice that five readers read', () => {
  it.each([
    ['Lye', 'It contains sodium hydroxide or potassium hydroxide.', []],
    [
      'Lye',
      'It contains sodium and potassium hydroxide.',
      ['sodium_hydroxide', 'potassium_hydroxide'],
    ],
    ['Monitor', 'The batteries can overheat. This can expose hot batteries.', ['battery_fails']],
    ['Pills', 'Some of the bottles can have a hole.', ['child_resistant_closure_missing']],
    ['Heater', 'The flame can melt the "tip switch".', ['not_heat_or_fire_resistant']],
    ['Saw', 'The chain brake guard can fail.', ['brake_fails']],
    ['Chair', 'If improperly ballasted, it can be unstable.', []],
    ['Saw blades', 'The blades can fall out of the plastic packaging.', []],
    ['Pump', 'Pumps installed without GFCI protection pose a shock hazard.', []],
    ['Fire pit', 'Wood stored under the unit can ignite.', ['ignites_surroundings']],
    ['Drill pack', 'The battery pack can explode unexpectedly.', ['explodes_or_bursts']],
    ['Drill pack', 'The battery can overheat and explode.', ['battery_fails']],
    [
      'Speaker',
      'Gas can leak from the speaker battery, an explosion hazard.',
      ['fuel_or_gas_leak'],
    ],
    ['Frog', 'When the button batteries are removed, they can leak.', ['battery_leaks']],
    ['Car seat', 'The chest clip can break and pose a laceration hazard.', ['part_breaks']],
    ['Sleeper', 'Infants died on other manufacturers’ inclined sleep products.', []],
    ['Spray', 'The products contain either ethylene glycol or naphtha.', []],
    ['Bicycle', 'The stem/steering tube assemblies can fail.', ['part_breaks']],
    ['Yarn', 'The yarn can unravel and form a loop, an entanglement hazard.', ['entanglement']],
  ])('%s: %s', (about, text, expected) => {
    expect(codesIn('us-cpsc', about, text)).toEqual(expected);
  });
});

describe('where a substance was found', () => {
  it('is told: the packaging, not the goods', () => {
    const text =
      'The plastic packaging contains an excessive amount of lead (measured value up to is 3 %).';
    const [found] = findingsOf(text, 'eu-safety-gate', 'Toys Dinosaur').findings;
    expect(found).toMatchObject({ substance: 'lead', part: 'packaging', value: 3, bound: 'up_to' });
  });
  it('is that of its own clause', () => {
    const text =
      'The solders contain lead (measured value 2 %) and the plastic of the cable contains an excessive amount of SCCPs (measured value 3 %).';
    const { findings } = findingsOf(text, 'eu-safety-gate', 'Appliances Blender');
    expect(findings.map(({ part }) => part)).toEqual(['solder', 'cable']);
  });
  it('has its own value and bound', () => {
    const valuesIn = (text: string) =>
      findingsOf(text, 'eu-safety-gate', 'Cosmetics Dye').findings.map(({ value, bound }) => [
        value,
        bound,
      ]);
    expect(
      valuesIn('It contains sodium perborate, which releases boron (measured value 21 mg/kg).'),
    ).toEqual([[undefined, undefined]]);
    expect(
      valuesIn('It contains antimony and lead (measured values: <0.1 mg/kg and 2 mg/kg).'),
    ).toEqual([
      [0.1, 'less_than'],
      [2, undefined],
    ]);
    expect(
      valuesIn('It contains MCI and MI (measured values: 0.002 % by weight in total) and DBP.'),
    ).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(valuesIn('It releases too much boron (measured value: 1.500 mg/kg).')).toEqual([
      [undefined, undefined],
    ]);
    expect(valuesIn('It is contaminated with germs (measured value up to 72.000 CFU/ml).')).toEqual(
      [[72_000, 'up_to']],
    );
    expect(valuesIn('It contains HHC (68 %) and hexahydrocannabinol (16 mg/kg).')).toEqual([
      [undefined, undefined],
    ]);
    expect(valuesIn('It contains lead (between 350 mg/kg and 1.250 mg/kg).')).toEqual([
      [undefined, undefined],
    ]);
    expect(valuesIn('It contains lead (between 0.500 mg/kg and 1.500 mg/kg).')).toEqual([
      [1.5, 'up_to'],
    ]);
    expect(valuesIn('It contains yeasts (1.200 x 10^3 cfu/g).')).toEqual([[1_200, undefined]]);
    expect(valuesIn('It contains asbestos fibres (at least 10 %).')).toEqual([
      [undefined, undefined],
    ]);
    expect(valuesIn('One hat contains lead (2 %). The other hat contains lead (3 %).')).toEqual([
      [3, 'up_to'],
    ]);
    expect(valuesIn('It contains yeasts (measured values > 30 cfu/g and > 20 cfu/g).')).toEqual([
      [30, 'more_than'],
    ]);
  });
  it('is no group that releases it', () => {
    const text =
      'It contains azo dyes releasing the aromatic amine benzidine (measured value 140 mg/kg).';
    const { findings } = findingsOf(text, 'eu-safety-gate', 'Clothing Hat');
    expect(findings).toMatchObject([{ substance: 'azo_amines', value: 140 }]);
  });
});

it.each([
  ['The legs can loosen or break.', 'leg'],
  ['The screws can loosen and the bracket can crack.', undefined],
])('names the part that breaks: %s', (text, part) => {
  const [found] = findingsOf(text, 'us-cpsc', 'Chairs').findings;
  expect(found).toEqual({ cause: 'part_breaks', ...(part && { part }) });
});

describe('the code that says it truer', () => {
  it.each([
    [
      'Holsters',
      'This holster design can change the position of the safety switch.',
      'fires_unexpectedly',
    ],
    ['Lifts', 'The elevator cab can rise unexpectedly.', 'part_moves_unexpectedly'],
    ['Knives', 'The sheath does not hold the knife.', 'falls_down'],
    ['Toys', 'The valve can suck up loose skin.', 'caught_in_moving_parts'],
    ['Divers', 'The diving hose at the tank can leak.', 'breathing_hindered'],
    ['Blankets', 'A child can be trapped by unzipping and entering the bag.', 'shut_in'],
    ['Chairs', 'The screws can loosen, making the chair unstable.', 'part_detaches'],
    [
      'Grinders',
      'The safety switch can fail and allow the grinder to turn on even with the switch locked.',
      'starts_or_runs_unexpectedly',
    ],
    ['Mats', 'Mats could have been exposed to water, so mold grew.', 'contamination_possible'],
  ])('%s: %s', (about, text, cause) => {
    expect(codesIn('us-cpsc', about, text)).toEqual([cause]);
  });

  it('is no heat where a flame is named', () => {
    const text = 'The cushions can catch fire if exposed to a naked flame.';
    expect(findingsOf(text, 'us-cpsc', 'Cushions').findings[0]?.when).toBeUndefined();
  });
});
