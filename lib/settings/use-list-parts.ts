import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../extension/send.ts';
import type { Language } from '../locales/languages.ts';
import type { Open } from '../store/database.ts';
import { countRecords } from '../store/erase.ts';
import { readSources } from '../store/sources.ts';
import { diagnosticsText } from './diagnostics.ts';
import { readSettings } from './settings.ts';

/** The sources of the list, once it is known which one there is; read again when `list` names another. */
export const useSources = (open: Open, list: string | undefined) => {
  const [told, setTold] = useState<Awaited<ReturnType<typeof readSources>> | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (list === undefined) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    readSources(open, signal).then(
      (read) => signal.aborted || setTold(read),
      () => signal.aborted || setFailed(list),
    );
    return () => stop.abort();
  }, [open, list]);
  return { ...told, hasFailed: list !== undefined && failed === list };
};

export const gather = async (open: Open, language: Language): Promise<string> =>
  diagnosticsText({
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language,
    status: await send('list-status', {}).catch(() => undefined),
    records: await countRecords(open).catch(() => undefined),
    settings: await readSettings(),
    now: new Date().toISOString(),
  });
