import type { Finding } from '../../lib/core/affected.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { PageWords } from '../../lib/locales/words.ts';
import { remedyStep } from './steps.ts';

const mostActions = 3;

/**
 * What an owner does: the authority's actions in its own order, then the remedy. Where it cannot be
 * told whether the thing is affected, nobody is told to go on using it.
 */
export const ownerSteps = (
  hazard: Hazard,
  finding: Finding | undefined,
  locale: Locale,
  { watch }: Pick<PageWords, 'watch'>,
): string[] => {
  const { step } = locale.warning;
  if (finding === 'not-among') return [];
  if (finding === 'cannot-tell') return [watch.untilKnown, watch.askSeller, watch.keepProof];
  const actions = hazard.actions.filter((action) => action !== 'stop_using');
  const isHarmless = hazard.actions.length > 0 && actions.length === hazard.actions.length;
  const remedy = remedyStep(hazard, locale);
  return [
    // An authority that names other actions and not this one has its reasons (a repair, a label).
    ...(isHarmless ? [] : [watch.stopUsing]),
    ...actions.slice(0, mostActions).map((action) => step.action[action]),
    ...(remedy.length > 0 ? remedy : [step.askRefund]),
    watch.keepProof,
  ];
};
