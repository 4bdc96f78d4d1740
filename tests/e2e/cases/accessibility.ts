import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../../scripts/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../../scripts/demo/product.ts';
import {
  chooseLanguage,
  pause,
  popupOver,
  until,
  verdictOf,
} from '../../../scripts/loopback/verdict-of.ts';
import type { Case } from '../case.ts';
import { clickCard, koreanWords, pageText, waitForCard, words } from '../shopper.ts';

/** Card and popup through axe, in the browser that shows them, with their real colours. */

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: Node,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown }[] }[] }>;
}

/** Violations in the card alone (`card`) or in the whole of one of our own pages. */
async function violations(page: Page, where: 'card' | 'page'): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const card = [...document.documentElement.children].find((one) => one.shadowRoot);
    const context = part === 'card' ? card : document.documentElement;
    if (!context) return ['there is no card'];
    const { violations: found } = await axe.run(context, { resultTypes: ['violations'] });
    return found.map(({ id, help, nodes }) =>
      [id, help, ...nodes.map(({ target }) => JSON.stringify(target))].join(' | '),
    );
  }, where);
}

const inScheme = (scheme: 'light' | 'dark', language: 'en' | 'ko'): Case => ({
  name: `axe finds nothing wrong with the card (${scheme}, ${language})`,
  start: { dark: scheme === 'dark' },
  async run(scene) {
    await chooseLanguage(scene.session, language);
    const product = dangerousProduct(scene.named.aliexpress[0], language);
    const page = await scene.visit(
      aliexpress.productUrl(product.id),
      aliexpress.productPage(product),
    );
    assert.equal(
      await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      scheme === 'dark',
    );
    const { warning } = language === 'en' ? words : koreanWords;
    await waitForCard(page, warning.level.danger.word);
    // The card fades in; half-way its contrast is not what it will be.
    await pause(600);
    assert.deepEqual(await violations(page, 'card'), []);
  },
});

export const accessibility: Case[] = [
  inScheme('light', 'en'),
  inScheme('dark', 'ko'),
  {
    name: 'axe finds nothing wrong with the card after a report',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      await clickCard(page, words.warning.button.report);
      await waitForCard(page, words.reporting.saved.title);
      assert.deepEqual(await violations(page, 'card'), []);
    },
  },
  {
    name: 'axe finds nothing wrong with the popup, warned and not',
    async run(scene) {
      const danger = dangerousProduct(scene.named.aliexpress[0], 'en');
      const clean = cleanProduct('aliexpress');
      for (const [product, text] of [
        [danger, words.warning.level.danger.word],
        [clean, 'No match'],
      ] as const) {
        const page = await scene.visit(
          aliexpress.productUrl(product.id),
          aliexpress.productPage(product),
        );
        await verdictOf(scene.session, page);
        const popup = await popupOver(scene.session, page);
        await until(`“${text}” in the popup`, async () => (await pageText(popup)).includes(text));
        assert.deepEqual(await violations(popup, 'page'), []);
        await popup.close();
      }
    },
  },
  ...['options', 'reports', 'welcome'].map(
    (name): Case => ({
      name: `axe finds nothing wrong with ${name}.html`,
      async run(scene) {
        const page = await scene.session.extensionPage(`${name}.html`);
        await until('the page', async () => (await pageText(page)).length > 40);
        assert.deepEqual(await violations(page, 'page'), []);
      },
    }),
  ),
];
