import type { ComponentChildren } from 'preact';
import type { Match } from '../lib/core/verdict.ts';
import type { Words } from '../lib/locales/words.ts';
import { Apart } from './apart.tsx';
import { LevelIcon } from './icon.tsx';
import { useLocale } from './locale.tsx';

/** Reports of shoppers are called what they are. */
export const bandMeaning = ({ level, doubts }: Match, warning: Words['warning']): string =>
  doubts.includes('community') ? warning.communityMeaning : warning.level[level].meaning;

interface BandProps {
  match: Match;
  children?: ComponentChildren;
}

export const Band = ({ match, children }: BandProps) => {
  const { warning } = useLocale();
  return (
    <div class={`band ${match.level}`}>
      <LevelIcon level={match.level} />
      <p class="band-words apart">
        <Apart
          first={<strong>{warning.level[match.level].word}</strong>}
          rest={bandMeaning(match, warning)}
        />
      </p>
      {children}
    </div>
  );
};
