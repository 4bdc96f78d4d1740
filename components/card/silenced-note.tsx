import { useLocale } from '../locale.tsx';
import type { CardState } from './card-state.ts';
import type { CardHandlers } from './use-card.ts';

interface SilencedNoteProps {
  isTold: boolean;
  trouble: CardState['trouble'];
  on: CardHandlers;
}

/** "Not this product" was said: with a way back, and a way to tell those who made the match. */
export const SilencedNote = ({ isTold, trouble, on }: SilencedNoteProps) => {
  const { warning } = useLocale();
  const { silenced } = warning;
  return (
    <div class="silenced">
      <p role="status">{isTold ? silenced.told : silenced.title}</p>
      {trouble && (
        <p class="trouble" role="alert">
          {warning.trouble[trouble]}
        </p>
      )}
      <div class="text-buttons start">
        <button type="button" class="text-button" onClick={on.undoSilence}>
          {silenced.undo}
        </button>
        {!isTold && (
          <button type="button" class="text-button" onClick={(event) => on.tellWrongMatch(event)}>
            {silenced.tellUs}
          </button>
        )}
        <button type="button" class="text-button" onClick={on.leaveSilenced}>
          {silenced.close}
        </button>
      </div>
    </div>
  );
};
