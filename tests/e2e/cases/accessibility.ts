import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { headlineOf } from '../../../components/presentation/headline.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import { clippedTexts } from '../../gallery/clipped.ts';
import { treeOf } from '../../gallery/names.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import { documentOf, documentsOf } from '../../support/loopback/documents.ts';
import {
  cardText,
  chooseLanguage,
  popupOver,
  until,
  verdictOf,
} from '../../support/loopback/verdict-of.ts';
import { violations } from '../axe.ts';
import { type Case, inTurn } from '../case.ts';
import { clickCard, koreanWords, pageText, waitForCard, warnedPage, words } from '../shopper.ts';

/** Card and popup through axe, in the browser that shows them, with their real colours. */

const inScheme = (scheme: 'light' | 'dark', language: 'en' | 'ko'): Case => ({
  name: `axe finds nothing wrong with the card (${scheme}, ${language})`,
  ...(scheme === 'dark' && { start: { dark: true } }),
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
    assert.deepEqual(await violations(page, 'card'), []);
  },
});

const opened = (page: Page) => until('the page', async () => (await pageText(page)).length > 40);

/** The long words and the unbroken lines, where there is least room for them. */
const onPhone = (language: Language): Case => ({
  name: `axe finds nothing wrong and no text is cut on a phone (${language})`,
  async run(scene) {
    const size = { width: 390, height: 780 };
    await chooseLanguage(scene.session, language);
    const { warning } = localeOf(language);
    const product = dangerousProduct(scene.named.aliexpress[0], 'en');
    const page = await scene.visit(
      aliexpress.productUrl(product.id),
      aliexpress.productPage(product),
      size,
    );
    await waitForCard(page, warning.button.report);
    assert.deepEqual(await violations(page, 'card'), []);
    const card = await documentOf(page, '.frame');
    assert.deepEqual(card && (await clippedTexts(card)), []);
    const popup = await popupOver(scene.session, page);
    await popup.setViewport({ width: 376, height: 560 });
    const options = await scene.session.extensionPage('options.html');
    await options.setViewport(size);
    for (const own of [popup, options]) {
      await opened(own);
      assert.deepEqual(await violations(own, 'page'), []);
      assert.deepEqual(await clippedTexts(own), []);
    }
    await options.setViewport({ width: 360, height: 640 });
    const height = await options.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 3 * 640, `the folded options are ${height} px high on a small phone`);
  },
});

/** What stands on the page, our documents included. */
const treeIn = async (page: Page) =>
  (await Promise.all([page.mainFrame(), ...(await documentsOf(page))].map(treeOf))).flat();

/** Each stands in a line of its own after that of the one before. */
const inOrder = (tree: readonly string[], parts: readonly string[]): void => {
  let from = 0;
  for (const part of parts) {
    const at = tree.findIndex((line, index) => index >= from && line.includes(part));
    assert.ok(at >= 0, `“${part}” is not read where it belongs:\n${tree.join('\n')}`);
    from = at + 1;
  }
};

const readingOrder: Case = {
  name: 'a screen reader meets card, line, question and popup in their order (Chromium tells its tree)',
  only: 'chromium',
  async run(scene) {
    const { warning, summary, shopping } = words;
    const [{ hazard, id }] = scene.named.aliexpress;
    const product = dangerousProduct(scene.named.aliexpress[0], 'en');
    const page = await scene.visit(aliexpress.productUrl(id), aliexpress.productPage(product));
    const danger = warning.level.danger;
    await waitForCard(page, danger.word);
    const headline = headlineOf({ hazard, level: 'danger', clues: [], doubts: [] }, words).text;
    const finding = [danger.word, danger.meaning, `heading: ${headline}`, 'Don’t buy it.'];
    const chip = summary.chip['listing-id'];
    const region = `region: ${warning.card.label({ levelWord: danger.word })}`;
    const quiet = [summary.details, summary.menu].map((name) => `button: ${name}`);
    const spoken = `${danger.word}. ${headline}. Don’t buy it.`;
    // A moment after the card: a live region speaks only what changes in it.
    await until('the words to be spoken', async () =>
      (await treeIn(page)).some((line) => line.includes(spoken)),
    );
    inOrder(await treeIn(page), [
      region,
      spoken,
      ...[danger.word, danger.meaning],
      `button: ${warning.button.fold} (expanded true)`,
      `button: ${warning.button.hide}`,
      ...finding.slice(2),
      chip,
      'link: ',
      `button: ${warning.button.report} (${warning.hint.report})`,
      ...quiet,
    ]);
    await clickCard(page, warning.button.fold);
    await until('the card folded', async () => !(await cardText(page)).includes(summary.details));
    inOrder(await treeIn(page), [region, `button: ${danger.word} · ${headline}`]);
    await page.click('[class*="buy-now--"]');
    await waitForCard(page, shopping.purchase.goOn);
    inOrder(await treeIn(page), [
      `dialog: ${shopping.purchase.title} (${headline}`,
      ...finding,
      chip,
      `button: ${shopping.purchase.stay}`,
      shopping.purchase.goOn,
      `button: ${shopping.purchase.toButton}`,
    ]);
    await clickCard(page, shopping.purchase.stay);
    const popup = await popupOver(scene.session, page);
    await until('the warning', async () => (await pageText(popup)).includes(headline));
    const { popup: said, alerts, options } = pageWords.en;
    inOrder(await treeOf(popup.mainFrame()), [
      `heading: Cart Canary (level 1)`,
      danger.word,
      `heading: ${headline} (level 2)`,
      'Don’t buy it.',
      `button: ${said.openWarning}`,
      `button: ${said.report}`,
      `button: ${alerts.title}`,
      `button: ${options.title}`,
    ]);
  },
};

export const accessibility: Case[] = [
  readingOrder,
  // What axe looks at is our own markup and colours, which both browsers are given alike.
  ...inTurn([inScheme('light', 'en'), inScheme('dark', 'ko')]),
  ...inTurn((['de', 'ja', 'fr'] as const).map(onPhone)),
  ...inTurn([
    {
      name: 'axe finds nothing wrong with the card after a report',
      async run(scene) {
        const page = await warnedPage(scene);
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
  ]),
  ...inTurn(
    ['options', 'reports', 'welcome', 'hazards'].map(
      (name): Case => ({
        name: `axe finds nothing wrong with ${name}.html`,
        async run(scene) {
          const page = await scene.session.extensionPage(`${name}.html`);
          await until('the page', async () => (await pageText(page)).length > 40);
          assert.deepEqual(await violations(page, 'page'), []);
        },
      }),
    ),
  ),
];
