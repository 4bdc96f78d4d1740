import { describe, expect, it } from 'vitest';
import {
  type FindingSource,
  findingsOf,
} from '../../../hub/sources/reading/findings/findings-of.ts';

/** A part, substance or injury is told only where the notice names it: sentences of our own. */

const found = (source: FindingSource, about: string, text: string) =>
  findingsOf(text, source, about).findings;
const causes = (source: FindingSource, about: string, text: string) =>
  found(source, about, text).map(({ cause }) => cause);

describe('a Safety Gate notice that does not name', () => {
  it.each([
    [
      'a cord',
      'Toys Puffer ball',
      'The toy stretches too far. A child could swing the toy and twist it around the neck.',
      [],
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
      ['entrapment_gap'],
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
  ])('%s (%s)', (_, about, text, expected) => {
    expect(causes('us-cpsc', about, text)).toEqual(expected);
  });

  it('a wheel', () => {
    const light = 'The hub of the ceiling light can break.';
    expect(found('us-cpsc', 'Lights', light)).toEqual([{ cause: 'part_breaks' }]);
    const bicycle = found('us-cpsc', 'Bicycles', 'The rear hub can crack.');
    expect(bicycle).toEqual([{ cause: 'part_breaks', part: 'wheel' }]);
  });
});
