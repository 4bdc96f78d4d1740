import { useState } from 'preact/hooks';
import { Field } from '../../../components/field.tsx';
import { FormPanel } from '../fields.tsx';
import { useWords } from '../words/words.ts';

interface ReasonFormProps {
  title: string;
  isBusy: boolean;
  onSend(reason: string): void;
  onCancel(): void;
}

/** A decision that says why. */
export const ReasonForm = ({ title, isBusy, onSend, onCancel }: ReasonFormProps) => {
  const { act, cancel } = useWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <FormPanel
      {...{ title, send: title, cancel, isBusy, onCancel }}
      onSend={() => (reason.trim() === '' ? setMissing(true) : onSend(reason.trim()))}
    >
      <Field
        label={act.why}
        hint={act.whyHint}
        value={reason}
        most={2000}
        lines={3}
        mistake={isMissing && reason.trim() === '' ? act.why : undefined}
        onInput={setReason}
      />
    </FormPanel>
  );
};
