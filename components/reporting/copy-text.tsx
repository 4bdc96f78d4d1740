import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';

/** Copying, and how it went with this very text. Rejects where the browser does not let us. */
export const useCopy = (text: string, copy: (text: string) => Promise<void>) => {
  const [last, tell] = useState<{ text?: string; state: 'copied' | 'failed' }>();
  const onCopy = () =>
    void copy(text).then(
      () => tell({ text, state: 'copied' }),
      () => tell({ text, state: 'failed' }),
    );
  return { text, state: last?.text === text ? last.state : 'idle', onCopy } as const;
};

export type Copying = ReturnType<typeof useCopy>;

/** The text stands in the open, so that it can be read before it is used, and copied by hand. */
export const CopyText = ({ text, state, onCopy }: Copying) => {
  const { official } = useLocale().reporting;
  return (
    <div class="copy">
      <textarea class="copy-text" readOnly rows={7} value={text} aria-label={official.text} />
      <Button onClick={onCopy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
        {state === 'copied' ? official.copied : official.copy}
      </Button>
      <p class="note" role="status">
        {state === 'failed' ? official.copyFailed : ''}
      </p>
    </div>
  );
};
