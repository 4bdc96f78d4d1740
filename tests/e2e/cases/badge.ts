import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import { pageState, pause, until, waitForBadge } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { clickCard, waitForCard, waitForNoCard, words } from '../shopper.ts';

/** A page can fight the card, but not the toolbar. */

async function warnedPage(scene: Scene): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const page = await scene.visit(
    aliexpress.productUrl(product.id),
    aliexpress.productPage(product),
  );
  await waitForCard(page, words.warning.level.danger.word);
  return page;
}

const fights = (name: string, attack: (page: Page) => Promise<unknown>): Case => ({
  name: `${name}: the badge stays and the popup says that the page interferes`,
  async run(scene) {
    const page = await warnedPage(scene);
    await waitForBadge(scene.session, page);
    await page.bringToFront();
    await attack(page);
    await until(
      'the page is said to interfere',
      async () => (await pageState(scene.session, page))?.tampered,
    );
    await waitForBadge(scene.session, page);
    assert.equal((await pageState(scene.session, page))?.answer?.verdict.level, 'danger');
  },
});

export const badges: Case[] = [
  fights('a page that keeps removing the card', (page) =>
    page.evaluate(() => {
      const remove = () => {
        for (const one of document.documentElement.children) if (one.shadowRoot) one.remove();
      };
      remove();
      new MutationObserver(remove).observe(document.documentElement, { childList: true });
    }),
  ),
  fights('a page that makes the card see-through', (page) =>
    page.evaluate(() => {
      const fade = () => {
        for (const one of document.documentElement.children)
          if (one.shadowRoot) (one as HTMLElement).style.setProperty('opacity', '0', 'important');
      };
      setInterval(fade, 50);
    }),
  ),
  fights('a page that hides the card from inside its open root', (page) =>
    page.evaluate(() => {
      const hide = () => {
        for (const { shadowRoot } of document.documentElement.children) {
          const style = document.createElement('style');
          style.textContent = '.frame { opacity: 0 }';
          if (shadowRoot && shadowRoot.childElementCount < 3) shadowRoot.append(style);
        }
      };
      setInterval(hide, 50);
    }),
  ),
  fights('a page that adopts a style sheet into the card', (page) =>
    page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.frame { opacity: 0 }');
      setInterval(() => {
        for (const { shadowRoot } of document.documentElement.children)
          if (shadowRoot) shadowRoot.adoptedStyleSheets = [sheet];
      }, 50);
    }),
  ),
  fights('a page that sends the card’s links elsewhere', (page) =>
    page.evaluate(() => {
      setInterval(() => {
        for (const { shadowRoot } of document.documentElement.children)
          for (const link of shadowRoot?.querySelectorAll('a') ?? [])
            if (link.href !== 'https://attacker.example/') link.href = 'https://attacker.example/';
      }, 50);
    }),
  ),
  fights('a page that covers the card', (page) =>
    page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
      document.documentElement.append(cover);
      setInterval(() => document.documentElement.append(cover), 100);
    }),
  ),
  {
    name: 'a page’s stylesheet cannot hide the card',
    async run(scene) {
      const page = await warnedPage(scene);
      await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = `html > :not(head, body), html > :not(head, body)::part(card) {
          display: none !important; visibility: hidden !important; opacity: 0 !important;
          transform: translateX(-9999px) !important; position: static !important;
          clip-path: inset(50%) !important; filter: opacity(0) !important; zoom: 0.01 !important }`;
        document.head.append(style);
      });
      await pause(2_000);
      const isSeen = await page.evaluate(() => {
        const { innerWidth: width, innerHeight: height } = window;
        const points = [0.1, 0.2, 0.8, 0.9].map((share) => [width * share, height - 60] as const);
        return points.some(([x, y]) => document.elementFromPoint(x, y)?.shadowRoot);
      });
      const { tampered } = await pageState(scene.session, page);
      assert.ok(isSeen || tampered, 'the card is gone and nobody says so');
      await waitForBadge(scene.session, page);
    },
  },
  {
    name: 'a card removed once comes back',
    async run(scene) {
      const page = await warnedPage(scene);
      await page.evaluate(() => {
        for (const one of document.documentElement.children) if (one.shadowRoot) one.remove();
      });
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
  {
    name: 'a card that is used is not taken for one that is attacked',
    async run(scene) {
      const page = await warnedPage(scene);
      await clickCard(page, words.warning.button.report);
      await waitForCard(page, words.reporting.saved.title);
      await clickCard(page, words.reporting.reason['no-safety-marks']);
      await clickCard(page, words.reporting.saved.back);
      await clickCard(page, words.warning.button.fold);
      await pause(2_500);
      assert.equal((await pageState(scene.session, page))?.tampered, false);
    },
  },
  {
    name: 'a mouse in the middle of the card’s cross hides the card',
    async run(scene) {
      const page = await warnedPage(scene);
      // The cross comes first; further down the same words stand on a button of their own.
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
    },
  },
  {
    name: 'a shop’s own dialog is no attack on the card',
    async run(scene) {
      const page = await warnedPage(scene);
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.textContent = 'Choose a size';
        document.body.append(dialog);
        dialog.showModal();
      });
      await pause(2_000);
      assert.equal((await pageState(scene.session, page))?.tampered, false);
    },
  },
];
