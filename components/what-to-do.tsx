import type { Match } from '../lib/core/verdict.ts';
import { chooseText } from '../lib/locales/choose-text.ts';
import { Emphasised } from './emphasised.tsx';
import { useLocale } from './locale.tsx';
import { stepsOf } from './telling/steps.ts';

/** Two to four short steps, the strongest first; then the authority's own words, if any. */
export const WhatToDo = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const { step } = locale.warning;
  const words = chooseText(match.hazard.instructions, locale.language);
  return (
    <section class="steps">
      <h3>{step.title}</h3>
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
