import type { HazardQuery } from '../../lib/core/search/query.ts';
import { Choice, Field } from '../shared/field.tsx';
import { usePageLocale } from '../shared/locale.tsx';

interface SearchFormProps {
  query: HazardQuery;
  /** Countries to choose from; more are added while the list is read. */
  countries: readonly string[];
  /** `isTyping`: the shopper may go on typing. */
  onChange(query: HazardQuery, isTyping: boolean): void;
}

const Filters = ({ query, countries, onChange }: SearchFormProps) => {
  const { hazards: words, risk, country, language } = usePageLocale();
  const collator = new Intl.Collator(language);
  const byName = (a: readonly [string, string], b: readonly [string, string]) =>
    collator.compare(a[1], b[1]);
  // A country from the address is shown even before the list has been read.
  const codes = [...new Set([...countries, ...(query.country ? [query.country] : [])])];
  const options = codes.map((code) => [code, country(code)] as const).sort(byName);
  const risks = Object.entries(risk).sort(byName);
  const any = ['', words.any] as const;
  const set = (change: Partial<HazardQuery>, isTyping: boolean) =>
    onChange({ ...query, ...change }, isTyping);
  return (
    <div class="filters">
      {(['brand', 'kind'] as const).map((name) => (
        <Field
          key={name}
          label={words[name]}
          value={query[name]}
          spellcheck={false}
          onInput={(text) => set({ [name]: text }, true)}
        />
      ))}
      <Choice
        label={words.country}
        value={query.country}
        options={[any, ...options]}
        onChange={(code) => set({ country: code }, false)}
      />
      <Choice
        label={words.risk}
        value={query.risk}
        options={[any, ...risks]}
        onChange={(code) => set({ risk: code as HazardQuery['risk'] }, false)}
      />
      {(['from', 'to'] as const).map((name) => (
        <Field
          key={name}
          type="date"
          label={words[name]}
          value={query[name]}
          onInput={(day) => set({ [name]: day }, false)}
        />
      ))}
    </div>
  );
};

export const SearchForm = (props: SearchFormProps) => {
  const { query, onChange } = props;
  const { hazards: words } = usePageLocale();
  const { words: _words, ...filters } = query;
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <search class="search">
      <Field
        type="search"
        label={words.words}
        placeholder={words.wordsHint}
        value={query.words}
        spellcheck={false}
        onInput={(text) => onChange({ ...query, words: text }, true)}
      />
      <details class="more" open={isFiltered}>
        <summary>{words.more}</summary>
        <Filters {...props} />
      </details>
    </search>
  );
};
