import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import type { Words } from '../../lib/locales/words.ts';
import { Button } from '../button.tsx';
import { LiveRegion } from '../live-region.tsx';
import { useLocale } from '../locale.tsx';
import { useFocusAfter } from '../use-focus.ts';
import type { CardPart, Owning, OwnState } from './use-card.ts';

const textOf = (state: OwnState, { own }: Words['warning']): string => {
  switch (state.kind) {
    case 'offer':
      return own.offer;
    case 'kept':
      return state.isNew ? own.kept : own.known;
    case 'undone':
      return state.staysOn ? `${own.undone} ${own.stillOn}` : own.undone;
    default:
      return '';
  }
};

interface OwnNoteProps {
  owning: Owning;
  /** The button that gets the focus, where there is one. */
  first: Ref<HTMLButtonElement>;
}

const OwnNote = ({ owning, first }: OwnNoteProps) => {
  const { warning } = useLocale();
  const { own, silenced } = warning;
  const { state } = owning;
  const said = textOf(state, warning);
  const main = (name: string, onClick: (event: Event) => void) => (
    <Button label={name} ref={first} onClick={onClick} />
  );
  const other = (name: string, onClick: (event: Event) => void) => (
    <Button look="text" label={name} onClick={onClick} />
  );
  return (
    <div class="own-note">
      <LiveRegion words={said} />
      <p>{said}</p>
      {state.kind === 'offer' && (
        <div class="own-buttons">
          {main(own.turnOn, owning.turnOn)}
          {other(own.notNow, owning.decline)}
        </div>
      )}
      {state.kind === 'kept' && (
        <div class="own-buttons">
          {main(state.isNamed ? own.check : own.things, owning.open)}
          {state.isNew && other(silenced.undo, owning.undo)}
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
}

const Item = ({ name, hint, onClick, button }: ItemProps) => {
  const id = useId();
  return (
    <li>
      <Button
        look="text"
        label={name}
        ref={button ?? null}
        aria-describedby={id}
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
  part: CardPart;
}

/** What a shopper answers to the warning: it is mine, it is not this, not now, not here. */
export const Menu = ({ match, part }: MenuProps) => {
  const { button, hint, own } = useLocale().warning;
  const isKind = match.level === 'advice';
  // A finding about a kind of goods names nothing that could be owned.
  const owning = isKind ? undefined : part.owning;
  const owned = owning?.state.kind;
  const first = useFocusAfter(owned);
  return (
    <>
      {owning && <OwnNote owning={owning} first={first} />}
      <ul class="menu">
        {owning && owned !== 'offer' && owned !== 'kept' && (
          <Item name={own.button} hint={hint.own} button={first} onClick={owning.own} />
        )}
        <Item
          name={isKind ? button.notThisKind : button.notThis}
          hint={hint.notThis}
          onClick={(event) => part.silence(event, 'not-this')}
        />
        <Item
          name={button.pause}
          hint={hint.pause}
          onClick={(event) => part.silence(event, 'pause')}
        />
        <Item name={button.hide} hint={hint.hide} onClick={part.hide} />
      </ul>
    </>
  );
};
