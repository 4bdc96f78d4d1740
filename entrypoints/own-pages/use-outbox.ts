import { useCallback, useState } from 'preact/hooks';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import type { OutboxEntry } from '../../lib/store/records.ts';
import { useLooks } from './hooks.ts';

/** What is being sent changes by itself; milliseconds. */
const pace = 1_000;

export const useOutbox = (open: Open) => {
  const [entries, setEntries] = useState<OutboxEntry[] | undefined>(undefined);
  const [isUnreadable, setUnreadable] = useState(false);
  /** What the shopper did came to nothing: said until something works again, not until the next look. */
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
  return { entries, hasFailed: isUnreadable || isLost, setLost, read };
};
