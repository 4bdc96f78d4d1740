import { HubError } from '../../command.ts';
import type { InboxDatabase } from './database.ts';
import { migrations } from './migrations.ts';

/** Any number; the same in every instance. */
const lock = 734_201;

/**
 * Applies what is missing, all in one transaction and one instance at a time: several that start
 * together wait for the first. Returns the version it is at.
 */
export async function migrate(
  database: InboxDatabase,
  all: readonly string[] = migrations,
): Promise<number> {
  return database.transaction(async (rows) => {
    await rows.query(`select pg_advisory_xact_lock(${lock})`);
    await rows.script(
      'create table if not exists migrations (version integer primary key, applied_at timestamptz not null default now())',
    );
    const [{ version }] = (await rows.query<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from migrations',
    )) as [{ version: number }];
    if (version > all.length) {
      throw new HubError(
        `the database was made by a newer hub (version ${version}, this one knows ${all.length})`,
      );
    }
    for (const [index, sql] of all.entries()) {
      if (index < version) continue;
      await rows.script(sql);
      await rows.query('insert into migrations (version) values ($1)', [index + 1]);
    }
    return all.length;
  });
}
