import { useCallback, useEffect, useState } from 'preact/hooks';
import { createTest, type HazardQuery } from '../core/search/query.ts';
import { send } from '../extension/send.ts';
import type { createListSearch, FoundHazards } from '../store/search.ts';

const pageSize = 20;
/** Milliseconds between two tries while the device has no list yet. */
const emptyPause = 1_000;

type ListSearch = ReturnType<typeof createListSearch>;

/** Searches again with each change; the previous result stays until the new search has one. */
const useResults = (list: ListSearch, query: HazardQuery, page: number) => {
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
  // Right after the install the list may still be loading.
  const isListIncomplete =
    result?.isDone === true && (result.toSearch === 0 || result.isFirstPart === true);
  useEffect(() => {
    if (!isListIncomplete) return undefined;
    const timer = setInterval(again, emptyPause);
    return () => clearInterval(timer);
  }, [isListIncomplete, again]);
  return { result, hasFailed, again };
};

export const useSearch = (list: ListSearch, query: HazardQuery, page: number) => {
  const { again, ...results } = useResults(list, query, page);
  const [isLoadingList, setLoadingList] = useState(false);
  useEffect(() => {
    // Only on turning a page: coming back from a hazard, the browser restores the position itself.
    if (page > 0) scrollTo(0, 0);
  }, [page]);
  const loadList = async () => {
    setLoadingList(true);
    await send('fill-list', {}).catch(() => undefined);
    setLoadingList(false);
    again();
  };
  return { ...results, pageSize, isLoadingList, onRetry: again, onLoadList: () => void loadList() };
};
