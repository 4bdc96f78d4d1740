import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporary, writeAtomically } from '../atomic-write.ts';
import { HubError } from '../command.ts';
import { reasonOf } from '../json-lines.ts';
import { withLock } from '../lock-file.ts';

/** A published list as a folder of static files. Writes are atomic. */
export function openFolder(path: string) {
  /** `undefined` for a file or folder that does not exist. */
  const ifExists = <T>(name: string, read: (file: string) => T): T | undefined => {
    const file = join(path, name);
    try {
      return read(file);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new HubError(`${file} cannot be read: ${reasonOf(error)}`);
    }
  };
  return {
    path,
    has: (name: string): boolean => existsSync(join(path, name)),
    read: (name: string): Buffer | undefined => ifExists(name, (file) => readFileSync(file)),
    write: (name: string, content: string | Uint8Array) =>
      writeAtomically(join(path, name), content),
    remove: (name: string) => rmSync(join(path, name), { force: true }),
    /** File names below a sub-folder (`''`: the folder itself), temporary ones left out. */
    list: (below: string): string[] =>
      (ifExists(below, (folder) => readdirSync(folder, { withFileTypes: true })) ?? [])
        .filter((entry) => entry.isFile() && !entry.name.endsWith(temporary))
        .map(({ name }) => name),
  };
}
export const targetsIn = ({ list }: Pick<ListFolder, 'list'>): string[] =>
  ['targets', 'targets/segments'].flatMap((below) => list(below).map((name) => `${below}/${name}`));

export type ListFolder = ReturnType<typeof openFolder>;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

export const withFolderLock = <T>(path: string, work: () => Promise<T>): Promise<T> =>
  withLock(join(path, '.publishing'), `another process is publishing into ${path}`, work);

/** Serves a folder to the client's code as a web host would, without a port. */
export function folderFetch({ read }: ListFolder, base: string) {
  return async (url: string): Promise<Response> => {
    const name = decodeURIComponent(url.slice(base.length));
    const content = url.startsWith(base) && !name.includes('..') ? read(name) : undefined;
    return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 });
  };
}
