import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** A cause is that of its own words, with the condition they give: sentences of our own. */

const told = (about: string, text: string) =>
  findingsOf(text, 'eu-safety-gate', about).findings.map((one) =>
    [one.cause ?? one.substance, one.when, one.bound, one.value]
      .filter((field) => field !== undefined)
      .join(' '),
  );

describe('causes of Safety Gate', () => {
  it.each([
    ['Child harness', 'The child can loosen the straps.', ['restraint_inadequate']],
    [
      'Lamp',
      'Weak insulation may lead to live parts coming into contact and harm.',
      ['insulation_inadequate'],
    ],
    ['Lamp', 'The fuse within the plug has no filler and is too small.', ['fuse_inadequate']],
    ['Life jacket', 'In manual inflation mode it was silent.', []],
    ['Chainsaw', 'It does not have a chain brake release button.', []],
    ['Lamp', 'The neck opening is too large. A baby may slip inside the bag.', []],
    ['Lamp', 'The space between live parts and accessible parts is too small.', []],
    ['Saw', 'There is no clearance/creepage distance.', ['insulation_inadequate']],
    ['Sleep bag', 'The neck opening is too large.', ['unsafe_infant_sleep']],
    ['Sleep bag', 'A baby may slip into the sleep bag, covering its nose.', ['airway_covering']],
    [
      'Toy lamp',
      'The LED is too powerful. Direct viewing of the laser beam could harm.',
      ['optical_radiation_high'],
    ],
    ['Protective helmet', 'A helmet can easily break during an impact.', ['protection_inadequate']],
    ['Bed', 'Its neck opening is too narrow.', []],
    [
      'Waste lorry',
      'There is a risk that one reaches the unprotected moving crusher.',
      ['guard_missing'],
    ],
    [
      'Soap',
      'It has too many bacteria (measured value: 9000 cfu/g) and moulds (measured value up to 90 cfu/g).',
      ['microbial_contamination 9000'],
    ],
    [
      'Soap',
      'It has yeast and bacteria (measured values up to 900 cfu/g and 9000 cfu/g, respectively).',
      ['microbial_contamination up_to 9000'],
    ],
    ['Brush cutter head', 'The rivets on the knives could break.', ['tool_attachment_breaks']],
  ])('%s: %s', (about, text, expected) => expect(told(about, text)).toEqual(expected));
});

describe('their conditions', () => {
  it.each([
    [
      'Chair',
      'It has insufficient stability and strength and can break under load.',
      'unstable_tips_over',
    ],
    ['Machine', 'If the machine overturns, one is hurt. It is unstable.', 'unstable_tips_over'],
    [
      'Plug',
      'If the insulation were to break down, it could overheat.',
      'overheats electrical_fault',
    ],
    [
      'Mixer',
      'If it has an electrical fault whilst in use, it may explode.',
      'explodes_or_bursts electrical_fault',
    ],
    ['Valve', 'At temperatures above 232 °C the bolt could break.', 'part_breaks heat'],
    [
      'Humidifier',
      'This could lead to the development of mould that harms when spread by air.',
      'germs_can_grow',
    ],
  ])('%s: %s', (about, text, expected) => expect(told(about, text)).toContain(expected));
});
