import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import {
  badge,
  cardText,
  pageState,
  pause,
  tabIdOf,
  until,
} from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { clickCard, isNotAccused, waitForCard, waitForNoCard, words } from '../shopper.ts';

/** The warning follows the product, also where the page stays and only its content changes. */

async function follow(page: Page, id: string): Promise<void> {
  const link = `#main a[href*="-g-${id}"]`;
  await page.waitForSelector(link);
  // Looked up and followed in one step: the page may draw itself anew in between.
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), link);
}

/** A warning stands, and it is about that notice. It may be folded: it was seen in this tab before. */
async function warnsOf(scene: Scene, page: Page, reference: string): Promise<void> {
  await waitForCard(page, words.warning.level.danger.word);
  await until(`a verdict by ${reference}`, async () => {
    const { answer } = await pageState(scene.session, page);
    return answer?.verdict.matches.some(({ hazard }) => hazard.reference === reference);
  });
  await page.bringToFront();
}

async function isQuiet(scene: Scene, page: Page): Promise<void> {
  await waitForNoCard(page);
  await until('no badge', async () => (await badge(scene.session, page)) === '');
  await page.bringToFront();
}

/** Longer than it takes to tell of the silence of the card that went, and shorter than of the one that came. Milliseconds. */
const maxTold = 1_400;

export const navigation: Case[] = [
  {
    name: 'Temu in-page navigation: danger, clean, another danger, and back',
    async run(scene) {
      const [one, other] = scene.named.temu.map((named) => dangerousProduct(named, 'ko'));
      const clean = cleanProduct('temu');
      assert.ok(one && other);
      const [first, second] = scene.named.temu.map(({ hazard }) => hazard.reference);
      assert.ok(first && second);
      const page = await scene.visit(
        temu.productUrl(one.id),
        temu.productPage(one, { others: [clean, other] }),
      );
      await warnsOf(scene, page, first);
      await follow(page, clean.id);
      await isQuiet(scene, page);
      await follow(page, other.id);
      await warnsOf(scene, page, second);
      await page.evaluate(() => history.back());
      await isQuiet(scene, page);
      await page.evaluate(() => history.back());
      await warnsOf(scene, page, first);
    },
  },
  {
    name: 'a page that the shopper leaves and comes back to, or loads anew slowly, is not accused of silencing its card',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const url = aliexpress.productUrl(product.id);
      const other = new URL('/help', url).href;
      scene.server.serve(other, '<title>Help</title>');
      let loading = 0;
      scene.server.host('https://slow.cart-canary.test', async () => {
        await pause(loading);
        return { body: '', status: 404 };
      });
      const html = aliexpress
        .productPage(product, { late: null })
        .replace('</body>', () => '<img src="https://slow.cart-canary.test/one.png"></body>');
      const page = await scene.visit(url, html);
      await waitForCard(page, words.warning.level.danger.word);
      const tabId = await tabIdOf(scene.session, page);
      await pause(500);
      await page.goto(other);
      await pause(500);
      await page.goBack();
      await isNotAccused(scene, tabId, maxTold);
      await waitForCard(page, words.warning.level.danger.word);
      loading = 2_000;
      void page.reload();
      await isNotAccused(scene, tabId, maxTold);
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
  {
    name: 'a page that writes itself anew is warned of again, is followed, and its buttons work',
    async run(scene) {
      const [one] = scene.named.temu.map((named) => dangerousProduct(named, 'en'));
      assert.ok(one);
      const html = temu.productPage(one);
      const page = await scene.visit(temu.productUrl(one.id), html);
      await waitForCard(page, words.warning.level.danger.word);
      // It takes away every listener, ours too.
      await page.evaluate((text) => {
        document.open();
        document.write(text);
        document.close();
      }, html);
      await clickCard(page, words.summary.menu);
      await clickCard(page, words.warning.button.notThis);
      await clickCard(page, words.warning.silenced.undo);
      await waitForCard(page, words.warning.button.report);
      await page.evaluate(() => history.pushState(null, '', '/kr/'));
      await isQuiet(scene, page);
    },
  },
  {
    name: 'a bundle dialog changes its product under the same address',
    async run(scene) {
      const [named] = scene.named.aliexpress;
      const danger = dangerousProduct(named, 'en');
      const clean = cleanProduct('aliexpress');
      const page = await scene.visit(
        aliexpress.bundleUrl(clean.id),
        aliexpress.bundlePage([clean, danger]),
      );
      // At its end: on the rest of it stands our marker.
      const choose = async (id: string) => {
        const button = await page.waitForSelector(`[data-open="${id}"]`);
        const { width = 0 } = (await button?.boundingBox()) ?? {};
        await button?.click({ offset: { x: width - 8, y: 8 } });
      };
      // Of all that is ours, the card alone says it.
      const { details } = words.summary;
      await choose(danger.id);
      await waitForCard(page, details);
      await page.click('[data-close]');
      // The card goes with the dialog; the marker in the list stays.
      const isGone = async () => !(await cardText(page)).includes(details);
      await until('no card', isGone);
      assert.ok((await cardText(page)).includes(words.warning.level.danger.word));
      await choose(clean.id);
      await page.click('[data-close]');
      await choose(danger.id);
      await waitForCard(page, details);
    },
  },
];
