import type { CauseCode, WhenCode } from './codes.ts';
import { tableOf } from './rules.ts';

const whens = tableOf<WhenCode>('when');

/** Not "especially when", and not how it came to be damaged. */
const clause =
  /(?<!\b(?:particular|especially|particularly|even|which|damaged|developed|or),? )(?<!\b(?:burst|explode|rupture)s? (?=under))\b(?:when(?:ever)?|while|if|during|once|after|upon|under|unless|^should|before (?=a plug)|over time|at altitudes|in (?:the )?(?:event|case) (?:of|that)|in [^\s,;]+ mode|(?:at|in) (?:high|cold|low)(?: \w+)? (?:temperatures?|winds|pressures?)|at temperatures? above|from (?:impact|the flame)|^incorrectly assembled|^improper insertion|with the presence of)\b(?:(?!\b(?:can|could|may|might|will|causing|resulting|leading|allowing|posing)\b)[^,;])*/gi;

/** "…, posing a fire hazard if it is stored near a flame": no condition of what goes wrong. */
const outcome =
  /,? (?:(?:which |that |and )?(?:pos|present|creat|increas)(?:es?|ing)|with the risk) (?!.*\b(?:because|not harnessed|not engaged)\b)(?:[^,]*(?=, when\b)|.*$)/i;

/** When a thing goes wrong, where the notice says that it does only then: "while charging". */
export function whenOf(text: string): WhenCode | undefined {
  const said = text.replace(outcome, '').match(clause) ?? [];
  const found = said.flatMap((one) => whens.find(([, pattern]) => pattern.test(one))?.[0] ?? []);
  return found.find((code) => code !== 'named') ?? found[0];
}

const possible = new Map(tableOf<CauseCode>('possible'));

/** Of a cause whose words say that it is so: whether the notice says that it can be. */
export const isOnlyPossible = (code: CauseCode, said: string): boolean =>
  possible.get(code)?.test(said) ?? false;
