import { useEffect, useState } from 'preact/hooks';
import type { Open } from '../store/database.ts';
import { readSources } from '../store/sources.ts';

/** The sources of the list; read again when `list` names another one. */
export const useSources = (open: Open, list: string | undefined) => {
  const [sources, setRead] = useState<Awaited<ReturnType<typeof readSources>> | undefined>(
    undefined,
  );
  const [failed, setFailed] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (list === undefined) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    readSources(open, signal).then(
      (read) => signal.aborted || setRead(read),
      () => signal.aborted || setFailed(list),
    );
    return () => stop.abort();
  }, [open, list]);
  return { ...sources, hasFailed: list !== undefined && failed === list };
};
