import { useState } from 'preact/hooks';
import { languageOfLetters } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { SettingState } from '../../lib/settings/use-setting.ts';
import type { ListedSource } from '../../lib/store/sources.ts';
import { authorityOf, nameIn } from '../presentation/names.ts';
import { Button, Switch } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { Field } from '../shared/field.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';

export interface SourcesSectionProps {
  /** Missing while the list is being read. */
  sources?: readonly ListedSource[];
  hasFailed: boolean;
  off: SettingState<string[]>;
}

interface NamedSource extends ListedSource {
  /** In the reader's language. */
  label: string;
  country: string;
}

const namesIn = (rows: readonly ListedSource[], locale: Locale): NamedSource[] => {
  const { names, country, language } = locale;
  const collator = new Intl.Collator(language);
  return rows
    .map((row) => ({
      ...row,
      // Two sources of one authority have their own names.
      label: nameIn(names.authority, row.source) ?? authorityOf(row, locale) ?? row.source,
      country: country(row.authority.country),
    }))
    .sort((a, b) => collator.compare(a.country, b.country) || collator.compare(a.label, b.label));
};

const matches = ({ label, country, source }: NamedSource, words: string): boolean =>
  [label, country, source].some((text) =>
    text.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()),
  );

interface RowProps extends Pick<SourcesSectionProps, 'off'> {
  row: NamedSource;
}

const Row = ({ row, off: [off, choose] }: RowProps) => {
  const { settings, number, date } = usePageLocale();
  const { source, label, attribution, count, newest } = row;
  const others = off.filter((one) => one !== source);
  return (
    <li class="option">
      <div class="option-text">
        <p>{label}</p>
        <p class="note">
          {newest
            ? settings.sources.count({ text: number(count), newest: date(newest) })
            : settings.sources.countOnly({ text: number(count) })}
        </p>
        <p class="note" lang={languageOfLetters(attribution)}>
          {attribution}
        </p>
      </div>
      <Switch
        label={label}
        isOn={!off.includes(source)}
        onSwitch={(isOn) => choose(isOn ? others : [...others, source])}
      />
    </li>
  );
};

const Reading = ({ sources, hasFailed }: SourcesSectionProps) => {
  const { sources: words } = usePageLocale().settings;
  if (hasFailed) return <p role="alert">{words.failed}</p>;
  if (sources) return sources.length === 0 ? <p>{words.none}</p> : null;
  return (
    <p class="note" role="status">
      {words.loading}
    </p>
  );
};

export const SourcesSection = (props: SourcesSectionProps) => {
  const locale = usePageLocale();
  const { sources: words } = locale.settings;
  const [filter, setFilter] = useState('');
  const { sources = [] } = props;
  const [off, chooseOff] = props.off;
  const all = namesIn(sources, locale);
  const shown = Object.entries(
    Object.groupBy(
      all.filter((row) => matches(row, filter)),
      ({ country }) => country,
    ),
  );
  const isAllOff = all.length > 0 && all.every((one) => off.includes(one.source));
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={area}>
      <p class="note">{words.hint}</p>
      <Reading {...props} />
      {all.length > 0 && (
        <Field label={words.filter} type="search" value={filter} onInput={setFilter} />
      )}
      {isAllOff && (
        <Callout tone="caution" role="status">
          {words.allOff}
        </Callout>
      )}
      {shown.map(([country, rows = []]) => (
        <section key={country} aria-label={country}>
          <h4>{country}</h4>
          <ul class="option-list">
            {rows.map((row) => (
              <Row key={row.source} row={row} off={props.off} />
            ))}
          </ul>
        </section>
      ))}
      <p class="note" role="status">
        {all.length > 0 && shown.length === 0 ? words.noMatch : ''}
      </p>
      {off.length > 0 && <Button look="text" label={words.allOn} onClick={() => chooseOff([])} />}
    </div>
  );
};
