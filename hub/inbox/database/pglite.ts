import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { takeLock } from '../../lock-file.ts';
import { type InboxDatabase, isoTime, type Rows, typeNumbers, type Value } from './database.ts';

/** The parts of Emscripten's file system that flushing needs. */
interface Stream {
  nfd?: number;
  node: unknown;
}
interface EmscriptenModule {
  NODEFS: {
    realPath(node: unknown): string;
    stream_ops: { fsync?: (stream: Stream) => number };
  };
}
type Options = Parameters<NodeFS['init']>[1];

/**
 * Emscripten's NODEFS has no `fsync`, so as it comes PGlite's commits survive a killed process but
 * not a power cut (read in 0.5.16). With these few lines Postgres' own flushing reaches the disk.
 */
class FlushingFiles extends NodeFS {
  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const flushing = (module: unknown) => {
      const { NODEFS } = module as EmscriptenModule;
      NODEFS.stream_ops.fsync = (stream) => flush(stream.nfd ?? NODEFS.realPath(stream.node));
    };
    const preRun = [...[emscriptenOpts.preRun ?? []].flat(), flushing];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function flush(target: number | string): number {
  if (typeof target === 'number') fsyncSync(target);
  else {
    const descriptor = openSync(target, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
  return 0;
}

/** Its defaults switch flushing off (`-F`); `fdatasync` is a no-op in Emscripten, `fsync` is not. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
];

async function open(folder: string, backup: Uint8Array | undefined): Promise<PGlite> {
  const pglite = new PGlite({
    ...{ fs: new FlushingFiles(folder), startParams, relaxedDurability: false },
    parsers: { [typeNumbers.timestamptz]: isoTime, [typeNumbers.date]: (text: string) => text },
    // Unpacked here: of a file that is no archive PGlite leaves a rejection that nobody can handle.
    ...(backup && { loadDataDir: new Blob([gunzipSync(backup)], { type: 'application/x-tar' }) }),
  });
  await pglite.waitReady;
  await pglite.exec("set time zone 'UTC'");
  return pglite;
}

/**
 * After a panic (a full disk is one) a Postgres server starts again. PGlite does not, and whatever is asked
 * of it after that is never answered.
 */
const isEnd = (error: unknown): error is Error =>
  error instanceof WebAssembly.RuntimeError ||
  (error instanceof Error &&
    'severity' in error &&
    ['PANIC', 'FATAL'].includes(String(error.severity)));

/** Postgres in this process, in a folder of its own. A second process is refused. */
export async function openPglite(folder: string, backup?: Uint8Array): Promise<InboxDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Two processes on one folder would destroy it, and PGlite has no lock of its own.
  const unlock = takeLock(`${folder}/lock`, `${folder} is in use by a running hub: stop it first`);
  const pglite = await open(`${folder}/pgdata`, backup).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const ended = Promise.withResolvers<Error>();
  /** Rejects where the database ends meanwhile. */
  const asked = <T>(answer: Promise<T>): Promise<T> => {
    answer.catch((error: unknown) => isEnd(error) && ended.resolve(error));
    return Promise.race([answer, ended.promise.then((error) => Promise.reject(error))]);
  };
  const rowsOf = (session: PGlite | Transaction): Rows => ({
    async query<Row>(sql: string, parameters: readonly Value[] = []) {
      return (await asked(session.query<Row>(sql, [...parameters]))).rows;
    },
    async script(sql) {
      await asked(session.exec(sql));
    },
  });
  return {
    kind: 'pglite',
    ended: ended.promise,
    ...rowsOf(pglite),
    transaction: (work) => asked(pglite.transaction((session) => work(rowsOf(session)))),
    backup: async () =>
      new Uint8Array(await (await asked(pglite.dumpDataDir('gzip'))).arrayBuffer()),
    async close() {
      await asked(pglite.close()).catch(() => undefined);
      unlock();
    },
  };
}
