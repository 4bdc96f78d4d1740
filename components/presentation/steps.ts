import type { ActionType, Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';

/** More than a notice says in its first sentences nobody reads; what it puts first is never cut. */
const maxSteps = 6;

/** Risks that are worse where a child plays with the thing. */
const ofChildren = new Set<string>([
  ...['CHOKING', 'SUFFOCATION', 'STRANGULATION', 'ENTRAPMENT', 'DROWNING', 'CUTS', 'BURNS'],
  ...['CHEMICAL', 'MICROBIOLOGICAL', 'DAMAGE_TO_SIGHT', 'DAMAGE_TO_HEARING'],
]);
const ofEnvironment = new Set<string>(['ENVIRONMENT', 'ENERGY_CONSUMPTION']);

const isForChildren = ({ risks }: Hazard): boolean =>
  risks.length === 0 || risks.some((risk) => ofChildren.has(risk));

/** What comes first for an owner: the notice's own word, else ours by the risk. */
export const firstOrder = (hazard: Hazard): ActionType => {
  const { actions, risks } = hazard;
  if (actions[0]) return actions[0];
  if (risks.length > 0 && risks.every((risk) => ofEnvironment.has(risk))) return 'hand_in';
  return !isForChildren(hazard) && risks.includes('ELECTRIC_SHOCK') ? 'unplug' : 'stop_using';
};

/** Whether the authority asks anything of the owner; else the steps are ours. */
export const isOrdered = ({ actions, remedies }: Hazard): boolean =>
  actions.length > 0 || remedies.length > 0;

type Whom = keyof Locale['warning']['step']['actionFor'];
const isWhom = (action: ActionType, { warning }: Locale): action is Whom =>
  Object.hasOwn(warning.step.actionFor, action);

/** The notice's actions in its order; whom it names first is asked for what it offers. */
export function orderedSteps({ actions, remedies }: Hazard, locale: Locale): string[] {
  const { step } = locale.warning;
  const offered = remedies.filter((remedy) => remedy !== 'none');
  const named = { remedies: locale.or(offered.map((remedy) => step.remedy[remedy])) };
  const whom = offered.length > 0 ? actions.find((action) => isWhom(action, locale)) : undefined;
  const steps = actions.map((action) =>
    action === whom && isWhom(action, locale) ? step.actionFor[action](named) : step.action[action],
  );
  if (offered.length > 0 && whom === undefined) steps.push(step.ask(named));
  if (remedies.length > 0 && offered.length === 0) steps.push(`<b>${step.remedy.none}</b>`);
  return steps;
}

/** Goods go back for money where the notice offers nothing of its own, and does not have them thrown away. */
export const needsRefund = ({ actions, remedies }: Hazard): boolean =>
  remedies.length === 0 &&
  (actions.length === 0 || actions.includes('return_to_store') || actions.includes('contact_firm'));

const dangerSteps = (hazard: Hazard, locale: Locale): string[] => {
  const { step } = locale.warning;
  const first = firstOrder(hazard);
  const ours =
    first === 'stop_using' && isForChildren(hazard) ? step.stopUsing : step.action[first];
  const warnings = hazard.actions.length > 0 ? [] : [ours];
  const steps = [step.doNotBuy, ...warnings, ...orderedSteps(hazard, locale)];
  return [...steps.slice(0, maxSteps), ...(needsRefund(hazard) ? [step.askRefund] : [])];
};

/** Do not buy, then the authority's actions in its order, or ours. */
export const stepsOf = ({ level, hazard, doubts }: Match, locale: Locale): string[] => {
  const { step } = locale.warning;
  // Reports of shoppers have no notice to compare with.
  if (doubts.includes('community')) return [step.checkMarks, step.askMaker];
  if (level === 'danger') return dangerSteps(hazard, locale);
  if (level === 'caution') return [step.compare, step.ifSame, step.ifUnsure];
  return [step.checkMarks, step.askMaker];
};
