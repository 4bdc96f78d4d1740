import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { CopyText, useCopy } from '../reporting/copy-text.tsx';

interface UnreadPageProps {
  onDescribe(): Promise<string>;
  copy(text: string): Promise<void>;
}

/** A page of many listings on which nothing was found: for a report of that, without its content. */
export const UnreadPage = ({ onDescribe, copy }: UnreadPageProps) => {
  const { popup } = usePageWords();
  const { trouble } = useLocale().warning;
  const [text, setText] = useState<string | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const copying = useCopy(text ?? '', copy);
  if (text === undefined)
    return (
      <p class="note">
        <Button
          look="text"
          label={popup.cards.unread}
          onClick={() => onDescribe().then(setText, () => setFailed(true))}
        />
        <span role="status">{hasFailed ? ` ${trouble.failed}` : ''}</span>
      </p>
    );
  return (
    <>
      <p class="note" role="status">
        {popup.cards.unreadBody}
      </p>
      <CopyText {...copying} />
    </>
  );
};
