import type { Match } from '../lib/core/verdict.ts';
import { chooseText } from '../lib/locales/choose-text.ts';
import { Emphasised } from './emphasised.tsx';
import { useLocale } from './locale.tsx';
import { isOrdered, stepsOf } from './presentation/steps.ts';

/** Two to four short steps, the strongest first; then the authority's own words, if any. */
export const WhatToDo = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const { step } = locale.warning;
  const told = chooseText(match.hazard.instructions, locale.language);
  const words = told?.isWanted ? told : undefined;
  return (
    <section class="steps">
      <h3>{isOrdered(match.hazard) ? step.title : step.general}</h3>
      <ol>
        {stepsOf(match, locale).map((one) => (
          <li key={one}>
            <Emphasised text={one} />
          </li>
        ))}
      </ol>
      {words && (
        <p class="note">
          <span class="label">{step.inAuthorityWords}</span>{' '}
          <span lang={words.language}>{words.text}</span>
        </p>
      )}
    </section>
  );
};
