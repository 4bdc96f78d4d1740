import { useCopy } from '../../components/copy-text.tsx';
import { useLocale } from '../../components/locale.tsx';
import type { OfficialProps } from '../../components/reporting/official-channels.tsx';
import { getRegion } from '../../lib/background/settings.ts';
import type { Report } from '../../lib/core/report.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import { useLoaded } from '../own-pages/hooks.ts';

export const useOfficial = (report: Report | undefined): OfficialProps => {
  const locale = useLocale();
  const region = useLoaded(getRegion);
  const text = report ? reportText(report, locale) : '';
  const copying = useCopy(text, (text) => navigator.clipboard.writeText(text));
  return {
    channels: channelsFor(locale.channels, region, report?.site ?? '', report?.listingId),
    copying,
  };
};
