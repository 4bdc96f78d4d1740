import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRoot } from '../../lib/list/metadata.ts';
import { UsageError } from '../command.ts';

const packagedRoot = fileURLToPath(new URL('../../public/list/root.json', import.meta.url));

/** The root an extension built here would trust, or another one from a file. */
export function readTrustedRoot(file = packagedRoot): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`no root at ${file}; name one with --root`);
  }
}

/** A root whose private keys lie in this repository: good for tests, never for a release. */
export const isDevelopment = (root: string): boolean =>
  (readRoot(root).body as { development?: unknown }).development === true;
