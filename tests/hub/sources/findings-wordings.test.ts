import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** How CPSC words the causes that its short sentences state. */

const causesIn = (about: string, text: string) =>
  findingsOf(text, 'us-cpsc', about).findings.map(({ cause, substance }) => cause ?? substance);

describe('wordings of CPSC', () => {
  it.each([
    ['Cribs', 'The leg can become partially detached from the crib.', 'part_detaches'],
    ['Misters', 'The mister can shatter during use.', 'part_breaks'],
    ['Markers', 'The chamber can unexpectedly eject from the rear.', 'opens_under_pressure'],
    ['Food processors', 'The safety interlock on the processor can fail.', 'lock_or_latch_fails'],
    ['Bassinets', 'The latches can appear to be locked but are not.', 'lock_or_latch_fails'],
    ['Saws', 'The switch can become stuck in the "on" position.', 'starts_or_runs_unexpectedly'],
    [
      'Elevators',
      'The elevator can operate while the gate door is open.',
      'starts_or_runs_unexpectedly',
    ],
    ['Ranges', 'The range can become energized.', 'live_parts_accessible'],
    ['Grills', 'The hose can melt.', 'not_heat_or_fire_resistant'],
    [
      'Bed handles',
      'The handle can shift, creating a dangerous gap. This poses a risk of entrapment.',
      'entrapment_gap',
    ],
    ['Transceivers', 'The transceiver could fail to transmit a position.', 'alarm_fails'],
    [
      'Carriers',
      'A child can slip through the leg openings of the carrier.',
      'restraint_inadequate',
    ],
    ['Masks', 'The straps can cause skin irritation.', 'irritates'],
    ['Training cycles', 'The seat can unexpectedly lower in use.', 'part_moves_unexpectedly'],
    ['Treestands', 'The crimps can slip during use.', 'part_moves_unexpectedly'],
    ['Carabiners', 'The carabiner can unexpectedly open.', 'lock_or_latch_fails'],
    ['Bowls', 'Shards of glass can be found in the bowls.', 'foreign_pieces'],
    ['Globes', 'Light refraction can singe things nearby.', 'ignites_surroundings'],
    ['Canopies', 'A child can become entangled in the canopy.', 'entanglement'],
    ['Trikes', 'A figure protrudes from the handlebar.', 'part_sticks_out'],
    ['Bicycles', 'The lever can cause the wheel to lock up.', 'wheel_blocks'],
    ['Bath mats', 'The cups can fail to prevent slipping.', 'slippery'],
    ['Scuba regulators', 'The regulators can restrict airflow.', 'breathing_hindered'],
    ['Range hoods', 'The anchors do not adequately secure the hood.', 'part_not_secured'],
    ['Shoes', 'The heels can become unstable.', 'part_moves_unexpectedly'],
    ['Inflators', 'The button can stick and continue inflating.', 'starts_or_runs_unexpectedly'],
    ['Hubs', 'A defective USB hub can cause a shock.', 'electrical_component_fails'],
    ['Stools', 'The stool has no locking device.', 'lock_or_latch_fails'],
    ['Bicycles', 'The bicycles have handbrakes but no footbrakes.', 'brake_fails'],
    ['Rifle triggers', 'A roller can crack, causing the rifle to fire.', 'fires_unexpectedly'],
    ['Tents', 'The floor of the tent failed a flammability test.', 'flammable_material'],
    ['Knives', 'The knife can cut through the sheath.', 'guard_missing'],
    ['Toy tools', 'The oversized toy nails can pose a choking hazard.', 'airway_blocking_shape'],
    ['Grill brushes', 'Metal wire bristles can detach from the brush.', 'part_detaches'],
    ['Voltage detectors', 'They can give a false "no voltage" reading.', 'measurement_wrong'],
    ['Baby seats', 'Babies can maneuver out of the seat.', 'restraint_inadequate'],
    ['Scuba hoses', 'The diving hose can leak.', 'breathing_hindered'],
    ['Engines', 'A cap is faulty, posing a risk of a fuel leak.', 'fuel_or_gas_leak'],
    [
      'Coil nailers',
      'A faulty feeder can allow nails to be ejected sideways.',
      'opens_under_pressure',
    ],
    ['Paint markers', 'A cartridge can fly out of the marker.', 'opens_under_pressure'],
    ['Boxes', 'The box can open by applying pressure to the latch.', 'lock_or_latch_fails'],
    ['Ascenders', 'The teeth can fail to engage.', 'part_breaks'],
    [
      'Teethers',
      'The string can come untied, releasing beads, posing a choking hazard.',
      'small_parts',
    ],
    ['Diving masks', 'The head can crack, resulting in restricted air flow.', 'breathing_hindered'],
    ['Chargers', 'The plug has no granular filler.', 'fuse_inadequate'],
    ['Toy karts', 'The steering wheel can detach.', 'part_detaches'],
    [
      'Child carriers',
      'The belt anchor was bent, which could result in the belt anchor separating from the frame.',
      'part_detaches',
    ],
    ['Gyms', 'Detachment of the bench from the frame causes instability.', 'part_detaches'],
    [
      'Resistance bands',
      "A ball on the cord's door anchor can unexpectedly release.",
      'part_detaches',
    ],
    ['Ranges', 'The coil can fail to properly adhere to the top.', 'part_not_secured'],
    ['Bicycles', 'The spokes might be insufficiently tightened.', 'part_not_secured'],
    ['Candle holders', 'The holder breaks after a long time with a lit candle.', 'part_breaks'],
    ['Fire tables', 'Rocks can split and eject from the table.', 'opens_under_pressure'],
    ['Dive watches', 'The watch can leak and stop working.', 'part_breaks'],
    ['Scooters', 'The board can stop balancing the rider.', 'control_lost'],
    ['Tops', 'A cord in the hood can snap back when it is pulled.', 'part_moves_unexpectedly'],
    [
      'Toy guns',
      'They violate the standard because the projectiles pose an eye injury hazard.',
      'projectile_hazard',
    ],
    [
      'Pajamas',
      "They violate the standard for children's sleepwear, posing a burn hazard.",
      'flammable_material',
    ],
    ['Canopies', 'The canopies do not meet the flammability label claim.', 'flammable_material'],
    ['Propane gas', 'The gas may not have sufficient levels of odorant.', 'alarm_fails'],
    ['Heaters', 'They were made without a required flame rollout switch.', 'protection_inadequate'],
    [
      'Tractors',
      'The drive can give out, posing a risk of reduced or lost braking ability.',
      'brake_fails',
    ],
    [
      'Throat guards',
      'There is a risk that a blade could penetrate the guard.',
      'protection_inadequate',
    ],
    ['Buggies', 'Water can get into the battery of the buggy.', 'moisture_protection_poor'],
    [
      'Cleaner with spray pump',
      'A seal can be lost, causing the product to leak.',
      'contents_leak',
    ],
    [
      'Regulators',
      'A plug can loosen from the scuba regulator, causing a leak.',
      'breathing_hindered',
    ],
    [
      'Bed rails',
      'The bed rails fail to meet the standard, posing entrapment hazards.',
      'entrapment_gap',
    ],
    [
      'Mowers',
      'The engine stop switch can malfunction, allowing the blade to continue to rotate.',
      'starts_or_runs_unexpectedly',
    ],
    ['Swings', 'The seat can fall unexpectedly.', 'falls_down'],
    ['Pepper mills', 'The mill lets off metal "shards" at first.', 'foreign_pieces'],
    [
      'Heaters',
      'The design can fail to prevent ignition of nearby materials.',
      'ignites_surroundings',
    ],
    ['Heaters', 'The heater can overheat and ignite nearby items.', 'overheats'],
    ['Power banks', 'The battery can bloat and explode.', 'battery_leaks'],
    ['Breakers', 'Counterfeit breakers can fail to trip.', 'fuse_inadequate'],
    ['Breakers', 'The breakers are counterfeit.', 'counterfeit'],
  ])('%s: %s', (about, text, expected) => {
    expect(causesIn(about, text)).toEqual([expected]);
  });

  it('says what follows where something only "can malfunction"', () => {
    expect(causesIn('Heaters', 'The fan can malfunction and cause the unit to overheat.')).toEqual([
      'overheats',
    ]);
    expect(causesIn('Heaters', 'The fan can malfunction.')).toEqual(['part_breaks']);
  });
});

const eu = (about: string, text: string) => findingsOf(text, 'eu-safety-gate', about).findings;

/** How Safety Gate does. */
it.each([
  ['Water cell', 'The electrodes of the device are unprotected.', 'live_parts_accessible'],
  ['Fly swatter', 'The energy discharged by the accessible mesh is high.', 'live_parts_accessible'],
  ['Power supply', 'Pins may become live before it is plugged in.', 'live_parts_accessible'],
  ['Heater', 'The heating element can be accessed with little force.', 'live_parts_accessible'],
  [
    'Extension lead',
    'One gets an electric shock when touching the earth contact.',
    'live_parts_accessible',
  ],
  ['Lighting chain', 'The socket enables a one-pole connection.', 'plug_or_socket_unsafe'],
  [
    'Welding machine',
    'The rated current of the plug is less than needed.',
    'plug_or_socket_unsafe',
  ],
  ['Socket cover', 'When the plug is removed, the shutters are not shut.', 'plug_or_socket_unsafe'],
  [
    'Charger',
    'The conductors are not fitted with two independent fixings.',
    'cable_anchorage_poor',
  ],
  ['Soldering iron', 'It has poor-quality connections with wires.', 'wiring_fault'],
  ['Cable', 'Its resistance is high, which leads to hot spots.', 'overheats'],
  ['Popcorn maker', 'A child may touch the accessible hot plate.', 'hot_surface'],
  ['Baby walker', 'It could fall down a flight of stairs.', 'does_not_stop_at_step'],
  ['Wrist guards', 'The range makes the guard ineffective.', 'protection_inadequate'],
  ['Paddle board', 'The board can deflate.', 'flotation_unsafe'],
  ['Climbing harness', 'Wear causes the attachment point to come open.', 'part_breaks'],
  ['Electric bicycle', 'The pedals may reverse direction.', 'part_moves_unexpectedly'],
  ["Children's gloves", "Threads may wrap around the child's finger.", 'entanglement'],
  ['Bedding', 'The trim can form a loop in which a limb may become trapped.', 'entrapment_gap'],
  [
    'Toy ball',
    'The toy can split in two. A child may put them in the mouth and choke.',
    'small_parts',
  ],
  ['Babies’ dress', 'The safety pin can easily be opened.', 'sharp_edge_or_point'],
])('Safety Gate: %s: %s', (about, text, expected) => {
  expect(eu(about, text).map(({ cause }) => cause)).toEqual([expected]);
});

it('tells no fault of one model as one of all', () => {
  const text = 'The 530mL KLM bottle lacks a flame mitigation device.';
  expect(causesIn('Fuel bottles', text)).toEqual([]);
});

it.each([
  ['The wheel can separate during inflation.', 'named'],
  ['In "rear-facing" mode, the back can move downward.', 'named'],
  ['When the peg is not fully engaged the seat can fall unexpectedly.', 'named'],
  ['In the case of an overload, the adaptor can overheat.', 'named'],
])('a condition: %s', (text, when) => {
  expect(findingsOf(text, 'us-cpsc', 'Goods').findings[0]?.when).toBe(when);
});

it.each([
  [
    'Platforms',
    'The platform can leave a gap that narrows, a crushing hazard.',
    'caught_in_moving_parts',
  ],
  ['Sheets', 'A sheet that does not properly fit poses an entrapment hazard.', 'entrapment_gap'],
  ['Torches', 'The batteries can overheat, posing a burn hazard.', 'overheats'],
  ['Torches', 'The batteries can overheat, posing burn and fire hazards.', 'battery_fails'],
  ['Bands', 'The bands can cause skin irritation or burns.', 'corrosive_or_irritant'],
  ['Earrings', 'The nickel poses a risk of skin irritation.', 'irritates'],
  ['Bean bags', 'Children can open the zippers, crawl inside and choke on beads.', 'shut_in'],
  ['Coolers', 'A person can become locked inside the air tight container.', 'shut_in'],
  ['Poufs', 'Zippers can be opened by children who choke on the pouf’s beads.', 'small_parts'],
  ['Bicycle lights', 'The light can operate intermittently in rain.', 'part_breaks'],
  ['Nailers', 'The nailers can jam and override the safety switch.', 'fires_unexpectedly'],
  ['Fireplaces', 'Overfilling can lead to the fuel cup being ejected.', 'opens_under_pressure'],
  ['Warmers', 'Corrosion of electrical components poses a hazard.', 'electrical_component_fails'],
  ['Work lights', 'A bushing can fail, allowing the wiring to pull out.', 'cable_anchorage_poor'],
  ['Mirrors', 'A hook can break, causing it to fall from the wall.', 'falls_down'],
  [
    'Saws',
    'The switch can fail, allowing the saws to continue to run.',
    'starts_or_runs_unexpectedly',
  ],
  ['Strollers', 'The restraint system creates a large gap.', 'restraint_inadequate'],
  ['Cribs', 'A rail can detach and create a gap to entrap a child.', 'entrapment_gap'],
  ['Tractors', 'The canopy can cause it to fail to protect the operator.', 'protection_inadequate'],
  ['Swings', 'Used for sleep, it can increase the risk of suffocation.', 'unsafe_infant_sleep'],
  ['Wall mirrors', 'The fittings can break, causing the mirror to fall.', 'falls_down'],
  ['Cots', 'A panel can come loose, exposing sharp edges.', 'sharp_edge_or_point'],
  ['Blenders', 'The jug can separate, exposing the blades.', 'guard_missing'],
  ['Shocks', 'The outer sleeve can rupture.', 'part_breaks'],
  ['Boots', 'A hook can catch on the lace of the other boot.', 'clothing_can_catch'],
  ['Lawn darts', 'They are banned for the risk of skull punctures.', 'projectile_hazard'],
  ['Kites', 'The release system can stick and fail to open.', 'part_breaks'],
  [
    'Heat pumps',
    'A cut leads to it providing heat when power resumes.',
    'starts_or_runs_unexpectedly',
  ],
  ['Cables', 'The cables do not meet the flammability requirements.', 'flammable_material'],
  ['Slides', 'The slide lacks a platform and sides on the chute.', 'side_barrier_inadequate'],
  ['Model gliders', 'It can lose contact with the radio control.', 'control_lost'],
  ['Fireplaces', 'It fails to light though gas continues to flow.', 'fuel_or_gas_leak'],
  ['Cookers', 'It may fail to light, posing a risk of delayed ignition.', 'ignites_or_flares_up'],
  ['Blenders', 'Blades fall with the loose stacked blade assembly.', 'part_not_secured'],
  ['Skateboards', 'The tire on it can deflate.', 'part_breaks'],
  ['Supports', "An infant's head to be tilted too far forward.", 'airway_covering'],
])('CPSC, one more reader: %s: %s', (about, text, expected) => {
  expect(causesIn(about, text)).toEqual([expected]);
});

it.each([
  ['When the trigger is pulled, the crossbow can fire.', undefined],
  ['The leg can detach if the screws are not properly tightened.', 'named'],
  ['The chest poses a hazard because a leg can break if dropped.', 'dropped'],
  ['The chest can tip over unless it is anchored to the wall.', 'unanchored'],
  ['When cooked too long, the bag can ignite.', 'named'],
  ['If a child climbs up open drawers, the dresser can tip over.', 'named'],
  ['It can overheat if plugged in for an extended period of time.', 'named'],
  ['The lamp can crack during assembly and the bases have wires.', undefined],
  ['The tank can leak and ignite when exposed to an ignition source.', undefined],
  ['When the battery runs low, it can show wrong readings.', 'named'],
])('a condition of CPSC: %s', (text, when) => {
  expect(findingsOf(text, 'us-cpsc', 'Crossbow').findings[0]?.when).toBe(when);
});

it.each([
  ['With certain supplies, when configured so, the detectors can fail to sound.', 'named'],
  ['The handle can fail to activate the alarm when manually pulled.', undefined],
  ['The alarm can fail to alert consumers if a child enters the water.', undefined],
])('a condition of an alarm: %s', (text, when) => {
  expect(findingsOf(text, 'us-cpsc', 'Pool alarm').findings).toEqual([
    { cause: 'alarm_fails', ...(when ? { when } : {}) },
  ]);
});
