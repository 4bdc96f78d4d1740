import type { Ref } from 'preact';
import type { Match } from '../../lib/core/verdict.ts';
import { bandMeaning } from '../band.tsx';
import { Icon, LevelIcon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import type { CardPart } from './use-card.ts';

interface PillProps {
  match: Match;
  button: Ref<HTMLButtonElement>;
  part: CardPart;
}

/** The folded card: shape, level and meaning stay in sight. */
export const Pill = ({ match, button, part }: PillProps) => {
  const { warning } = useLocale();
  return (
    <button
      type="button"
      class={`pill ${match.level}`}
      ref={button}
      aria-expanded={false}
      title={warning.button.unfold}
      onClick={() => part.fold(false)}
    >
      <span class={`pill-icon ${match.level}`}>
        <LevelIcon level={match.level} size={18} />
      </span>
      <span class="pill-words">
        <strong>{warning.level[match.level].word}</strong> · {bandMeaning(match, warning)}
      </span>
      <Icon name="up" size={16} />
    </button>
  );
};
