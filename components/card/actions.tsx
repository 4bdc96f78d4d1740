import type { Match } from '../../lib/core/verdict.ts';
import { useLocale } from '../locale.tsx';
import { NoticeLink } from '../notice-link.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import type { CardPart } from './use-card.ts';

interface ActionsProps {
  match: Match;
  part: CardPart;
}

/**
 * Report and notice, always in sight. The filled one is what the level calls for: a danger is reported,
 * what is not proven is read first.
 */
export const Actions = ({ match, part }: ActionsProps) => {
  const { button } = useLocale().warning;
  const { state } = part.reporting;
  const isDanger = match.level === 'danger';
  const report = (
    <button
      type="button"
      class={isDanger ? 'button filled' : 'button outlined'}
      disabled={state.isBusy}
      onClick={part.report}
    >
      {button.report}
    </button>
  );
  const notice = <NoticeLink hazard={match.hazard} isFilled={!isDanger} />;
  return (
    <div class="actions">
      <ReportStatus state={state} />
      <div class="buttons">{isDanger ? [report, notice] : [notice, report]}</div>
    </div>
  );
};
