import type { Match } from '../../lib/core/verdict.ts';
import { useLocale } from '../locale.tsx';
import { OwnNote, type OwnNoteProps } from './own-note.tsx';
import type { CardPart } from './use-card.ts';
import { useFocusAfter } from './use-focus-after.ts';

const OwnButton = ({ owning, first }: OwnNoteProps) => {
  const { own } = useLocale().warning;
  const { kind } = owning.state;
  if (kind === 'offer' || kind === 'kept') return null;
  return (
    <button type="button" class="text-button" ref={first} onClick={owning.own}>
      {own.button}
    </button>
  );
};

interface MenuProps {
  match: Match;
  part: CardPart;
}

/** What a shopper answers to the warning: it is mine, it is not this, hide it here. */
export const Menu = ({ match, part }: MenuProps) => {
  const { button } = useLocale().warning;
  // A finding about a kind of goods names nothing that could be owned.
  const owning = match.level === 'advice' ? undefined : part.owning;
  const first = useFocusAfter(owning?.state.kind);
  return (
    <div class="menu">
      {owning && <OwnNote owning={owning} first={first} />}
      {owning && <OwnButton owning={owning} first={first} />}
      <button type="button" class="text-button" onClick={part.silence}>
        {match.level === 'advice' ? button.notThisKind : button.notThis}
      </button>
      <button type="button" class="text-button" onClick={part.hide}>
        {button.hide}
      </button>
    </div>
  );
};
