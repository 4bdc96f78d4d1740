import type { Channel } from '../../lib/reports/channels.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { ReportInPlace } from '../reporting/report-in-place.tsx';
import type { Reporting } from '../reporting/use-report.ts';

interface ShotParts {
  /** Takes a picture of the tab for a report, and opens the page of that report. */
  onShot?: ((id: string) => void) | undefined;
  hasShotFailed?: boolean | undefined;
}

export interface ReportedParts extends ShotParts {
  channels: readonly Channel[];
}

interface ReportedProps extends ReportedParts {
  reporting: Reporting;
}

/** Only here: the browser lets us see a tab in the click on the toolbar, and nowhere else. */
const Shot = ({ id, onShot, hasShotFailed }: ShotParts & { id: string | undefined }) => {
  const { sending } = usePageWords();
  if (id === undefined || !onShot) return null;
  return (
    <>
      <button type="button" class="button outlined" onClick={() => onShot(id)}>
        {sending.shotButton}
      </button>
      <p class="trouble" role="alert">
        {hasShotFailed ? sending.picture.shotFailed : ''}
      </p>
    </>
  );
};

/** In place of the page, once the report is made. */
export const Reported = ({ channels, reporting, ...shot }: ReportedProps) => {
  const { saved } = useLocale().reporting;
  return (
    <ReportInPlace reporting={reporting} channels={channels}>
      <Shot {...shot} id={reporting.state.report?.kept?.id} />
      <button type="button" class="button outlined" onClick={reporting.leave}>
        {saved.done}
      </button>
    </ReportInPlace>
  );
};
