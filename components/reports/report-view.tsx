import { useId, useRef } from 'preact/hooks';
import type { Report, ReportReason } from '../../lib/core/report.ts';
import type { Words } from '../../lib/locales/words.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import type { MadeReport } from '../../lib/reports/requests.ts';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { Icon, LevelIcon } from '../shared/icon.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { useLocale } from '../shared/locale.tsx';
import { OfficialChannels } from './official-channels.tsx';
import { ReportFields } from './report-fields.tsx';
import { isAboutProduct } from './report-status.tsx';
import type { Reporting } from './use-report.ts';

interface ReportViewProps {
  reporting: Reporting;
  channels: readonly Channel[];
}

const titleOf = (report: MadeReport, { saved, sent, state, ...words }: Words['reporting']) => {
  const { stored, to = '' } = report;
  if (!stored) return words.privateWindow;
  if (report.isToBeSent) return { title: sent.willBe({ name: to }), body: saved.sendBody };
  if (report.state === 'sent') return { title: sent.done({ name: to }), body: sent.follow };
  if (report.state === 'sending') return { title: sent.onItsWay({ name: to }), body: sent.retry };
  if (report.state) return { title: state[report.state], body: '' };
  return { title: saved.title, body: '' };
};

interface ReasonChoiceProps {
  chosen: ReportReason | undefined;
  onChoose(event: Event, reason: ReportReason): void;
}

const ReasonChoice = ({ chosen, onChoose }: ReasonChoiceProps) => {
  const { reporting } = useLocale();
  // A unique name, as one page may show several of these choices.
  const name = useId();
  const reasons = Object.keys(reporting.reason) as ReportReason[];
  return (
    <fieldset class="reasons">
      <legend>{reporting.saved.why}</legend>
      <div class="reason-list">
        {reasons.map((reason) => (
          <label key={reason} class="reason">
            <input
              type="radio"
              name={name}
              value={reason}
              checked={chosen === reason}
              onChange={(event) => onChoose(event, reason)}
            />
            <span>{reporting.reason[reason]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const SavedReportFields = ({ reporting, report }: { reporting: Reporting; report: Report }) => {
  const { sent } = useLocale().reporting;
  const { to } = reporting.state.report ?? {};
  return (
    <>
      {isAboutProduct(reporting) && (
        <ReasonChoice chosen={report.reason} onChoose={reporting.reason} />
      )}
      {to !== undefined && (
        <details class="fold">
          <summary>{sent.see}</summary>
          <ReportFields report={report} />
        </details>
      )}
    </>
  );
};

export const ReportView = ({ reporting, channels }: ReportViewProps) => {
  const { reporting: words, warning } = useLocale();
  const { report } = reporting.state;
  const heading = useRef<HTMLHeadingElement>(null);
  if (!report) return null;
  const { stored, state } = report;
  const { title, body } = titleOf(report, words);
  return (
    <div class="report">
      <LiveRegion words={title} unless={heading} />
      <Callout
        icon={stored ? <Icon name="check" size={18} /> : <LevelIcon level="advice" size={18} />}
        end={stored && <Button look="text" label={words.saved.undo} onClick={reporting.undo} />}
      >
        <h2 ref={heading} tabIndex={-1} data-first-focus>
          {title}
        </h2>
        {body && <p>{body}</p>}
        {stored && !state && (
          <Button look="text" onClick={reporting.open}>
            {words.saved.add}
            <span class="visually-hidden"> ({warning.button.newTab})</span>
          </Button>
        )}
      </Callout>
      {stored && !state && <SavedReportFields reporting={reporting} report={stored} />}
      {isAboutProduct(reporting) && (
        <OfficialChannels channels={channels} copying={reporting.copying} isOpen={!stored} />
      )}
    </div>
  );
};
