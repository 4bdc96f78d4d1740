import { describe, expect, it } from 'vitest';
import { findingsOf, type Wording } from '../../../hub/sources/reading/findings/findings-of.ts';

/** What few notices say, each in its own words, by Safety Gate and Health Canada. */

const saidBy = (wording: Wording, about: string, text: string) =>
  findingsOf(text, wording, about).findings.map(({ cause, substance, mode, when, value }) =>
    [cause ?? substance, mode, when, value].filter((one) => one !== undefined).join(' '),
  );

describe('seldom wordings of Safety Gate', () => {
  it.each([
    ['Lighting chain', 'The power supply is not properly anchored.', ['part_not_secured']],
    ['Lighting chain', 'The power supply cord is not properly anchored.', ['cable_anchorage_poor']],
    [
      'Air pump',
      'The supply cord has an excessive resistance, which may cause it to overheat and over time damage the cable.',
      ['overheats'],
    ],
    [
      'Tattoo ink',
      'It has an excessive concentration of benzo[a]pyrene (measured value: 57 ppb), which is a polycyclic aromatic hydrocarbon (PAH).',
      ['benzo_a_pyrene over_limit 57'],
    ],
    [
      'Car mat',
      'It has an excessive concentration of polycyclic aromatic hydrocarbons (PAHs), notably benzo[a]pyrene (measured value: 2 mg/kg).',
      ['benzo_a_pyrene over_limit 2'],
    ],
    ['Liquid', 'The product contains diacetyl (measured value: 34 mg/l).', ['diacetyl 34']],
    [
      'Electronic cigarette',
      'It has an excessive amount of nicotine-containing liquid which has an excessive concentration of nicotine (measured value: 50 mg/ml).',
      ['nicotine_container_too_large', 'nicotine over_limit 50'],
    ],
    [
      'Electric brazier',
      'If the brazier tips over, nearby materials may catch fire.',
      ['ignites_surroundings'],
    ],
    [
      'Log splitter',
      'The area where log splitting takes place is not protected adequately.',
      ['guard_missing'],
    ],
    [
      'Grinder adaptor kit',
      'It allows the grinder to be used as a hand-held-chain saw.',
      ['tool_misuse_possible'],
    ],
    ['Stroller', 'The rear wheels of the stroller are not properly fixed.', ['part_not_secured']],
    [
      'Charging station',
      'If a metal object is placed near the charger during use, the product can overheat.',
      ['overheats named'],
    ],
    [
      'Deep fryer',
      'The oil may reach too high temperatures and splatter, posing a risk of burns.',
      ['hot_liquid_or_steam'],
    ],
    [
      'Cosmetics: tattoo ink',
      'It contains benzisothiazolinone, which is not allowed in cosmetic products, and, according to the list of ingredients, a colourant (CI 21095).',
      ['bit prohibited', 'colourants'],
    ],
    ['Inflatable climbing course', 'The safety barriers are too low.', ['side_barrier_inadequate']],
    [
      'Swing',
      'The seat is attached to the rope by knots, which may loosen. A child can become trapped in its openings.',
      ['part_detaches', 'entrapment_gap'],
    ],
    [
      'Lighting chain',
      'The conductors in the wires are too thin and the protection against water is not sufficient.',
      ['conductor_too_thin', 'moisture_protection_poor'],
    ],
    [
      'Soft toy',
      'The batteries may overheat if the moving parts are obstructed during standard usage, which may cause burns.',
      ['overheats named'],
    ],
    [
      'Swim seat',
      'If a baby is placed in the seat with the canopy attached, a gust of wind could lift the product off the water.',
      ['falls_down'],
    ],
    [
      'Pushchair',
      'A front wheel can detach. A child may fall out of the pushchair.',
      ['part_detaches'],
    ],
    ['Toy duck', 'The size creates a risk of choking by regurgitation.', ['airway_blocking_shape']],
    [
      'Chainsaw',
      'A lever can influence the triggering sensitivity of the automatic chain brake.',
      ['brake_fails'],
    ],
    ['Gloves', 'They have not undergone the required conformity tests.', ['conformity_not_proven']],
    [
      'Electric bicycle',
      'The system may keep the bike in motion.',
      ['starts_or_runs_unexpectedly'],
    ],
    [
      'Log splitter',
      'The rod can separate from the ram. This can cause the rod to move unexpectedly.',
      ['part_detaches'],
    ],
    ['Iron', 'It is not equipped with a rest.', ['ignites_surroundings']],
    [
      'Cream',
      'It is contaminated with bacteria (measured value: 700 CFU/g/ml).',
      ['microbial_contamination'],
    ],
    [
      'Cream',
      'It is contaminated with bacteria (measured value: 700 CFU/g).',
      ['microbial_contamination 700'],
    ],
  ])('%s: %s', (about, text, expected) => {
    expect(saidBy('eu-safety-gate', about, text)).toEqual(expected);
  });
});

describe('seldom wordings of Health Canada', () => {
  it.each([
    ['Sand art', 'Chemical hazard. Due to possible asbestos contamination', ['asbestos possible']],
    ['Cleaner', 'Due to excessively high flammability', ['flammable_material']],
    ['Microphone', 'Due to interference with other radio frequencies', ['emc_disturbance']],
    ['Non-breakaway neck cord pendants', 'Strangulation hazard.', ['cord_too_long_or_loop']],
    ['Pendants', 'Strangulation hazard.', []],
    ['Charger', 'Recalled due to unauthorized UL certification', ['conformity_not_proven']],
    ['Thinner', 'Chemical hazard. Due to potential leakage and poison hazard', ['contents_leak']],
    [
      'Flashlight',
      'The Green Laser Pointer may pose a risk of permanent eye injury',
      ['laser_too_strong'],
    ],
    ['Visor', 'Due to Skin Irritation Hazard', ['irritates']],
    ['Radon meter', 'Due to undetected high radon levels', ['measurement_wrong']],
    ['Speakers', 'Fire hazard. Due to explosion hazard', ['explodes_or_bursts']],
    [
      'Flashlight',
      'Due to explosion of the battery packs while charging',
      ['explodes_or_bursts charging'],
    ],
    ['Scrub', 'Due to presence of plastic microbeads', ['microplastics']],
    [
      'Infant food',
      'Packaging defects may allow the entry of spoilage microorganisms',
      ['contamination_possible'],
    ],
    ['Thinner', 'Due to flammability and aspiration hazards', ['aspiration_hazard']],
  ])('%s: %s', (about, text, expected) => {
    expect(saidBy('en', about, text)).toEqual(expected);
  });
});
