import { describe, expect, it } from 'vitest';
import { findingsOf, type Wording } from '../../../hub/sources/reading/findings/findings-of.ts';

/** A part, substance or injury is told only where the notice names it: sentences of our own. */

const found = (wording: Wording, about: string, text: string) =>
  findingsOf(text, wording, about).findings;
const causes = (wording: Wording, about: string, text: string) =>
  found(wording, about, text).map(({ cause }) => cause);

describe('a Safety Gate notice that does not name', () => {
  it.each([
    [
      'the battery, but its connector',
      'Hobby/sports equipment Pedelec',
      'The design of the connector between the battery and the bicycle can cause it to burst.',
      [],
    ],
    [
      'a short circuit but as a case',
      'Electrical appliances and equipment Lighting chain',
      'In the event of a short-circuit, live parts can become accessible.',
      [],
    ],
    [
      'a cord',
      'Toys Puffer ball',
      'The toy stretches too far. A child could swing the toy and twist it around the neck.',
      ['entanglement'],
    ],
    [
      'no more than a string',
      'Toys Sticky hand',
      'The hand hangs on an elastic string. A child could twist it around the neck.',
      ['cord_too_long_or_loop'],
    ],
    [
      'a cord, but cloth',
      'Toys Sensory swing',
      'The cloth of the swing easily forms a loop. A child can get its head entangled in it.',
      ['entanglement'],
    ],
    [
      'a cord round the neck, but a small part',
      'Toys Soft toy',
      'Small parts (eyes and a hanging loop) come off easily. Small children may choke.',
      ['small_parts'],
    ],
    [
      'a cord, but a label',
      'Childcare Sleeping bag',
      'The label has the form of a loop and can trap a finger.',
      ['entrapment_gap'],
    ],
    [
      'the throat',
      'Toys Teether',
      'The shield can bend and its suction can block the airways (mouth and nose).',
      ['airway_covering'],
    ],
    [
      'small parts',
      'Toys Car',
      'The compartment breaks easily and makes the batteries accessible. A child may put them in the mouth and choke.',
      ['battery_accessible'],
    ],
    [
      'no more than small parts and batteries',
      'Toys Car',
      'Small parts come off. The batteries are accessible. A child may swallow them and choke.',
      ['small_parts', 'battery_accessible'],
    ],
    [
      'batteries that a child can put in the mouth',
      'Toys Rattle',
      'The battery-operated rattle can break and release what is in it. A child may choke.',
      ['small_parts'],
    ],
    [
      'drowning',
      'Childcare Bath seat',
      'The bath seat tips over easily. The baby may hit its head.',
      ['unstable_tips_over'],
    ],
  ])('%s (%s)', (_, about, text, expected) => {
    expect(causes('eu-safety-gate', about, text)).toEqual(expected);
  });

  it('petroleum', () => {
    const about = 'Chemical products Torch oil';
    const scented =
      'The product (lamp oil) contains a citronella perfume that children like. It can kill if it enters the airways.';
    expect(found('eu-safety-gate', about, scented)).toEqual([{ cause: 'aspiration_hazard' }]);
    const plain = found('eu-safety-gate', about, 'The lamp oil contains paraffin oil.');
    expect(plain).toEqual([{ substance: 'lamp_oil_hydrocarbons' }]);
  });
});

describe('a CPSC notice that does not name', () => {
  it.each([
    [
      'drowning',
      'Pool drain covers',
      'The drain covers violate the entrapment protection standards, posing an entrapment hazard to swimmers.',
      ['entrapment_gap'],
    ],
    [
      'no more than entrapment and drowning',
      'Pool drain covers',
      'The drain covers can come off, posing entrapment and drowning hazards.',
      ['bath_or_pool_unsafe', 'entrapment_gap'],
    ],
    [
      'no more than drowning and its cause',
      'Bath seats',
      'The bath seat can tip over, causing a baby to drown.',
      ['bath_or_pool_unsafe', 'unstable_tips_over'],
    ],
    [
      'the plug',
      'Power adapters',
      'The adapter casing can break and show its metal inside, posing a shock hazard.',
      ['enclosure_weak'],
    ],
    [
      'no more than casing and plug',
      'Power adapters',
      'The adapter casing can break when plugged into an outlet, exposing its metal prongs.',
      ['plug_or_socket_unsafe', 'enclosure_weak'],
    ],
    [
      'small parts',
      'Tumblers',
      'The tumbler can break, making the button batteries accessible to children and posing a choking hazard.',
      ['button_battery_accessible'],
    ],
    [
      'a hot battery',
      'Laser toys',
      'The sphere can break, making the button cells easily accessible. Swallowed batteries can cause internal chemical burns.',
      ['button_battery_accessible'],
    ],
    [
      'a loose part, but the whole bed',
      'Wall beds',
      'The beds can detach from the wall and fall onto people nearby.',
      ['falls_down'],
    ],
    [
      'faulty wires, but loose ones',
      'Humidifiers',
      'The electrode wire can loosen, posing a fire hazard.',
      ['cable_anchorage_poor'],
    ],
  ])('%s (%s)', (_, about, text, expected) => {
    expect(causes('us-cpsc', about, text)).toEqual(expected);
  });

  it.each([
    [
      'Bunk beds',
      'The bed can be put together with a gap that exceeds 2 inches, posing an entrapment hazard.',
      'entrapment_gap',
    ],
    [
      'Plush toys',
      'The metal wire in the staff can become exposed, posing a laceration hazard.',
      'sharp_edge_or_point',
    ],
    [
      'Power supplies',
      'A plug blade can remain in the outlet, posing a shock hazard.',
      'plug_or_socket_unsafe',
    ],
    [
      'Buoyancy compensators',
      'The hose can cause a failure to inflate, posing a drowning hazard.',
      'flotation_unsafe',
    ],
  ])('%s: says what fails', (about, text, cause) => {
    expect(causes('us-cpsc', about, text)).toEqual([cause]);
  });

  it('the lid of a pan', () => {
    const pan = 'The metal cap on the screw of the handle can become detached.';
    expect(found('us-cpsc', 'Sauté pans', pan)).toEqual([{ cause: 'part_detaches' }]);
  });

  it('a wheel', () => {
    const light = 'The hub of the ceiling light can break.';
    expect(found('us-cpsc', 'Lights', light)).toEqual([{ cause: 'part_breaks' }]);
    const bicycle = found('us-cpsc', 'Bicycles', 'The rear hub can crack.');
    expect(bicycle).toEqual([{ cause: 'part_breaks', part: 'wheel' }]);
  });
});
