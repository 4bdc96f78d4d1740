import { Choice, Field } from '../../../components/field.tsx';
import type { ReportKind } from '../../../lib/core/report.ts';
import { shops } from '../../../lib/sites/facts.ts';
import type { CaseState } from '../../inbox/review/cases.ts';
import { useWords } from '../words/words.ts';
import type { Filter } from './filter.ts';

interface FiltersProps {
  filter: Filter;
  onChange(change: Partial<Filter>): void;
}

/** Narrowing starts at the first page again. */
export const Filters = ({ filter, onChange }: FiltersProps) => {
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
        most={200}
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
      <div class="filter-checks">
        <label class="check">
          <input
            type="checkbox"
            checked={filter.isHarmed}
            onChange={(event) => narrow({ isHarmed: event.currentTarget.checked })}
          />
          {queue.harm}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.isProposed}
            onChange={(event) => narrow({ isProposed: event.currentTarget.checked })}
          />
          {queue.proposed}
        </label>
      </div>
    </search>
  );
};
