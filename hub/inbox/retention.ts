import type { InboxConfig } from './config.ts';
import type { InboxDatabase } from './database/database.ts';

export interface Pruned {
  reports: number;
  harm: number;
  appeals: number;
  deleted: number;
}

const dayMs = 86_400_000;

/**
 * Removes what is past its retention; run every hour by each instance, which is harmless twice. What
 * reviewers decided stays: it holds nothing that a shopper wrote.
 */
export async function prune(
  database: InboxDatabase,
  { reportDays, harmDays, appealDays, deletedDays }: InboxConfig['retention'],
  now: number,
): Promise<Pruned> {
  const before = (days: number) => new Date(now - days * dayMs).toISOString();
  const count = async (sql: string, limit: string) =>
    (await database.query(`${sql} returning true`, [limit])).length;
  return {
    reports: await count('delete from reports where received_at < $1', before(reportDays)),
    harm: await count(
      'update reports set harm = null where harm is not null and received_at < $1',
      before(harmDays),
    ),
    appeals: await count('delete from appeals where answered_at < $1', before(appealDays)),
    deleted: await count(
      'delete from deleted_reports where deleted_on < $1::timestamptz::date',
      before(deletedDays),
    ),
  };
}
