import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The project's own files and what their import statements say. */

const root = join(import.meta.dirname, '..');

/** Tracked files and new ones, without what git ignores. */
export const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

export const sources = files.filter((file) => /\.(ts|tsx|js|mjs)$/.test(file));

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** True where `target` is that folder, file or package, or lies in it. `node:` is all of Node. */
export const isInside = (target: string, folder: string): boolean =>
  target === folder || target.startsWith(folder.endsWith(':') ? folder : `${folder}/`);

export interface Import {
  file: string;
  /** Path from the root for our own files, package name for others, `node:…` for Node's modules. */
  target: string;
  typeOnly: boolean;
}

const statement =
  /(?:^|[;}\s])(?:import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/g;

/** Comments go, strings stay. */
export const withoutComments = (code: string): string =>
  code.replace(commentOrString, (_whole, string?: string) => string ?? '');

export function importsOf(file: string, code: string): Import[] {
  return [...withoutComments(code).matchAll(statement)].map((found) => ({
    file,
    target: resolve(file, (found[2] ?? found[3] ?? '').replace(/\?.*$/, '')),
    typeOnly: found[1] !== undefined,
  }));
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier));
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  const [scope = '', name] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
