/**
 * The database interface of the inbox. Both kinds take Postgres' SQL, return `timestamptz` as ISO 8601
 * text in UTC, `date` as `YYYY-MM-DD`, `bytea` as bytes and `jsonb` as values. Whole numbers stay
 * within `integer`, because the drivers differ for larger ones.
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
  /** Runs `work` in a transaction and resolves after a durable commit. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** The whole database as one file; only where it is a folder of our own (Postgres has pg_dump). */
  backup?(): Promise<Uint8Array>;
  /**
   * Only for a database in this process: resolves with the reason when it can never answer again, and when it
   * is closed. Only a new process can open it again, so the hub should end then.
   */
  ended?: Promise<Error>;
  close(): Promise<void>;
}

/** A timestamp of Postgres' protocol (`2026-11-25 09:00:00+00`) as ISO 8601. */
export const isoTime = (text: string): string => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z');

/** Numbers of types in `pg_type`, which never change. */
export const typeNumbers = { date: 1082, timestamptz: 1184 };
