import type { Ref } from 'preact';
import type { Match } from '../../lib/core/verdict.ts';
import { bandMeaning } from '../band.tsx';
import { IconButton } from '../button.tsx';
import { Icon, LevelIcon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import { headlineOf } from '../presentation/headline.ts';
import type { CardPart } from './use-card.ts';

interface LineProps {
  match: Match;
  button: Ref<HTMLButtonElement>;
  part: CardPart;
}

/**
 * The folded card: one line with shape, level and what it is about. A danger folds to it, caution and
 * advice begin as it.
 */
export const Line = ({ match, button, part }: LineProps) => {
  const locale = useLocale();
  const { warning } = locale;
  const { level } = match;
  const about = level === 'danger' ? bandMeaning(match, warning) : headlineOf(match, locale).text;
  return (
    <div class="card">
      <div class={`band ${level}`}>
        <button
          type="button"
          class="line"
          ref={button}
          aria-expanded={false}
          title={warning.button.unfold}
          onClick={() => part.fold(false)}
        >
          <LevelIcon level={level} />
          <span class="band-words">
            <strong>{warning.level[level].word}</strong> · {about}
          </span>
          <Icon name="up" />
        </button>
        <IconButton name={warning.button.hide} icon="close" onClick={part.hide} />
      </div>
    </div>
  );
};
