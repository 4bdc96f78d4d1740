import { useState } from 'preact/hooks';
import { useLocale } from '../../components/locale.tsx';
import type { CopyState } from '../../components/reporting/copy-text.tsx';
import type { OfficialProps } from '../../components/reporting/official-channels.tsx';
import { getRegion } from '../../lib/background/settings.ts';
import type { Report } from '../../lib/core/report.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import { useLoaded } from '../own-pages/use-loaded.ts';

export const useOfficial = (report: Report | undefined): OfficialProps => {
  const locale = useLocale();
  const region = useLoaded(getRegion);
  const [copy, showCopy] = useState<CopyState>('idle');
  const text = report ? reportText(report, locale) : '';
  return {
    channels: channelsFor(locale.channels, region, report?.site ?? '', report?.listingId),
    text,
    copy,
    onCopy() {
      navigator.clipboard.writeText(text).then(
        () => showCopy('copied'),
        () => showCopy('failed'),
      );
    },
  };
};
