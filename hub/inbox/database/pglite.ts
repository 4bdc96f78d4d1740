import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { takeLock } from '../../lock-file.ts';
import type { InboxDatabase, Rows, Value } from './database.ts';

export interface WorkerSettings {
  folder: string;
  /** A file made by `backup()`, to be restored into an empty folder. */
  backup?: Uint8Array | undefined;
}

/** A message to the database's thread. The response with number 0 says whether it could be opened. */
export interface ThreadRequest {
  number: number;
  command: 'query' | 'script' | 'backup' | 'close';
  sql?: string;
  parameters?: Value[];
}
interface ThreadResponse {
  number: number;
  value?: unknown;
  problem?: Problem;
}

export interface Problem {
  name: string;
  message: string;
  code?: string;
  /** The database will not answer again. */
  isFatal?: boolean;
}

function createThread(settings: WorkerSettings) {
  const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), {
    workerData: settings,
  });
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let number = 0;
  let end: Error | undefined;
  const ended = Promise.withResolvers<Error>();
  const opened = Promise.withResolvers<unknown>();
  pending.set(0, opened);
  worker.on('message', (answer: ThreadResponse) => {
    const waiting = pending.get(answer.number);
    pending.delete(answer.number);
    const { problem } = answer;
    if (problem) waiting?.reject(Object.assign(new Error(problem.message), problem));
    else waiting?.resolve(answer.value);
    if (problem?.isFatal) fail(Object.assign(hasEnded(), { code: problem.code }));
  });
  const fail = (error: Error) => {
    end ??= error;
    for (const { reject } of pending.values()) reject(end);
    pending.clear();
    ended.resolve(end);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(hasEnded()));
  return {
    opened: opened.promise,
    ended: ended.promise,
    request(ask: Omit<ThreadRequest, 'number'>): Promise<unknown> {
      if (end) return Promise.reject(end);
      number += 1;
      worker.postMessage({ ...ask, number });
      const waiting = Promise.withResolvers<unknown>();
      pending.set(number, waiting);
      return waiting.promise;
    },
    end: () => worker.terminate(),
  };
}
const hasEnded = () => new Error('the database has ended');
type Thread = ReturnType<typeof createThread>;

type RunInTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs work one after another, because there is one session, which a transaction needs for itself. */
function createTurns(): RunInTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

const rowsOf = ({ request }: Thread, inTurn: RunInTurn): Rows => ({
  async query<Row>(sql: string, parameters: readonly Value[] = []) {
    return (await inTurn(() =>
      request({ command: 'query', sql, parameters: [...parameters] }),
    )) as Row[];
  },
  async script(sql) {
    await inTurn(() => request({ command: 'script', sql }));
  },
});

/** Opens Postgres in a thread of this process, with its data in a folder that no other process may use. */
export async function openPglite(folder: string, backup?: Uint8Array): Promise<InboxDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Two processes on one folder would destroy it, and PGlite has no lock of its own.
  const unlock = takeLock(`${folder}/lock`, `${folder} is in use by a running hub: stop it first`);
  const thread = createThread({ folder: `${folder}/pgdata`, backup });
  const close = async () => {
    await thread.end();
    unlock();
  };
  try {
    await thread.opened;
  } catch (error) {
    await close();
    throw error;
  }
  const inTurn = createTurns();
  const session = rowsOf(thread, (work) => work());
  return {
    kind: 'pglite',
    ended: thread.ended,
    ...rowsOf(thread, inTurn),
    transaction: (work) =>
      inTurn(async () => {
        try {
          await session.script('begin');
          const result = await work(session);
          await session.script('commit');
          return result;
        } catch (error) {
          // After a failed commit there is no transaction to roll back, and Postgres only warns.
          await session.script('rollback').catch(() => undefined);
          throw error;
        }
      }),
    backup: () => inTurn(() => thread.request({ command: 'backup' })) as Promise<Uint8Array>,
    async close() {
      await inTurn(() => thread.request({ command: 'close' })).catch(() => undefined);
      await close();
    },
  };
}
