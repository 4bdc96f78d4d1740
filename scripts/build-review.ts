/** `npm run build`: the review page into .output/review, for `hub serve --review-page`. */
import { join, relative } from 'node:path';
import { build } from 'vite';
import { compiledMessages } from './words-files.ts';

const root = join(import.meta.dirname, '..');

/** Where `npm run build` puts the page. */
const reviewFolder = join(root, '.output', 'review');

/**
 * The review page as files of its own: under the hub's policy neither inline scripts or styles nor
 * data addresses load, and nothing of it may be turned into markup.
 */
export async function buildReviewPage(folder = reviewFolder): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'hub', 'review-page'),
    base: './',
    plugins: [compiledMessages()],
    build: {
      ...{ outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
      target: ['chrome137', 'firefox142', 'safari18'],
    },
  });
  return folder;
}

if (import.meta.main) console.log(`${relative(process.cwd(), await buildReviewPage())}/`);
