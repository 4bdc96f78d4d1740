import pg from 'pg';
import { type InboxDatabase, isoTime, type Rows, typeNumbers, type Value } from './database.ts';

type Queries = Pick<pg.ClientBase, 'query'>;

const types = new pg.TypeOverrides();
types.setTypeParser(typeNumbers.timestamptz, isoTime);
types.setTypeParser(typeNumbers.date, (text) => text);

const parameterOf = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value);

const rowsOf = (queries: Queries): Rows => ({
  async query<Row>(text: string, parameters: readonly Value[] = []) {
    const { rows } = await queries.query({ text, values: parameters.map(parameterOf), types });
    return rows as Row[];
  },
  async script(sql) {
    await queries.query(sql);
  },
});

export interface PostgresOptions {
  /** Called when an idle connection breaks; the pool opens another by itself. */
  onError?: (error: Error) => void;
}

/** A Postgres server, 15 or newer, by its `postgres://` address. */
export function openPostgres(url: string, options: PostgresOptions = {}): InboxDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10, // For this instance; several instances share the server's `max_connections`.
    connectionTimeoutMillis: 5_000,
    // Neither a slow query nor a lost network may hold a connection for ever.
    query_timeout: 20_000,
    keepAlive: true,
    application_name: 'hub',
    // Overrides the server's default, because an acknowledged report must be on its disk.
    options: '-c timezone=UTC -c synchronous_commit=on',
  });
  pool.on('error', (error) => options.onError?.(error));
  return {
    kind: 'postgres',
    ...rowsOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(rowsOf(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((rollbackError: Error) => {
          broken = rollbackError;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
