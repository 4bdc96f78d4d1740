import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { violationsOf } from './axe.ts';
import { buildGallery } from './build-gallery.ts';
import { isLook, looksOf } from './chosen.ts';
import { draw, openBrowser } from './draw.ts';
import { storeShots } from './states/store.ts';
import { type Shot, shots } from './states.ts';
import { photographForStore } from './store-frame.ts';

/**
 * Draws every state of every surface into .cache/pictures (those that README shows into docs/pictures,
 * what the stores show into docs/pictures/store) and runs axe on each. Ends with 1 when axe finds something.
 * Words on the command line choose among the states by a part of their name, `store` the stores'. Languages
 * and schemes (`de ja dark`) draw every state in them, `--small` at 360 × 640.
 */
const shown = new URL('../../docs/pictures/', import.meta.url);
const stores = new URL('store/', shown);
const others = new URL('../../.cache/pictures/', import.meta.url);
/** What README and store texts show is kept in the project; the other states are for looking at. */
const folderOf = ({ name, isForStore }: Shot): URL => {
  if (isForStore) return stores;
  return existsSync(new URL(`${name}.png`, shown)) ? shown : others;
};
const isSmall = process.argv.includes('--small');
const words = process.argv.slice(2).filter((word) => word !== '--small');
const kept = () =>
  [...shots, ...storeShots].filter(({ name, isForStore }) => {
    const called = isForStore ? `store/${name}` : name;
    return words.length === 0 || words.some((word) => called.includes(word));
  });
const wanted = isSmall || words.some(isLook) ? looksOf(words, isSmall) : kept();

/** The part of the screen that matters: the card with air around it, the popup, the whole page. */
const clipOf = (page: Page, { surface, isInShop, width, height }: Shot) =>
  page.evaluate(
    (isCard, isPopup, viewWidth, viewHeight) => {
      const host = [...document.documentElement.children].find((one) => one.shadowRoot);
      const card = isCard && viewWidth > 480 && host?.shadowRoot?.querySelector('.frame');
      if (card) {
        const shown = [...card.children].filter(
          (one) => !one.classList.contains('visually-hidden'),
        );
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
      const isTall = !host && main ? Math.ceil(main.bottom + scrollY) : viewHeight;
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

const photograph = async (page: Page, shot: Shot): Promise<void> => {
  const picture = shot.isForStore
    ? await photographForStore(page, shot)
    : await page.screenshot({ clip: await clipOf(page, shot), captureBeyondViewport: true });
  await writeFile(new URL(`${shot.name}.png`, folderOf(shot)), picture);
};

const main = async (): Promise<number> => {
  for (const folder of [shown, stores, others]) await mkdir(folder, { recursive: true });
  const code = await buildGallery();
  const browser = await openBrowser();
  let found = 0;
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => {
      found += 1;
      console.error(`error in the page: ${error instanceof Error ? error.message : error}`);
    });
    for (const shot of wanted) {
      await draw(page, shot, code);
      const broken = await violationsOf(page);
      await photograph(page, shot);
      found += broken.length;
      for (const line of broken) console.error(`${shot.name}: ${line}`);
    }
  } finally {
    await browser.close();
  }
  console.log(`${wanted.length} states drawn, ${found} violations`);
  return found === 0 ? 0 : 1;
};

process.exitCode = await main();
