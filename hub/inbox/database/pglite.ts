import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { takeLock } from '../../lock-file.ts';
import type { InboxDatabase, Rows, Value } from './database.ts';

export interface WorkerSettings {
  folder: string;
  /** What `backup()` gave, to start from in an empty folder. */
  backup?: Uint8Array | undefined;
}

/** To the thread that holds the database. */
export interface Ask {
  number: number;
  what: 'query' | 'script' | 'backup' | 'close';
  sql: string;
  parameters: Value[];
  /** The transaction it belongs to. */
  session: number | undefined;
  /** It ends its transaction. */
  isLast: boolean;
}

interface Answer {
  /** Of the ask; 0: whether it could be opened. */
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

interface Hope {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Asks the thread, and knows who waits for which answer. */
function createThread(settings: WorkerSettings) {
  const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), {
    workerData: settings,
  });
  const hopes = new Map<number, Hope>();
  let number = 0;
  let end: Error | undefined;
  const ended = Promise.withResolvers<Error>();
  const opened = new Promise<unknown>((resolve, reject) => hopes.set(0, { resolve, reject }));
  worker.on('message', (answer: Answer) => {
    const hope = hopes.get(answer.number);
    hopes.delete(answer.number);
    const { problem } = answer;
    if (problem) hope?.reject(Object.assign(new Error(problem.message), problem));
    else hope?.resolve(answer.value);
    if (problem?.isEnd) giveUp(Object.assign(hasEnded(), { code: problem.code }));
  });
  const giveUp = (error: Error) => {
    end ??= error;
    for (const { reject } of hopes.values()) reject(end);
    hopes.clear();
    ended.resolve(end);
  };
  worker.on('error', giveUp);
  worker.on('exit', () => giveUp(hasEnded()));
  return {
    opened,
    ended: ended.promise,
    ask(ask: Partial<Ask> & Pick<Ask, 'what'>): Promise<unknown> {
      if (end) return Promise.reject(end);
      number += 1;
      const whole: Ask = {
        sql: '',
        parameters: [],
        session: undefined,
        isLast: false,
        ...ask,
        number,
      };
      worker.postMessage(whole);
      return new Promise((resolve, reject) => hopes.set(whole.number, { resolve, reject }));
    },
    end: () => worker.terminate(),
  };
}
const hasEnded = () => new Error('the database has ended');
type Thread = ReturnType<typeof createThread>;

const rowsOf = ({ ask }: Thread, session?: number): Rows => ({
  async query<Row>(sql: string, parameters: readonly Value[] = []) {
    return (await ask({ what: 'query', sql, parameters: [...parameters], session })) as Row[];
  },
  async script(sql) {
    await ask({ what: 'script', sql, session });
  },
});

/** Postgres in a thread of this process, in a folder of its own. A second process is refused. */
export async function openPglite(folder: string, backup?: Uint8Array): Promise<InboxDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Two processes on one folder would destroy it, and PGlite has no lock of its own.
  const unlock = takeLock(
    `${folder}/lock`,
    (holder) =>
      `${folder} is in use by another hub (process ${holder}); talk to it with --inbox <address>, or stop it first`,
  );
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
  let sessions = 0;
  return {
    kind: 'pglite',
    ended: thread.ended,
    ...rowsOf(thread),
    async transaction(work) {
      sessions += 1;
      const session = sessions;
      try {
        await thread.ask({ what: 'script', sql: 'begin', session });
        const result = await work(rowsOf(thread, session));
        await thread.ask({ what: 'script', sql: 'commit', session, isLast: true });
        return result;
      } catch (error) {
        // After a failed commit there is none to roll back: Postgres only warns.
        const rollback = { what: 'script', sql: 'rollback', session, isLast: true } as const;
        await thread.ask(rollback).catch(() => undefined);
        throw error;
      }
    },
    async backup() {
      return (await thread.ask({ what: 'backup' })) as Uint8Array;
    },
    async close() {
      await thread.ask({ what: 'close' }).catch(() => undefined);
      await close();
    },
  };
}
