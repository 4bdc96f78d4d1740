/**
 * One JSON line for each event. The type lists all that may be logged: never a header, a path, a body or a
 * database's message, since those may quote what people wrote.
 */
export type LogEvent =
  | { event: 'started'; database: string }
  | { event: 'stopped' }
  | { event: 'failed'; route: string; error: string; code?: string; at?: string }
  | { event: 'database'; error: string; code?: string }
  | {
      event: 'pruned';
      reports: number;
      harm: number;
      contacts: number;
      appeals: number;
      deleted: number;
    }
  | { event: 'appeals overdue'; count: number };

export type Log = (event: LogEvent) => void;

export const createLog =
  (write: (line: string) => void, now: () => number): Log =>
  (event) =>
    write(JSON.stringify({ time: new Date(now()).toISOString(), ...event }));

/** Name and code of an error and our own file it came from; never its message. */
export function errorFacts(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = /\/(hub\/[\w/.-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1];
  return { error: error.name, ...(code && { code }), ...(at && { at }) };
}
