import type { Hazard, Product, RiskType } from '../../lib/core/hazard.ts';
import { riskTypes } from '../../lib/core/hazard-terms.ts';
import type { OrfHazard, OrfRecord } from './record.ts';

/** Between the EU's risk types and the hazard types of Open Recall Format. */
const typeOf: Record<RiskType, OrfHazard['type']> = {
  ASPHYXIATION: 'suffocation',
  BURNS: 'burns',
  CHEMICAL: 'chemical',
  CHOKING: 'choking',
  CUTS: 'laceration',
  DAMAGE_TO_HEARING: 'damage_to_hearing',
  DAMAGE_TO_SIGHT: 'damage_to_sight',
  DROWNING: 'drowning',
  ELECTRIC_SHOCK: 'electric_shock',
  ELECTROMAGNETIC_DISTURBANCE: 'other',
  ENERGY_CONSUMPTION: 'other',
  ENTRAPMENT: 'entrapment',
  ENVIRONMENT: 'environment',
  FIRE: 'fire',
  HEALTH_RISK_OTHER: 'health_risk',
  INJURIES: 'injuries',
  MEASUREMENT_INCORRECT: 'other',
  MICROBIOLOGICAL: 'microbiological',
  SECURITY: 'other',
  STRANGULATION: 'strangulation',
  SUFFOCATION: 'suffocation',
  OTHER: 'other',
};

/** The types that no risk type gives back. None is made worse or better than it was said. */
const furtherRisks: Record<string, RiskType> = {
  explosion: 'INJURIES',
  fall: 'INJURIES',
  tip_over: 'INJURIES',
  crash: 'INJURIES',
  poisoning: 'CHEMICAL',
  undeclared_allergen: 'HEALTH_RISK_OTHER',
  foreign_material: 'HEALTH_RISK_OTHER',
  suffocation: 'SUFFOCATION',
  other: 'OTHER',
};

const riskOfType = (type: string): RiskType =>
  furtherRisks[type] ?? riskTypes.find((risk) => typeOf[risk] === type) ?? 'OTHER';

/** `riskType.electric.shock` is how Safety Gate spells it. */
const riskOfValue = (value = ''): RiskType | undefined => {
  const name = value.replace(/^riskType\./, '').replaceAll('.', '_');
  return riskTypes.find((risk) => risk === name.toUpperCase());
};

/** The source's value is given where the type alone would not lead back. */
export const orfHazards = (risks: readonly RiskType[]): OrfHazard[] =>
  risks.map((risk) => {
    const type = typeOf[risk];
    return riskOfType(type) === risk ? { type } : { type, source_value: risk };
  });

export const risksOf = (hazards: readonly OrfHazard[]): RiskType[] => [
  ...new Set(
    hazards.map(({ type, source_value: value }) => riskOfValue(value) ?? riskOfType(type)),
  ),
];

const categories: [RegExp, OrfRecord['category']][] = [
  [/cosmetic|화장품/i, 'cosmetic'],
  [/\bfood\b|식품/i, 'food'],
  [/medical device|의료기기/i, 'medical_device'],
];

export const orfCategory = (products: readonly Product[]): OrfRecord['category'] => {
  const words = products.map(({ category }) => category ?? '').join(' ');
  return categories.find(([pattern]) => pattern.test(words))?.[1] ?? 'consumer_product';
};

/** `ZZ` is free for private use in ISO 3166: the source's name tells no country. */
export const orfAuthority = (source: string): string => {
  const name = source.toUpperCase();
  return /^[A-Z]{2}-[A-Z0-9-]+$/.test(name) ? name : `ZZ-${name}`;
};

export const notRecorded = (language: string): string =>
  language === 'ko' ? '확인된 내용이 기록되지 않았습니다.' : 'The finding was not recorded.';

/** English where the hazard speaks it, else the first of its languages. */
export const mainLanguage = (hazard: Hazard): string => {
  const texts = [
    ...[hazard.finding, hazard.details, hazard.instructions],
    ...hazard.products.flatMap(({ names, description, hint }) => [names, description, hint]),
  ];
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))].sort();
  return languages.includes('en') ? 'en' : (languages[0] ?? 'en');
};
