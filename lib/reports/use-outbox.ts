import { useCallback, useState } from 'preact/hooks';
import { useRefresh } from '../extension/extension-page.ts';
import type { Open } from '../store/database.ts';
import { createOutbox } from '../store/outbox.ts';
import type { OutboxEntry } from '../store/records.ts';

/** Milliseconds between two readings: reports that are being sent change. */
const interval = 1_000;

export const useOutbox = (open: Open) => {
  const [entries, setEntries] = useState<OutboxEntry[] | undefined>(undefined);
  const [isUnreadable, setUnreadable] = useState(false);
  const [hasActionFailed, setActionFailed] = useState(false);
  const read = useCallback(async () => {
    try {
      setEntries(await createOutbox(open).list());
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  }, [open]);
  // Reports are made in other tabs.
  useRefresh(read, interval);
  /** Runs an action. Its failure is shown until an action succeeds, not until the next reading. */
  const attempt = useCallback(
    async (action: () => Promise<unknown>) => {
      try {
        await action();
        setActionFailed(false);
        await read();
      } catch {
        setActionFailed(true);
      }
    },
    [read],
  );
  return { entries, hasFailed: isUnreadable || hasActionFailed, attempt, read };
};
