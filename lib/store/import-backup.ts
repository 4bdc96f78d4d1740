import type { Owned } from '../core/owned.ts';
import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import { importOwned } from './owned.ts';
import type { OutboxEntry, Silence } from './records.ts';

interface ImportedRecords {
  reports: readonly OutboxEntry[];
  silenced: readonly Silence[];
  owned?: readonly Owned[] | undefined;
}

/** Imports a backup in one transaction: all or nothing. What is stored already stays as it is. */
export async function importBackup(
  open: Open,
  { reports, silenced, owned = [] }: ImportedRecords,
  now: number,
): Promise<void> {
  await atomically(await open(), ['reports', 'silenced', 'watched'], async (transaction) => {
    const store = transaction.objectStore('reports');
    const pairs = transaction.objectStore('silenced');
    for (const entry of reports) if (!(await store.getKey(entry.report.id))) await store.put(entry);
    for (const pair of silenced)
      if (!(await pairs.getKey([pair.site, pair.id, pair.hazard]))) await pairs.put(pair);
    if (owned.length > 0) await importOwned(transaction.objectStore('watched'), owned, now);
  });
}
