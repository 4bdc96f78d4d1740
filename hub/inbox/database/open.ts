import { readFileSync } from 'node:fs';
import { type Arguments, HubError, type Terminal, UsageError } from '../../command.ts';
import type { InboxDatabase } from './database.ts';
import type { PostgresOptions } from './postgres.ts';

/** Version n is `migrations/n.sql`. */
const migrations: readonly string[] = [1, 2].map((version) =>
  readFileSync(new URL(`migrations/${version}.sql`, import.meta.url), 'utf8'),
);

/** Arbitrary, but the same in every instance. */
const lock = 734_201;

/**
 * Applies missing migrations in one transaction. Of several instances that start together the others wait for
 * the first. Returns the schema's version.
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

/** `url` is a `postgres://` address; if it is set, the folder is ignored. */
type DatabaseLocation = { url: string | undefined; folder: string } & PostgresOptions;

/** Opens and brings up to date. The drivers are loaded on demand: PGlite alone is 20 MB. */
export async function openDatabase(place: DatabaseLocation): Promise<InboxDatabase> {
  const database = await connect(place);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error instanceof HubError ? error : new HubError(`the database: ${reason(error)}`);
  }
}

async function connect({ url, folder, ...options }: DatabaseLocation): Promise<InboxDatabase> {
  if (url === undefined) {
    const { openPglite } = await import('./pglite.ts');
    return openPglite(folder).catch((error: unknown) => {
      if (error instanceof HubError) throw error;
      throw new HubError(`the database in ${folder} does not open: ${reason(error)}`);
    });
  }
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new HubError('DATABASE_URL takes a postgres:// address');
  }
  return (await import('./postgres.ts')).openPostgres(url, options);
}

/** Describes an error without the database's address, which contains a password. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `${error.message || 'no connection'}${code}`;
}

export const databaseUsage = '[--data .hub/inbox]   (or DATABASE_URL=postgres://…)';

/** Of PGlite, where no `DATABASE_URL` is set. */
export const folderOf = (args: Arguments): string => args.text('data') ?? '.hub/inbox';

/** The log of deletions lies beside the data folder, so that a backup of the folder does not contain it. */
export const deletionsFileOf = (args: Arguments): string =>
  args.text('deletions') ?? `${folderOf(args)}-deletions.txt`;

/** `DATABASE_URL`, else a folder for PGlite. */
export function openConfigured(
  args: Arguments,
  { env }: Pick<Terminal, 'env'>,
  onError?: (error: Error) => void,
): Promise<InboxDatabase> {
  const url = env.DATABASE_URL || undefined;
  if (url !== undefined && args.text('data') !== undefined) {
    throw new UsageError('DATABASE_URL and --data name two databases: give one');
  }
  return openDatabase({ url, folder: folderOf(args), ...(onError && { onError }) });
}
