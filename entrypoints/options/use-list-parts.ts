import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DiagnosticsSectionProps } from '../../components/options/addresses.tsx';
import { diagnosticsText } from '../../lib/background/diagnostics.ts';
import { memory, readSettings } from '../../lib/background/settings.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import type { Open } from '../../lib/store/database.ts';
import { countRecords } from '../../lib/store/erase.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { readSources, type SourcesSoFar } from '../../lib/store/sources.ts';

export interface Sources {
  told: SourcesSoFar | undefined;
  hasFailed: boolean;
}

/** The sources of the list, once it is known which one there is; read again when `list` names another. */
export const useSources = (open: Open, list: string | undefined): Sources => {
  const [told, setTold] = useState<SourcesSoFar | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (list === undefined) return undefined;
    const stop = new AbortController();
    readSources(open, stop.signal, setTold).catch(() => {
      if (!stop.signal.aborted) setFailed(list);
    });
    return () => stop.abort();
  }, [open, list]);
  return { told, hasFailed: list !== undefined && failed === list };
};

async function gather(open: Open, language: string, status: ListStatus | undefined) {
  return diagnosticsText({
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language,
    status,
    records: await countRecords(open).catch(() => undefined),
    reports: await createOutbox(open)
      .counts()
      .catch(() => ({})),
    settings: await readSettings(),
    troubles: await memory.troubles.getValue().catch(() => []),
    now: new Date().toISOString(),
  });
}

/** Gathered anew whenever the state of the list changes; `kept` names anything else that matters. */
export const useDiagnostics = (
  open: Open,
  language: string,
  status: ListStatus | undefined,
  kept: string,
): DiagnosticsSectionProps => {
  const [text, setText] = useState<string | undefined>(undefined);
  const key = `${JSON.stringify(status ?? null)}\n${kept}`;
  useEffect(() => {
    const told = JSON.parse(key.slice(0, key.indexOf('\n'))) as ListStatus | null;
    gather(open, language, told ?? undefined).then(setText, () => undefined);
  }, [open, language, key]);
  return { text, copy: (told) => navigator.clipboard.writeText(told) };
};
