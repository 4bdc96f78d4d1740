import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, ensureBrowsers } from '../support/browsers.ts';
import { collectTemporaryFiles } from '../support/temporary-files.ts';
import { buildOf, evidence } from './places.ts';

/** Once a run, before any case: the browsers and builds that the cases need are there. */
export default function setup(): void {
  rmSync(evidence, { recursive: true, force: true });
  collectTemporaryFiles();
  ensureBrowsers(browserNames, (line) => console.log(line));
  for (const browser of browserNames) {
    const build = buildOf(browser);
    if (!existsSync(join(build, 'manifest.json')))
      throw new Error(`${build} is not built: run npm test, or npm run build`);
  }
}
