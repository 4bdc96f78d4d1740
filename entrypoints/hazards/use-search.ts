import { useCallback, useEffect, useState } from 'preact/hooks';
import { createTest, type HazardQuery } from '../../lib/core/search/query.ts';
import type { FoundHazards, ListSearch } from '../../lib/store/search.ts';

export const pageSize = 20;
/** Milliseconds between two looks for a list that is not there. */
const emptyPause = 1_000;

/**
 * Searches whenever the query changes; the one before is given up at once. What it found stays on
 * show until the new one has something.
 */
export const useSearch = (list: ListSearch, query: HazardQuery, page: number) => {
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
