/**
 * What the inbox needs of a database. Both kinds speak Postgres' SQL, give `timestamptz` as ISO 8601
 * text in UTC, `date` as `YYYY-MM-DD`, `bytea` as bytes and `jsonb` as values. Whole numbers stay
 * within `integer`, because the drivers disagree about larger ones.
 */
export type Value = string | number | boolean | null | undefined | Uint8Array | readonly string[];

export interface Rows {
  /** One statement with parameters `$1`, `$2` … */
  query<Row>(sql: string, parameters?: readonly Value[]): Promise<Row[]>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
}

export interface InboxDatabase extends Rows {
  kind: 'pglite' | 'postgres';
  /** All or nothing. Commits, durably, before it resolves. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** The whole database as one file; only where it is a folder of our own (Postgres has pg_dump). */
  backup?(): Promise<Uint8Array>;
  /**
   * Where it runs in this process: resolves when it can never answer again, with why (and when it is
   * closed). Whoever has opened it should end: only a new process opens it anew.
   */
  ended?: Promise<Error>;
  close(): Promise<void>;
}

/** What a timestamp looks like on the wire (`2026-11-25 09:00:00+00`), as ISO 8601. */
export const isoTime = (text: string): string => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z');

/** Types by their numbers in `pg_type`, which never change. */
export const typeNumbers = { date: 1082, timestamptz: 1184 };
