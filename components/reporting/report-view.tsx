import { useRef } from 'preact/hooks';
import type { ReportKind, ReportReason } from '../../lib/core/report.ts';
import type { Words } from '../../lib/locales/words.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import { Callout } from '../callout.tsx';
import { Icon, LevelIcon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';
import { Said } from '../said.tsx';
import { OfficialChannels } from './official-channels.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { Reporting } from './use-report.ts';

/** A report as it was answered. Without `id` nothing was kept: a private window. */
export interface MadeReport {
  id: string | undefined;
  kind: ReportKind;
  reason: ReportReason | undefined;
  /** For the clipboard. */
  text: string;
  /** The shopper wants reports sent: nothing more needs to be done. */
  isToBeSent?: boolean;
}

interface ReportViewProps {
  reporting: Reporting;
  channels: readonly Channel[];
}

const titleOf = ({ id, kind, isToBeSent }: MadeReport, reporting: Words['reporting']) => {
  const { saved, privateWindow } = reporting;
  if (id === undefined) return privateWindow;
  if (isToBeSent) return { title: saved.sendTitle, body: saved.sendBody };
  return { title: saved.title, body: saved.asKind({ label: reporting.kind[kind] }) };
};

/** What became of the click: kept, with a way back, and where else it can be told. */
export const ReportView = ({ reporting: { state, ...on }, channels }: ReportViewProps) => {
  const { reporting, warning } = useLocale();
  const { report, copy } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  if (!report) return null;
  const isKept = report.id !== undefined;
  const { title, body } = titleOf(report, reporting);
  return (
    <div class="report">
      <Said words={title} unless={heading} />
      <Callout
        icon={isKept ? <Icon name="check" size={18} /> : <LevelIcon level="advice" size={18} />}
        end={
          isKept && (
            <button type="button" class="text-button" onClick={on.undo}>
              {reporting.saved.undo}
            </button>
          )
        }
      >
        <h2 ref={heading} tabIndex={-1} data-first-focus>
          {title}
        </h2>
        <p>{body}</p>
        {isKept && (
          <button type="button" class="text-button" onClick={on.open}>
            {report.isToBeSent ? reporting.saved.lookAgain : reporting.saved.look}
            <span class="unseen"> ({warning.button.newTab})</span>
          </button>
        )}
      </Callout>
      {isKept && <ReasonChoice chosen={report.reason} onChoose={on.reason} />}
      <OfficialChannels channels={channels} text={report.text} copy={copy} onCopy={on.copy} />
    </div>
  );
};
