import { type Arguments, optional, type Terminal, UsageError } from '../command.ts';
import type { InboxDatabase } from './database/database.ts';
import { openDatabase } from './database/open.ts';

/** Options of every command that opens the inbox' database itself. */
export const placeOptions = { data: { type: 'string' } } as const;
export const placeUsage = '[--data .hub/inbox]   (or DATABASE_URL=postgres://…)';

/** `DATABASE_URL`, else a folder for PGlite. */
export function openPlace(
  args: Arguments,
  { env }: Pick<Terminal, 'env'>,
  onError?: (error: Error) => void,
): Promise<InboxDatabase> {
  const url = env.DATABASE_URL || undefined;
  const folder = optional(args, 'data');
  if (url !== undefined && folder !== undefined) {
    throw new UsageError('DATABASE_URL and --data name two databases: give one');
  }
  return openDatabase({ url, folder: folder ?? '.hub/inbox', ...(onError && { onError }) });
}
