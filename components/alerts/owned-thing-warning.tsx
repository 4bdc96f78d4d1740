import { useEffect, useState } from 'preact/hooks';
import type { OwnedThing } from '../../lib/alerts/use-alerts.ts';
import { headlineOf } from '../presentation/headline.ts';
import { matchedProduct } from '../presentation/names.ts';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { Facts } from '../shared/details.tsx';
import { HowWeKnow } from '../shared/how-we-know.tsx';
import { NoticeLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Band } from '../shared/match-summary.tsx';
import { NoticeSays } from '../shared/notice-says.tsx';
import { Pager } from '../shared/pager.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';
import { Affected, OwnerSteps } from './affected.tsx';
import { ThingHead, titleOf } from './owned-thing.tsx';

export interface OwnedThingWarningProps {
  thing: OwnedThing;
  startsOnCheck?: boolean;
  /** `hazard`: the notice on show, `source:reference`. */
  onAnswer(isIt: boolean, hazard: string): void;
  onHarm(hazard: string): void;
  onRemove(): void;
}

const HintQuestion = ({ onAnswer }: { onAnswer(isIt: boolean): void }) => {
  const { hint } = usePageLocale().alerts;
  return (
    <Callout>
      <h4>{hint.title}</h4>
      <p>{hint.body}</p>
      <div class="toolbar">
        <Button look="filled" label={hint.yes} onClick={() => onAnswer(true)} />
        <Button label={hint.no} onClick={() => onAnswer(false)} />
      </div>
    </Callout>
  );
};

export const OwnedThingWarning = (props: OwnedThingWarningProps) => {
  const { thing, startsOnCheck = false, onRemove } = props;
  const locale = usePageLocale();
  const [chosen, setChosen] = useState(0);
  const [isChecking, setChecking] = useState(startsOnCheck);
  const article = useKeptFocus<HTMLElement>();
  useEffect(() => {
    if (startsOnCheck)
      article.current?.querySelector('.affected')?.scrollIntoView({ block: 'center' });
  }, [startsOnCheck, article]);
  const index = Math.min(chosen, thing.named.length - 1);
  const current = thing.named[index];
  if (!current) return null;
  const { match, inquiry } = current;
  const { hazard } = match;
  const { listing } = thing;
  const title = titleOf(thing, locale);
  const id = `${hazard.source}:${hazard.reference}`;
  return (
    <article class="panel thing-warning" ref={article} aria-label={title}>
      <header class="thing-head">
        <ThingHead isHeading thing={thing} onRemove={onRemove} />
      </header>
      <Band match={match} />
      <div class="thing-body">
        <Pager
          index={index}
          count={thing.named.length}
          onTurn={(to) => {
            setChosen(to);
            setChecking(false);
          }}
        />
        <header class="headline">
          <h2>{headlineOf(match, locale).text}</h2>
          <NoticeSays match={match} />
        </header>
        <HowWeKnow match={match} listing={listing} />
        <Facts hazard={hazard} product={matchedProduct(match)} />
        {thing.isUnconfirmed ? (
          <HintQuestion onAnswer={(isIt) => props.onAnswer(isIt, id)} />
        ) : isChecking ? (
          <Affected key={id} hazard={hazard} inquiry={inquiry} />
        ) : (
          <OwnerSteps hazard={hazard} />
        )}
        <div class="toolbar thing-actions">
          {!isChecking && !thing.isUnconfirmed && (
            <Button look="filled" label={locale.alerts.check} onClick={() => setChecking(true)} />
          )}
          <NoticeLink hazard={hazard} />
          {/* A report is about a listing. */}
          {thing.url !== undefined && (
            <Button label={locale.alerts.harm} onClick={() => props.onHarm(id)} />
          )}
        </div>
      </div>
    </article>
  );
};
