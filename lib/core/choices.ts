import type { Verdict } from './verdict.ts';

export interface Choices {
  caution: boolean;
  advice: boolean;
  /** Values of `Hazard.source`. */
  sourcesOff: ReadonlySet<string>;
}

/** `hidden` counts warnings left out, as "no match" may not be said then; advice does not count. */
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
