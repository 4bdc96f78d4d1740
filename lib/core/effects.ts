import table from './effects.json' with { type: 'json' };
import type { Hazard } from './hazard.ts';
import type { DescribedEffect } from './verdict.ts';

/**
 * What a finding may do to a person, and what a buyer can look for. A row a code, after the substance's
 * official classification or what notices with that cause say; texts are words of each language.
 */
interface Row {
  /** Gravest first. */
  effects: string[];
  check?: string;
  /** As goods print them, in every language. */
  names?: string[];
  /** Holds in this mode alone: too little alcohol is about germs, not about alcohol. */
  mode?: string;
  /** Holds only where the notice names this risk. */
  risk?: string;
  /** Told where a notice fears nothing but injury. */
  injuries?: string;
  /** What effects and check are about: a wall anchor is for a chest of drawers. */
  goods?: string[];
  /** The effects of any other goods, which have no check. */
  others?: string[];
}

export interface EffectWords {
  both(values: { first: string; second: string }): string;
  may: Readonly<Record<string, string>>;
  check: Readonly<Record<string, string | ((values: { names: string }) => string)>>;
}

const rows: Readonly<Record<string, Row>> = table;

const environmental = new Set<string>(['ENVIRONMENT', 'ENERGY_CONSUMPTION']);
/** Effects on nature, told whatever the risk; of such a substance no effect on a person is told. */
const onNature = new Set(['persists', 'pfoa_kin']);

const isAboutNature = ({ risks }: Hazard): boolean =>
  risks.length > 0 && risks.every((risk) => environmental.has(risk));

type Finding = Hazard['findings'][number];
type Risk = Hazard['risks'][number];

/** Where a cause has several outcomes, the notice's risk says which: what breaks may bare live parts. */
const byRisk: Partial<Record<Risk, string>> = {
  ELECTRIC_SHOCK: 'shock',
  FIRE: 'fire',
  BURNS: 'burns',
  CUTS: 'cuts',
  DROWNING: 'drown',
  DAMAGE_TO_SIGHT: 'eyes',
  DAMAGE_TO_HEARING: 'hearing',
};
const broad: Record<string, readonly Risk[]> = {
  shock: ['ELECTRIC_SHOCK'],
  shock_fire: ['ELECTRIC_SHOCK', 'FIRE'],
  fire: ['FIRE'],
  fire_burns: ['FIRE', 'BURNS'],
  starts: ['INJURIES', 'CUTS', 'BURNS', 'FIRE'],
  flying_parts: ['INJURIES', 'BURNS'],
  fireworks: ['BURNS', 'DAMAGE_TO_SIGHT', 'DAMAGE_TO_HEARING'],
  leak_fire: ['FIRE'],
  leak_harm: ['CHEMICAL', 'FIRE', 'BURNS'],
  shoots_out: ['INJURIES', 'BURNS'],
  control: ['INJURIES', 'FIRE'],
  wrong_reading: ['HEALTH_RISK_OTHER'],
  ...Object.fromEntries(
    [
      ...['breaks', 'detaches', 'opens_folds', 'slips'],
      ...['fall', 'tips_over', 'unprotected', 'crash'],
    ].map((one) => [one, ['INJURIES'] as const]),
  ),
};

/** Effects that say no more than the names of risks. */
const asRisks: Partial<Record<string, readonly Risk[]>> = {
  shock: ['ELECTRIC_SHOCK'],
  shock_fire: ['ELECTRIC_SHOCK', 'FIRE'],
  fire: ['FIRE'],
  fire_burns: ['FIRE', 'BURNS'],
  burns: ['BURNS'],
  cuts: ['CUTS'],
  drown: ['DROWNING'],
  hearing: ['DAMAGE_TO_HEARING'],
  infection: ['MICROBIOLOGICAL'],
};

/** The risks that a notice names decide; where it names none of an effect's own, its first is told. */
function asNotified(effect: string, { risks }: Hazard): string[] {
  const own = broad[effect];
  const named = risks.filter((risk) => own?.includes(risk));
  const [first, ...more] = named.length > 0 ? named : risks.slice(0, 1);
  const isWhole = own === undefined || named.length === own.length || first === 'INJURIES';
  const told = isWhole || first === undefined ? undefined : byRisk[first];
  return told === undefined ? [effect] : [told, ...more.flatMap((risk) => byRisk[risk] ?? [])];
}

/** What an undeclared substance is reported for is allergy. */
function inMode({ effects, mode }: Row, stated: Finding['mode']): string[] {
  if (mode !== undefined || stated === 'too_little') return mode === stated ? effects : [];
  return stated === 'undeclared' ? effects.filter((one) => one === 'skin_allergy') : effects;
}

/** Solder may hold lead that nobody touches: where only nature is at risk, nothing is said of people. */
function effectsOf(row: Row, hazard: Hazard, { substance, mode }: Finding): string[] {
  if (isAboutNature(hazard))
    return substance === undefined || row.effects.every((one) => onNature.has(one))
      ? row.effects.filter((one) => onNature.has(one))
      : ['waste'];
  const isNamed = row.risk === undefined || hazard.risks.some((risk) => risk === row.risk);
  return isNamed ? inMode(row, mode) : [];
}

/** The row of a finding, as far as it holds for these goods. */
const rowFor = (finding: Finding, { products: [product], risks }: Hazard): Row | undefined => {
  const code = finding.substance ?? finding.cause ?? '';
  const row = Object.hasOwn(rows, code) ? rows[code] : undefined;
  if (row?.injuries && risks.join() === 'INJURIES') return { ...row, effects: [row.injuries] };
  return row?.others && !row.goods?.includes(product?.goods ?? '') ? { effects: row.others } : row;
};

/** Said already by “fertility or the unborn child”. */
const ofReproduction = /fertility|unborn/;
const isSaidBy = (one: string, other: string): boolean =>
  one === other || (ofReproduction.test(one) && ofReproduction.test(other));

/** The gravest of the other substances that a headline names with the first: of nickel and arsenic cancer too. */
const effectsBeside = (first: Finding, hazard: Hazard, own: readonly string[]): string[] =>
  hazard.findings
    .slice(1, 3)
    .filter(({ cause, mode }) => cause === undefined && mode === first.mode)
    .flatMap((finding) => {
      const row = rowFor(finding, hazard);
      return (row && effectsOf(row, hazard, finding)[0]) ?? [];
    })
    .filter((one) => !onNature.has(one) && !own.some((other) => isSaidBy(one, other)));

/** Of the finding that a headline tells. `undefined` where nothing may be said. */
export function describeEffect(hazard: Hazard, words: EffectWords): DescribedEffect | undefined {
  const [finding] = hazard.findings;
  const row = finding && rowFor(finding, hazard);
  if (!row) return undefined;
  const [gravest, ...more] = effectsOf(row, hazard, finding);
  if (gravest === undefined) return undefined;
  const beside = finding.cause === undefined ? effectsBeside(finding, hazard, [gravest]) : [];
  const effects = [gravest, ...beside, ...more]
    .flatMap((one) => asNotified(one, hazard))
    .filter((one) => Object.hasOwn(words.may, one));
  const [first, second] = effects.map((one) => words.may[one]);
  const risks = asRisks[effects[0] ?? ''];
  if (first === undefined) return undefined;
  const check = words.check[row.check ?? ''];
  const checkText =
    typeof check === 'function' ? check({ names: row.names?.join(', ') ?? '' }) : check;
  return {
    first,
    all: second === undefined ? first : words.both({ first, second }),
    isIf: finding.mode === 'possible',
    ...(risks && { risks }),
    ...(checkText !== undefined && { check: checkText }),
  };
}
