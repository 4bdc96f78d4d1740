import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Silence } from './silenced.ts';

/**
 * Reports and silenced pairs out of a file, in one transaction: all of them or none. What is here
 * stays as it is.
 */
export async function bringIn(
  open: Open,
  reports: readonly OutboxEntry[],
  silenced: readonly Silence[],
): Promise<void> {
  const database = await open();
  const stores = ['reports', 'silenced'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const kept = transaction.objectStore('reports');
  const pairs = transaction.objectStore('silenced');
  await atomically(transaction, async () => {
    for (const entry of reports) if (!(await kept.getKey(entry.report.id))) await kept.put(entry);
    for (const pair of silenced)
      if (!(await pairs.getKey([pair.site, pair.id, pair.hazard]))) await pairs.put(pair);
  });
}
