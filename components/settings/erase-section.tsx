import { useState } from 'preact/hooks';
import type { EraseState } from '../../lib/settings/use-own-data.ts';
import { Button, FieldError } from '../shared/button.tsx';
import { Confirm } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';

export interface EraseSectionProps {
  state: EraseState;
  onErase(): void;
  onLoadList(): void;
}

/** Erasing cannot be undone, so everything that is deleted is named first. */
export const EraseSection = ({ state, onErase, onLoadList }: EraseSectionProps) => {
  const { erase: words } = usePageLocale().settings;
  const [isAsking, setAsking] = useState(false);
  const area = useKeptFocus<HTMLDivElement>();
  const isBusy = state === 'working' || state === 'loading';
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      <div class="toolbar">
        <Button
          look="destructive"
          label={words.button}
          disabled={isBusy}
          onClick={() => setAsking(true)}
        />
        {isAsking && (
          <Confirm
            {...words}
            onYes={() => {
              setAsking(false);
              onErase();
            }}
            onNo={() => setAsking(false)}
          >
            <ul class="points">
              {Object.values(words.goes).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Confirm>
        )}
        {(state === 'erased' || state === 'loading') && (
          <Button label={words.load} disabled={isBusy} onClick={onLoadList} />
        )}
      </div>
      <p class="page-status" role="status">
        {state === 'working' || state === 'erased' || state === 'loaded' ? words[state] : ''}
      </p>
      <FieldError>{state === 'failed' ? words.failed : ''}</FieldError>
    </div>
  );
};
