import { LiveRegion } from '../live-region.tsx';
import { useLocale } from '../locale.tsx';
import { ReportStatus } from '../reporting/report-status.tsx';
import type { CardPart } from './use-card.ts';

/** After "not this product" or a pause: a way back, and a way to tell those who made the match. */
export const SilencedNote = ({ part }: { part: CardPart }) => {
  const { silenced } = useLocale().warning;
  const { kind, isTold } = part.silenced ?? {};
  const said = isTold ? silenced.told : kind === 'pause' ? silenced.paused : silenced.title;
  return (
    <div class="silenced">
      <LiveRegion words={said} />
      <p>{said}</p>
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
