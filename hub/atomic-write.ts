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

/** Suffix of a file until it is completely written. */
export const temporary = '.tmp';

/**
 * Writes the whole file or leaves the old one, even after a crash: through a temporary file, flushed to the
 * disk and renamed. Without the flush a power cut can leave an empty file. Throws a `HubError`.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
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
 * Creates a file that only its owner can read, flushed to the disk; rejects with a `HubError` if it exists. The
 * file is created before `content` is called, which may work only once. If that fails, the file is removed again:
 * half a backup looks like a whole one.
 */
export async function writeNewFile(file: string, content: () => Promise<string | Uint8Array>) {
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
