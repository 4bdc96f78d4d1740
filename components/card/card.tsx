import { useLayoutEffect, useState } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { Button } from '../button.tsx';
import { plain } from '../emphasised.tsx';
import { adviceOf } from '../first-sight.tsx';
import { LiveRegion } from '../live-region.tsx';
import { useLocale } from '../locale.tsx';
import { headlineOf } from '../presentation/headline.ts';
import { ReportStatus } from '../reporting/report-status.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { Line } from './line.tsx';
import { type CardProps, OpenCard } from './open-card.tsx';
import { type CardPart, useCard } from './use-card.ts';
import { useFocusAfter } from './use-focus-after.ts';

const useLabels = (match: Match | undefined) => {
  const locale = useLocale();
  const { card, level } = locale.warning;
  const word = match ? level[match.level].word : '';
  const said = match
    ? card.announce({
        levelWord: word,
        headline: headlineOf(match, locale).text,
        advice: plain(adviceOf(match, locale)),
      })
    : '';
  return { label: card.label({ levelWord: word }), said };
};

/** After "not this product" or a pause: a way back, and a way to tell those who made the match. */
const SilencedNote = ({ part }: { part: CardPart }) => {
  const { silenced } = useLocale().warning;
  const { kind, isTold } = part.silenced ?? {};
  const said = isTold ? silenced.told : kind === 'pause' ? silenced.paused : silenced.title;
  return (
    <div class="silenced">
      <LiveRegion words={said} />
      <p>{said}</p>
      <ReportStatus state={part.reporting.state} />
      <div class="text-buttons start">
        <Button look="text" label={silenced.undo} onClick={(event) => part.undoSilence(event)} />
        {part.canTellWrongMatch && (
          <Button
            look="text"
            label={silenced.tellUs}
            onClick={(event) => part.tellWrongMatch(event)}
          />
        )}
        <Button look="text" label={silenced.close} onClick={part.leaveSilenced} />
      </div>
    </div>
  );
};

export const Card = (props: CardProps) => {
  const { answer, isSheet, actions, onRendered } = props;
  const { matches } = answer.verdict;
  const root = useKeptFocus<HTMLElement>();
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, matches.length - 1);
  const match = matches[index];
  const part = useCard(matches, index, props.startsFolded, actions, setChosen);
  const button = useFocusAfter(part.isFolded);
  const { label, said } = useLabels(matches[0]);
  useLayoutEffect(() => onRendered?.(root.current !== null));

  const foldWithKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !part.isFolded) part.fold(true);
  };
  const hasNote = part.silenced && !part.isFolded && (part.silenced.isKept || !match);
  if (!match && !part.silenced) return null;
  return (
    <section
      class={isSheet ? 'frame sheet' : 'frame'}
      ref={root}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={foldWithKey}
    >
      <LiveRegion words={said} isUrgent={match?.level === 'danger'} />
      {hasNote && <SilencedNote part={part} />}
      {match && !part.isFolded && (
        <OpenCard {...props} match={match} index={index} part={part} button={button} />
      )}
      {match && part.isFolded && <Line match={match} button={button} part={part} />}
    </section>
  );
};
