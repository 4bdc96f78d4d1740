import { Button, Mistake } from '../button.tsx';
import { AskedButton } from '../callout.tsx';
import { usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-focus.ts';

export type EraseState = 'idle' | 'working' | 'erased' | 'loading' | 'loaded' | 'failed';

export interface EraseSectionProps {
  state: EraseState;
  onErase(): void;
  onLoad(): void;
}

/** Nothing of it comes back, so everything that goes is named first. */
export const EraseSection = ({ state, onErase, onLoad }: EraseSectionProps) => {
  const { erase: words } = usePageWords().settings;
  const area = useKeptFocus<HTMLDivElement>();
  const isBusy = state === 'working' || state === 'loading';
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      <div class="toolbar">
        <AskedButton
          label={words.button}
          disabled={isBusy}
          question={words.question}
          yes={words.yes}
          no={words.no}
          onYes={onErase}
        >
          <ul class="points">
            {Object.values(words.goes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </AskedButton>
        {(state === 'erased' || state === 'loading') && (
          <Button label={words.load} disabled={isBusy} onClick={onLoad} />
        )}
      </div>
      <p class="page-status" role="status">
        {state === 'working' || state === 'erased' || state === 'loaded' ? words[state] : ''}
      </p>
      <Mistake>{state === 'failed' ? words.failed : ''}</Mistake>
    </div>
  );
};
