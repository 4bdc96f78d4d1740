/**
 * `npm run pictures [-- names …]` draws every state for the docs and the stores. With a first word
 * of `check` every state in every language goes through axe, `measure` counts words, controls and
 * pixels, `review` draws the review page, and `icons` the toolbar icons.
 */
export {};

const commands = {
  check: () => import('./check.ts'),
  measure: () => import('./measure.ts'),
  review: () => import('./review.ts'),
  icons: () => import('./icons.ts'),
};

const name = process.argv[2] ?? '';
if (Object.hasOwn(commands, name)) {
  process.argv.splice(2, 1);
  await commands[name as keyof typeof commands]();
} else await import('./pictures.ts');
