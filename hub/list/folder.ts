import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '../command.ts';
import { reasonOf } from '../json-lines.ts';
import { withLock } from '../lock-file.ts';
import { temporary, writeWhole } from '../whole-file.ts';

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

export function openFolder(path: string): ListFolder {
  return {
    path,
    has: (name) => existsSync(join(path, name)),
    read(name) {
      try {
        return readFileSync(join(path, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new HubError(`${join(path, name)} cannot be read: ${reasonOf(error)}`);
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
        throw new HubError(`${join(path, below)} cannot be read: ${reasonOf(error)}`);
      }
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Runs `work` while nobody else publishes into the folder. A lock whose owner is gone is taken over. */
export const locked = <T>(path: string, work: () => Promise<T>): Promise<T> =>
  withLock(
    join(path, '.publishing'),
    (holder) => `process ${holder} is publishing into this folder`,
    work,
  );

/** A folder as the client's code sees a web host: the same answers, without a port. */
export function folderFetch({ read }: ListFolder, base: string) {
  return async (url: string): Promise<Response> => {
    const name = decodeURIComponent(url.slice(base.length));
    const content = url.startsWith(base) && !name.includes('..') ? read(name) : undefined;
    return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 });
  };
}
