import { useId } from 'preact/hooks';
import type { ReportReason } from '../../lib/core/report.ts';
import { useLocale } from '../locale.tsx';

interface ReasonChoiceProps {
  chosen: ReportReason | undefined;
  onChoose(event: Event, reason: ReportReason): void;
}

/** May be left out: the report is kept already. */
export const ReasonChoice = ({ chosen, onChoose }: ReasonChoiceProps) => {
  const { reporting } = useLocale();
  // The things of the watch have a choice each, on one page.
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
