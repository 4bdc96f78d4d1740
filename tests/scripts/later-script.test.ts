import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedLater, laterScript } from '../../scripts/later-script.ts';

const root = join(import.meta.dirname, '../..');

/** What the plugin makes of a module's text, and the modules it has noted. */
function transformed(code: string, id = join(root, 'lib/background/judging.ts')) {
  const modules = new Set<string>();
  const { transform } = importedLater(modules);
  if (typeof transform !== 'function') throw new Error('no transform');
  const result = Reflect.apply(transform, {}, [code, id]) as { code: string } | undefined;
  return { code: result?.code, modules: [...modules] };
}

describe('the background in two files', () => {
  it('asks the second file where the source imports', () => {
    const { code, modules } = transformed("const { judge } = await import('../core/judge.ts');");
    expect(modules).toEqual(['lib/core/judge.ts']);
    expect(code).toMatch(/const \{ judge \} = await \w+\('lib\/core\/judge\.ts'\);/);
  });

  it('is not misled by a name of the module’s own', () => {
    const code = transformed("const of = (later) => import('./photos.ts').then(later);").code ?? '';
    const [, imported = ''] = /import \{ later as (\w+) \}/.exec(code) ?? [];
    expect(imported).not.toBe('later');
    expect(code).toContain(`${imported}('lib/background/photos.ts').then(later)`);
  });

  it('leaves modules without such an import, static imports and libraries alone', () => {
    expect(transformed("import { judge } from '../core/judge.ts';").code).toBeUndefined();
    const library = join(root, 'node_modules/some/index.js');
    expect(transformed("import('./x.ts')", library)).toEqual({ code: undefined, modules: [] });
  });

  it('evaluates a module of the second file when it is asked for', async () => {
    const code = await laterScript(['lib/core/gtin.ts'], ['chrome122'], []);
    const scope: { cartCanaryLater?: Record<string, () => Promise<object>> } = {};
    new Function('globalThis', code)(scope);
    const gtin = await scope.cartCanaryLater?.['lib/core/gtin.ts']?.();
    expect(Object.keys(gtin ?? {})).toEqual(Object.keys(await import('../../lib/core/gtin.ts')));
    expect(code).not.toContain('import.meta');
  });

  it('is the same text in whatever order the modules were met', async () => {
    const modules = ['lib/core/gtin.ts', 'lib/core/text.ts'];
    const text = (order: string[]) => laterScript(order, ['chrome122'], []);
    expect(await text(modules.toReversed())).toBe(await text(modules));
  });
});
