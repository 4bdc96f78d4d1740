import { useLayoutEffect } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { withoutMarkup } from '../../lib/locales/message.ts';
import { headlineOf } from '../presentation/headline.ts';
import { ReportStatus } from '../reports/report-status.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Icon, LevelIcon } from '../shared/icon.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { useLocale } from '../shared/locale.tsx';
import { firstStepOf, noticeSourceOf } from '../shared/match-summary.tsx';
import { useFocusAfter, useKeptFocus } from '../shared/use-focus.ts';
import { type CardProps, OpenCard, type OpenCardProps } from './open-card.tsx';
import { type CardState, useCard } from './use-card.ts';

/** The folded card, one line. A danger opens unfolded; caution and advice start folded. */
const FoldedCard = ({ match, button, card }: Pick<OpenCardProps, 'match' | 'button' | 'card'>) => {
  const locale = useLocale();
  const { warning } = locale;
  const { level } = match;
  return (
    <div class="card">
      <div class={`band ${level}`}>
        <button
          type="button"
          class="line"
          ref={button}
          aria-expanded={false}
          title={warning.button.unfold}
          onClick={() => card.fold(false)}
        >
          <LevelIcon level={level} />
          <span class="band-words">
            <strong>{warning.level[level].word}</strong> · {headlineOf(match, locale).text}{' '}
            <span class="line-source">{noticeSourceOf(match, locale)}</span>
          </span>
          <Icon name="up" />
        </button>
        <IconButton name={warning.button.hide} icon="close" onClick={card.hide} />
      </div>
    </div>
  );
};

const useLabels = (match: Match | undefined) => {
  const locale = useLocale();
  const { card, level } = locale.warning;
  const word = match ? level[match.level].word : '';
  const announcement = match
    ? card.announce({
        levelWord: word,
        headline: headlineOf(match, locale).text,
        detail: withoutMarkup(firstStepOf(match, locale)),
      })
    : '';
  return { label: card.label({ levelWord: word }), announcement };
};

const SilencedNote = ({ card }: { card: CardState }) => {
  const { silenced } = useLocale().warning;
  const { kind, isReported } = card.silenced ?? {};
  const announcement = isReported
    ? silenced.reported
    : kind === 'pause'
      ? silenced.paused
      : silenced.title;
  return (
    <div class="silenced">
      <LiveRegion words={announcement} />
      <p>{announcement}</p>
      <ReportStatus state={card.reporting.state} />
      <div class="text-buttons start">
        <Button look="text" label={silenced.undo} onClick={card.undoSilence} />
        {card.canReportWrongMatch && (
          <Button look="text" label={silenced.reportWrongMatch} onClick={card.reportWrongMatch} />
        )}
        <Button look="text" label={silenced.close} onClick={card.closeSilencedNote} />
      </div>
    </div>
  );
};

export const Card = (props: CardProps) => {
  const { answer, isSheet, actions, onRendered } = props;
  const { matches } = answer.verdict;
  const root = useKeptFocus<HTMLElement>();
  const card = useCard(matches, props.startsFolded, actions);
  const { match } = card;
  const foldButton = useFocusAfter(card.isFolded);
  const { label, announcement } = useLabels(matches[0]);
  useLayoutEffect(() => onRendered?.(root.current !== null));

  const hasNote = card.silenced && !card.isFolded && (card.silenced.isStored || !match);
  if (!match && !card.silenced) return null;
  return (
    <section
      class={isSheet ? 'frame sheet' : 'frame'}
      ref={root}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && card.fold(true)}
    >
      <LiveRegion words={announcement} isUrgent={match?.level === 'danger'} />
      {hasNote && <SilencedNote card={card} />}
      {match && !card.isFolded && (
        <OpenCard {...props} match={match} card={card} button={foldButton} />
      )}
      {match && card.isFolded && <FoldedCard match={match} button={foldButton} card={card} />}
    </section>
  );
};
