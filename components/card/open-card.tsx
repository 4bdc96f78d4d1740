import type { Ref } from 'preact';
import type { Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { Foot } from '../foot.tsx';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import { Pager } from '../pager.tsx';
import { ReportView } from '../reporting/report-view.tsx';
import { ScrollBody } from '../scroll-body.tsx';
import { WarningBody } from '../warning-body.tsx';
import { Actions } from './actions.tsx';
import type { CardProps } from './card.tsx';
import type { CardState } from './card-state.ts';
import type { CardHandlers } from './use-card.ts';

interface BandButtonsProps {
  button: Ref<HTMLButtonElement>;
  on: CardHandlers;
}

const BandButtons = ({ button, on }: BandButtonsProps) => {
  const { warning } = useLocale();
  return (
    <>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-expanded={true}
        aria-label={warning.button.fold}
        title={warning.button.fold}
        onClick={() => on.fold(true)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={warning.button.hide}
        title={warning.button.hide}
        onClick={(event) => on.hide(event)}
      >
        <Icon name="close" />
      </button>
    </>
  );
};

interface OpenCardProps extends CardProps {
  match: Match;
  index: number;
  state: CardState;
  on: CardHandlers;
  button: Ref<HTMLButtonElement>;
}

const Report = ({ state, channels, on }: OpenCardProps) => {
  const { reporting } = useLocale();
  if (!state.report) return null;
  return (
    <>
      <ScrollBody view="report" label={reporting.official.title}>
        <ReportView
          report={state.report}
          channels={channels}
          copy={state.copy}
          onReason={on.reason}
          onUndo={on.undoReport}
          onCopy={on.copy}
        />
      </ScrollBody>
      <div class="actions">
        <button type="button" class="button outlined" onClick={on.leaveReport}>
          {reporting.saved.back}
        </button>
      </div>
    </>
  );
};

const Warning = ({ match, listing, answer, index, state, on }: OpenCardProps) => {
  const { warning } = useLocale();
  return (
    <>
      <ScrollBody view={`notice ${index}`} label={warning.fact.title}>
        <Pager index={index} count={answer.verdict.matches.length} onTurn={on.turn} />
        <WarningBody match={match} listing={listing} />
      </ScrollBody>
      <Actions match={match} state={state} on={on} />
    </>
  );
};

/** Header, a body that scrolls, actions and foot that stay. */
export const OpenCard = (props: OpenCardProps) => (
  <div class="card">
    <Band match={props.match}>
      <BandButtons button={props.button} on={props.on} />
    </Band>
    {props.state.report ? <Report {...props} /> : <Warning {...props} />}
    <Foot list={props.answer.list} />
  </div>
);
