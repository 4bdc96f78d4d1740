import { useCallback, useState } from 'preact/hooks';
import { useLooks } from '../extension/own-page.ts';
import type { Open } from '../store/database.ts';
import { createOutbox } from '../store/outbox.ts';
import type { OutboxEntry } from '../store/records.ts';

/** What is being sent changes by itself; milliseconds. */
const pace = 1_000;

export const useOutbox = (open: Open) => {
  const [entries, setEntries] = useState<OutboxEntry[] | undefined>(undefined);
  const [isUnreadable, setUnreadable] = useState(false);
  const [isLost, setLost] = useState(false);
  const read = useCallback(async () => {
    try {
      setEntries(await createOutbox(open).list());
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  }, [open]);
  // Reports are made in other tabs.
  useLooks(read, pace);
  /**
   * Runs an action of the shopper. A failure stays on show until an action succeeds, not until the
   * next look.
   */
  const attempt = useCallback(
    async (action: () => Promise<unknown>) => {
      try {
        await action();
        setLost(false);
        await read();
      } catch {
        setLost(true);
      }
    },
    [read],
  );
  return { entries, hasFailed: isUnreadable || isLost, attempt, read };
};
