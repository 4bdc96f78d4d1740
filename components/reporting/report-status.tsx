import { useLocale } from '../locale.tsx';
import type { ReportState } from './use-report.ts';

/** What went wrong, or that a report was taken back; both are there before they speak. */
export const ReportStatus = ({ state }: { state: ReportState }) => {
  const { warning, reporting } = useLocale();
  return (
    <>
      <p class="trouble" role="alert">
        {state.trouble ? warning.trouble[state.trouble] : ''}
      </p>
      <p class="done" role="status">
        {state.isUndone ? reporting.saved.undone : ''}
      </p>
    </>
  );
};
