import { Button, FileButton, Mistake } from '../button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-focus.ts';

interface ImportPreview {
  /** ISO 8601, UTC. */
  made: string;
  reports: readonly unknown[];
  silenced: readonly unknown[];
  owned: readonly unknown[];
  choices: object;
}

export type ImportProblem =
  | { kind: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  /** `where`: the path of the first field that does not fit. */
  | { kind: 'broken'; where: string };

export interface DataSectionProps {
  said?: 'exported' | 'applied' | 'failed' | 'exportFailed';
  problem?: ImportProblem;
  preview: ImportPreview | undefined;
  isBusy: boolean;
  onExport(): void;
  onFile(file: File): void;
  onApply(): void;
  onCancel(): void;
}

type PreviewProps = Pick<DataSectionProps, 'isBusy' | 'onApply' | 'onCancel'> & {
  preview: ImportPreview;
};

const Preview = ({ preview, isBusy, onApply, onCancel }: PreviewProps) => {
  const { data: words } = usePageWords().settings;
  const { dateTime } = useLocale();
  return (
    <section class="preview" aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <p>{words.from({ date: dateTime(preview.made) })}</p>
      <ul class="points">
        <li>{words.reports({ count: preview.reports.length })}</li>
        <li>{words.silenced({ count: preview.silenced.length })}</li>
        <li>{words.owned({ count: preview.owned.length })}</li>
        <li>{words.settings({ count: Object.keys(preview.choices).length })}</li>
      </ul>
      <p>{words.keeps}</p>
      <div class="toolbar">
        <Button look="filled" label={words.apply} disabled={isBusy} onClick={onApply} />
        <Button label={words.cancel} disabled={isBusy} onClick={onCancel} />
      </div>
    </section>
  );
};

const useProblem = (problem: ImportProblem | undefined): string => {
  const { problem: words } = usePageWords().settings.data;
  if (!problem) return '';
  return problem.kind === 'broken' ? words.broken({ where: problem.where }) : words[problem.kind];
};

export const DataSection = (props: DataSectionProps) => {
  const { data: words } = usePageWords().settings;
  const { said, problem, preview, isBusy, onExport, onFile } = props;
  const isFault = said === 'failed' || said === 'exportFailed';
  const fault = useProblem(problem) || (isFault ? words[said] : '');
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
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
      {preview && <Preview {...props} preview={preview} />}
      <p role="status">{said && !isFault ? words[said] : ''}</p>
    </div>
  );
};
