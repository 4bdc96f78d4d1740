import { useState } from 'preact/hooks';
import { Button, Mistake } from '../button.tsx';
import { Confirm } from '../callout.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-focus.ts';
import type { DataSectionProps } from './data-section.tsx';

export type EraseState = 'idle' | 'working' | 'erased' | 'loading' | 'loaded' | 'failed';

export interface EraseSectionProps {
  state: EraseState;
  counts: { reports: number; silenced: number };
  exported?: DataSectionProps['said'];
  onExport(): void;
  onErase(): void;
  onLoad(): void;
}

type QuestionProps = Omit<EraseSectionProps, 'state' | 'onLoad'> & { onLeave(): void };

const Question = ({ counts, exported, onExport, onErase, onLeave }: QuestionProps) => {
  const { erase: words, data } = usePageWords().settings;
  const { number } = useLocale();
  const { reports, silenced, owned, choices, list } = words.goes;
  const goes = [
    reports({ reports: number(counts.reports) }),
    silenced({ silenced: number(counts.silenced) }),
    ...[owned, choices, list],
  ];
  return (
    <Confirm
      question={words.question}
      yes={words.yes}
      no={words.no}
      onNo={onLeave}
      onYes={() => {
        onLeave();
        onErase();
      }}
    >
      <ul class="points">
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button look="text" label={words.exportFirst} onClick={onExport} />
      {/* Spoken where it was made, and out of sight from here. */}
      {exported === 'exported' && <p>{data.exported}</p>}
      {exported === 'exportFailed' && <p class="mistake">{data.exportFailed}</p>}
    </Confirm>
  );
};

/** Nothing of it comes back, so everything that goes is named first. */
export const EraseSection = ({ state, onLoad, ...rest }: EraseSectionProps) => {
  const { erase: words } = usePageWords().settings;
  const [isAsking, setAsking] = useState(false);
  const area = useKeptFocus<HTMLDivElement>();
  const isBusy = state === 'working' || state === 'loading';
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      <div class="toolbar">
        <Button
          look="grave"
          label={words.button}
          disabled={isBusy}
          onClick={() => setAsking(true)}
        />
        {(state === 'erased' || state === 'loading') && (
          <Button label={words.load} disabled={isBusy} onClick={onLoad} />
        )}
      </div>
      {isAsking && <Question {...rest} onLeave={() => setAsking(false)} />}
      <p class="page-status" role="status">
        {state === 'working' || state === 'erased' || state === 'loaded' ? words[state] : ''}
      </p>
      <Mistake>{state === 'failed' ? words.failed : ''}</Mistake>
    </div>
  );
};
