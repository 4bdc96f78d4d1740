import { closeSync, fsyncSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { isoTime, typeNumbers } from './database.ts';
import type { Problem, ThreadRequest, WorkerSettings } from './pglite.ts';

/** Runs PGlite in a thread of its own, because every commit waits for the disk and would block the hub. */

/** The parts of Emscripten's file system that `fsync` needs. */
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
 * Emscripten's NODEFS has no `fsync`, so PGlite's commits would survive a killed process but not a power cut
 * (seen in 0.5.16). With this subclass Postgres' flushing reaches the disk.
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

async function open({ folder, backup }: WorkerSettings): Promise<PGlite> {
  const pglite = new PGlite({
    ...{ fs: new FlushingFiles(folder), startParams, relaxedDurability: false },
    parsers: { [typeNumbers.timestamptz]: isoTime, [typeNumbers.date]: (text: string) => text },
    ...(backup && {
      loadDataDir: new Blob([new Uint8Array(backup)], { type: 'application/x-gzip' }),
    }),
  });
  await pglite.waitReady;
  await pglite.exec("set time zone 'UTC'");
  return pglite;
}

async function handle(pglite: PGlite, ask: ThreadRequest): Promise<unknown> {
  const { sql = '', parameters } = ask;
  if (ask.command === 'query') return (await pglite.query(sql, parameters)).rows;
  if (ask.command === 'script') return void (await pglite.exec(sql));
  if (ask.command === 'backup') {
    return new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
  }
  return pglite.close();
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, message: error.message, ...code, isFatal: isFatalError(error) };
}

/**
 * After a panic, such as a full disk, a Postgres server starts again. PGlite does not, and never answers any
 * further query.
 */
const isFatalError = (error: Error): boolean =>
  'severity' in error && ['PANIC', 'FATAL'].includes(String(error.severity));

const port = parentPort;

try {
  const pglite = await open(workerData as WorkerSettings);
  port?.postMessage({ number: 0 });
  port?.on('message', (ask: ThreadRequest) => {
    handle(pglite, ask).then(
      (value) => port.postMessage({ number: ask.number, value }),
      (error: unknown) => port.postMessage({ number: ask.number, problem: problemOf(error) }),
    );
  });
} catch (error) {
  port?.postMessage({ number: 0, problem: problemOf(error) });
}
