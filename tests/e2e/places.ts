import { join } from 'node:path';
import { outputFolder } from '../../scripts/operator.ts';
import type { BrowserName } from '../support/browsers.ts';

const root = join(import.meta.dirname, '../..');

/** Pages of failed cases, as pictures and as source. */
export const evidence = join(root, '.cache', 'e2e');

/** Folder of the built extension. */
export const buildOf = (browser: BrowserName): string =>
  join(root, outputFolder(), browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
