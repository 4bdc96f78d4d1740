import { fileURLToPath } from 'node:url';
import { readRoot } from '../../lib/list/metadata.ts';
import { readInput } from '../json-lines.ts';

const packagedRoot = fileURLToPath(new URL('../../public/list/root.json', import.meta.url));

/** The root an extension built here would trust, or another one from a file. */
export const readTrustedRoot = (file = packagedRoot): string => readInput(file);

/** A root whose private keys lie in this repository: good for tests, never for a release. */
export const isDevelopment = (root: string): boolean =>
  (readRoot(root).body as { development?: unknown }).development === true;
