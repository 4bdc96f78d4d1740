import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SearchPage } from '../../components/hazards/search-page.tsx';
import { send } from '../../lib/background/send.ts';
import { hazardId } from '../../lib/core/hazard-id.ts';
import { createTest, everything, type HazardQuery } from '../../lib/core/search/query.ts';
import type { FoundHazards, ListSearch } from '../../lib/store/search.ts';
import { hazardHash, type Route, searchHash } from './route.ts';

const pageSize = 20;
/** Milliseconds between two looks for a list that is not there. */
const emptyPause = 1_000;

/**
 * Searches whenever the query changes; the one before is given up at once. What it found stays on
 * show until the new one has something.
 */
const useSearch = (list: ListSearch, query: HazardQuery, page: number) => {
  const [result, setResult] = useState<FoundHazards | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([query, page, attempt]);
  useEffect(() => {
    const controller = new AbortController();
    const [wanted, wantedPage] = JSON.parse(key) as [HazardQuery, number];
    setFailed(false);
    list
      .search(
        { test: createTest(wanted), page: wantedPage, pageSize },
        controller.signal,
        setResult,
      )
      .catch(() => {
        if (!controller.signal.aborted) setFailed(true);
      });
    return () => controller.abort();
  }, [list, key]);
  const again = useCallback(() => setAttempt((old) => old + 1), []);
  // Right after the install the list, or most of it, may still be on its way.
  const isComing = result?.isDone === true && (result.of === 0 || result.isFirstPart === true);
  useEffect(() => {
    if (!isComing) return undefined;
    const timer = setInterval(again, emptyPause);
    return () => clearInterval(timer);
  }, [isComing, again]);
  return { result, hasFailed, again };
};

/** Milliseconds after the last letter until the address follows; the search does at once. */
const typingPause = 400;

type SearchRoute = Extract<Route, { kind: 'search' }>;

export interface SearchViewProps {
  list: ListSearch;
  route: SearchRoute;
  go(hash: string, isReplacing: boolean): void;
}

/** While somebody types, the entry in the history is replaced, so that "back" leaves the search. */
export const SearchView = ({ list, route, go }: SearchViewProps) => {
  const { page } = route;
  const [query, setQuery] = useState<HazardQuery>(route.query);
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const written = JSON.stringify(route.query);
  useEffect(() => setQuery(JSON.parse(written)), [written]);
  useEffect(() => () => clearTimeout(typing.current), []);
  const isTyped = JSON.stringify(query) !== written;
  const search = useSearch(list, query, isTyped ? 0 : page);
  const [isFilling, setFilling] = useState(false);

  const change = (next: HazardQuery, isTyping: boolean) => {
    clearTimeout(typing.current);
    setQuery(next);
    if (isTyping) typing.current = setTimeout(() => go(searchHash(next), true), typingPause);
    else go(searchHash(next), false);
  };
  const fill = async () => {
    setFilling(true);
    await send('fill-list', {}).catch(() => undefined);
    setFilling(false);
    search.again();
  };
  return (
    <SearchPage
      {...search}
      query={query}
      page={isTyped ? 0 : page}
      pageSize={pageSize}
      isFilling={isFilling}
      onChange={change}
      onClear={() => change(everything, false)}
      onRetry={search.again}
      onFill={() => void fill()}
      hrefOf={(other) => searchHash(query, other)}
      hazardHref={(hazard) => hazardHash(hazardId(hazard))}
    />
  );
};
