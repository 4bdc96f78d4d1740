import { describeEffect } from '../../../lib/core/effects.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import type { Answer } from '../../../lib/core/verdict.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { pageWords } from '../../../scripts/words/every.ts';
import { answers } from '../samples/answers.ts';

/**
 * A sample answer as the background gives it: with what the findings may do to a person. `hazard` stands in the
 * place of the sample's.
 */
export const answerIn = (
  language: Language,
  name: keyof typeof answers,
  hazard?: Hazard,
): Answer => {
  const answer: Answer = answers[name];
  const matches = answer.verdict.matches.map((sample) => {
    const match = { ...sample, ...(hazard && { hazard }) };
    const effect = describeEffect(match.hazard, pageWords[language].effects);
    return { ...match, ...(effect && { effect }) };
  });
  return { ...answer, verdict: { ...answer.verdict, matches } };
};
