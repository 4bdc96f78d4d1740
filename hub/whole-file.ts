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
import { dirname } from 'node:path';
import { HubError } from './command.ts';

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

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
