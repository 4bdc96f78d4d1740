import { useState } from 'preact/hooks';
import { Button } from '../../../components/shared/button.tsx';
import { Choice } from '../../../components/shared/field.tsx';
import { Empty } from '../../../components/shared/page-head.tsx';
import type { AppealQuery } from '../../inbox/review/appeals.ts';
import { ActionStatus, useAction } from '../act.tsx';
import type { Api } from '../api.ts';
import { LoadStatus, useLoad } from '../load.tsx';
import { Pager, pageLength } from '../parts.tsx';
import { useWords } from '../words.ts';
import { AppealItem } from './appeal-item.tsx';

type Filter = Omit<AppealQuery, 'limit'>;

const initialFilter: Filter = { view: 'due', offset: 0 };

const queryOf = ({ view, answered, site, listing, offset }: Filter): URLSearchParams =>
  new URLSearchParams({
    ...{ view, limit: String(pageLength), offset: String(offset) },
    ...(answered && { answered }),
    ...(site !== undefined && listing !== undefined && { site, listing }),
  });

const Filters = (props: { filter: Filter; onChange(change: Partial<Filter>): void }) => {
  const { filter, onChange } = props;
  const { appeals: words } = useWords();
  return (
    <search class="filters">
      <Choice
        label={words.order}
        value={filter.view}
        options={Object.entries(words.orders)}
        onChange={(view) => onChange({ view: view as Filter['view'] })}
      />
      <Choice
        label={words.show}
        value={filter.answered ? 'answered' : 'waiting'}
        options={Object.entries(words.shown)}
        onChange={(shown) => onChange({ answered: shown === 'answered' ? '1' : undefined })}
      />
      {filter.listing !== undefined && (
        <Button
          label={words.allListings}
          onClick={() => onChange({ site: undefined, listing: undefined })}
        />
      )}
    </search>
  );
};

const NoAppeals = () => {
  const { appeals: words } = useWords();
  return (
    <Empty title={words.empty}>
      <p>{words.emptyBody}</p>
      <p>
        <a href="/appeal" target="_blank" rel="noopener noreferrer">
          {words.form}
        </a>
      </p>
    </Empty>
  );
};

/** Sellers' appeals against warnings, waiting ones first. A few of each listing are shown, or all of one listing. */
export const AppealsPage = ({ api, today }: { api: Api; today(): string }) => {
  const { appeals: words } = useWords();
  const [filter, setFilter] = useState(initialFilter);
  const query = queryOf(filter);
  const appeals = useLoad((signal) => api.appeals(query, signal), String(query));
  const act = useAction(appeals.reload);
  const page = appeals.error ? undefined : appeals.value;
  const change = (some: Partial<Filter>) => setFilter({ ...filter, offset: 0, ...some });
  return (
    <div aria-busy={appeals.isLoading}>
      <h1>{words.title}</h1>
      <Filters filter={filter} onChange={change} />
      <p class="count" role="status">
        {page ? words.count(page) : ''}
      </p>
      <ActionStatus act={act} />
      <LoadStatus of={appeals} />
      {page?.appeals.length === 0 && <NoAppeals />}
      <ol class="appeals">
        {page?.appeals.map((appeal) => {
          const { id, site, listingId } = appeal;
          const isOneListing = filter.listing !== undefined;
          return (
            <AppealItem
              key={id}
              {...{ appeal, today: today(), isBusy: act.isBusy }}
              onListing={isOneListing ? undefined : () => change({ site, listing: listingId })}
              onDecide={(decision) =>
                act.run(async () => {
                  await api.decideAppeal(id, decision);
                  return { text: words.done[decision.action] };
                })
              }
            />
          );
        })}
      </ol>
      {page && (
        <Pager
          {...{ offset: filter.offset, shown: page.appeals.length, total: page.total }}
          onGo={(offset) => change({ offset })}
        />
      )}
    </div>
  );
};
