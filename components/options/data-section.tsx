import { useState } from 'preact/hooks';
import { Button, FileButton, Mistake } from '../button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-focus.ts';

export interface ImportPreview {
  /** ISO 8601, UTC. */
  made: string;
  reports: { fresh: number; known: number };
  silenced: { fresh: number; known: number };
  /** Missing where the file holds none. */
  owned?: { fresh: number; known: number };
  /** Off, things that come in are kept and no more. */
  isWatchOn: boolean;
  choices: readonly string[];
}

export type ImportProblem =
  | { kind: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  /** `where`: the path of the first field that does not fit. */
  | { kind: 'broken'; where: string };

export interface DataSectionProps {
  said: 'exported' | 'applied' | 'failed' | 'exportFailed' | undefined;
  problem: ImportProblem | undefined;
  /** Pictures that the file which was exported had no room for. */
  leftOut?: number | undefined;
  preview: ImportPreview | undefined;
  ownedCount: number;
  isBusy: boolean;
  onExport(withOwned: boolean): void;
  onFile(file: File): void;
  onApply(): void;
  onCancel(): void;
}

const Preview = ({ preview, isBusy, onApply, onCancel }: PreviewProps) => {
  const { data: words } = usePageWords().settings;
  const { number, dateTime } = useLocale();
  const counts = ({ fresh, known }: { fresh: number; known: number }) => ({
    fresh: number(fresh),
    known: number(known),
  });
  return (
    <section class="preview" aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <p>{words.from({ date: dateTime(preview.made) })}</p>
      <ul class="points">
        <li>{words.reports(counts(preview.reports))}</li>
        <li>{words.silenced(counts(preview.silenced))}</li>
        {preview.owned && <li>{words.owned(counts(preview.owned))}</li>}
        <li>{words.settings({ count: preview.choices.length })}</li>
      </ul>
      <p>{words.keeps}</p>
      {preview.owned && !preview.isWatchOn && <p>{words.ownedOff}</p>}
      <div class="toolbar">
        <Button look="filled" label={words.apply} disabled={isBusy} onClick={onApply} />
        <Button label={words.cancel} disabled={isBusy} onClick={onCancel} />
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
  return problem.kind === 'broken' ? words.broken({ where: problem.where }) : words[problem.kind];
};

export const DataSection = (props: DataSectionProps) => {
  const { data: words } = usePageWords().settings;
  const { number } = useLocale();
  const { said, leftOut = 0, problem, preview, ownedCount, isBusy, onExport, onFile } = props;
  const [withOwned, setWithOwned] = useState(false);
  const isFault = said === 'failed' || said === 'exportFailed';
  const fault = useProblem(problem) || (isFault ? words[said] : '');
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      {ownedCount > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={withOwned}
            onChange={(event) => setWithOwned(event.currentTarget.checked)}
          />
          <span>
            {words.withOwned} ({number(ownedCount)})
          </span>
        </label>
      )}
      <div class="toolbar">
        <Button
          label={words.export}
          disabled={isBusy}
          onClick={() => onExport(withOwned && ownedCount > 0)}
        />
        <FileButton
          label={words.import}
          accept=".json,application/json"
          isDisabled={isBusy}
          onFile={onFile}
        />
      </div>
      <Mistake>{fault}</Mistake>
      {preview && <Preview {...props} preview={preview} />}
      <p role="status">
        {said && !isFault ? words[said] : ''}
        {said === 'exported' && leftOut > 0 && ` ${words.leftOut({ count: leftOut })}`}
      </p>
    </div>
  );
};
