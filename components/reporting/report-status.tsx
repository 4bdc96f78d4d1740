import { LiveRegion } from '../live-region.tsx';
import { useLocale } from '../locale.tsx';
import type { ReportState } from './use-report.ts';

/** What went wrong, or that a report was taken back. */
export const ReportStatus = ({ state }: { state: ReportState }) => {
  const { warning, reporting } = useLocale();
  const trouble = state.trouble ? warning.trouble[state.trouble] : '';
  const done = state.isUndone ? reporting.saved.undone : '';
  return (
    <>
      <LiveRegion words={trouble || done} isUrgent={trouble !== ''} />
      <p class="trouble">{trouble}</p>
      <p class="done">{done}</p>
    </>
  );
};
