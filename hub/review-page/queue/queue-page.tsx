import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../../components/empty.tsx';
import type { Queue } from '../../inbox/review/queue.ts';
import type { Api, Me } from '../api.ts';
import { usePageKeys } from '../keys-context.ts';
import { Pager } from '../pager.tsx';
import { Loading, Problem } from '../problem.tsx';
import { useLoad } from '../use-load.ts';
import { useWords } from '../words/words.ts';
import { type Filter, firstFilter, isNarrowed, queryOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { GroupTable } from './group-table.tsx';

interface QueuePageProps {
  api: Api;
  me: Me;
  filter: Filter;
  setFilter(filter: Filter): void;
}

/** While somebody types, one question after the last sign is enough. */
function useCalm<T>(value: T, milliseconds: number): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return calm;
}

/** Moves the focus along the rows' links, so that Enter opens as it does everywhere. */
function step(root: HTMLElement | null, by: 1 | -1) {
  const links = [...(root?.querySelectorAll<HTMLElement>('.row-link') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}

export const QueuePage = ({ api, me, filter, setFilter }: QueuePageProps) => {
  const { queue } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const query = useCalm(filter, 200);
  const found = useLoad((signal) => api.queue(queryOf(query), signal), String(queryOf(query)));
  usePageKeys({
    j: () => step(root.current, 1),
    k: () => step(root.current, -1),
    '/': () => root.current?.querySelector<HTMLElement>('input[type=search]')?.focus(),
  });
  return (
    <div ref={root} aria-busy={found.isLoading}>
      <h1>{queue.title}</h1>
      <Filters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
      <p class="count" role="status">
        {found.value && !found.error ? queue.count(found.value.total) : ''}
      </p>
      {found.error && <Problem error={found.error} onRetry={found.reload} />}
      {!found.value && !found.error && <Loading />}
      {found.value && !found.error && (
        <Found {...{ found: found.value, me: me.name, filter, setFilter }} />
      )}
    </div>
  );
};

interface FoundProps extends Pick<QueuePageProps, 'filter' | 'setFilter'> {
  found: Queue;
  me: string;
}

const Found = ({ found: { groups, total }, me, filter, setFilter }: FoundProps) => {
  const { queue } = useWords();
  if (groups.length === 0) {
    const isFiltered = isNarrowed(filter) || filter.offset > 0;
    return (
      <Empty title={isFiltered ? queue.nothing : queue.empty}>
        {isFiltered ? (
          <button
            type="button"
            class="button outlined"
            onClick={() => setFilter({ ...firstFilter, state: filter.state })}
          >
            {queue.clear}
          </button>
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
