import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** How CPSC words the causes that its short sentences state. */

const causesIn = (about: string, text: string) =>
  findingsOf(text, 'us-cpsc', about).findings.map(({ cause, substance }) => cause ?? substance);

describe('wordings of CPSC', () => {
  it.each([
    ['Cribs', 'The leg can become partially detached from the crib.', 'part_detaches'],
    ['Misters', 'The mister can shatter during use.', 'part_breaks'],
    ['Markers', 'The chamber can unexpectedly eject from the rear.', 'part_detaches'],
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
    ['Masks', 'The straps can cause skin irritation.', 'corrosive_or_irritant'],
    ['Training cycles', 'The seat can unexpectedly lower in use.', 'part_moves_unexpectedly'],
    ['Treestands', 'The crimps can slip during use.', 'part_moves_unexpectedly'],
    ['Carabiners', 'The carabiner can unexpectedly open.', 'lock_or_latch_fails'],
    ['Bowls', 'Shards of glass can be found in the bowls.', 'foreign_pieces'],
    ['Globes', 'Light refraction can singe things nearby.', 'focuses_sunlight'],
    ['Canopies', 'A child can become entangled in the canopy.', 'entanglement'],
    ['Trikes', 'A figure protrudes from the handlebar.', 'part_sticks_out'],
    ['Bicycles', 'The lever can cause the wheel to lock up.', 'wheel_blocks'],
    ['Bath mats', 'The cups can fail to prevent slipping.', 'slippery'],
    ['Scuba regulators', 'The regulators can restrict airflow.', 'breathing_hindered'],
    ['Range hoods', 'The anchors do not adequately secure the hood.', 'part_not_secured'],
    ['Shoes', 'The heels can become unstable.', 'part_not_secured'],
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
      'projectile_hazard',
    ],
    ['Paint markers', 'The cartridge can fly out of the marker.', 'part_detaches'],
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
