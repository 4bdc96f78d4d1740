import { Button } from '../button.tsx';
import { usePageWords } from '../locale.tsx';

export interface DiagnosticsSectionProps {
  /** `undefined` while it is being gathered. */
  text: string | undefined;
  copy: 'idle' | 'copied' | 'failed';
  onCopy(): void;
}

/** Shown in full before it is copied: who sends it knows what is in it. */
export const DiagnosticsSection = ({ text, copy, onCopy }: DiagnosticsSectionProps) => {
  const { diagnostics: words } = usePageWords().settings;
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
          {said[copy]}
        </p>
      </div>
    </>
  );
};
