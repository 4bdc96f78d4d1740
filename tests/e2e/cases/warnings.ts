import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { backgroundWords, localeOf } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import {
  badgeTitle,
  chooseLanguage,
  pause,
  until,
  verdictOf,
  waitForBadge,
  zoomTab,
} from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import {
  cardButton,
  clickCard,
  koreanWords,
  timeToRead,
  waitForCard,
  waitForNoCard,
  waitForNotice,
  warnedPage,
  words,
} from '../shopper.ts';

/** On a page of a listing that an authority has named stands a warning with the evidence. */

const warnsAt = (host: string): Case => ({
  name: `a named listing warns on ${host}`,
  async run(scene) {
    const [named] = scene.named.aliexpress;
    const product = dangerousProduct(named, 'en');
    const url = aliexpress.productUrl(product.id, host);
    const page = await scene.visit(url, aliexpress.productPage(product, { host }));
    await expectDanger(scene, page, named.hazard.reference);
  },
});

async function expectDanger(
  scene: Scene,
  page: Awaited<ReturnType<Scene['visit']>>,
  reference: string,
): Promise<void> {
  await waitForCard(page, words.warning.level.danger.word);
  await waitForNotice(page, reference);
  assert.equal(await verdictOf(scene.session, page), 'danger');
  await waitForBadge(scene.session, page);
}

/** What a shopper sees of the card without scrolling it, by what it is. */
async function inSight(page: Page): Promise<Record<string, boolean> | undefined> {
  const card = await documentOf(page, '.frame');
  return card?.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const [body] = all('.body').map((one) => one.getBoundingClientRect());
    const parts = { headline: 'h2', advice: '.summary-advice', buttons: '.actions .button' };
    const isSeen = (one: Element) => {
      const { top, bottom } = one.getBoundingClientRect();
      const isInBody = !one.closest('.body') || (body && bottom <= body.bottom + 1);
      return top >= 0 && bottom <= innerHeight && isInBody === true;
    };
    return Object.fromEntries(
      Object.entries(parts).map(([name, selector]) => {
        const found = all(selector);
        return [name, found.length > 0 && found.every(isSeen)];
      }),
    );
  });
}

const onSmallPhone: Case = {
  name: 'on a small phone a danger shows headline, advice and buttons without scrolling (German is the longest)',
  async run(scene) {
    await chooseLanguage(scene.session, 'de');
    const product = dangerousProduct(scene.named.aliexpress[0], 'en');
    const url = aliexpress.productUrl(product.id);
    const size = { width: 360, height: 640 };
    const page = await scene.visit(url, aliexpress.productPage(product), size);
    await waitForCard(page, localeOf('de').warning.button.report);
    const seen = { headline: true, advice: true, buttons: true };
    await until('the card to stand', async () => {
      const now = await inSight(page);
      return JSON.stringify(now) === JSON.stringify(seen);
    });
  },
};

export const warnings: Case[] = [
  onSmallPhone,
  warnsAt('www.aliexpress.com'),
  // Other hosts: the manifest's patterns, which both builds share, and the reading of an address. That
  // of the last carries the global id plus 2^51.
  ...inTurn([warnsAt('ko.aliexpress.com'), warnsAt('www.aliexpress.us')]),
  {
    name: 'a named listing warns on www.temu.com/kr/',
    async run(scene) {
      const [named] = scene.named.temu;
      const product = dangerousProduct(named, 'ko');
      const page = await scene.visit(temu.productUrl(product.id), temu.productPage(product));
      await expectDanger(scene, page, named.hazard.reference);
    },
  },
  {
    name: 'a warning and its sign that stand change their language',
    async run(scene) {
      const page = await warnedPage(scene);
      await chooseLanguage(scene.session, 'ko');
      await waitForCard(page, koreanWords.warning.button.report);
      await until(
        'the toolbar’s words in Korean',
        async () =>
          (await badgeTitle(scene.session, page)) === backgroundWords.ko.toolbar.title.danger,
      );
    },
  },
  {
    name: 'a warning goes with the extension that drew it, and the updated one warns again',
    alone: true,
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const url = aliexpress.productUrl(product.id);
      const page = await scene.visit(url, aliexpress.productPage(product));
      await waitForCard(page, words.warning.level.danger.word);
      const before = await page.evaluateHandle(() => document.documentElement.lastElementChild);
      await scene.session.update();
      await until('the old card to go', () =>
        page.evaluate((old) => document.documentElement.lastElementChild !== old, before),
      );
      // Firefox starts the new script in the page that is open; Chromium leaves the old one there.
      if (scene.session.name === 'chromium') await page.reload();
      await waitForCard(page, words.warning.level.danger.word);
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
    },
  },
  {
    name: 'a card that opens late says its words first, then has its buttons too',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      // Leaves nobody time while the card is to open.
      const busy = `<script>addEventListener('load', () => {
        const end = performance.now() + 2500;
        const work = () => {
          const until = performance.now() + 600;
          while (performance.now() < until);
          if (performance.now() < end) setTimeout(work);
        };
        work();
      })</script>`;
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product).replace('</head>', `${busy}</head>`),
      );
      await waitForCard(page, words.warning.level.danger.word);
      await clickCard(page, words.summary.details);
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
    },
  },
  {
    name: 'where the shopper has the browser zoom, a press counts as soon as the pointer is there',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(
        aliexpress.productUrl(product.id),
        aliexpress.productPage(product),
      );
      await zoomTab(scene.session, page, 1.5);
      await waitForCard(page, words.warning.level.danger.word);
      await clickCard(page, words.summary.details);
      const { x, y } = await until('the button that hides', async () => {
        const hide = await cardButton(page, words.warning.button.hide);
        // Until the page of another size has been drawn, it is out of summary.
        return hide.clickablePoint().catch(() => undefined);
      });
      await page.mouse.move(x - 300, y + 90);
      await pause(timeToRead);
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.down();
      await page.mouse.up();
      await waitForNoCard(page);
      // The browser remembers the zoom of a shop.
      await zoomTab(scene.session, page, 1);
    },
  },
  {
    name: 'a page that allows no style and no script still gets a styled card',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(aliexpress.productUrl(product.id), {
        body: aliexpress.productPage(product, { late: null }),
        headers: {
          'content-security-policy':
            "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      });
      await waitForCard(page, words.warning.level.danger.word);
      const card = await documentOf(page, '.frame');
      const colours = await card?.evaluate(() =>
        [...document.querySelectorAll('*')].map((one) => getComputedStyle(one).backgroundColor),
      );
      // The danger band of the card's own stylesheet.
      assert.ok(colours?.includes('rgb(179, 32, 27)'), `no danger band: ${[...new Set(colours)]}`);
    },
  },
  {
    name: 'the card and its step aside for the buy button shift no layout (only Chromium counts it)',
    only: 'chromium',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const url = aliexpress.productUrl(product.id);
      scene.server.serve(url, aliexpress.productPage(product, { late: null }));
      const page = await scene.session.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          const world = globalThis as unknown as { shift: number };
          for (const entry of list.getEntries())
            world.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(url);
      await waitForCard(page, words.warning.level.danger.word);
      await pause(1_500);
      const shift = Number(await page.evaluate('globalThis.shift'));
      assert.equal(shift, 0);
    },
  },
];
