import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLocale } from './locale.tsx';

/** Copies a text and tells whether that succeeded for this very text. */
export const useCopy = (text: string, copy: (text: string) => Promise<void>) => {
  const [last, setLast] = useState<{ text?: string; state: 'copied' | 'failed' }>();
  const onCopy = () =>
    void copy(text).then(
      () => setLast({ text, state: 'copied' }),
      () => setLast({ text, state: 'failed' }),
    );
  return { text, state: last?.text === text ? last.state : 'idle', onCopy } as const;
};

export type Copying = ReturnType<typeof useCopy>;

/** The text is visible, so that it can be read before use and copied by hand. */
export const CopyText = ({ text, state, onCopy, label }: Copying & { label?: string }) => {
  const { official } = useLocale().reporting;
  return (
    <div class="copy">
      <textarea
        class="copy-text"
        readOnly
        rows={7}
        value={text}
        aria-label={label ?? official.text}
      />
      <Button disabled={text === ''} onClick={onCopy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
        {state === 'copied' ? official.copied : official.copy}
      </Button>
      <p class="note" role="status">
        {state === 'failed' ? official.copyFailed : ''}
      </p>
    </div>
  );
};

interface TextOnDemandProps {
  label: string;
  hint: string;
  make(): Promise<string>;
  copy(text: string): Promise<void>;
}

/** Text for a report of a fault, made when opened: the sender sees all of it. */
export const TextOnDemand = ({ label, hint, make, copy }: TextOnDemandProps) => {
  const { error } = useLocale().warning;
  const [text, setText] = useState<string | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const copying = useCopy(text ?? '', copy);
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open && text === undefined) make().then(setText, () => setFailed(true));
  };
  return (
    <details class="fold" onToggle={onToggle}>
      <summary>{label}</summary>
      <p class="note" role="status">
        {text === undefined ? hasFailed && error.failed : hint}
      </p>
      {text !== undefined && <CopyText {...copying} label={label} />}
    </details>
  );
};
