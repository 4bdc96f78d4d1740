import type { Finding } from '../../../../lib/core/finding.ts';
import type { WordingKeys } from './settled.ts';

export interface Unsettled extends WordingKeys {
  /** Category and name of the product. */
  goods: string;
  text: string;
}

/** Stored outside the hazard, because the text of a notice must never reach the list. */
const wordings = new WeakMap<readonly Finding[], Unsettled>();

export const rememberWording = (findings: readonly Finding[], wording: Unsettled): void => {
  wordings.set(findings, wording);
};

/** The wording from which rules read these findings; `undefined` for settled ones. */
export const unsettledWording = (findings: readonly Finding[]): Unsettled | undefined =>
  wordings.get(findings);
