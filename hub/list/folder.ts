import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { HubError } from '../command.ts';

/** A published list as a folder of static files. Every write is whole or not there at all. */
export interface ListFolder {
  path: string;
  has(name: string): boolean;
  read(name: string): Buffer | undefined;
  /** Through a temporary file, flushed to the disk and renamed. */
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** File names below a sub-folder (`''`: the folder itself), temporary ones left out. */
  list(below: string): string[];
}

const temporary = '.tmp';

export function openFolder(path: string): ListFolder {
  return {
    path,
    has: (name) => existsSync(join(path, name)),
    read(name) {
      try {
        return readFileSync(join(path, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new HubError(`${join(path, name)} cannot be read: ${reason(error)}`);
      }
    },
    write: (name, content) => writeWhole(join(path, name), content),
    remove: (name) => rmSync(join(path, name), { force: true }),
    list(below) {
      try {
        const entries = readdirSync(join(path, below), { withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile() && !entry.name.endsWith(temporary))
          .map(({ name }) => name);
      } catch (error) {
        if (isMissing(error)) return [];
        throw new HubError(`${join(path, below)} cannot be read: ${reason(error)}`);
      }
    },
  };
}

function writeWhole(file: string, content: string | Uint8Array) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(file + temporary, 'w', 0o644);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(file + temporary, file);
  } catch (error) {
    rmSync(file + temporary, { force: true });
    throw new HubError(`${file} cannot be written: ${reason(error)}`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const lockName = '.publishing';

/** Runs `work` while nobody else publishes into the folder. A lock whose owner is gone is taken over. */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path, { recursive: true });
  const file = join(path, lockName);
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string) {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw new HubError(`${file} cannot be written: ${reason(error)}`);
    }
    const owner = Number(readFileSync(file, 'utf8'));
    if (isRunning(owner)) throw new HubError(`process ${owner} is publishing into this folder`);
    rmSync(file, { force: true });
    take(file);
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A folder as the client's code sees a web host: the same answers, without a port. */
export function folderFetch({ read }: ListFolder, base: string) {
  return async (url: string): Promise<Response> => {
    const name = decodeURIComponent(url.slice(base.length));
    const content = url.startsWith(base) && !name.includes('..') ? read(name) : undefined;
    return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 });
  };
}
