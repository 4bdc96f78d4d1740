import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDevelopment } from '../../hub/list/trusted-root.ts';
import type { Files } from './zip.ts';

/** Addresses that a build takes from its environment; a rebuild must know them. */
export const buildVariables = ['WXT_LIST_URL', 'WXT_INBOX_URL'] as const;
const environmentFile = '.env.production';

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
    return git(root, 'ls-files', '-co', '--exclude-standard', '-z').split('\0').filter(Boolean);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !made.has(path.split('/')[0] ?? ''));
}

/** `NAME=value` lines of the build's variables, or nothing where none is set. */
export function environmentText(environment: Readonly<Record<string, string | undefined>>): string {
  return buildVariables
    .filter((name) => environment[name])
    .map((name) => `${name}=${environment[name]}\n`)
    .join('');
}

/**
 * Everything that a reviewer needs to make the packages again: the sources, and the addresses that
 * this build took from its environment as a `.env.production`, which the build reads by itself.
 */
export function readSources(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Files {
  const files = new Map<string, Uint8Array>();
  for (const path of sourcePaths(root)) files.set(path, readFileSync(join(root, path)));
  const text = environmentText(environment);
  if (text !== '') files.set(environmentFile, new TextEncoder().encode(text));
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
