import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { takeLock } from '../../lock-file.ts';
import type { InboxDatabase, Rows, Value } from './database.ts';

export interface WorkerSettings {
  folder: string;
  /** What `backup()` gave, to start from in an empty folder. */
  backup?: Uint8Array | undefined;
}

/** To the thread that holds the database, and back. `number` 0: whether it could be opened. */
export interface Ask {
  number: number;
  what: 'query' | 'script' | 'backup' | 'close';
  sql?: string;
  parameters?: Value[];
}
interface Answer {
  number: number;
  value?: unknown;
  problem?: Problem;
}

export interface Problem {
  name: string;
  message: string;
  code?: string;
  /** The database will not answer again. */
  isEnd?: boolean;
}

/** Sends questions to the thread and matches its answers to them by number. */
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
  worker.on('message', (answer: Answer) => {
    const waiting = pending.get(answer.number);
    pending.delete(answer.number);
    const { problem } = answer;
    if (problem) waiting?.reject(Object.assign(new Error(problem.message), problem));
    else waiting?.resolve(answer.value);
    if (problem?.isEnd) fail(Object.assign(hasEnded(), { code: problem.code }));
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
    ask(ask: Omit<Ask, 'number'>): Promise<unknown> {
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

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other: there is one session, and a transaction has it to itself. */
function createTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

const rowsOf = ({ ask }: Thread, inTurn: Turn): Rows => ({
  async query<Row>(sql: string, parameters: readonly Value[] = []) {
    return (await inTurn(() => ask({ what: 'query', sql, parameters: [...parameters] }))) as Row[];
  },
  async script(sql) {
    await inTurn(() => ask({ what: 'script', sql }));
  },
});

/** Postgres in a thread of this process, in a folder of its own. A second process is refused. */
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
  const own = rowsOf(thread, (work) => work());
  return {
    kind: 'pglite',
    ended: thread.ended,
    ...rowsOf(thread, inTurn),
    transaction: (work) =>
      inTurn(async () => {
        try {
          await own.script('begin');
          const result = await work(own);
          await own.script('commit');
          return result;
        } catch (error) {
          // After a failed commit there is none to roll back: Postgres only warns.
          await own.script('rollback').catch(() => undefined);
          throw error;
        }
      }),
    backup: () => inTurn(() => thread.ask({ what: 'backup' })) as Promise<Uint8Array>,
    async close() {
      await inTurn(() => thread.ask({ what: 'close' })).catch(() => undefined);
      await close();
    },
  };
}
