import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import type { Words } from '../../lib/locales/words.ts';
import { ReportStatus } from '../reports/report-status.tsx';
import { Button } from '../shared/button.tsx';
import { NoticeLink } from '../shared/links.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { useLocale } from '../shared/locale.tsx';
import { useFocusAfter } from '../shared/use-focus.ts';
import type { CardState, Owning, OwnState } from './use-card.ts';

const textOf = (state: OwnState, { warning: { own }, finding }: Words): string => {
  if (state.kind === 'offer') return own.offer;
  if (state.kind === 'stored') return state.isNew ? own.kept : own.known;
  if (state.kind !== 'undone') return '';
  return state.staysOn ? [own.undone, own.stillOn].join(finding.sentenceGap) : own.undone;
};

const OwnNote = ({ owning, first }: { owning: Owning; first: Ref<HTMLButtonElement> }) => {
  const locale = useLocale();
  const { own, silenced } = locale.warning;
  const { state } = owning;
  const text = textOf(state, locale);
  return (
    <div class="own-note">
      <LiveRegion words={text} />
      <p>{text}</p>
      {state.kind === 'offer' && (
        <div class="own-buttons">
          <Button label={own.turnOn} ref={first} onClick={owning.turnOn} />
          <Button look="text" label={own.notNow} onClick={owning.decline} />
        </div>
      )}
      {state.kind === 'stored' && (
        <div class="own-buttons">
          <Button
            label={state.isNamedByNotice ? own.check : own.things}
            ref={first}
            onClick={owning.open}
          />
          {state.isNew && <Button look="text" label={silenced.undo} onClick={owning.undo} />}
        </div>
      )}
    </div>
  );
};

interface ItemProps {
  name: string;
  hint: string;
  onClick(event: Event): void;
  button?: Ref<HTMLButtonElement>;
  disabled?: boolean;
}

const Item = ({ name, hint, onClick, button = null, disabled = false }: ItemProps) => {
  const id = useId();
  return (
    <li>
      <Button
        look="text"
        label={name}
        ref={button}
        aria-describedby={id}
        disabled={disabled}
        onClick={onClick}
      />
      <p class="note" id={id}>
        {hint}
      </p>
    </li>
  );
};

interface MenuProps {
  match: Match;
  card: CardState;
}

export const Menu = ({ match, card }: MenuProps) => {
  const { button, hint, own } = useLocale().warning;
  const isAboutKind = match.level === 'advice';
  // A finding about a kind of goods names no product that could be owned.
  const owning = isAboutKind ? undefined : card.owning;
  const owned = owning?.state.kind;
  const first = useFocusAfter(owned);
  return (
    <>
      {owning && <OwnNote owning={owning} first={first} />}
      <ul class="menu">
        {isAboutKind && (
          <Item
            name={button.report}
            hint={hint.report}
            disabled={card.reporting.state.isBusy}
            onClick={card.report}
          />
        )}
        {owning && owned !== 'offer' && owned !== 'stored' && (
          <Item name={own.button} hint={hint.own} button={first} onClick={owning.own} />
        )}
        <Item
          name={isAboutKind ? button.notThisKind : button.notThis}
          hint={hint.notThis}
          onClick={(event) => card.silence(event, 'not-this')}
        />
        <Item
          name={button.pause}
          hint={hint.pause}
          onClick={(event) => card.silence(event, 'pause')}
        />
        <Item name={button.hide} hint={hint.hide} onClick={card.hide} />
      </ul>
    </>
  );
};

/**
 * The main button opens the notice, the secondary one reports the listing. Advice is about no product, so its
 * report is in the menu.
 */
export const Actions = ({ match, card }: MenuProps) => {
  const { button, hint } = useLocale().warning;
  const { state } = card.reporting;
  return (
    <div class="actions">
      <ReportStatus state={state} />
      <div class="buttons">
        <NoticeLink hazard={match.hazard} isFilled />
        {match.level !== 'advice' && (
          <Button
            label={button.report}
            title={hint.report}
            disabled={state.isBusy}
            onClick={card.report}
          />
        )}
      </div>
    </div>
  );
};
