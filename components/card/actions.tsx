import type { Match } from '../../lib/core/verdict.ts';
import { useLocale } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import type { CardState } from './card-state.ts';
import type { CardHandlers } from './use-card.ts';

interface ActionsProps {
  match: Match;
  state: CardState;
  on: CardHandlers;
}

/** Report and notice as buttons; what makes the warning go away as text. */
export const Actions = ({ match, state, on }: ActionsProps) => {
  const { warning, reporting } = useLocale();
  const { button, trouble } = warning;
  return (
    <div class="actions">
      <p class="trouble" role="alert">
        {state.trouble ? trouble[state.trouble] : ''}
      </p>
      <p class="done" role="status">
        {state.isUndone ? reporting.saved.undone : ''}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button filled"
          disabled={state.isBusy}
          onClick={(event) => on.report(event)}
        >
          {button.report}
        </button>
        <NoticeLink hazard={match.hazard} />
      </div>
      <div class="text-buttons">
        <button type="button" class="text-button" onClick={(event) => on.silence(event)}>
          {match.level === 'advice' ? button.notThisKind : button.notThis}
        </button>
        <button type="button" class="text-button" onClick={(event) => on.hide(event)}>
          {button.hide}
        </button>
      </div>
    </div>
  );
};
