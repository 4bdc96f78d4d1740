import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Listing } from '../../lib/core/listing.ts';
import type { Answer, Match } from '../../lib/core/verdict.ts';
import { matchedProduct } from '../presentation/names.ts';
import { ReportInPlace } from '../reports/report-in-place.tsx';
import { ReportReceiver, type ReportReceiverProps } from '../reports/report-status.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Facts, Foot, WhatToDo } from '../shared/details.tsx';
import { HowWeKnow } from '../shared/how-we-know.tsx';
import { OurName } from '../shared/icon.tsx';
import { useLocale } from '../shared/locale.tsx';
import { Band, MatchSummary } from '../shared/match-summary.tsx';
import { EffectDescription, NoticeSays } from '../shared/notice-says.tsx';
import { Pager } from '../shared/pager.tsx';
import { ScrollBody } from '../shared/scroll-body.tsx';
import { Actions, Menu } from './menu.tsx';
import type { CardActions, CardState } from './use-card.ts';

export interface CardProps extends ReportReceiverProps {
  listing: Listing;
  answer: Answer;
  startsFolded: boolean;
  /** On a phone the card is a sheet at the bottom, which keeps its headline when folded. */
  isSheet: boolean;
  actions: CardActions;
  onRendered?: (isShown: boolean) => void;
}

export interface OpenCardProps extends CardProps {
  match: Match;
  card: CardState;
  button: Ref<HTMLButtonElement>;
}

const panels = ['details', 'menu'] as const;
type Panel = (typeof panels)[number];

const PanelBox = ({ children }: { children: ComponentChildren }) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="panel" ref={panel}>
      {children}
    </div>
  );
};

const Details = ({ match, listing, answer, card, inbox, channels }: OpenCardProps) => {
  const { warning } = useLocale();
  return (
    <>
      <HowWeKnow match={match} listing={listing} />
      <NoticeSays match={match} />
      <EffectDescription effect={match.effect} />
      <Facts hazard={match.hazard} product={matchedProduct(match)} />
      <WhatToDo match={match} />
      {match.level !== 'advice' && <ReportReceiver inbox={inbox} channels={channels} />}
      {card.openHazardPage && (
        <Button look="text" label={warning.button.more} onClick={card.openHazardPage} />
      )}
      <Foot list={answer.list} />
    </>
  );
};

const Warning = (props: OpenCardProps) => {
  const { match, answer, card } = props;
  const { warning, summary } = useLocale();
  const [open, setOpen] = useState<Panel>();
  const turn = (to: number) => {
    setOpen(undefined);
    card.turn(to);
  };
  return (
    <>
      <ScrollBody resetKey={`notice ${card.index}`} label={warning.level[match.level].word}>
        <Pager index={card.index} count={answer.verdict.matches.length} onTurn={turn} />
        <MatchSummary match={match} hasDetails={open === 'details'} />
        {open && (
          <PanelBox key={open}>
            {open === 'details' && <Details {...props} />}
            {open === 'menu' && <Menu match={match} card={card} />}
          </PanelBox>
        )}
      </ScrollBody>
      <Actions match={match} card={card} />
      <div class="quiet">
        <OurName />
        {panels.map((panel) => (
          <Button
            look="text"
            label={panel === 'menu' ? '⋯' : summary[panel]}
            key={panel}
            aria-expanded={open === panel}
            aria-label={panel === 'menu' ? summary.menu : undefined}
            title={panel === 'menu' ? summary.menu : undefined}
            onClick={() => setOpen(open === panel ? undefined : panel)}
          />
        ))}
      </div>
    </>
  );
};

export const OpenCard = (props: OpenCardProps) => {
  const { match, card, button, channels } = props;
  const { warning, reporting: words } = useLocale();
  const { reporting } = card;
  return (
    <div class="card">
      <Band match={match}>
        <IconButton
          name={warning.button.fold}
          icon="down"
          aria-expanded={true}
          ref={button}
          onClick={() => card.fold(true)}
        />
        <IconButton name={warning.button.hide} icon="close" onClick={card.hide} />
      </Band>
      {reporting.state.report ? (
        <ReportInPlace reporting={reporting} channels={channels}>
          <Button label={words.saved.back} onClick={reporting.leave} />
        </ReportInPlace>
      ) : (
        <Warning {...props} />
      )}
    </div>
  );
};
