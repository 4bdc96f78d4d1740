import { useEffect, useState } from 'preact/hooks';
import type { Open } from '../../lib/store/database.ts';
import { readSources, type SourcesSoFar } from '../../lib/store/sources.ts';

export interface Sources {
  told: SourcesSoFar | undefined;
  hasFailed: boolean;
}

/** The sources of the list; read again when `list` names another one. */
export const useSources = (open: Open, list: string): Sources => {
  const [told, setTold] = useState<SourcesSoFar | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    readSources(open, stop.signal, setTold).catch(() => {
      if (!stop.signal.aborted) setFailed(list);
    });
    return () => stop.abort();
  }, [open, list]);
  return { told, hasFailed: failed === list };
};
