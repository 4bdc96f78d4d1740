import type { Match } from '../lib/core/verdict.ts';
import { Emphasised } from './emphasised.tsx';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';
import { adviceOf, chipOf } from './telling/first-sight.ts';
import { headlineOf } from './telling/headline.ts';

/** What is wrong, what to do, how sure and who says so: all that a shopper needs in two seconds. */
export const FirstSight = ({ match }: { match: Match }) => {
  const locale = useLocale();
  return (
    <header class="sight">
      <h2>{headlineOf(match, locale).text}</h2>
      <p class="sight-advice">
        <Emphasised text={adviceOf(match, locale)} />
      </p>
      <p class={`chip tint ${match.level}`}>
        <Icon name={match.level === 'danger' ? 'check' : 'similar'} size={18} />
        <span>{chipOf(match, locale)}</span>
      </p>
    </header>
  );
};
