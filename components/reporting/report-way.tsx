import type { Channel } from '../../lib/reports/channels.ts';
import { Button } from '../button.tsx';
import { useLocale } from '../locale.tsx';
import { OutsideLink } from '../outside-link.tsx';
import type { Reporting } from './use-report.ts';

/** Official places take reports about products, not about our own mistakes. */
export const isAboutProduct = ({ state }: Reporting): boolean =>
  state.report?.kind === 'suspect' || state.report?.kind === 'still-for-sale';

interface ReportWayProps {
  reporting: Reporting;
  channels: readonly Channel[];
}

/** Where the report goes from here: to the operator, or else to an official form. */
export const ReportWay = ({ reporting, channels }: ReportWayProps) => {
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
  const channel = isAboutProduct(reporting) ? channels.find(({ link }) => link) : undefined;
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
