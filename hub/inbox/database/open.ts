import { HubError } from '../../command.ts';
import type { InboxDatabase } from './database.ts';
import { migrate } from './migrate.ts';

export interface DatabasePlace {
  /** `postgres://…`; comes before the folder. */
  url: string | undefined;
  folder: string;
  connections?: number;
  onError?: (error: Error) => void;
}

/** Opens and brings up to date. The drivers are loaded on demand: PGlite alone is 20 MB. */
export async function openDatabase(place: DatabasePlace): Promise<InboxDatabase> {
  const database = await connect(place);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error instanceof HubError ? error : new HubError(`the database: ${reason(error)}`);
  }
}

async function connect({ url, folder, ...options }: DatabasePlace): Promise<InboxDatabase> {
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

/** Without the address: it holds a password. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `${error.message || 'no connection'}${code}`;
}
