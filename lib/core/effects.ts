import table from './effects.json' with { type: 'json' };
import type { Hazard } from './hazard.ts';
import type { DescribedEffect } from './verdict.ts';

/**
 * What a finding may do to a person, and what a buyer can look for: one row for each code, from the
 * substance's official classification or from what notices with that cause say.
 */
interface Row {
  /** Gravest first. */
  effects: string[];
  check?: string;
  /** Names of the substance as printed on goods, the same in every language. */
  names?: string[];
  /** The row holds only in this mode: too little alcohol is a risk of germs, not of alcohol. */
  mode?: string;
  /** The row holds only where the notice names this risk. */
  risk?: string;
  /** The effect where the notice's only risk is injury. */
  injuries?: string;
  /**
   * Goods that the check is about, by code or group, with spaces between; others do not get it: a wall anchor
   * is for a chest of drawers.
   */
  goods?: string;
  /** The effects for other goods, where they differ. */
  others?: string[];
}

export interface EffectWords {
  both(values: { first: string; second: string }): string;
  may: Readonly<Record<string, string>>;
  check: Readonly<Record<string, string | ((values: { names: string }) => string)>>;
}

const rows: Readonly<Record<string, Row>> = table;

const environmental = new Set<string>(['ENVIRONMENT', 'ENERGY_CONSUMPTION']);
/** Effects on nature, named whatever the risk; such a substance has no effect on a person. */
const environmentalEffects = new Set(['persists', 'pfoa_kin']);

type Finding = Hazard['findings'][number];

/** Nobody touches solder: what it contains harms nature, even where other parts of the goods harm people. */
const isAboutNature = ({ risks }: Hazard, { part }: Finding): boolean =>
  part === 'solder'
    ? risks.some((risk) => environmental.has(risk))
    : risks.length > 0 && risks.every((risk) => environmental.has(risk));

type Risk = Hazard['risks'][number];

/** If a cause can have several outcomes, the notice's risk decides which one is named. */
const effectOfRisk: Partial<Record<Risk, string>> = {
  ELECTRIC_SHOCK: 'shock',
  FIRE: 'fire',
  BURNS: 'burns',
  CUTS: 'cuts',
  DROWNING: 'drown',
  DAMAGE_TO_SIGHT: 'eyes',
  DAMAGE_TO_HEARING: 'hearing',
};
/** Where nobody has proven that goods are safe, the danger is the one that the notice names. */
const dangersNamed: Partial<Record<Risk, string>> = {
  ...effectOfRisk,
  MICROBIOLOGICAL: 'infection',
};
const risksOfEffect: Record<string, readonly Risk[]> = {
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
      ...['runs', 'fall', 'tips_over', 'unprotected', 'crash'],
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
function narrowedByRisk(effect: string, { risks }: Hazard): string[] {
  const own = risksOfEffect[effect];
  const named = risks.filter((risk) => own?.includes(risk));
  const [first, ...more] = named.length > 0 ? named : risks.slice(0, 1);
  const keepsEffect = own === undefined || named.length === own.length || first === 'INJURIES';
  const told = keepsEffect || first === undefined ? undefined : effectOfRisk[first];
  return told === undefined
    ? [effect]
    : [told, ...more.flatMap((risk) => effectOfRisk[risk] ?? [])];
}

/** An undeclared substance is reported because of allergy. */
function effectsInMode({ effects, mode }: Row, stated: Finding['mode']): string[] {
  if (mode !== undefined || stated === 'too_little') return mode === stated ? effects : [];
  return stated === 'undeclared' ? effects.filter((one) => one === 'skin_allergy') : effects;
}

/** If only nature is at risk, no effect on people is named. */
function effectsOf(row: Row, hazard: Hazard, finding: Finding): string[] {
  const { substance, mode } = finding;
  if (isAboutNature(hazard, finding))
    return substance === undefined || row.effects.every((one) => environmentalEffects.has(one))
      ? row.effects.filter((one) => environmentalEffects.has(one))
      : ['waste'];
  const isNamed = row.risk === undefined || hazard.risks.some((risk) => risk === row.risk);
  return isNamed ? effectsInMode(row, mode) : [];
}

/** Names for goods that several checks are about. */
const groups: Readonly<Record<string, string>> = {
  foldable:
    'baby_swing bed chair cot furniture high_chair ladder learning_tower pushchair safety_gate table',
  mains: `air_conditioner battery_charger beauty_device blender cable car_charger coffee_maker computer
    cooking_appliance electric_blanket electric_lunch_box electrical extension_lead fan fryer
    hair_clipper hair_dryer hair_straightener heater humidifier insect_killer iron kettle lamp
    led_strip light_bulb lighting_chain machine night_light power_supply power_tool refrigerator
    speaker travel_adaptor usb_charger uv_device vacuum_cleaner video_device washing_machine
    water_heater wireless_charger`,
  toys: `baby_toy bath_toy electronic_toy magnetic_game musical_toy plastic_doll plastic_toy rattle
    ride_on_toy soft_toy teether toy_gun toy_phone toy_vehicle wooden_toy`,
};
const goodsOf = (row: Row): string[] | undefined =>
  row.goods?.split(' ').flatMap((one) => groups[one]?.split(/\s+/) ?? one);

/** Goods that print no list of ingredients. */
const withoutIngredientList =
  /shoes|clothing|_(?:doll|toy|jeans|skirt|raincoat)$|^(?:trousers|dress|top|jacket|hoodie|tracksuit|swimwear|nightwear|socks|gloves|bag|belt|hat_scarf|leather_goods|jewellery|bedding|furniture|costume|stationery|respirator|watch|camera|electrical|fitness)$/;

/** Nor does the plastic of other goods. */
const partsWithoutIngredientList = new Set(['cable', 'leather', 'plastic', 'textile']);

const printsNoIngredients = ({ part = '' }: Finding, goods: string): boolean =>
  withoutIngredientList.test(goods) || partsWithoutIngredientList.has(part);

/** The row of a finding, adapted to these goods and risks. */
const rowFor = (finding: Finding, { products: [product], risks }: Hazard): Row | undefined => {
  const code = finding.substance ?? finding.cause ?? '';
  if (code === 'conformity_not_proven')
    return { effects: risks.flatMap((risk) => dangersNamed[risk] ?? []) };
  const row = Object.hasOwn(rows, code) ? rows[code] : undefined;
  if (row?.injuries && risks.join() === 'INJURIES') return { ...row, effects: [row.injuries] };
  const goods = product?.goods ?? '';
  const isMeant =
    ((row && goodsOf(row))?.includes(goods) ?? true) &&
    !(row?.check === 'ingredients' && printsNoIngredients(finding, goods));
  if (!row || isMeant) return row;
  const { check: _, others = row.effects, ...checkless } = row;
  return { ...checkless, effects: others };
};

/** Effects that “fertility or the unborn child” already covers. */
const ofReproduction = /fertility|unborn/;
const isCoveredBy = (one: string, other: string): boolean =>
  one === other || (ofReproduction.test(one) && ofReproduction.test(other));

/**
 * The gravest effect of each further substance in the headline: of nickel and arsenic cancer too.
 */
const effectsOfOthers = (first: Finding, hazard: Hazard, own: readonly string[]): string[] =>
  hazard.findings
    .slice(1, 3)
    .filter(({ cause, mode }) => cause === undefined && mode === first.mode)
    .flatMap((finding) => {
      const row = rowFor(finding, hazard);
      return (row && effectsOf(row, hazard, finding)[0]) ?? [];
    })
    .filter(
      (one) => !environmentalEffects.has(one) && !own.some((other) => isCoveredBy(one, other)),
    );

/**
 * The effect of the first finding, which the headline names. `undefined` where nothing is known.
 */
export function describeEffect(hazard: Hazard, words: EffectWords): DescribedEffect | undefined {
  const [finding] = hazard.findings;
  const row = finding && rowFor(finding, hazard);
  if (!row) return undefined;
  const [gravest, ...more] = effectsOf(row, hazard, finding);
  if (gravest === undefined) return undefined;
  const others = finding.cause === undefined ? effectsOfOthers(finding, hazard, [gravest]) : [];
  // Of further effects an allergy is the mildest, so that cancer or harm to the unborn is not left out for it.
  const isAllergy = (one: string) => one === 'skin_allergy';
  const further = [...others, ...more].toSorted(
    (one, other) => Number(isAllergy(one)) - Number(isAllergy(other)),
  );
  const all = [gravest, ...further];
  // What harms people is graver than waste.
  const effects = [...all.filter((one) => one !== 'waste'), ...all.filter((one) => one === 'waste')]
    .flatMap((one) => narrowedByRisk(one, hazard))
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
    isConditional: finding.mode === 'possible',
    ...(risks && { risks }),
    ...(checkText !== undefined && { check: checkText }),
  };
}
