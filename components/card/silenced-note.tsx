import { useLocale } from '../locale.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import type { CardPart } from './use-card.ts';

/** "Not this product" was said: with a way back, and a way to tell those who made the match. */
export const SilencedNote = ({ part }: { part: CardPart }) => {
  const { silenced } = useLocale().warning;
  const isTold = part.silenced?.isTold ?? false;
  return (
    <div class="silenced">
      <p role="status">{isTold ? silenced.told : silenced.title}</p>
      <ReportStatus state={part.reporting.state} />
      <div class="text-buttons start">
        <button type="button" class="text-button" onClick={(event) => part.undoSilence(event)}>
          {silenced.undo}
        </button>
        {part.canTellWrongMatch && (
          <button type="button" class="text-button" onClick={(event) => part.tellWrongMatch(event)}>
            {silenced.tellUs}
          </button>
        )}
        <button type="button" class="text-button" onClick={part.leaveSilenced}>
          {silenced.close}
        </button>
      </div>
    </div>
  );
};
