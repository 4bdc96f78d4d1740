import { Button, FileButton, Mistake } from '../button.tsx';
import { usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-focus.ts';

export type ImportProblem =
  | { kind: 'not-ours' | 'newer' }
  /** `where`: the path of the first field that does not fit. */
  | { kind: 'broken'; where: string };

export interface DataSectionProps {
  said?: 'exported' | 'applied' | 'failed' | 'exportFailed';
  problem?: ImportProblem;
  isBusy: boolean;
  onExport(): void;
  onFile(file: File): void;
}

const useProblem = (problem: ImportProblem | undefined): string => {
  const { problem: words } = usePageWords().settings.data;
  if (!problem) return '';
  return problem.kind === 'broken' ? words.broken({ where: problem.where }) : words[problem.kind];
};

export const DataSection = ({ said, problem, isBusy, onExport, onFile }: DataSectionProps) => {
  const { data: words } = usePageWords().settings;
  const isFault = said === 'failed' || said === 'exportFailed';
  const fault = useProblem(problem) || (isFault ? words[said] : '');
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
          isDisabled={isBusy}
          onFile={onFile}
        />
      </div>
      <Mistake>{fault}</Mistake>
      <p role="status">{said && !isFault ? words[said] : ''}</p>
    </div>
  );
};
