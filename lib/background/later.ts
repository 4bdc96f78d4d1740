/**
 * The background's second file: the judge, the list's keeper, all that the first answer of most pages
 * does without. A browser takes the whole of a script out of its cache at each start, run or not, so
 * what is seldom needed is left where it is until it is asked for. The build puts a call of `later`
 * in the place of each `import()` of the background (scripts/later-script.ts).
 */

interface Scope {
  /** By the path of the module; set by the second file. */
  cartCanaryLater?: Record<string, () => Promise<unknown>>;
  /** In a service worker only (Chromium). Firefox has a page. */
  importScripts?(file: string): void;
  addEventListener(type: 'install', listener: () => void): void;
}

const scope = globalThis as unknown as Scope;
const file = '/later.js';

const byElement = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} was not loaded`)));
    document.documentElement.append(script);
  });

let loading: Promise<void> | undefined;

/** A failure is not remembered: the next call tries anew. */
const load = (): Promise<void> => {
  loading ??= (async () => {
    if (scope.importScripts) scope.importScripts(file);
    else await byElement();
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

export async function later(module: string): Promise<unknown> {
  await load();
  const part = scope.cartCanaryLater?.[module];
  if (!part) throw new Error(`${module} is not in ${file}`);
  return part();
}

// A service worker may import later only what it has imported by the end of its installation.
if (scope.importScripts) scope.addEventListener('install', () => void load());
