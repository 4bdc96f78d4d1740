import { describe, expect, it } from 'vitest';
import { findingsOf, type Wording } from '../../../hub/sources/reading/findings/findings-of.ts';
import { tableOf } from '../../../hub/sources/reading/findings/rules.ts';
import codes from '../../../lib/core/finding-codes.json';

/** Only then does it go wrong: sentences of our own, in the forms of the notices. */

const read = (wording: Wording, text: string) =>
  findingsOf(text, wording).findings.map(({ cause, when }) => [cause, when]);

const told: [string, string, string | undefined][] = [
  ['The lamps can overheat while charging, posing a fire hazard.', 'overheats', 'charging'],
  ['The lamps can overheat, posing a fire hazard.', 'overheats', undefined],
  ['The lamps can overheat during use or charging.', 'overheats', undefined],
  ['The lamps can overheat while in use or when charging.', 'overheats', undefined],
  ['The lamps can overheat, even when charging.', 'overheats', undefined],
  ['The lamps can overheat after charging.', 'overheats', 'named'],
  [
    'The dressers are unstable if they are not anchored to the wall.',
    'unstable_tips_over',
    'unanchored',
  ],
  ['The chair can tip over when leaning back.', 'unstable_tips_over', 'leaning'],
  ['The chair is unstable when the back is in a reclined position.', 'unstable_tips_over', 'named'],
  ['The chair can tip over when leaning too far forward.', 'unstable_tips_over', 'named'],
  ['The chair can tip over when a consumer is seated in it.', 'unstable_tips_over', undefined],
  ['The rack can collapse when weight is placed on it.', 'collapses_under_load', 'load'],
  ['The bar can break when dropped.', 'part_breaks', 'dropped'],
  ['If the battery falls from the torch, it can smoke or ignite.', 'battery_fails', 'named'],
  ['The bar can break in the event of a collision.', 'part_breaks', 'impact'],
  ['The bar can break over time.', 'part_breaks', 'wear'],
  ['The bar can break after a few uses.', 'part_breaks', 'wear'],
  ['The bar can break when exposed to seaside air.', 'part_breaks', 'named'],
  ['The bar can break during use.', 'part_breaks', undefined],
  ['The cup can crack when filled with hot liquid.', 'part_breaks', 'hot_filling'],
  ['The bottle\u2019s contents can leak when it is turned on its side.', 'contents_leak', 'tipped'],
  ['When first filling the stove, fuel can leak.', 'fuel_or_gas_leak', 'filling'],
  ['During assembly, the shelf can fall.', 'falls_down', 'servicing'],
  ['The board can short circuit when exposed to moisture.', 'short_circuit', 'wet'],
  ['The cups can spark when used in a microwave.', 'sparks', 'microwave'],
  ['The jar can explode when exposed to high temperatures.', 'explodes_or_bursts', 'heat'],
  ['The glass lid can break when opened.', 'glass_breaks', 'opening'],
  [
    'Fuel can leak, posing a fire hazard if it is stored near a flame.',
    'fuel_or_gas_leak',
    undefined,
  ],
  ['The hose was damaged during assembly and fuel can leak.', 'fuel_or_gas_leak', undefined],
  ['The strap can break. If this happens, the user can fall.', 'part_breaks', undefined],
  ['The cans can burst under pressure.', 'explodes_or_bursts', undefined],
  ['The nozzle can detach when under pressure during use.', 'part_detaches', undefined],
  ['The case can burst during pressure testing.', 'explodes_or_bursts', 'named'],
  ['The hinges can collapse under pressure.', 'collapses_under_load', 'named'],
  ['The rack can collapse if pressure is applied to it.', 'collapses_under_load', 'load'],
  ['The wire can be cut while the blind is opened or closed by hand.', 'wiring_fault', 'named'],
  ['The glass can break upon heat shock or impact.', 'glass_breaks', 'named'],
  ['The glass can break in case of impact or a fall.', 'glass_breaks', 'named'],
  ['The clip can detach during use and hit the user with force.', 'part_detaches', undefined],
  ['The clip can detach during use when heated.', 'part_detaches', 'heat'],
  ['The dart can break when fired and hit a person.', 'part_breaks', 'named'],
  ['The unit can fail during a power surge.', 'part_breaks', 'named'],
  ['The table can collapse when a horizontal force is applied.', 'collapses_under_load', 'named'],
  ['Converters can overheat if a load in excess of 70 watts is applied.', 'overheats', 'named'],
  ['The cap can come off when exposed to warm water.', 'part_detaches', 'named'],
  ['The lift can pinch fingers during assembly or use.', 'caught_in_moving_parts', undefined],
  ['The plate can break at cold temperatures.', 'part_breaks', 'named'],
  ['The panels can dislodge in high winds.', 'part_detaches', 'named'],
  ['The plate can fracture from impact.', 'part_breaks', 'impact'],
  ['The inverter can short circuit with the presence of salt water.', 'short_circuit', 'wet'],
  [
    'The battery can overheat when charged with a charger other than its own.',
    'battery_fails',
    'named',
  ],
  ['The clip can detach and cut if it hits the face.', 'part_detaches', undefined],
  [
    'The gap is wider than allowed, posing an entrapment hazard, when the mat is removed.',
    'entrapment_gap',
    'named',
  ],
  [
    'An opening can trap the head, posing a strangulation hazard when a child is not harnessed.',
    'entrapment_gap',
    'named',
  ],
  [
    'Hot water can drip out when it is used in high altitude areas.',
    'hot_liquid_or_steam',
    'named',
  ],
  [
    'The computers display incorrect calculations at altitudes above 3,000 feet.',
    'measurement_wrong',
    'named',
  ],
  ['The jar can break when opened with the recalled opener.', 'part_breaks', 'named'],
  ['The socks have less traction when worn on wet or smooth surfaces.', 'slippery', 'named'],
];

describe('a CPSC notice', () => {
  it.each(told)('%s', (text, cause, when) =>
    expect(read('us-cpsc', text)).toEqual([[cause, when]]),
  );
});

describe('an alert of Safety Gate', () => {
  it.each([
    [
      'In the event of an electrical fault, the plug may overheat.',
      'overheats',
      'electrical_fault',
    ],
    ['Live parts are accessible when plugging in the plug.', 'live_parts_accessible', 'plugging'],
    ['Live parts can be touched during a lamp change.', 'live_parts_accessible', 'servicing'],
    [
      'The fuse has no filler, for safe operation under fault conditions.',
      'fuse_inadequate',
      undefined,
    ],
  ])('%s', (text, cause, when) => {
    expect(read('eu-safety-gate', text)).toEqual([[cause, when]]);
  });
});

it('small parts come off when pulled, not only then where the notice says "in particular"', () => {
  const choke = 'Small children may choke.';
  const [pulled] = read('eu-safety-gate', `Small parts can detach when pulled or bitten. ${choke}`);
  const [any] = read('eu-safety-gate', `Small parts can detach, in particular if pulled. ${choke}`);
  // "When pulled, squeezed or bitten" would be more than the notice says.
  const [one] = read('eu-safety-gate', `Small parts can detach when squeezed. ${choke}`);
  expect([pulled, any, one]).toEqual([
    ['small_parts', 'pulled'],
    ['small_parts', undefined],
    ['small_parts', undefined],
  ]);
});

it('every condition that rules read has a name, and the other way round', () => {
  const known = new Set(tableOf('when').flatMap(([code]) => code ?? []));
  expect([...known].sort()).toEqual(Object.keys(codes.whens).sort());
});
