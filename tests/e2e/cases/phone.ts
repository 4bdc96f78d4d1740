import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import { pageWords } from '../../../scripts/words/every.ts';
import { clippedTexts } from '../../gallery/clipped.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import { pause, popupOver, until } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { buttonNamed, cardButton, pageText, timeToRead, waitForCard, words } from '../shopper.ts';

/** All of Firefox for Android that Firefox on a desktop can show: a phone's size, and fingers. */

const phone = { width: 360, height: 740 };
/** WCAG 2.2, 2.5.8, in CSS pixels. */
const leastTarget = 24;

async function tap(page: Page, name: string, button: ElementHandle<HTMLElement>): Promise<void> {
  await page.bringToFront();
  // What comes under a finger at once was not meant: the card asks for a moment.
  await pause(timeToRead);
  const box = await button.boundingBox();
  assert.ok(box && box.height >= leastTarget && box.width >= leastTarget, `“${name}” is too small`);
  await button.tap();
}

const tapCard = async (page: Page, name: string) => tap(page, name, await cardButton(page, name));

/** Nothing is cut off, and the page is not wider than the screen. */
async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= phone.width, `${page.url()} is ${width} px wide`);
  assert.deepEqual(await clippedTexts(page), []);
}

async function openProduct(scene: Scene): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const url = aliexpress.productUrl(product.id);
  const page = await scene.visit(url, aliexpress.productPage(product), phone);
  await waitForCard(page, words.warning.button.report);
  return page;
}

export const phoneCases: Case[] = [
  {
    name: 'on a phone fingers work card, popup in a tab and settings (Firefox has it on Android)',
    only: 'firefox',
    start: { isPhone: true },
    async run(scene) {
      const page = await openProduct(scene);
      const [{ hazard }] = scene.named.aliexpress;
      const card = await documentOf(page, '.frame');
      assert.deepEqual(card && (await clippedTexts(card)), []);
      await tapCard(page, words.summary.details);
      await waitForCard(page, hazard.reference);

      const popup = await popupOver(scene.session, page);
      await popup.setViewport(phone);
      await until('the popup', async () =>
        (await pageText(popup)).includes(words.warning.level.danger.word),
      );
      await fits(popup);

      const options = await scene.session.extensionPage('options.html');
      await options.setViewport(phone);
      const { title } = pageWords.en.options.switches.purchase;
      const name = await until('the switch', () => buttonNamed(options, title));
      await fits(options);
      const isOn = () =>
        name.evaluate((label) => {
          const input = label.closest('label')?.control ?? label.querySelector('input');
          return (input as HTMLInputElement | null)?.checked;
        });
      await options.evaluate(() =>
        addEventListener('pointerup', ({ pointerType }) => {
          document.title = pointerType;
        }),
      );
      const before = await isOn();
      await tap(options, title, name);
      await until('the switch to turn', async () => (await isOn()) === !before);
      assert.equal(await options.title(), 'touch');
      await tap(options, title, name);
      await until('the switch to turn back', async () => (await isOn()) === before);
    },
  },
];
