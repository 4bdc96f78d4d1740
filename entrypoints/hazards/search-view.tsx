import { useCallback, useEffect, useState } from 'preact/hooks';
import { SearchPage } from '../../components/browse/search-page.tsx';
import { hazardHash, type Route, searchHash } from '../../lib/browse/route.ts';
import { hazardId } from '../../lib/core/hazard-id.ts';
import { createTest, everything, type HazardQuery } from '../../lib/core/search/query.ts';
import { send } from '../../lib/extension/send.ts';
import { connect } from '../../lib/store/database.ts';
import { createListSearch, type FoundHazards } from '../../lib/store/search.ts';

const list = createListSearch(connect());

const pageSize = 20;
/** Milliseconds between two looks for a list that is not there. */
const emptyPause = 1_000;

/** Searches again with each change; the last result stays until the new search has something. */
const useSearch = (query: HazardQuery, page: number) => {
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
  }, [key]);
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

export interface SearchViewProps {
  route: Extract<Route, { kind: 'search' }>;
  /** While somebody types the entry in the history is replaced, so that "back" leaves the search. */
  go(hash: string, isReplacing: boolean): void;
}

export const SearchView = ({ route: { query, page }, go }: SearchViewProps) => {
  const search = useSearch(query, page);
  const [isFilling, setFilling] = useState(false);
  useEffect(() => {
    // A page of results is turned; coming back from a hazard, the browser knows where one was.
    if (page > 0) scrollTo(0, 0);
  }, [page]);
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
      page={page}
      pageSize={pageSize}
      isFilling={isFilling}
      onChange={(next, isTyping) => go(searchHash(next), isTyping)}
      onClear={() => go(searchHash(everything), false)}
      onRetry={search.again}
      onFill={() => void fill()}
      hrefOf={(other) => searchHash(query, other)}
      hazardHref={(hazard) => hazardHash(hazardId(hazard))}
    />
  );
};
