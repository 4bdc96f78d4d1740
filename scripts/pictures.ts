import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowsers } from './browsers.ts';
import { backdropOf } from './pictures/backdrop.ts';
import { shrink } from './pictures/png.ts';
import { press, type Shot, shots } from './pictures/states.ts';

/**
 * Draws every state of every surface into docs/pictures and runs axe on each. Ends with 1 when axe
 * finds something. Words on the command line choose among the states by a part of their name.
 */
const folder = new URL('../docs/pictures/', import.meta.url);
const chosen = process.argv.slice(2);
const wanted = shots.filter(
  ({ name }) => chosen.length === 0 || chosen.some((word) => name.includes(word)),
);

const buildGallery = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: {
      write: false,
      lib: {
        entry: new URL('pictures/gallery.tsx', import.meta.url).pathname,
        // Not a script of the old kind: the languages are awaited at its top.
        formats: ['es'],
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the gallery did not build');
  // Evaluated, not loaded: the page has no address that a module could come from.
  return `(async () => {${chunk.code}\n})()`;
};

/** The part of the screen that matters: the card with air around it, the popup, the whole page. */
const clipOf = (page: Page, { surface, isInShop, width, height }: Shot) =>
  page.evaluate(
    (isCard, isPopup, viewWidth, viewHeight) => {
      const host = [...document.documentElement.children].find((one) => one.shadowRoot);
      const card = isCard && viewWidth > 480 && host?.shadowRoot?.querySelector('.frame');
      if (card) {
        const shown = [...card.children].filter((one) => !one.classList.contains('unseen'));
        const rects = shown.map((one) => one.getBoundingClientRect());
        const left = Math.min(...rects.map((rect) => rect.left));
        const top = Math.min(...rects.map((rect) => rect.top));
        const right = Math.max(...rects.map((rect) => rect.right));
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        const air = 16;
        return {
          x: left - air,
          y: top - air,
          width: right - left + 2 * air,
          height: bottom - top + 2 * air,
        };
      }
      const main = document.querySelector('main')?.getBoundingClientRect();
      const isTall = !host && main ? Math.ceil(main.bottom) : viewHeight;
      return {
        x: 0,
        y: 0,
        width: viewWidth,
        height: isPopup ? isTall : Math.max(viewHeight, isTall),
      };
    },
    surface === 'card' && !isInShop,
    surface === 'popup',
    width,
    height,
  );

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const violations = async (page: Page, axe: string): Promise<Violation[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await checker.run(document, { resultTypes: ['violations'] })).violations;
  });
};

const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 150));
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });

const draw = async (page: Page, shot: Shot, code: string, axe: string): Promise<Violation[]> => {
  const { name, surface, scheme, width, height, press: presses = [] } = shot;
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: shot.isInShop ? 1.5 : 2,
    hasTouch: width < 480 && surface !== 'popup',
  });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: shot.hasForcedColours ? 'active' : 'none' },
  ]);
  await page.goto('about:blank');
  await page.setContent(backdropOf(shot));
  await page.evaluate(code);
  await page.evaluate((state) => {
    (globalThis as unknown as { showGallery(state: unknown): void }).showGallery(state);
  }, shot);
  await settle(page);
  for (const words of presses) {
    await press(page, words);
    await page.mouse.move(0, 0);
    await settle(page);
  }
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const picture = await page.screenshot({
    clip: await clipOf(page, shot),
    captureBeyondViewport: true,
  });
  await writeFile(new URL(`${name}.png`, folder), shrink(picture));
  return violations(page, axe);
};

const main = async (): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const code = await buildGallery();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium'], console.error).get('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  let found = 0;
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => {
      found += 1;
      console.error(`error in the page: ${error instanceof Error ? error.message : error}`);
    });
    for (const shot of wanted) {
      const broken = await draw(page, shot, code, axe);
      found += broken.length;
      for (const { id, help, nodes } of broken)
        console.error(
          `${shot.name}: ${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
        );
    }
  } finally {
    await browser.close();
  }
  console.log(`${wanted.length} states drawn, ${found} violations`);
  return found === 0 ? 0 : 1;
};

process.exitCode = await main();
