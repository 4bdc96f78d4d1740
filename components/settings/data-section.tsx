import type { ImportProblem } from '../../lib/settings/backup.ts';
import type { OwnDataNote } from '../../lib/settings/use-own-data.ts';
import { Button, FieldError, FileButton } from '../shared/button.tsx';
import { Confirm } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';

export interface DataSectionProps {
  note?: OwnDataNote;
  problem?: ImportProblem;
  isBusy: boolean;
  onExport(): void;
  onFile(file: File): void;
  /** Present while a file was read and is waiting to be confirmed. */
  onAnswer?: ((isWanted: boolean) => void) | undefined;
}

const useProblem = (problem: ImportProblem | undefined): string => {
  const { problem: words } = usePageLocale().settings.data;
  if (!problem) return '';
  return problem.kind === 'broken' ? words.broken({ where: problem.where }) : words[problem.kind];
};

export const DataSection = (props: DataSectionProps) => {
  const { note, problem, isBusy, onExport, onFile, onAnswer } = props;
  const { data: words } = usePageLocale().settings;
  const isFault = note === 'failed' || note === 'exportFailed';
  const fault = useProblem(problem) || (isFault ? words[note] : '');
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      <p class="note">{words.keeps}</p>
      <div class="toolbar">
        <Button label={words.export} disabled={isBusy} onClick={onExport} />
        <FileButton
          label={words.import}
          accept=".json,application/json"
          disabled={isBusy}
          onFile={onFile}
        />
      </div>
      {onAnswer && <Confirm {...words} onYes={() => onAnswer(true)} onNo={() => onAnswer(false)} />}
      <FieldError>{fault}</FieldError>
      <p role="status">{note && !isFault ? words[note] : ''}</p>
    </div>
  );
};
