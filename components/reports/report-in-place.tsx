import type { ComponentChildren } from 'preact';
import type { Channel } from '../../lib/reports/channels.ts';
import { useLocale } from '../shared/locale.tsx';
import { ScrollBody } from '../shared/scroll-body.tsx';
import { ReportStatus, SubmitReport } from './report-status.tsx';
import { ReportView } from './report-view.tsx';
import type { Reporting } from './use-report.ts';

interface ReportInPlaceProps {
  reporting: Reporting;
  channels: readonly Channel[];
  children: ComponentChildren;
}

/** In the card and the popup, the report takes the place of the warning. */
export const ReportInPlace = ({ reporting, channels, children }: ReportInPlaceProps) => {
  const { official } = useLocale().reporting;
  return (
    <>
      <ScrollBody resetKey="report" label={official.title}>
        <ReportView reporting={reporting} channels={channels} />
      </ScrollBody>
      <div class="actions">
        <ReportStatus state={reporting.state} />
        <div class="buttons">
          <SubmitReport reporting={reporting} channels={channels} />
          {children}
        </div>
      </div>
    </>
  );
};
