import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { PGlite, type Results } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { type InboxDatabase, isoTime, type Rows, typeNumbers, type Value } from './database.ts';
import { lockFolder } from './folder-lock.ts';

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

type Queries = Pick<PGlite, 'query' | 'exec'>;

const rowsOf = (queries: Queries): Rows => ({
  async query<Row>(sql: string, parameters: readonly Value[] = []) {
    const { rows }: Results<Row> = await queries.query<Row>(sql, [...parameters]);
    return rows;
  },
  async script(sql) {
    await queries.exec(sql);
  },
});

/**
 * Postgres in this process, in a folder of its own. One process at a time: a second one is refused.
 * `backup`: what `backup()` gave, to start from in an empty folder.
 */
export async function openPglite(folder: string, backup?: Uint8Array): Promise<InboxDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const files = new FlushingFiles(`${folder}/pgdata`);
  const pglite = new PGlite({
    ...{ fs: files, startParams, relaxedDurability: false },
    parsers: { [typeNumbers.timestamptz]: isoTime, [typeNumbers.date]: (text: string) => text },
    ...(backup && {
      loadDataDir: new Blob([new Uint8Array(backup)], { type: 'application/x-gzip' }),
    }),
  });
  try {
    await pglite.waitReady;
    await pglite.exec("set time zone 'UTC'");
  } catch (error) {
    unlock();
    throw error;
  }
  return {
    kind: 'pglite',
    ...rowsOf(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(rowsOf(transaction))),
    async backup() {
      return new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
    },
    async close() {
      await pglite.close();
      unlock();
    },
  };
}
