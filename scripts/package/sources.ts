import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { isDevelopment } from '../../hub/list/trusted-root.ts';

const made = new Set(['node_modules', '.output', '.wxt', '.cache', '.hub', '.git']);

/** What a zip's name says of its root; `undefined`: its private keys are public, and nobody allowed that. */
export function developmentMark(root: string, isAllowed: boolean): string | undefined {
  if (!isDevelopment(root)) return '';
  return isAllowed ? '-development' : undefined;
}

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });

/** What is not committed would be in the package and not in the history; one line each. */
export const uncommitted = (root: string): readonly string[] =>
  existsSync(join(root, '.git'))
    ? git(root, 'status', '--porcelain').split('\n').filter(Boolean)
    : [];

/** What git tracks or would take; in an unpacked sources zip, where there is no git, every file that is no product. */
function sourcePaths(root: string): readonly string[] {
  if (existsSync(join(root, '.git')))
    return git(root, 'ls-files', '-co', '--exclude-standard', '-z')
      .split('\0')
      .filter((path) => path && existsSync(join(root, path)));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !made.has(path.split('/')[0] ?? ''));
}

/** Everything that a reviewer needs to make the packages again; the operator is one of the files. */
export function readSources(root: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const path of sourcePaths(root)) files.set(path, readFileSync(join(root, path)));
  return files;
}

export function readFolder(folder: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), readFileSync(path));
  }
  return files;
}

/** Path in the archive, with `/`, → its bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Read as local time by everything that reads a ZIP, and written so by fflate: the same bytes in
 * every time zone. The earliest day a ZIP can tell.
 */
const noTime = () => new Date(1980, 0, 1);

/**
 * A ZIP that depends on nothing but paths and bytes: sorted by code unit, no times, no owners, no
 * modes. Deflated in JavaScript, since two builds of zlib may find different shorter ways.
 */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, bytes])), {
    level: 9,
    mtime: noTime(),
    os: 0,
    attrs: 0,
  });
}
