import type { Report } from '../../lib/core/report.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { ReportFields } from '../reporting/report-fields.tsx';

interface WhatIsSentProps {
  report: Report;
  inbox: string;
  pictureSize: number | undefined;
}

const Raw = ({ report, inbox }: WhatIsSentProps) => {
  const { sending } = usePageWords();
  const text = [
    `PUT ${inbox}/reports/${report.id}`,
    'Content-Type: application/json',
    `Report-Secret: ${sending.secret}`,
    '',
    JSON.stringify(report, null, 2),
  ].join('\n');
  return (
    <details class="fold raw">
      <summary>{sending.raw}</summary>
      <textarea
        class="copy-text"
        readOnly
        rows={12}
        value={text}
        aria-label={sending.raw}
        spellcheck={false}
      />
    </details>
  );
};

const useHarm = ({ harm }: Report): string | undefined => {
  const { harm: words } = usePageWords().sending;
  if (!harm) return undefined;
  const treatment = harm.treatment && words.treatments[harm.treatment];
  return [words.kinds[harm.kind], treatment, harm.date, harm.text].filter(Boolean).join(' · ');
};

export const WhatIsSent = (props: WhatIsSentProps) => {
  const { report, pictureSize } = props;
  const { sending } = usePageWords();
  const { bytes, reporting } = useLocale();
  const harm = useHarm(report);
  const picture =
    pictureSize === undefined ? undefined : sending.pictureSize({ size: bytes(pictureSize) });
  return (
    <details class="fold">
      <summary>{reporting.sent.see}</summary>
      <ReportFields report={report} more={{ harm, picture }} />
      <Raw {...props} />
    </details>
  );
};
