import type { Page } from 'puppeteer-core';
import type { Language } from '../../lib/locales/languages.ts';
import { contrastOf, copyShadows, violationsOf } from './axe.ts';
import { buildGallery } from './build-gallery.ts';
import { chosenOf } from './chosen.ts';
import { clippedTexts, wrappedButtons } from './clipped.ts';
import { draw, openBrowser, paint, settle } from './draw.ts';
import { treeOf, unnamedIn } from './names.ts';
import { type Shot, stateOf } from './states.ts';

/**
 * Every state in every language and both schemes: through axe, a name for each control, no text of
 * ours cut; buttons of two lines are counted. Writes no files. `npm run pictures -- check [de ja …] [light|dark] [part of a state's name …]`
 * for fewer, `--tree` to see what a screen reader gets. A line for each thing found, and 1 at the
 * end when there is any.
 */
const isTree = process.argv.includes('--tree');
const chosen = chosenOf(process.argv.slice(2).filter((word) => word !== '--tree'));

const counts = { looks: 0, violations: 0, cut: 0, wrapped: 0 };
const errors: string[] = [];

const say = (look: string, lines: readonly string[]): number => {
  for (const line of lines) console.log(`${look}: ${line}`);
  return lines.length;
};

interface Tabs {
  page: Page;
  /** For copies of what stands on a shop's page. */
  copy: Page;
}

/** The other scheme is the same page in other colours, as when evening comes. */
const check = async (
  { page, copy }: Tabs,
  state: Shot,
  language: Language,
  code: string,
): Promise<void> => {
  let hasCopy = false;
  for (const [at, scheme] of chosen.schemes.entries()) {
    const look: Shot = { ...state, language, scheme };
    const name = `${stateOf(state)} ${language} ${scheme}`;
    counts.looks += 1;
    if (at === 0) {
      await draw(page, look, code);
      hasCopy = await copyShadows(page, copy);
    } else await paint(page, look).then(() => settle(page));
    counts.violations += say(name, await violationsOf(page));
    counts.violations += say(name, errors.splice(0));
    counts.violations += say(name, await unnamedIn(page));
    counts.cut += say(name, await clippedTexts(page));
    const wrapped = at === 0 ? await wrappedButtons(page) : [];
    counts.wrapped += say(
      name,
      wrapped.map((words) => `“${words}” needs two lines`),
    );
    // Forced colours are the browser's own: axe reads ours, which nobody sees.
    if (hasCopy && !state.hasForcedColours) {
      await paint(copy, look).then(() => settle(copy));
      counts.violations += say(name, await contrastOf(copy));
    }
    if (isTree) console.log([name, ...(await treeOf(page.mainFrame())), ''].join('\n'));
  }
};

const main = async (): Promise<number> => {
  const code = await buildGallery();
  const browser = await openBrowser();
  try {
    const copy = await browser.newPage();
    const page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const language of chosen.languages)
      for (const state of chosen.states)
        await check({ page, copy }, state, language, code).catch((error: unknown) => {
          counts.violations += say(`${stateOf(state)} ${language}`, [String(error)]);
        });
  } finally {
    await browser.close();
  }
  const { looks, violations, cut, wrapped } = counts;
  console.log(
    `${looks} looks, ${violations} violations, ${cut} cut texts, ${wrapped} wrapped buttons`,
  );
  return violations + cut === 0 ? 0 : 1;
};

process.exitCode = await main();
