import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HubError } from './command.ts';
import { reasonOf } from './json-lines.ts';

/** What a file that is being written is called until it is whole. */
export const temporary = '.tmp';

/**
 * Whole or not at all, whatever dies in between: through a temporary file, flushed to the disk and
 * renamed. Without the flush a power cut can leave an empty file under the new name.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
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
    if (existsSync(file + temporary)) rmSync(file + temporary);
    throw new HubError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

/**
 * A file that was not there, for its owner's eyes, flushed to the disk. It is made before its content is, which
 * may be had only once; where that fails it is taken away again: half a backup looks like one.
 */
export async function writeNew(file: string, content: () => Promise<string | Uint8Array>) {
  const failed = (error: unknown) =>
    new HubError(`${file} cannot be written: ${reasonOf(error)}`, { cause: error });
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    throw failed(error);
  });
  try {
    const bytes = await content();
    await handle.writeFile(bytes).catch((error: unknown) => {
      throw failed(error);
    });
    await handle.sync();
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
