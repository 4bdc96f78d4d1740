/**
 * `npm run bench <name> [-- options]`: a benchmark with a baseline in the same run. It prints figures
 * and ratios and never fails on a timing.
 */
export {};

const benches = {
  page: () => import('./page.ts'),
  builds: () => import('./builds.ts'),
  cards: () => import('./cards.ts'),
  inbox: () => import('./inbox.ts'),
};

const [name = ''] = process.argv.splice(2, 1);
if (Object.hasOwn(benches, name)) await benches[name as keyof typeof benches]();
else {
  console.error(`npm run bench <${Object.keys(benches).join(' | ')}>`);
  process.exitCode = 2;
}
