import type { Ref } from 'preact';
import type { Match } from '../../lib/core/verdict.ts';
import { Band } from '../band.tsx';
import { Foot } from '../foot.tsx';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import { Pager } from '../pager.tsx';
import { ReportInPlace } from '../reporting/report-in-place.tsx';
import { ScrollBody } from '../scroll-body.tsx';
import { WarningBody } from '../warning-body.tsx';
import { Actions, TextActions } from './actions.tsx';
import type { CardProps } from './card.tsx';
import type { CardPart } from './use-card.ts';

interface BandButtonsProps {
  button: Ref<HTMLButtonElement>;
  part: CardPart;
}

const BandButtons = ({ button, part }: BandButtonsProps) => {
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
        onClick={() => part.fold(true)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={warning.button.hide}
        title={warning.button.hide}
        onClick={(event) => part.hide(event)}
      >
        <Icon name="close" />
      </button>
    </>
  );
};

interface OpenCardProps extends CardProps {
  match: Match;
  index: number;
  part: CardPart;
  button: Ref<HTMLButtonElement>;
}

const Report = ({ part: { reporting }, channels }: OpenCardProps) => {
  const { saved } = useLocale().reporting;
  return (
    <ReportInPlace reporting={reporting} channels={channels}>
      <button type="button" class="button outlined" onClick={reporting.leave}>
        {saved.back}
      </button>
    </ReportInPlace>
  );
};

const Warning = ({ match, listing, answer, index, part, isSheet }: OpenCardProps) => {
  const { warning } = useLocale();
  return (
    <>
      <ScrollBody view={`notice ${index}`} label={warning.level[match.level].word}>
        <Pager index={index} count={answer.verdict.matches.length} onTurn={part.turn} />
        <WarningBody match={match} listing={listing} />
        {isSheet && <TextActions match={match} part={part} />}
        {isSheet && <Foot list={answer.list} />}
      </ScrollBody>
      <Actions match={match} part={part} hasText={!isSheet} />
    </>
  );
};

/** Header, a body that scrolls, actions and foot that stay. */
export const OpenCard = (props: OpenCardProps) => (
  <div class="card">
    <Band match={props.match}>
      <BandButtons button={props.button} part={props.part} />
    </Band>
    {props.part.reporting.state.report ? <Report {...props} /> : <Warning {...props} />}
    {!props.isSheet && <Foot list={props.answer.list} />}
  </div>
);
