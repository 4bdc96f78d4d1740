import { Choice, Field } from '../../../components/shared/field.tsx';
import type { ReportKind } from '../../../lib/core/report.ts';
import { shops } from '../../../lib/sites/facts.ts';
import type { CaseState } from '../../inbox/review/cases.ts';
import { pageLength } from '../parts.tsx';
import { useWords } from '../words.ts';

/** Filters of the queue. Empty texts filter nothing. */
export interface Filter {
  state: CaseState;
  site: string;
  kind: ReportKind | '';
  text: string;
  offset: number;
}

export const firstFilter: Filter = {
  ...{ state: 'open', site: '', kind: '', text: '', offset: 0 },
};

export const isNarrowed = ({ site, kind, text }: Filter): boolean =>
  site !== '' || kind !== '' || text.trim() !== '';

export const queryOf = (filter: Filter): URLSearchParams =>
  new URLSearchParams({
    state: filter.state,
    limit: String(pageLength),
    offset: String(filter.offset),
    ...(filter.site !== '' && { site: filter.site }),
    ...(filter.kind !== '' && { kind: filter.kind }),
    ...(filter.text.trim() !== '' && { text: filter.text.trim() }),
  });

/** The filters; each change goes back to the first page. */
export const Filters = (props: { filter: Filter; onChange(change: Partial<Filter>): void }) => {
  const { filter, onChange } = props;
  const { queue, state, kinds } = useWords();
  const narrow = (change: Partial<Filter>) => onChange({ ...change, offset: 0 });
  const all = ['', queue.all] as const;
  return (
    <search class="filters">
      <Field
        type="search"
        name="search"
        label={queue.search}
        hint={queue.searchHint}
        value={filter.text}
        maxLength={200}
        onInput={(text) => narrow({ text })}
      />
      <Choice
        label={queue.state}
        value={filter.state}
        options={Object.entries(state)}
        onChange={(value) => narrow({ state: value as CaseState })}
      />
      <Choice
        label={queue.site}
        value={filter.site}
        options={[all, ...shops.map(({ id, name }) => [id, name] as const)]}
        onChange={(site) => narrow({ site })}
      />
      <Choice
        label={queue.kind}
        value={filter.kind}
        options={[all, ...Object.entries(kinds)]}
        onChange={(value) => narrow({ kind: value as ReportKind | '' })}
      />
    </search>
  );
};
