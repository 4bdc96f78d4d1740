import { join, relative } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { browserNames } from '../support/browsers.ts';
import { builtChecks } from './built-files.ts';
import type { Case } from './case.ts';
import { cases } from './cases/index.ts';
import { buildOf, evidence } from './places.ts';
import type { OpenScene } from './scene.ts';
import { createScenePool } from './scene-pool.ts';

/**
 * `npm run test:e2e` tries every case in both real browsers, with the build that is there.
 * `-t "firefox.*be undone"` takes one browser and a part of a name; `TIMES=20` beside two busy loops
 * shows a flake.
 */
const repeats = Number(process.env.TIMES ?? 1) - 1;

/** A case that hangs must not hang the run. Milliseconds. */
const timeout = 180_000;
/** Nor must saving what is left of it. */
const evidenceTimeout = 60_000;

describe.each(browserNames)('%s build', (browser) => {
  it.each(builtChecks)('$name', ({ check }) => check(buildOf(browser)));
});

describe.concurrent.each(browserNames)('%s', (browser) => {
  const pool = createScenePool(browser);
  afterAll(() => pool.close(), timeout);
  for (const one of cases.filter(({ only }) => (only ?? browser) === browser))
    it(one.name, { timeout, repeats }, async (context) => {
      const missing = one.lacks?.();
      context.skip(missing !== undefined, missing);
      await pool.use(one, (scene) => runCase(`${browser}: ${one.name}`, one, scene));
    });
});

async function runCase(name: string, one: Case, scene: OpenScene): Promise<void> {
  try {
    await one.run(scene);
    const errors = await scene.session.extensionErrors();
    if (errors.length > 0) throw new Error(`the extension logged errors:\n${errors.join('\n')}`);
  } catch (error) {
    if (error instanceof Error)
      error.message += `\n${(await saveEvidence(name, scene)).join('\n')}`;
    throw error;
  }
}

/** What is left of a failed case, for whoever looks into it. */
async function saveEvidence(name: string, scene: OpenScene): Promise<string[]> {
  const folder = join(evidence, name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  const { browser } = scene.session;
  const { exitCode, signalCode } = browser.process() ?? {};
  if (!browser.connected) return [`the browser is gone (${exitCode ?? signalCode ?? 'running'})`];
  const late = new Promise<string[]>((resolve) =>
    setTimeout(resolve, evidenceTimeout, ['its pages could not be saved']),
  );
  const seen = await Promise.race([scene.keepEvidence(folder).catch(String), late]);
  return [seen, `pages saved in ${relative(process.cwd(), folder)}`].flat();
}
