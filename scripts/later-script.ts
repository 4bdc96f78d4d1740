import { dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * The background in two files (lib/background/later.ts tells why). In the background's own bundle each
 * `import('./x.ts')` becomes a call that asks the second file for it, and that file is made out of
 * the modules that were asked for in this way.
 */

const root = join(import.meta.dirname, '..');
/** No file: the build makes it up. */
const entry = join(root, 'later-entry.ts');
const loader = join(root, 'lib/background/later.ts');
const imported = /\bimport\(\s*'(\.[^']+\.ts)'\s*\)/g;

/** A name that no module has for something else. */
const call = '__later';

/** What the second file is called in the package. */
export const laterFile = 'later.js';

/** Plugin of the background's bundle; the modules it meets are added to `modules`, by their path from the root. */
export const importedLater = (modules: Set<string>): Plugin => ({
  name: 'imported-later',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(root + sep) || id.includes('node_modules')) return undefined;
    const changed = code.replace(imported, (_all, specifier: string) => {
      const module = relative(root, join(dirname(id), specifier)).replaceAll(sep, '/');
      modules.add(module);
      return `${call}('${module}')`;
    });
    if (changed === code) return undefined;
    return { code: `import { later as ${call} } from '${loader}';\n${changed}`, map: null };
  },
});

/** Sorted: in which order the build meets the modules changes from run to run. */
const partsOf = (modules: Iterable<string>): string[] =>
  [...modules].sort().map((module) => `'${module}': () => import('${root}/${module}')`);

/** Each module is evaluated when it is first asked for, as in one file. */
const entryOf = (modules: Iterable<string>): Plugin => ({
  name: 'later-entry',
  enforce: 'pre',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry ? `globalThis.cartCanaryLater = {${partsOf(modules).join()}};` : undefined,
});

/** The text of the second file, in the style of the first: `plugins` are those of the build. */
export async function laterScript(
  modules: Iterable<string>,
  target: string[],
  plugins: Plugin[],
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [entryOf(modules), ...plugins],
    build: {
      target,
      write: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'later' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the background’s second file gave no script');
  return chunk.code;
}
