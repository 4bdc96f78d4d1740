import { Problem } from './problem.tsx';
import type { Act } from './use-act.ts';
import { useWords } from './words/words.ts';

/** Says what was done, offers the way back, or says what went wrong. */
export const ActStatus = ({ act: { error, done, isBusy, undo } }: { act: Act }) => {
  const words = useWords();
  return (
    <div class="page-status">
      {error && <Problem error={error} />}
      <p role="status">{done?.text ?? ''}</p>
      {done?.undo && (
        <button type="button" class="text-button" disabled={isBusy} onClick={undo}>
          {words.undo}
        </button>
      )}
    </div>
  );
};
