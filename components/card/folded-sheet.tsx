import type { Ref } from 'preact';
import type { Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { HeadlineBlock } from '../headline-block.tsx';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import type { CardPart } from './use-card.ts';

interface FoldedSheetProps {
  match: Match;
  button: Ref<HTMLButtonElement>;
  part: CardPart;
}

/** On a phone a folded card still says what is wrong. */
export const FoldedSheet = ({ match, button, part }: FoldedSheetProps) => {
  const { warning } = useLocale();
  return (
    <div class="card">
      <Band match={match}>
        <button
          type="button"
          class="icon-button"
          ref={button}
          aria-expanded={false}
          aria-label={warning.button.unfold}
          title={warning.button.unfold}
          onClick={() => part.fold(false)}
        >
          <Icon name="up" />
        </button>
      </Band>
      <div class="peek">
        <HeadlineBlock match={match} />
      </div>
    </div>
  );
};
