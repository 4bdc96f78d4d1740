import type { Verdict } from './verdict.ts';

/** What the shopper wants to be told of. Whatever is left out is counted, never denied. */
export interface Choices {
  /** Softer evidence, which is no proof. */
  caution: boolean;
  /** Findings about a kind of goods. */
  advice: boolean;
  /** Names of sources (`Hazard.source`) that are not to be told of. */
  sourcesOff: ReadonlySet<string>;
}

/**
 * The verdict as the shopper wants it. `hidden` counts the warnings that they would have been given:
 * "no match" may not be said where there is one. Advice that is left out accuses nobody and is not
 * counted.
 */
export function withChoices(verdict: Verdict, choices: Choices): Verdict {
  const { caution, advice, sourcesOff } = choices;
  const isWanted = ({ level, hazard }: Verdict['matches'][number]): boolean =>
    !sourcesOff.has(hazard.source) &&
    (level !== 'caution' || caution) &&
    (level !== 'advice' || advice);
  const matches = verdict.matches.filter(isWanted);
  if (matches.length === verdict.matches.length) return verdict;
  const hidden = verdict.matches.filter((one) => one.level !== 'advice' && !isWanted(one)).length;
  return { level: matches[0]?.level ?? 'none', matches, ...(hidden > 0 && { hidden }) };
}
