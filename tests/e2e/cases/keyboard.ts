import assert from 'node:assert/strict';
import type { Page, Viewport } from 'puppeteer-core';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import { unnamedIn } from '../../gallery/names.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import { testHazards } from '../../support/demo/test-list.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import { pause, popupOver, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { clickCard, says, timeToRead, waitForCard, waitForNoCard, words } from '../shopper.ts';
import { focused, tabTo, walk } from '../walk.ts';
import { reportAndLook } from './loop.ts';

/** Everything without a mouse: there and back with Tab, and a control of each kind at work. */

const pages = pageWords.en;
const danger = words.warning.level.danger.word;

/** Nothing more comes that would put a control between two others. */
async function waitForQuiet(page: Page): Promise<void> {
  const size = () => page.evaluate(() => document.querySelectorAll('*').length);
  await until('a page that stays as it is', async () => {
    const before = await size();
    await pause(700);
    return before > 20 && (await size()) === before;
  });
}

async function dangerPage(scene: Scene, size?: Viewport): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const page = await scene.visit(
    aliexpress.productUrl(product.id),
    aliexpress.productPage(product, { late: null }),
    size,
  );
  await page.bringToFront();
  await verdictOf(scene.session, page);
  await waitForCard(page, danger);
  return page;
}

async function extensionPage(scene: Scene, name: string, part = ''): Promise<Page> {
  const page =
    name === 'sending'
      ? await reportAndLook(scene)
      : await scene.session.extensionPage(`${name}.html${part}`);
  await page.bringToFront();
  // Results are drawn anew until the whole list has been read.
  const all = localeOf('en').number(testHazards().length);
  if (name === 'hazards') await says(page, pages.hazards.found({ text: all }));
  await waitForQuiet(page);
  return page;
}

/** Sending first: its report is what the page of reports then lists. */
const own = ['sending', 'reports', 'options', 'welcome', 'hazards', 'alerts'];
/** In Firefox every press takes a while: the page with a control of each kind stands for all. */
const walked = { chromium: own, firefox: ['options'] };

const isOn = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    return all.find(({ labels }) => labels?.[0]?.textContent === wanted)?.checked;
  }, name);

export const keyboard: Case[] = [
  {
    name: 'keyboard: Tab reaches every control of our own pages, there and back (Firefox: there)',
    async run(scene) {
      for (const name of walked[scene.session.name]) {
        const page = await extensionPage(scene, name);
        await walk(page, name, scene.session.name);
        if (scene.session.name === 'chromium') assert.deepEqual(await unnamedIn(page), [], name);
        await page.close();
      }
    },
  },
  {
    name: 'keyboard: Tab reaches every control of card and popup, there and back (Firefox: there)',
    async run(scene) {
      const page = await dangerPage(scene);
      // Its height is held until a key or a click: then it finds out anew whether its body scrolls.
      await pause(600);
      await tabTo(page, words.warning.button.fold);
      await page.keyboard.press('Shift');
      await pause(200);
      const card = await documentOf(page, '.frame');
      assert.ok((await walk(page, 'card', scene.session.name, card)) >= 4);
      if (card && scene.session.name === 'chromium') assert.deepEqual(await unnamedIn(card), []);
      const popup = await popupOver(scene.session, page);
      await says(popup, danger);
      await popup.bringToFront();
      await walk(popup, 'popup', scene.session.name);
      if (scene.session.name === 'chromium') assert.deepEqual(await unnamedIn(popup), []);
    },
  },
  {
    name: 'keyboard: a report from the card, and the card folded and opened again',
    async run(scene) {
      const page = await dangerPage(scene);
      await pause(600);
      await tabTo(page, words.warning.button.fold);
      await page.keyboard.press('Enter');
      await until('the focus on the pill', async () => (await focused(page)).startsWith(danger));
      // It has been drawn just now.
      await pause(timeToRead);
      await page.keyboard.press(' ');
      await until(
        'the focus in the card',
        async () => (await focused(page)) === words.warning.button.fold,
      );
      await tabTo(page, words.warning.button.report);
      // The focus has come to the card just now.
      await pause(timeToRead);
      await page.keyboard.press('Enter');
      await waitForCard(page, words.reporting.saved.title);
    },
  },
  {
    name: 'keyboard: the command opens the closed warning, Tab goes on from there, Enter counts',
    async run(scene) {
      const page = await dangerPage(scene);
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
      await scene.session.pressCommand();
      await waitForCard(page, words.warning.button.report);
      await pause(timeToRead);
      await page.keyboard.press('Tab');
      await until(
        'the first button',
        async () => (await focused(page)) === words.warning.button.fold,
      );
      await tabTo(page, words.warning.button.report);
      // The focus has come to the card just now.
      await pause(timeToRead);
      await page.keyboard.press('Enter');
      await waitForCard(page, words.reporting.saved.title);
      assert.equal(await scene.session.isPopupOpen(), false);
    },
  },
  {
    name: 'keyboard: without a warning the command opens the popup',
    async run(scene) {
      const product = cleanProduct('aliexpress');
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      await page.bringToFront();
      assert.equal(await verdictOf(scene.session, page), 'none');
      await page.bringToFront();
      // A tab that comes to the front closes the popup.
      await until('the page in front', () => page.evaluate(() => document.hasFocus()));
      await scene.session.pressCommand();
      await until('the popup', () => scene.session.isPopupOpen());
    },
  },
  {
    name: 'keyboard: in a low window the body of the card is a stop, and scrolls',
    async run(scene) {
      const page = await dangerPage(scene, { width: 1280, height: 560 });
      await tabTo(page, words.summary.details);
      // The focus has come to the card just now.
      await pause(timeToRead);
      await page.keyboard.press('Enter');
      await tabTo(page, danger);
      await page.keyboard.press('End');
      const card = await documentOf(page, '.frame');
      await until('the body to scroll', async () =>
        card?.$eval('.body', ({ scrollTop }) => scrollTop > 0),
      );
    },
  },
  {
    name: 'keyboard: a switch, a choice, a list of languages and a question in the options',
    async run(scene) {
      // Unfolded, with all that it has.
      const page = await extensionPage(scene, 'options', '#erase');
      const { cards } = pages.options.switches;
      const before = await isOn(page, cards.title);
      await tabTo(page, cards.title);
      await page.keyboard.press(' ');
      await until('the switch to turn', async () => (await isOn(page, cards.title)) === !before);

      await tabTo(page, pages.settings.erase.button);
      await page.keyboard.press('Enter');
      await until('the question', async () => (await focused(page)) === pages.settings.erase.no);
      await waitForQuiet(page);
      await walk(page, 'options with a question', scene.session.name);
      await tabTo(page, pages.settings.erase.no);
      await page.keyboard.press('Escape');
      await until(
        'the focus where it was',
        async () => (await focused(page)) === pages.settings.erase.button,
      );

      await page.focus('input[type="radio"]:checked');
      await page.keyboard.press('ArrowUp');
      const chosen = () => page.$eval('input[type="radio"]:checked', (one) => one.value);
      await until('the other choice', async () => (await chosen()) !== 'advice');

      await page.focus(`select[aria-label="${pages.languages.label}"]`);
      await page.keyboard.type('De');
      await says(page, pageWords.de.settings.erase.button);
    },
  },
];
