import type { Channel } from '../../lib/reports/channels.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { Button } from '../shared/button.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { useLocale } from '../shared/locale.tsx';
import type { Reporting, ReportState } from './use-report.ts';

export const ReportStatus = ({ state }: { state: ReportState }) => {
  const { warning, reporting } = useLocale();
  const error = state.error ? warning.error[state.error] : '';
  const done = state.isUndone ? reporting.saved.undone : '';
  return (
    <>
      <LiveRegion words={error || done} isUrgent={error !== ''} />
      <p class="error">{error}</p>
      <p class="done">{done}</p>
    </>
  );
};

/** Official channels take reports about products, not about mistakes of this extension. */
export const isAboutProduct = ({ state }: Reporting): boolean =>
  state.report?.kind === 'suspect' || state.report?.kind === 'still-for-sale';

const firstOf = (channels: readonly Channel[]) => channels.find(({ link }) => link);

export interface ReportReceiverProps {
  /** Who takes the reports, where anybody does. */
  inbox?: string | undefined;
  channels: readonly Channel[];
}

/** Names the first receiver, next to the button that makes a report. */
export const ReportReceiver = ({ inbox, channels }: ReportReceiverProps) => {
  const { reporting, country } = useLocale();
  const { official } = reporting;
  const channel = firstOf(channels);
  const name = inbox ?? (channel?.shop ? siteName(channel.shop) : channel?.name);
  if (name === undefined) return null;
  const region = inbox === undefined ? channel?.region : undefined;
  // The shopper's own authority, which may be another than the notice's.
  const text = region
    ? official.inRegion({ name, country: country(region) })
    : official.to({ name });
  return <p class="note report-to">{text}</p>;
};

interface SubmitReportProps {
  reporting: Reporting;
  channels: readonly Channel[];
}

export const SubmitReport = ({ reporting, channels }: SubmitReportProps) => {
  const { reporting: words } = useLocale();
  const { report, isBusy } = reporting.state;
  const { state, onCopy } = reporting.copying;
  if (!report || report.isToBeSent || report.state) return null;
  if (report.to !== undefined)
    return (
      <Button
        look="filled"
        label={words.sent.send({ name: report.to })}
        disabled={isBusy}
        onClick={reporting.submit}
      />
    );
  const channel = isAboutProduct(reporting) ? firstOf(channels) : undefined;
  if (!channel?.link) return null;
  const { name, link } = channel;
  return (
    <>
      <OutsideLink class="button filled official" href={link.url} arrow={14} onClick={onCopy}>
        {link.kind === 'form' ? words.official.formOf({ name }) : words.official.homeOf({ name })}
      </OutsideLink>
      <p class="note" role="status">
        {state === 'copied' ? words.official.pasted : ''}
      </p>
    </>
  );
};
