import type { Ref } from 'preact';
import type { Words } from '../../lib/locales/words.ts';
import { Button } from '../button.tsx';
import { LiveRegion } from '../live-region.tsx';
import { useLocale } from '../locale.tsx';
import type { Owning, OwnState } from './use-owning.ts';

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

export interface OwnNoteProps {
  owning: Owning;
  /** The button that gets the focus, where there is one. */
  first: Ref<HTMLButtonElement>;
}

export const OwnNote = ({ owning, first }: OwnNoteProps) => {
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
