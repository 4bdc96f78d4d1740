import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.tsx';

export type CopyState = 'idle' | 'copied' | 'failed';

interface CopyTextProps {
  text: string;
  state: CopyState;
  onCopy(): void;
}

/** The text stands in the open, so that it can be read before it is used, and copied by hand. */
export const CopyText = ({ text, state, onCopy }: CopyTextProps) => {
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
