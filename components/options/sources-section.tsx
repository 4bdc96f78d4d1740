import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText, languageOfLetters } from '../../lib/locales/choose-text.ts';
import { Callout } from '../callout.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { Switch } from '../switch.tsx';
import { placeOf } from '../telling/place.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

/** A source as the list has it. */
export interface SourceRow {
  source: string;
  authority: Hazard['authority'];
  licence: string;
  attribution: string;
  count: number;
  newest?: string;
}

export interface SourcesSectionProps {
  /** `undefined` until the first answer. */
  sources: readonly SourceRow[] | undefined;
  progress: { seen: number; of: number; isDone: boolean };
  hasFailed: boolean;
  off: readonly string[];
  onSwitch(source: string, isOn: boolean): void;
  onAllOn(): void;
}

const Row = ({ row, hasNamesake, isOn, onSwitch }: RowProps) => {
  const { sources: words } = usePageWords().settings;
  const locale = useLocale();
  const { number, date } = locale;
  const { source, attribution, licence, count, newest } = row;
  const label = placeOf(row, locale);
  return (
    <li class="option">
      <div class="option-text">
        <h3>
          {label}
          {hasNamesake && <span class="note"> {source}</span>}
        </h3>
        <p class="note">
          {newest
            ? words.count({ text: number(count), newest: date(newest) })
            : words.countOnly({ text: number(count) })}
        </p>
        <p class="note">
          <span lang={languageOfLetters(attribution)}>{attribution}</span> ·{' '}
          <span class="whole">{licence}</span>
        </p>
      </div>
      <Switch
        label={hasNamesake ? `${label}, ${source}` : label}
        isOn={isOn}
        onSwitch={(on) => onSwitch(source, on)}
      />
    </li>
  );
};

interface RowProps {
  row: SourceRow;
  /** Another source of the same authority: only what it is called among us tells them apart. */
  hasNamesake: boolean;
  isOn: boolean;
  onSwitch: SourcesSectionProps['onSwitch'];
}

/** Whose notices count, with the words each source asks to be named by. */
export const SourcesSection = (props: SourcesSectionProps) => {
  const { settings, hazards } = usePageWords();
  const { sources: words } = settings;
  const { number, language } = useLocale();
  const { sources, progress, hasFailed, off } = props;
  const collator = new Intl.Collator(language);
  const nameOf = ({ authority, source }: SourceRow) =>
    chooseText(authority.name, language)?.text ?? source;
  const rows = [...(sources ?? [])].sort(
    (a, b) => collator.compare(nameOf(a), nameOf(b)) || collator.compare(a.source, b.source),
  );
  const isAllOff =
    progress.isDone && rows.length > 0 && rows.every((one) => off.includes(one.source));
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      {hasFailed && <p role="alert">{words.failed}</p>}
      {!hasFailed && !progress.isDone && (
        <p class="note" role="status">
          {progress.of > 0
            ? hazards.progress({ seen: number(progress.seen), of: number(progress.of) })
            : words.loading}
        </p>
      )}
      {progress.isDone && rows.length === 0 && <p>{words.none}</p>}
      {isAllOff && (
        <Callout tone="caution" role="status">
          {words.allOff}
        </Callout>
      )}
      <ul class="option-list">
        {rows.map((row) => (
          <Row
            key={row.source}
            row={row}
            hasNamesake={rows.some((one) => one !== row && nameOf(one) === nameOf(row))}
            isOn={!off.includes(row.source)}
            onSwitch={props.onSwitch}
          />
        ))}
      </ul>
      {off.length > 0 && (
        <button type="button" class="text-button" onClick={props.onAllOn}>
          {words.allOn}
        </button>
      )}
    </div>
  );
};
