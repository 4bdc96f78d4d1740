import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** No more than a notice says: sentences of our own that look like another cause. */

const us = (about: string, text: string) => findingsOf(text, 'us-cpsc', about).findings;
const causes = (found: ReturnType<typeof us>) => found.map(({ cause }) => cause);

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
    ['Travel mugs', 'The slider on the lid can eject.', ['opens_under_pressure']],
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
    ['Capes', 'The fastener at the neck can fail to detach.', []],
    [
      'Rockers',
      'Knobs on the steering panel can detach, posing a small parts choking hazard.',
      ['small_parts'],
    ],
    [
      'Ampoules',
      'The vial can break, posing a laceration hazard to fingers and hands.',
      ['part_breaks'],
    ],
    [
      'Garlic presses',
      'Small metal pieces can detach, posing a choking hazard.',
      ['part_detaches'],
    ],
    ['Candle sets', 'The flame can spread from the wick to the wax.', ['ignites_or_flares_up']],
    ['Mowers', 'A wire tie can damage the fuel line.', []],
    ['Lamps', 'The socket can overheat, arc and melt.', ['overheats', 'sparks']],
    ['Engines', 'A faulty cap allows over-pressurization of the fuel tank.', []],
    [
      'Gummies (bottles)',
      'Pressure build-up can make the cap pop off with force.',
      ['opens_under_pressure'],
    ],
    ['Several products', 'Hazards include falls, burns and explosion.', []],
    [
      'Shakers',
      'The cap can come off, posing a choking or aspiration hazard to infants.',
      ['small_parts'],
    ],
    ['Fireworks', 'The parachutes can become entangled in power lines.', []],
    ['Soccer nets', 'A child can become entangled in the net.', ['entanglement']],
    ['Propane regulators', 'The regulator hose can leak gas.', ['fuel_or_gas_leak']],
    ['Bath toys', 'The oversized buttons come off, a choking hazard.', ['small_parts']],
    ['Photo frames', 'The frame contains glass.', []],
    ['Cereal', 'The bowls contain glass, posing a laceration hazard.', ['foreign_pieces']],
    ['Gun safes', 'There is no lock indicator on the door.', []],
    ['Cameras', 'The focal point of the sensor is off.', []],
    ['Mirrors', 'The sun can meet at a focal point and scorch furniture.', ['focuses_sunlight']],
    ['Toy cars', 'The wheel can trap a finger, which can become stuck.', ['entrapment_gap']],
    [
      'Pajamas',
      'They fail to meet the flammability requirements for nightwear, which must be flame resistant or tight-fitting.',
      ['flammable_material'],
    ],
    ['Robes', 'The robes are not tight-fitting.', ['nightwear_too_loose']],
    ['Hair curlers', 'In case the casing is damaged, live parts may become accessible.', []],
    ['Hair dryers', "If the dryer's housing gets damaged, live parts can be touched.", []],
    ['Gift bags', 'Mold can be present in the bags.', ['contamination_possible']],
    ['Wipes', 'The wipes may be contaminated with bacteria.', ['contamination_possible']],
    ['Soaps', 'The soap can contain bacteria.', ['contamination_possible']],
    ['Pet bowls', 'There is possible Salmonella on the bowls.', ['contamination_possible']],
    ['Ornaments', 'Mold spores were found on the ornaments.', ['microbial_contamination']],
    ['Seats', 'Mold can develop between the cushion and the bath frame.', ['germs_can_grow']],
    [
      'Swivels',
      'The swivel can separate from the hose, causing fuel to leak.',
      ['fuel_or_gas_leak'],
    ],
    [
      'Recliners',
      'They have defects in the design, warnings and instructions.',
      ['warnings_or_labels_missing'],
    ],
    ['Mirrors', 'The fittings that attach the mirror to the wall can break.', ['part_breaks']],
    ['Pads', 'The foam inside can become cracked or split.', ['part_breaks']],
    ['Bicycles', 'The fork can rupture or break.', ['part_breaks']],
    ['Gate latches', 'The magnet in the latch can come loose.', ['part_detaches']],
    ['Treestands', 'The hanging strap could dislodge.', ['part_detaches']],
    ['Snow blowers', 'A shield is missing, posing a laceration hazard to fingers.', []],
    ['Boots', 'The boots can inadvertently switch to the other mode.', []],
    ['Regulators', 'A chamber part can loosen and create unstable pressure.', ['part_detaches']],
    ['Jars', 'The stopper can forcefully eject when opened.', ['opens_under_pressure']],
    ['Pepper spray', 'The canisters can fail to spray.', ['alarm_fails']],
    [
      'Cardigans',
      'The toggle button can detach, posing a choking hazard to children.',
      ['small_parts'],
    ],
    ['Nailers', 'The trigger can involuntarily discharge a nail.', ['fires_unexpectedly']],
    ['Carabiners', 'The carabiner gate may open under a heavy load.', ['lock_or_latch_fails']],
    ['Chests', 'The lid can drop suddenly when let go.', ['part_moves_unexpectedly']],
    [
      'Pools',
      'A strap around the pool legs may create a foothold, posing a drowning hazard to a child.',
      ['climbable'],
    ],
    [
      'Prams',
      'The axle can break. In addition, for prams manufactured in May, the nuts can detach. Detached nuts can pose a choking hazard to children.',
      ['part_breaks'],
    ],
    [
      'Smoke alarms',
      'Some alarms were not wired properly, so that no sound is made at the end of their life.',
      ['wiring_fault'],
    ],
    ['Electric smokers', 'The tray can fail to slide securely into it.', ['part_not_secured']],
    [
      'Cot bumpers',
      'The thread in the stitching can loosen, posing an entanglement hazard.',
      ['entanglement'],
    ],
    ['Bird baths', 'Sunlight shines on nearby wood, and the wood can overheat.', []],
    [
      'Heaters',
      'There can be an electrical failure in the heating element.',
      ['electrical_component_fails'],
    ],
    ['Gas smokers', 'The gas hose can disconnect, posing a fire hazard.', ['part_detaches']],
    ['Gas smokers', 'The gas hose can disconnect, so that gas escapes.', ['fuel_or_gas_leak']],
    [
      'Propane hoses',
      'The propane hose can rupture, allowing propane to leak.',
      ['fuel_or_gas_leak'],
    ],
    [
      'Solar panels',
      'The lugs can corrode, which could result in a faulty ground circuit.',
      ['wiring_fault'],
    ],
    ['Kettles', 'The serial plate can have incorrect ratings.', ['warnings_or_labels_missing']],
    [
      'Cribs',
      'The slats can detach, creating a space in which an infant can become entrapped.',
      ['entrapment_gap', 'part_detaches'],
    ],
    [
      'Bassinets',
      'The wires slip, causing the fabric sides to lower.',
      ['side_barrier_inadequate'],
    ],
    ['Clip-on chairs', 'Worn pads allow the chairs to detach from tables.', ['falls_down']],
    [
      'Pool covers',
      'A bad installation can result in the covers not conforming, posing a drowning hazard.',
      ['bath_or_pool_unsafe'],
    ],
    ['Pool motors', 'The cover can be improperly grounded.', ['wiring_fault']],
    ['Lights', 'The insulation on the wiring can come loose.', ['wiring_fault']],
    ['Gates', 'A gate does not resist a push-out force.', []],
    ['Oven mitts', 'The mitts lack thermal protection.', ['protection_inadequate']],
    [
      'Unit heaters',
      'They were made without a required flame rollout switch.',
      ['protection_inadequate'],
    ],
    [
      'Locksets',
      'The latch can fail and the door cannot be unlocked from the inside.',
      ['shut_in'],
    ],
    [
      'Bean bags',
      'A child can open the zipper and crawl inside. Children can suffocate or choke on these foam beads.',
      ['small_parts'],
    ],
    ['Bean bags', 'A child can open the zipper and crawl inside.', ['shut_in']],
    [
      'Bean bags',
      'A child can open the inner zipper that holds the beads and crawl inside. Children can choke on these foam beads.',
      ['small_parts'],
    ],
    [
      'Generators',
      'The tank can fail to vent, causing it to build up pressure and expel fuel when opened.',
      ['opens_under_pressure'],
    ],
    [
      'Building sets',
      'Small parts come off. When released, exposed magnets can create a choking hazard.',
      ['small_parts'],
    ],
    [
      'High chairs',
      'These came without the required attached crotch restraint.',
      ['restraint_inadequate'],
    ],
    [
      'Electric bicycles',
      'A faulty cable can cause the bicycle to accelerate unexpectedly.',
      ['wiring_fault', 'control_lost'],
    ],
    [
      'Light kits',
      'Defective wiring can cause the battery pack to overheat and explode.',
      ['wiring_fault', 'battery_fails'],
    ],
    ['Trimmers', 'Incorrect wiring can cause an electrical spark.', ['wiring_fault', 'sparks']],
    [
      'Tractors',
      'The locking pins can break and cause the ROPS to fail.',
      ['lock_or_latch_fails', 'protection_inadequate'],
    ],
    [
      'Crib bumpers',
      'They break the ban because they can obstruct an infant\u2019s breathing.',
      ['airway_covering'],
    ],
    [
      'Candles',
      'The flame can unexpectedly flare up and the glass jar can crack.',
      ['ignites_or_flares_up', 'glass_breaks'],
    ],
  ])('%s: %s', (about, text, expected) => {
    expect(causes(us(about, text))).toEqual(expected);
  });

  it.each([
    // What flies off, and what else a break leads to.
    ['Blowers', 'The fan can break and eject from the housing.', ['opens_under_pressure']],
    ['Chippers', 'The scroll can fail, ejecting pieces of steel.', ['opens_under_pressure']],
    ['Saws', 'The disc can crack, causing parts to strike users.', ['opens_under_pressure']],
    ['Toasters', 'Hot bread can be expelled from it.', ['opens_under_pressure']],
    ['Bikes', 'The hub can break and cause the brake system to fail.', ['brake_fails']],
    [
      'Saws',
      'The switch can fail and allow the saw to continue operating.',
      ['starts_or_runs_unexpectedly'],
    ],
    ['Air bags', 'The motor can fail and prevent the airbag from deploying.', ['alarm_fails']],
    ['Screens', 'The stand can crack and cause the screen to tip over.', ['unstable_tips_over']],
    ['Vacuums', 'The wand can come off and remain energized.', ['live_parts_accessible']],
    [
      'Gates',
      'The magnet can come off, preventing the latch from securing.',
      ['lock_or_latch_fails'],
    ],
    ['Fans', 'The hook can break, causing the fan motor and blades to fall.', ['falls_down']],
    // A knife in its sheath, a gun in its holster.
    ['Knives', 'A sheath does not hold the knife securely.', ['falls_down']],
    ['Mowers', 'The deflector can fail to prevent stones from flying.', ['protection_inadequate']],
    // A sensation, no burn; thermal runaway without a fire.
    [
      'Watches',
      'Contact with it can result in skin irritation and burning sensations.',
      ['irritates'],
    ],
    [
      'Chargers',
      'Batteries can overheat and rupture, posing a burn hazard.',
      ['battery_leaks', 'overheats'],
    ],
    ['Packs', 'Batteries can overheat and vent flames.', ['battery_fails']],
    // No word of sleep, no word of holding.
    [
      'Loungers',
      'The loungers violate the standard for infant support cushions, posing a suffocation risk.',
      [],
    ],
    [
      'Infant car seats',
      'The harness chest clip can break and pose a cut hazard.',
      ['part_breaks'],
    ],
    ['Ranges', 'Burners may fail to ignite, posing a risk of delayed ignition or explosion.', []],
    [
      'Paintball guns',
      'The safety allows paintballs to fire unexpectedly.',
      ['fires_unexpectedly'],
    ],
    ['Binding touring pads', 'The computers can overheat.', []],
    ['Boilers', 'Hot water can exceed the temperature set.', ['hot_liquid_or_steam']],
    ['Lifts', 'The elevator cab can rise unexpectedly.', ['part_moves_unexpectedly']],
    ['Mowers', 'Blade pieces can break off and can become projectiles.', ['opens_under_pressure']],
    ['Pacifiers', 'They fail to meet federal safety standards.', ['conformity_not_proven']],
  ])('%s: %s (all of it read)', (about, text, expected) => {
    expect(causes(us(about, text))).toEqual(expected);
  });

  it.each([
    ['The spindles in the base can separate.', undefined],
    ['The shaft of the needle can break.', undefined],
    ['The ice axe shaft can break.', undefined],
    ['The drive shaft can break.', 'axle'],
    ['The pedal spindle can break.', 'axle'],
    ['The rear axle can break.', 'axle'],
  ])('an axle is called one: %s', (text, part) => {
    expect(us('Goods', text)[0]?.part).toBe(part);
  });

  it('takes no button cell for a button', () => {
    const [first] = us(
      'Wands',
      'Small parts can detach and expose the button-cell, and children choke.',
    );
    expect(first).toEqual({ cause: 'small_parts' });
  });
});
