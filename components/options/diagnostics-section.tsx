import { Button } from '../button.tsx';
import { usePageWords } from '../locale.tsx';
import { useCopy } from '../reporting/copy-text.tsx';

export interface DiagnosticsSectionProps {
  /** `undefined` while it is being gathered. */
  text: string | undefined;
  copy(text: string): Promise<void>;
}

/** Shown in full before it is copied: who sends it knows what is in it. */
export const DiagnosticsSection = ({ text, copy }: DiagnosticsSectionProps) => {
  const { diagnostics: words } = usePageWords().settings;
  const { state, onCopy } = useCopy(text ?? '', copy);
  const said = { idle: '', copied: words.copied, failed: words.copyFailed };
  return (
    <>
      <p class="note">{words.hint}</p>
      <div class="copy">
        <textarea
          class="copy-text diagnostics"
          readOnly
          rows={8}
          dir="ltr"
          aria-label={words.text}
          value={text ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button label={words.copy} disabled={!text} onClick={onCopy} />
        <p class="note" role="status">
          {said[state]}
        </p>
      </div>
    </>
  );
};
