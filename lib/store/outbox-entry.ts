import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import type { OutboxEntry } from './records.ts';

export const newestFirst = (a: OutboxEntry, b: OutboxEntry): number => b.addedAt - a.addedAt;

export const writing = (database: Database) =>
  database.transaction('reports', 'readwrite', { durability: 'strict' });

/** Changes one entry in one durable transaction; `undefined` leaves it alone. */
export function change(
  database: Database,
  id: string,
  edit: (entry: OutboxEntry) => OutboxEntry | undefined,
): Promise<OutboxEntry | undefined> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entry = await transaction.store.get(id);
    const edited = entry && edit(entry);
    if (edited) await transaction.store.put(edited);
    return edited;
  });
}
