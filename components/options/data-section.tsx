import { FileButton } from '../file-button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

/** What the file would change here, as it was read. */
export interface ImportPreview {
  /** ISO 8601, UTC. */
  made: string;
  reports: { fresh: number; known: number };
  silenced: { fresh: number; known: number };
  /** Names of the choices that would change. */
  choices: readonly string[];
}

export type ImportProblem =
  | { kind: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  | { kind: 'broken'; where: string };

export interface DataSectionProps {
  said: 'exported' | 'applied' | 'failed' | 'exportFailed' | undefined;
  problem: ImportProblem | undefined;
  preview: ImportPreview | undefined;
  isBusy: boolean;
  onExport(): void;
  onFile(file: File): void;
  onApply(): void;
  onCancel(): void;
}

const Preview = ({ preview, isBusy, onApply, onCancel }: PreviewProps) => {
  const { data: words } = usePageWords().settings;
  const { number, dateTime } = useLocale();
  const counts = ({ fresh, known }: { fresh: number; known: number }) =>
    [number(fresh), number(known)] as const;
  return (
    <section class="preview" aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <p>{words.from(dateTime(preview.made))}</p>
      <ul class="points">
        <li>{words.reports(...counts(preview.reports))}</li>
        <li>{words.silenced(...counts(preview.silenced))}</li>
        <li>{words.settings(number(preview.choices.length))}</li>
      </ul>
      <p>{words.keeps}</p>
      <div class="toolbar">
        <button type="button" class="button filled" disabled={isBusy} onClick={onApply}>
          {words.apply}
        </button>
        <button type="button" class="button outlined" disabled={isBusy} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
};

type PreviewProps = Pick<DataSectionProps, 'isBusy' | 'onApply' | 'onCancel'> & {
  preview: ImportPreview;
};

const useProblem = (problem: ImportProblem | undefined): string => {
  const { problem: words } = usePageWords().settings.data;
  if (!problem) return '';
  return problem.kind === 'broken' ? words.broken(problem.where) : words[problem.kind];
};

/** Everything of the shopper's own, taken along in one file and brought back. */
export const DataSection = (props: DataSectionProps) => {
  const { data: words } = usePageWords().settings;
  const { said, problem, preview, isBusy, onExport, onFile } = props;
  const isFault = said === 'failed' || said === 'exportFailed';
  const fault = useProblem(problem) || (isFault ? words[said] : '');
  return (
    <>
      <p class="note">{words.hint}</p>
      <div class="toolbar">
        <button type="button" class="button outlined" disabled={isBusy} onClick={onExport}>
          {words.export}
        </button>
        <FileButton
          label={words.import}
          accept=".json,application/json"
          isDisabled={isBusy}
          onFile={onFile}
        />
      </div>
      <p class="mistake" role="alert">
        {fault}
      </p>
      {preview && <Preview {...props} preview={preview} />}
      <p role="status">{said && !isFault ? words[said] : ''}</p>
    </>
  );
};
