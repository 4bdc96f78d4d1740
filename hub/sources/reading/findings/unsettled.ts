import type { Finding } from '../../../../lib/core/finding.ts';
import type { WordingKeys } from './settled.ts';

/** A wording that nobody has settled yet. */
export interface Unsettled extends WordingKeys {
  /** Category and name of the product. */
  goods: string;
  text: string;
}

/** Beside the findings, not in the hazard: the text of a notice must never reach the list. */
const wordings = new WeakMap<readonly Finding[], Unsettled>();

export const remember = (findings: readonly Finding[], wording: Unsettled): void => {
  wordings.set(findings, wording);
};

/** The wording these findings were read from by the rules; `undefined` where it is settled. */
export const unsettledWording = (findings: readonly Finding[]): Unsettled | undefined =>
  wordings.get(findings);
