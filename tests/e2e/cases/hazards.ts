import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { hazardId } from '../../../lib/core/hazard.ts';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import { testHazards } from '../../support/demo/test-list.ts';
import { settled } from '../../support/loopback/settled.ts';
import { until } from '../../support/loopback/verdict-of.ts';
import { violations } from '../axe.ts';
import { type Case, inTurn } from '../case.ts';
import { clickCard, pageText, pressStill, says, words } from '../shopper.ts';

/** The hazard browser, over the test list. */

const { hazards: said } = pageWords.en;

const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

const resultsOf = (page: Page): Promise<string[]> =>
  page.$$eval('.result a', (links) => links.map((one) => one.getAttribute('href') ?? ''));

/** As pasted: letter by letter each beginning of the word has results of its own for a moment. */
async function type(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.focus('input[type="search"]');
  await page.evaluate((all) => document.execCommand('insertText', false, all), text);
}

export const hazardCases: Case[] = inTurn([
  {
    name: 'hazards: a search stands in the address, leads to a hazard and back',
    async run(scene) {
      const own = await scene.session.extensionPage('hazards.html');
      const all = said.found({ text: localeOf('en').number(testHazards().length) });
      await says(own, all);
      await type(own, 'umbrella');
      await until('the address to follow', async () => (await hashOf(own)) === '#/?words=umbrella');
      // Until the whole list was read newer ones may come first.
      const found = await settled(async () => {
        const results = await resultsOf(own);
        const isRead = (await own.$('progress')) === null && !(await pageText(own)).includes(all);
        return isRead && results.length > 0 ? results : undefined;
      });
      await pressStill('the first result', await until('a result', () => own.$('.result a')));
      await says(own, said.references);
      assert.equal(await hashOf(own), found[0]);
      await own.goBack();
      await says(own, said.intro);
      assert.equal(
        await own.$eval('input[type="search"]', (field) => (field as HTMLInputElement).value),
        'umbrella',
      );
      await until('the same results', async () => String(await resultsOf(own)) === String(found));
    },
  },
  {
    name: 'hazards: a card leads to its hazard, with the listings that the notice names',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      await clickCard(page, words.summary.details);
      await clickCard(page, words.warning.button.more);
      const { hazard } = scene.named.aliexpress[0];
      const wanted = `hazards.html#/hazard/${encodeURIComponent(hazardId(hazard))}`;
      await scene.session.closeOwnTab(wanted);
      const own = await scene.session.extensionPage(wanted);
      await says(own, hazard.attribution);
      assert.deepEqual(await violations(own, 'page'), []);
      await says(own, `AliExpress ${product.id}`);
    },
  },
]);
