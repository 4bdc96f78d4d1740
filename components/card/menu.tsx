import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import { Button } from '../button.tsx';
import { useLocale } from '../locale.tsx';
import { OwnNote } from './own-note.tsx';
import type { CardPart } from './use-card.ts';
import { useFocusAfter } from './use-focus-after.ts';

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
