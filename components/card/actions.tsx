import type { Match } from '../../lib/core/verdict.ts';
import { useLocale } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import { OwnNote, type OwnNoteProps } from './own-note.tsx';
import type { CardPart } from './use-card.ts';
import { useFocusAfter } from './use-focus-after.ts';

interface ActionsProps {
  match: Match;
  part: CardPart;
}

const OwnButton = ({ owning, first }: OwnNoteProps) => {
  const { own } = useLocale().warning;
  const { kind } = owning.state;
  if (kind === 'offer' || kind === 'kept') return null;
  return (
    <button type="button" class="text-button" ref={first} onClick={owning.own}>
      {own.button}
    </button>
  );
};

/** All there is to know, "I own this", and what makes the warning go away. The header has "hide". */
export const TextActions = ({ match, part }: ActionsProps) => {
  const { button } = useLocale().warning;
  // A finding about a kind of goods names nothing that could be owned.
  const owning = match.level === 'advice' ? undefined : part.owning;
  const first = useFocusAfter(owning?.state.kind);
  return (
    <>
      {owning && <OwnNote owning={owning} first={first} />}
      <div class="text-buttons">
        {part.more && (
          <button type="button" class="text-button" onClick={part.more}>
            {button.more}
          </button>
        )}
        {owning && <OwnButton owning={owning} first={first} />}
        <button type="button" class="text-button" onClick={(event) => part.silence(event)}>
          {match.level === 'advice' ? button.notThisKind : button.notThis}
        </button>
      </div>
    </>
  );
};

interface AllActionsProps extends ActionsProps {
  /** A sheet has no room to keep them in sight. */
  hasText: boolean;
}

/** Report and notice as buttons, always in sight. */
export const Actions = ({ match, part, hasText }: AllActionsProps) => {
  const { button } = useLocale().warning;
  const { state } = part.reporting;
  return (
    <div class="actions">
      <ReportStatus state={state} />
      <div class="buttons">
        <button
          type="button"
          class="button filled"
          disabled={state.isBusy}
          onClick={(event) => part.report(event)}
        >
          {button.report}
        </button>
        <NoticeLink hazard={match.hazard} />
      </div>
      {hasText && <TextActions match={match} part={part} />}
    </div>
  );
};
