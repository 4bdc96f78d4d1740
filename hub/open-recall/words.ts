import type { Hazard, Product, RiskType } from '../../lib/core/hazard.ts';

/** From the EU's risk types to the hazard types of Open Recall Format. */
const typeOf: Record<RiskType, string> = {
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

/** The EU's own type beside it, since several of them share one of the format's. */
export const orfHazards = (risks: readonly RiskType[]) =>
  risks.map((risk) => ({ type: typeOf[risk], source_value: risk }));

const categories: [RegExp, string][] = [
  [/cosmetic|화장품/i, 'cosmetic'],
  [/\bfood\b|식품/i, 'food'],
  [/medical device|의료기기/i, 'medical_device'],
];

export const orfCategory = (products: readonly Product[]): string => {
  const words = products.map(({ category }) => category ?? '').join(' ');
  return categories.find(([pattern]) => pattern.test(words))?.[1] ?? 'consumer_product';
};

/** `ZZ` is free for private use in ISO 3166: the source's name tells no country. */
export const orfAuthority = (source: string): string => {
  const name = source.toUpperCase();
  return /^[A-Z]{2}-[A-Z0-9-]+$/.test(name) ? name : `ZZ-${name}`;
};

/** English where the hazard speaks it, else the first of its languages. */
export const mainLanguage = (hazard: Hazard): string => {
  const texts = [
    ...[hazard.finding, hazard.details],
    ...hazard.products.flatMap(({ names, description, hint }) => [names, description, hint]),
  ];
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))].sort();
  return languages.includes('en') ? 'en' : (languages[0] ?? 'en');
};
