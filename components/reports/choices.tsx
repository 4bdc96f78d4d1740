import type { Report } from '../../lib/core/report.ts';
import type { SendingChoice } from '../../lib/reports/use-sending-page.ts';
import { SwitchRow } from '../settings/option-row.tsx';
import { Button, FieldError } from '../shared/button.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { ReportFields } from './report-fields.tsx';
import type { ReportRow } from './row-state.tsx';

interface ChoicesProps {
  receiver: string;
  isBusy: boolean;
  isAlways: boolean;
  sendsAll: boolean;
  mistake: string | undefined;
  onChoose(choice: SendingChoice): void;
}

export const Choices = ({
  receiver,
  isBusy,
  isAlways,
  sendsAll,
  mistake,
  onChoose,
}: ChoicesProps) => {
  const { sending, reporting } = usePageLocale();
  return (
    <section class="choices">
      <div class="toolbar">
        <Button
          look="filled"
          label={isAlways ? sending.now : reporting.sent.send({ name: receiver })}
          disabled={isBusy}
          onClick={() => onChoose('once')}
        />
      </div>
      <FieldError>{mistake}</FieldError>
      <SwitchRow
        title={sending.all}
        hint={sending.allHint}
        setting={[sendsAll, (isOn) => onChoose(isOn ? 'always' : 'stop')]}
      />
    </section>
  );
};

const useHarm = ({ harm }: Report): string | undefined => {
  const { harm: words } = usePageLocale().sending;
  if (!harm) return undefined;
  const treatment = harm.treatment && words.treatments[harm.treatment];
  return [words.kinds[harm.kind], treatment, harm.date, harm.text].filter(Boolean).join(' · ');
};

export const WhatIsSent = ({ report, picture }: Pick<ReportRow, 'report' | 'picture'>) => {
  const { sending, bytes, reporting } = usePageLocale();
  const harm = useHarm(report);
  const size = picture && sending.pictureSize({ size: bytes(picture.bytes.length) });
  return (
    <details class="fold">
      <summary>{reporting.sent.see}</summary>
      <ReportFields report={report} more={{ harm, picture: size }} />
    </details>
  );
};
