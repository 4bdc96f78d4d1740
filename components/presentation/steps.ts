import type { ActionType, Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';

/** Nobody reads longer lists; the notice's first steps are never cut. */
const maxSteps = 6;

/** Risks that are worse where a child plays with the thing. */
const worseForChildren = new Set<string>([
  ...['CHOKING', 'SUFFOCATION', 'STRANGULATION', 'ENTRAPMENT', 'DROWNING', 'CUTS', 'BURNS'],
  ...['CHEMICAL', 'MICROBIOLOGICAL', 'DAMAGE_TO_SIGHT', 'DAMAGE_TO_HEARING'],
]);
const onlyEnvironmental = new Set<string>(['ENVIRONMENT', 'ENERGY_CONSUMPTION']);

const isForChildren = ({ risks }: Hazard): boolean =>
  risks.length === 0 || risks.some((risk) => worseForChildren.has(risk));

/** The owner's first step: the notice's first action, else one chosen by the risk. */
export const firstOrder = (hazard: Hazard): ActionType => {
  const { actions, risks } = hazard;
  if (actions[0]) return actions[0];
  if (risks.length > 0 && risks.every((risk) => onlyEnvironmental.has(risk))) return 'hand_in';
  return !isForChildren(hazard) && risks.includes('ELECTRIC_SHOCK') ? 'unplug' : 'stop_using';
};

/** Whether the authority asks something of the owner; otherwise the steps are ours. */
export const isOrdered = ({ actions, remedies }: Hazard): boolean =>
  actions.length > 0 || remedies.length > 0;

type Contact = keyof Locale['warning']['step']['actionFor'];
const isContact = (action: ActionType, { warning }: Locale): action is Contact =>
  Object.hasOwn(warning.step.actionFor, action);

/** The notice's actions in its order; its remedies are asked of the firm or shop it names first. */
export function orderedSteps({ actions, remedies }: Hazard, locale: Locale): string[] {
  const { step } = locale.warning;
  const offered = remedies.filter((remedy) => remedy !== 'none');
  const named = { remedies: locale.or(offered.map((remedy) => step.remedy[remedy])) };
  const contact =
    offered.length > 0 ? actions.find((action) => isContact(action, locale)) : undefined;
  const steps = actions.map((action) =>
    action === contact && isContact(action, locale)
      ? step.actionFor[action](named)
      : step.action[action],
  );
  if (offered.length > 0 && contact === undefined) steps.push(step.ask(named));
  if (remedies.length > 0 && offered.length === 0) steps.push(`<b>${step.remedy.none}</b>`);
  return steps;
}

/**
 * A refund is worth asking for if the notice offers no remedy and does not have the goods thrown
 * away.
 */
export const needsRefund = ({ actions, remedies }: Hazard): boolean =>
  remedies.length === 0 &&
  (actions.length === 0 || actions.includes('return_to_store') || actions.includes('contact_firm'));

const dangerSteps = (hazard: Hazard, locale: Locale): string[] => {
  const { step } = locale.warning;
  const first = firstOrder(hazard);
  const generalStep =
    first === 'stop_using' && isForChildren(hazard) ? step.stopUsing : step.action[first];
  const warnings = hazard.actions.length > 0 ? [] : [generalStep];
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
