import { describe, expect, it } from 'vitest';
import rows from '../../lib/core/effects.json' with { type: 'json' };
import { describeEffect } from '../../lib/core/effects.ts';
import codes from '../../lib/core/finding-codes.json' with { type: 'json' };
import type { HazardInput } from '../../lib/core/hazard.ts';
import { languages } from '../../lib/locales/languages.ts';
import { effectWords, localeOf } from '../../scripts/words/every.ts';
import { hazard } from '../components/stage.tsx';

type Finding = NonNullable<HazardInput['findings']>[number];

/** How each language says that something is possible. */
const maybe = {
  en: /\bmay\b|suspected/,
  ko: /수 있|의심|가능성/,
  ja: /おそれ|疑い|ことがある/,
  'zh-CN': /可能|怀疑|风险/,
  de: /\bk(?:ann|önnen)\b|vermutlich|möglich|vielleicht/,
  fr: /\bpe(?:ut|uvent)\b|susceptible|possible|suspect/,
  es: /\bpueden?\b|sospecha|posible/,
};

const words = effectWords.en.effects;
const told = (finding: Finding, risks: HazardInput['risks'] = ['CHEMICAL']) =>
  describeEffect(hazard({ findings: [finding], risks }), words);

/** A hazard for which the row of a code holds. */
const hazardFor = (code: string) => {
  const { mode = 'contains', risk = 'INJURIES' } =
    (rows as Record<string, { mode?: string; risk?: 'ELECTRIC_SHOCK' }>)[code] ?? {};
  const isCause = Object.hasOwn(codes.causes, code);
  return hazard({
    findings: [isCause ? { cause: code } : { substance: code, mode }],
    risks: [risk],
  });
};

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;

describe('what a finding may do to a person', () => {
  it('is no fire where goods start by themselves or a cable is faulty and the notice names injury alone', () => {
    const starts = (risks: HazardInput['risks']) =>
      told({ cause: 'starts_or_runs_unexpectedly' }, risks)?.first;
    expect(starts(['INJURIES'])).toBe('may injure the user or people nearby');
    expect(starts(['CUTS'])).toBe('may cause cuts or stab wounds');
    const cable = told({ cause: 'wiring_fault' }, ['INJURIES'])?.first;
    expect(cable).toBe('may injure the user or people nearby');
  });

  it('is a fall where a baby’s sleeping place is dangerous and the notice names injury alone', () => {
    const sleeps = (risks: HazardInput['risks']) =>
      told({ cause: 'unsafe_infant_sleep' }, risks)?.first;
    expect(sleeps(['INJURIES'])).toBe('a child may fall out');
    expect(sleeps(['SUFFOCATION', 'INJURIES'])).toBe('a sleeping baby may suffocate');
  });

  it('is known of codes that findings have, and of no other', () => {
    const known = { ...codes.causes, ...codes.substances };
    expect(Object.keys(rows).filter((code) => !Object.hasOwn(known, code))).toEqual([]);
  });

  it.each(languages)(
    'is told of every such code in %s, within twelve words where words are spaced',
    (language) => {
      const spaced = ['en', 'ko', 'de', 'fr', 'es'].includes(language);
      for (const code of Object.keys(rows)) {
        const effect = describeEffect(hazardFor(code), effectWords[language].effects);
        expect([code, effect?.first]).toEqual([code, expect.stringMatching(/./)]);
        if (spaced) expect([code, wordsIn(effect?.first ?? '') <= 12]).toEqual([code, true]);
      }
    },
  );

  it.each(languages)(
    'is said in %s by lines that are all used, say “may” and promise nothing',
    (language) => {
      const { may, check } = effectWords[language].effects;
      const used = Object.values(rows).flatMap((row) => [
        ...row.effects,
        ...('others' in row ? row.others : []),
        ...('injuries' in row ? [row.injuries] : []),
      ]);
      expect(Object.keys(may).filter((one) => one !== 'waste' && !used.includes(one))).toEqual([]);
      const checks = Object.values(rows).flatMap((row) => ('check' in row ? [row.check] : []));
      expect(Object.keys(check).filter((one) => !checks.includes(one))).toEqual([]);
      const certain = Object.entries(may).filter(([, said]) => !maybe[language].test(said));
      expect(certain).toEqual([]);
    },
  );

  it('is nothing about people where only nature is at risk', () => {
    const solder: Finding = { substance: 'lead', mode: 'over_limit', part: 'solder' };
    expect(told(solder, ['ENVIRONMENT'])?.all).toBe(words.may.waste);
    expect(told(solder, ['CHEMICAL', 'ENVIRONMENT'])?.all).toBe(words.may.waste);
    const cable: Finding = { substance: 'dehp', mode: 'over_limit', part: 'cable' };
    const both = hazard({ risks: ['CHEMICAL', 'ENVIRONMENT'], findings: [solder, cable] });
    expect(describeEffect(both, words)?.first).toBe(told(cable)?.first);
    expect(told({ substance: 'sccp' }, ['ENVIRONMENT'])?.all).toBe(words.may.persists);
    expect(told({ cause: 'small_parts' }, ['ENVIRONMENT'])).toBeUndefined();
  });

  it('is known of fragrances that are classified as sensitising and of the phthalate BBP', () => {
    for (const substance of ['citral', 'linalool', 'geraniol', 'isoeugenol', 'benzyl_salicylate'])
      expect(told({ substance })?.all).toBe(words.may.skin_allergy);
    expect(told({ substance: 'bbp' })?.all).toBe(told({ substance: 'dibp' })?.all);
  });

  it.each(['sccp', 'pfca', 'perfluorononyl_dimethicone'])(
    'is about nature for %s even where people are at risk',
    (substance) => {
      expect(told({ substance })?.all).toMatch(/nature/);
    },
  );

  it.each(['chromium_vi', 'nickel'])(
    'is allergy alone for %s: cancer is of its dust',
    (substance) => {
      expect(told({ substance, mode: 'over_limit' })?.all).toBe(words.may.skin_allergy);
    },
  );

  it.each(['phthalates', 'azo_amines', 'insecticides', 'tcep_tcpp_tdcp'])(
    'is said of some of it for the group %s',
    (substance) => {
      expect(told({ substance })?.all).toMatch(/^some /);
    },
  );

  it('hangs on the mode: possible is “if”, undeclared is allergy, too little is germs', () => {
    expect(told({ substance: 'lead', mode: 'possible' })?.isConditional).toBe(true);
    expect(told({ substance: 'lead', mode: 'contains' })?.isConditional).toBe(false);
    expect(told({ substance: 'limonene', mode: 'undeclared' })?.all).toBe(words.may.skin_allergy);
    expect(told({ substance: 'nicotine', mode: 'undeclared' })).toBeUndefined();
    expect(told({ substance: 'ethanol', mode: 'too_little' })?.all).toBe(words.may.germs_stay);
    expect(told({ substance: 'ethanol', mode: 'over_limit' })).toBeUndefined();
    expect(told({ substance: 'lead', mode: 'too_little' })).toBeUndefined();
  });

  it('is electric shock of water that gets in only where the notice fears one', () => {
    const boat: Finding = { cause: 'moisture_protection_poor' };
    expect(told(boat, ['DROWNING'])).toBeUndefined();
    expect(told(boat, ['ELECTRIC_SHOCK'])?.first).toBe(words.may.shock);
  });

  it.each([
    ['part_breaks', ['ELECTRIC_SHOCK'], 'shock'],
    ['part_breaks', ['INJURIES', 'CUTS'], 'breaks'],
    ['overheats', ['ELECTRIC_SHOCK'], 'shock'],
    ['overheats', ['FIRE', 'BURNS'], 'fire_burns'],
    ['overheats', [], 'fire_burns'],
    ['plug_or_socket_unsafe', ['FIRE'], 'fire'],
    ['restraint_inadequate', ['DROWNING'], 'drown'],
    ['small_parts', ['SUFFOCATION'], 'choke'],
    ['battery_fails', ['FIRE'], 'fire'],
    ['drawstring_clothing', ['STRANGULATION'], 'catches_cord'],
    ['drawstring_clothing', ['INJURIES'], 'catches'],
    ['measurement_wrong', ['BURNS'], 'burns'],
    ['firework_malfunctions', ['BURNS'], 'burns'],
    ['firework_malfunctions', ['INJURIES'], 'fireworks'],
    ['firework_malfunctions', ['DAMAGE_TO_HEARING'], 'hearing'],
  ] as const)('of %s is what the notice fears, %s: %s', (cause, risks, effect) => {
    expect(told({ cause }, [...risks])?.first).toBe(words.may[effect]);
  });

  it('is of each harm that the notice names, of those a cause may have', () => {
    const both = told({ cause: 'firework_malfunctions' }, ['BURNS', 'DAMAGE_TO_SIGHT']);
    expect(both?.all).toBe(`${words.may.burns}; ${words.may.eyes}`);
  });

  it('is also of the other substances that a headline names', () => {
    const both = (...substances: string[]) =>
      describeEffect(
        hazard({
          findings: substances.map((substance) => ({ substance, mode: 'over_limit' })),
          risks: ['CHEMICAL'],
        }),
        words,
      )?.all;
    expect(both('nickel', 'arsenic')).toBe(`${words.may.skin_allergy}; ${words.may.cancer}`);
    expect(both('lead', 'cadmium')).toBe(`${words.may.lead}; ${words.may.cadmium}`);
    expect(both('dehp', 'dbp')).toBe(words.may.fertility_unborn);
    expect(both('dehp', 'sccp')).toBe(words.may.fertility_unborn);
  });

  it('names a wall anchor for a chest of drawers alone, of all goods that tip over', () => {
    const unstable = (goods: string, risks: HazardInput['risks'] = ['INJURIES']) =>
      describeEffect(
        hazard({
          findings: [{ cause: 'unstable_tips_over' }],
          products: [{ scope: 'unknown', goods }],
          risks,
        }),
        words,
      );
    expect(unstable('dresser')?.first).toBe(words.may.tips);
    expect(unstable('dresser')?.check).toBe(words.check.unstable_tips_over);
    expect(unstable('chair')).toEqual({
      ...{ first: words.may.tips_over, all: words.may.tips_over, isConditional: false },
    });
    expect(unstable('candle', ['FIRE'])?.first).toBe(words.may.fire);
  });

  it.each([
    ['microbial_contamination', 'soap', 'tableware'],
    ['overheats', 'kettle', 'watch'],
    ['lock_or_latch_fails', 'pushchair', 'heater'],
    ['glass_breaks', 'tableware', 'dresser'],
    ['noise_too_loud', 'rattle', 'fireworks'],
    ['carbon_monoxide', 'generator', 'gas_heater'],
    ['control_lost', 'sky_lantern', 'bicycle'],
  ])('has a check of %s for a %s and none for a %s, with the same effect', (cause, ...goods) => {
    const [meant, other] = goods.map((one) => {
      const products = [{ scope: 'unknown' as const, goods: one }];
      return describeEffect(
        hazard({ findings: [{ cause }], products, risks: ['INJURIES'] }),
        words,
      );
    });
    expect(meant?.check).toBe((words.check as Record<string, unknown>)[cause]);
    expect(other).toEqual({ ...meant, check: undefined });
  });

  it('restricts checks to goods that have a name', () => {
    const { goods } = localeOf('en');
    const meant = Object.values(rows as Record<string, { goods?: string }>)
      .flatMap((row) => row.goods?.split(' ') ?? [])
      .filter((code) => !['foldable', 'mains', 'toys'].includes(code));
    expect(meant.filter((code) => !Object.hasOwn(goods, code))).toEqual([]);
  });

  it('has no list of ingredients to look at of what is worn, of dolls and of pens', () => {
    const of = (goods: string) =>
      hazard({
        findings: [{ substance: 'formaldehyde', mode: 'over_limit' }],
        products: [{ scope: 'unknown', goods }],
        risks: ['CHEMICAL'],
      });
    expect(describeEffect(of('shampoo'), words)?.check).toMatch(/Formaldehyde/);
    expect(describeEffect(of('toy_slime'), words)?.check).toMatch(/Formaldehyde/);
    expect(told({ substance: 'dbp', mode: 'over_limit' })?.check).toMatch(/Dibutyl Phthalate/);
    expect(told({ substance: 'dbp', mode: 'over_limit', part: 'cable' })).not.toHaveProperty(
      'check',
    );
    for (const goods of ['children_shoes', 'children_skirt', 'plastic_doll', 'stationery']) {
      const effect = describeEffect(of(goods), words);
      expect(effect?.first).toBe(words.may.skin_allergy);
      expect(effect).not.toHaveProperty('check');
    }
  });

  it('names the cancer of a first substance before the allergy of a second', () => {
    const findings = ['cadmium', 'cobalt'].map((substance) => ({
      substance,
      mode: 'over_limit' as const,
    }));
    const effect = describeEffect(hazard({ findings, risks: ['CHEMICAL'] }), words);
    expect(effect?.all).toBe('may damage kidneys and bones; may cause cancer');
  });

  it('is what the notice names where only the proof is missing: a danger, or protection', () => {
    const unproven = (...risks: NonNullable<HazardInput['risks']>) =>
      told({ cause: 'conformity_not_proven' }, risks)?.first;
    expect(unproven('MICROBIOLOGICAL')).toBe('may cause infection');
    expect(unproven('DROWNING')).toBe('may lead to drowning');
    expect(unproven('DAMAGE_TO_HEARING')).toBe('may damage hearing');
    expect(unproven('INJURIES')).toBeUndefined();
    expect(told({ cause: 'protection_not_proven' }, ['HEALTH_RISK_OTHER'])?.first).toBe(
      'may not protect properly',
    );
  });

  it('is silence where nobody knows: unproven, unknown and no findings', () => {
    expect(told({ cause: 'conformity_not_proven' })).toBeUndefined();
    expect(told({ cause: 'constructor' })).toBeUndefined();
    expect(describeEffect(hazard({ risks: ['FIRE'] }), words)).toBeUndefined();
  });

  it('comes with what to look for, as the goods print it', () => {
    expect(told({ substance: 'bmhca', mode: 'prohibited' })).toEqual({
      first: 'may damage fertility or the unborn child',
      all: 'may damage fertility or the unborn child; may cause an allergic skin reaction',
      isConditional: false,
      check: 'ingredient list: look for Butylphenyl Methylpropional, Lilial, Lysmeral',
    });
    expect(told({ substance: 'lead', mode: 'contains' })).not.toHaveProperty('check');
  });
});
