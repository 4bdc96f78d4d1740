import type { Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';

const mostSteps = 4;

export const remedyStep = ({ remedies }: Hazard, locale: Locale): string[] => {
  const { step } = locale.warning;
  const offered = remedies.filter((remedy) => remedy !== 'none');
  if (offered.length > 0)
    return [step.askSeller({ remedies: locale.or(offered.map((remedy) => step.remedy[remedy])) })];
  return remedies.length > 0 ? [`<b>${step.remedy.none}</b>`] : [];
};

/** Risks that are worse where a child plays with the thing. */
const ofChildren = new Set<string>([
  ...['CHOKING', 'SUFFOCATION', 'STRANGULATION', 'ENTRAPMENT', 'DROWNING', 'CUTS', 'BURNS'],
  ...['CHEMICAL', 'MICROBIOLOGICAL', 'DAMAGE_TO_SIGHT', 'DAMAGE_TO_HEARING'],
]);
const ofEnvironment = new Set<string>(['ENVIRONMENT', 'ENERGY_CONSUMPTION']);

const firstStep = ({ risks }: Hazard, locale: Locale): string => {
  const { step } = locale.warning;
  if (risks.length === 0 || risks.some((risk) => ofChildren.has(risk))) return step.stopUsing;
  if (risks.every((risk) => ofEnvironment.has(risk))) return step.handIn;
  return risks.includes('ELECTRIC_SHOCK') ? step.unplug : step.stopUsingOnly;
};

/** Whether the authority asks anything of the owner; else the steps are ours. */
export const isOrdered = ({ actions, remedies }: Hazard): boolean =>
  actions.length > 0 || remedies.length > 0;

const dangerSteps = (hazard: Hazard, locale: Locale): string[] => {
  const { step } = locale.warning;
  const told = hazard.actions.map((action) => step.action[action]);
  const remedies = remedyStep(hazard, locale);
  const actions = told.length > 0 ? told : [firstStep(hazard, locale)];
  const last = remedies.length > 0 ? remedies : told.length > 0 ? [] : [step.askRefund];
  // The remedy keeps its place when an authority lists many actions.
  return [step.doNotBuy, ...actions.slice(0, mostSteps - 1 - last.length), ...last];
};

/** Two to four steps: do not buy, then the authority's actions in its order, or ours. */
export const stepsOf = ({ level, hazard, doubts }: Match, locale: Locale): string[] => {
  const { step } = locale.warning;
  // Reports of shoppers have no notice to compare with.
  if (doubts.includes('community')) return [step.checkMarks, step.askMaker];
  if (level === 'danger') return dangerSteps(hazard, locale);
  if (level === 'caution') return [step.compare, step.ifSame, step.ifUnsure];
  return [step.checkMarks, step.askMaker];
};
