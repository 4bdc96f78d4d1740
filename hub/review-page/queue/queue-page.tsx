import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/shared/button.tsx';
import { Empty } from '../../../components/shared/page-head.tsx';
import type { Queue } from '../../inbox/review/queue.ts';
import type { Api, Me } from '../api.ts';
import { LoadStatus, useLoad } from '../load.tsx';
import { Pager } from '../parts.tsx';
import { useWords } from '../words.ts';
import { type Filter, Filters, firstFilter, isNarrowed, queryOf } from './filters.tsx';
import { GroupTable } from './group-table.tsx';

interface QueuePageProps {
  api: Api;
  me: Me;
  filter: Filter;
  setFilter(filter: Filter): void;
}

/** The value after it has not changed for a while, so that typing causes a single request. */
function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

export const QueuePage = ({ api, me, filter, setFilter }: QueuePageProps) => {
  const { queue } = useWords();
  const query = useDebounced(filter, 200);
  const loaded = useLoad((signal) => api.queue(queryOf(query), signal), String(queryOf(query)));
  return (
    <div aria-busy={loaded.isLoading}>
      <h1>{queue.title}</h1>
      <Filters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
      <p class="count" role="status">
        {loaded.value && !loaded.error ? queue.count({ count: loaded.value.total }) : ''}
      </p>
      <LoadStatus of={loaded} />
      {loaded.value && !loaded.error && (
        <QueueResults {...{ found: loaded.value, me: me.name, filter, setFilter }} />
      )}
    </div>
  );
};

type QueueResultsProps = Pick<QueuePageProps, 'filter' | 'setFilter'> & {
  found: Queue;
  me: string;
};
const QueueResults = ({ found: { groups, total }, me, filter, setFilter }: QueueResultsProps) => {
  const { queue } = useWords();
  if (groups.length === 0) {
    const isFiltered = isNarrowed(filter) || filter.offset > 0;
    return (
      <Empty title={isFiltered ? queue.nothing : queue.empty}>
        {isFiltered ? (
          <Button
            label={queue.clear}
            onClick={() => setFilter({ ...firstFilter, state: filter.state })}
          />
        ) : (
          <p>{queue.emptyBody}</p>
        )}
      </Empty>
    );
  }
  const { offset } = filter;
  return (
    <>
      <GroupTable groups={groups} me={me} />
      <Pager
        {...{ offset, shown: groups.length, total }}
        onGo={(next) => setFilter({ ...filter, offset: next })}
      />
    </>
  );
};
