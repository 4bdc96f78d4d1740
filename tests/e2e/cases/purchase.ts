import assert from 'node:assert/strict';
import type { Page, Viewport } from 'puppeteer-core';
import { headlineOf } from '../../../components/presentation/headline.ts';
import { backgroundWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { answerIfThere, documentOf } from '../../support/loopback/documents.ts';
import { badgeTitle, choose, pause, until, watcher } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { clickCard, waitForCard, words } from '../shopper.ts';
import { focused } from '../walk.ts';

/** The question before a dangerous product is bought, and what reaches the shop. */

const { purchase: question } = words.shopping;
const danger = words.warning.level.danger.word;

/** The shop's own handlers note what reaches them: a press by a person's hand, and nothing else. */
const counting = `<script>
  globalThis.bought = [];
  document.addEventListener('click', ({ target, isTrusted }) => {
    const button = target.closest('button');
    if (button) bought.push(isTrusted ? button.textContent.trim() : 'not a person');
  });
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    bought.push(event.isTrusted ? 'form' : 'not a person');
  });
</script>`;
const bought = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { bought: string[] }).bought);

const isAsked = async (page: Page) => (await documentOf(page, '.question')) !== undefined;
const waitForQuestion = (page: Page) => until('the question', () => isAsked(page));
const waitForNoQuestion = (page: Page) => until('no question', async () => !(await isAsked(page)));

/** The key takes away the frame that it goes to, after which Chromium may never say that it was pressed. */
const closeByEscape = async (page: Page) => {
  await answerIfThere(() => page.keyboard.press('Escape'));
  await waitForNoQuestion(page);
};
const notAsked = async (page: Page) => {
  await pause(400);
  assert.equal(await isAsked(page), false);
};

/** Longer than what makes a press the second half of a double click, in milliseconds. */
const longEnough = 900;
const standsLongEnough = () => pause(longEnough);

const waitForFocus = (page: Page, name: string) =>
  until(`the focus on “${name}”`, async () => (await focused(page)) === name);

const waitForBought = (page: Page, wanted: string[]) =>
  until(`${wanted} to reach the shop`, async () => String(await bought(page)) === String(wanted));

/** What the shop shows over the question does not stay above it. */
async function coverWithChat(page: Page): Promise<void> {
  await page.evaluate(() => {
    const chat = document.createElement('div');
    chat.id = 'chat';
    chat.popover = 'manual';
    chat.style.cssText = 'inset: 0; width: 100%; height: 100%';
    document.body.append(chat);
    chat.showPopover();
  });
  await until('the question above the chat', () =>
    page.evaluate(() => {
      const points = Array.from({ length: 400 }, (_, at) => [at % 20, Math.floor(at / 20)]);
      return points.some(([x = 0, y = 0]) => {
        const top = document.elementFromPoint((x * innerWidth) / 20, (y * innerHeight) / 20);
        return top !== null && top.id !== 'chat' && top.parentElement === document.documentElement;
      });
    }),
  );
  await page.evaluate(() => document.getElementById('chat')?.remove());
}

/** What lies over the middle or an end of the shop's button. */
const covered = (page: Page, selector: string) =>
  page.$eval(selector, (button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    return [left + 4, (left + right) / 2, right - 4]
      .map((x) => document.elementFromPoint(x, (top + bottom) / 2))
      .filter((one) => !one || !button.contains(one))
      .map((one) => one?.outerHTML.slice(0, 80) ?? 'nothing');
  });

const withForm = (html: string) =>
  html
    .replace('<body', () => `<body`)
    .replace(
      '</body>',
      () =>
        `<form id="order"><input id="count" value="1"><button>Add to cart</button></form>${counting}</body>`,
    );

async function dangerPage(scene: Scene, style = '', size?: Viewport): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const html = withForm(aliexpress.productPage(product, { late: null })).replace(
    '</style>',
    () => `${style}</style>`,
  );
  const page = await scene.visit(aliexpress.productUrl(product.id), html, size);
  await page.bringToFront();
  // The question is ready before the card stands.
  await waitForCard(page, danger);
  return page;
}

const buyNow = '[class*="buy-now--"]';
const addToCart = '[class*="add-to-cart--"]';

export const purchase: Case[] = [
  {
    name: 'purchase: asked in the authority’s words, stayed, and gone on with one more press of the shop’s button',
    async run(scene) {
      const page = await dangerPage(scene);
      await page.click(buyNow);
      await waitForQuestion(page);
      const { hazard } = scene.named.aliexpress[0];
      const said = await waitForCard(page, question.stay);
      const { text } = headlineOf({ hazard, level: 'danger', clues: [], doubts: [] }, words);
      assert.ok(text.length > 10 && said.includes(text), said);
      assert.ok(said.includes(words.summary.chip['listing-id']), said);
      await waitForFocus(page, question.stay);
      await clickCard(page, question.stay);
      await waitForNoQuestion(page);
      assert.deepEqual(await bought(page), []);
      assert.equal(await focused(page), 'Buy now');

      await page.click(buyNow);
      await waitForQuestion(page);
      await standsLongEnough();
      // Beside the question is no answer for the shop.
      await page.click('#count');
      await waitForNoQuestion(page);
      assert.deepEqual(await bought(page), []);

      await page.click(addToCart, { count: 2 });
      await waitForQuestion(page);
      assert.deepEqual(await bought(page), []);
      await standsLongEnough();
      assert.deepEqual(await covered(page, addToCart), []);
      await page.click(addToCart);
      await waitForNoQuestion(page);
      assert.deepEqual(await bought(page), ['Add to cart']);
      // Not asked twice on one visit.
      await page.click(buyNow);
      await notAsked(page);
      assert.deepEqual(await bought(page), ['Add to cart', 'Buy now']);
      await page.reload();
      await waitForCard(page, danger);
      await pause(500);
      await page.click(buyNow);
      await waitForQuestion(page);
    },
  },
  {
    name: 'purchase: by keyboard alone, and Enter in a form',
    async run(scene) {
      const page = await dangerPage(scene);
      await page.focus(buyNow);
      await page.keyboard.press('Enter');
      await waitForFocus(page, question.stay);
      await page.keyboard.press('Tab');
      await waitForFocus(page, question.toButton);
      await page.keyboard.press('Enter');
      await waitForFocus(page, 'Buy now');
      await coverWithChat(page);
      assert.equal(await focused(page), 'Buy now');
      assert.equal(await isAsked(page), true);
      await closeByEscape(page);
      await waitForFocus(page, 'Buy now');
      await page.keyboard.press(' ');
      await waitForQuestion(page);
      await closeByEscape(page);
      await page.focus('#count');
      await page.keyboard.press('Enter');
      await waitForFocus(page, question.stay);
      assert.deepEqual(await bought(page), []);
      await page.keyboard.press('Tab');
      await waitForFocus(page, question.toButton);
      await page.keyboard.press('Enter');
      await waitForFocus(page, 'Add to cart');
      await standsLongEnough();
      await page.keyboard.press('Enter');
      await waitForBought(page, ['Add to cart', 'form']);
      await waitForNoQuestion(page);
    },
  },
  {
    name: 'purchase on a phone: the question leaves the bar with the button free, and a tap on it goes on',
    async run(scene) {
      const page = await dangerPage(
        scene,
        `[class*="action--container--"] { position: fixed; inset: auto 0 0; background: #fff }
        [class*="action--container--"] :is(p, a) { display: none }`,
        { width: 390, height: 780, hasTouch: true },
      );
      await page.click(buyNow);
      await waitForQuestion(page);
      await standsLongEnough();
      assert.deepEqual(await covered(page, buyNow), []);
      assert.deepEqual(await bought(page), []);
      await page.click(buyNow);
      await waitForNoQuestion(page);
      assert.deepEqual(await bought(page), ['Buy now']);
    },
  },
  {
    name: 'purchase: a page that lies over the question is told of on the toolbar',
    async run(scene) {
      const page = await dangerPage(scene);
      await page.click(buyNow);
      await waitForQuestion(page);
      await standsLongEnough();
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText =
          'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
        document.body.append(cover);
        setInterval(() => {
          cover.hidePopover();
          cover.showPopover();
        }, 10);
      });
      await until(
        'the toolbar to tell',
        async () =>
          (await badgeTitle(scene.session, page)) === backgroundWords.en.toolbar.interference,
      );
      assert.deepEqual(await bought(page), []);
    },
  },
  {
    name: 'purchase on Temu: by the button’s words, and not another product’s button',
    async run(scene) {
      const product = dangerousProduct(scene.named.temu[0], 'en');
      const other = cleanProduct('temu');
      const html = temu
        .productPage(product, { others: [other] })
        .replaceAll('data-tooltip-title', () => 'data-more data-tooltip-title')
        .replace('</body>', () => `${counting}</body>`);
      const page = await scene.visit(temu.productUrl(product.id), html);
      await page.bringToFront();
      await waitForCard(page, danger);
      await pause(500);
      await page.evaluate(() => {
        const button = document.createElement('button');
        button.textContent = 'Add to cart';
        button.id = 'quick';
        document.querySelector('#main [data-tooltip]')?.append(button);
      });
      await page.click('#quick');
      await notAsked(page);
      await page.click('#main .box button');
      await waitForQuestion(page);
      assert.deepEqual(await bought(page), ['Add to cart']);
      // Another product is another question.
      await closeByEscape(page);
      await page.evaluate(
        (id) => document.querySelector<HTMLElement>(`#main a[href*="-g-${id}"]`)?.click(),
        other.id,
      );
      await until('the clean product', () =>
        page.evaluate((title) => document.querySelector('h1')?.textContent === title, other.title),
      );
      await pause(500);
      await page.click('#main .box button');
      await notAsked(page);
    },
  },
  {
    name: 'purchase: never asked of a clean product, and not where it is switched off',
    async run(scene) {
      await watcher(scene.session);
      const product = cleanProduct('aliexpress');
      const html = withForm(aliexpress.productPage(product, { late: null }));
      const page = await scene.visit(aliexpress.productUrl(product.id), html);
      await page.bringToFront();
      await pause(800);
      await page.click(buyNow);
      await notAsked(page);
      assert.deepEqual(await bought(page), ['Buy now']);
      await choose(scene.session, { cards: true, purchase: false });
      const other = await dangerPage(scene);
      await other.click(buyNow);
      await notAsked(other);
      assert.deepEqual(await bought(other), ['Buy now']);
      // Switched on again under the open page.
      await choose(scene.session, { cards: true, purchase: true });
      await other.bringToFront();
      await pause(800);
      await other.click(buyNow);
      await waitForQuestion(other);
    },
  },
  {
    name: 'purchase: “not this product” ends the questions',
    async run(scene) {
      const page = await dangerPage(scene);
      await clickCard(page, words.summary.menu);
      await clickCard(page, words.warning.button.notThis);
      await waitForCard(page, words.warning.silenced.undo);
      await page.click(buyNow);
      await notAsked(page);
      assert.deepEqual(await bought(page), ['Buy now']);
    },
  },
  {
    name: 'purchase: a page that closes the question is left to itself, and the shop works',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const html = withForm(aliexpress.productPage(product, { late: null })).replace(
        '</body>',
        () => `<script>new MutationObserver(() => {
          // The card stands there already.
          for (const one of [...document.querySelectorAll(':root > :not(head, body)')].slice(1))
            one.remove();
        }).observe(document.documentElement, { childList: true });</script></body>`,
      );
      const page = await scene.visit(aliexpress.productUrl(product.id), html);
      await page.bringToFront();
      await waitForCard(page, danger);
      await pause(500);
      for (let times = 0; times < 2; times += 1) {
        await page.click(buyNow);
        await pause(800);
      }
      assert.deepEqual(await bought(page), []);
      await page.click(buyNow);
      await pause(300);
      assert.deepEqual(await bought(page), ['Buy now']);
    },
  },
];
