import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../../scripts/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../../scripts/demo/product.ts';
import * as temu from '../../../scripts/demo/temu.ts';
import { badge, until } from '../../../scripts/loopback/verdict-of.ts';
import type { Case } from '../case.ts';
import { waitForCard, waitForNoCard, words } from '../shopper.ts';

/** The warning follows the product, also where the page stays and only its content changes. */

const follow = (page: Page, id: string) => page.click(`#main a[href*="-g-${id}"]`);

export const navigation: Case[] = [
  {
    name: 'Temu in-page navigation: danger, clean, another danger, and back',
    async run(scene) {
      const [one, other] = scene.named.temu.map((named) => dangerousProduct(named, 'ko'));
      const clean = cleanProduct('temu');
      assert.ok(one && other);
      const references = scene.named.temu.map(({ hazard }) => hazard.reference);
      const page = await scene.visit(
        temu.productUrl(one.id),
        temu.productPage(one, { others: [clean, other] }),
      );
      await waitForCard(page, references[0] ?? '');
      await follow(page, clean.id);
      await waitForNoCard(page);
      await until('no badge', async () => (await badge(scene.session, page)) === '');
      await page.bringToFront();
      await follow(page, other.id);
      await waitForCard(page, references[1] ?? '');
      await page.goBack({ waitUntil: [] });
      await waitForNoCard(page);
      await page.goBack({ waitUntil: [] });
      await waitForCard(page, references[0] ?? '');
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
      const choose = (id: string) => page.click(`[data-open="${id}"]`);
      await choose(danger.id);
      await waitForCard(page, named.hazard.reference);
      await page.click('[data-close]');
      await waitForNoCard(page);
      await choose(clean.id);
      await page.click('[data-close]');
      await choose(danger.id);
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
];
