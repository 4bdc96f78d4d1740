import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A service worker's world: `importScripts` sets what the second file sets. */
const importScripts = vi.fn();
const installed: (() => void)[] = [];
const parts = { 'lib/core/judge.ts': async () => ({ judge: 'judged' }) };

async function start(): Promise<typeof import('../../lib/background/later.ts')> {
  vi.resetModules();
  return import('../../lib/background/later.ts');
}

beforeEach(() => {
  importScripts.mockReset().mockImplementation(() => vi.stubGlobal('cartCanaryLater', parts));
  installed.length = 0;
  vi.stubGlobal('cartCanaryLater', undefined);
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'install') installed.push(listener);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the background’s second file', () => {
  it('is not loaded before it is asked for, and then once', async () => {
    const { later } = await start();
    expect(importScripts).not.toHaveBeenCalled();
    await expect(later('lib/core/judge.ts')).resolves.toEqual({ judge: 'judged' });
    await later('lib/core/judge.ts');
    expect(importScripts.mock.calls).toEqual([['/later.js']]);
  });

  it('is imported while a service worker is installed, or it could not be later', async () => {
    await start();
    for (const install of installed) install();
    expect(importScripts).toHaveBeenCalledTimes(1);
  });

  it('is asked for anew after a failure', async () => {
    const { later } = await start();
    importScripts.mockImplementationOnce(() => {
      throw new Error('no such file');
    });
    await expect(later('lib/core/judge.ts')).rejects.toThrow('no such file');
    await expect(later('lib/core/judge.ts')).resolves.toEqual({ judge: 'judged' });
  });

  it('says which module it does not have', async () => {
    const { later } = await start();
    await expect(later('lib/core/gtin.ts')).rejects.toThrow('lib/core/gtin.ts is not in /later.js');
  });
});
