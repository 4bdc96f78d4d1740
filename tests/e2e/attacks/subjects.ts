import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { listCard, listPage, listUrl, manyProducts } from '../../support/demo/lists.ts';
import { type DemoProduct, dangerousProduct, namedListings } from '../../support/demo/product.ts';
import { testHazards } from '../../support/demo/test-list.ts';
import { rootsOf } from '../../support/loopback/roots.ts';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import type { Scene } from '../case.ts';
import { words } from '../shopper.ts';
import type { Spots, Subject } from './attack.ts';

const { warning, sight, shopping } = words;

/** A warning opens by itself only once for each listing of a tab. */
const named = new Map(
  namedListings(testHazards(), 'aliexpress').map((one) => [one.id, dangerousProduct(one, 'en')]),
);
export const productOf = (visit: number): DemoProduct => {
  const product = [...named.values()][visit % named.size];
  if (!product) throw new Error('the test list names no listing of AliExpress');
  return product;
};

/** Parts and buttons of ours, through the browser's own protocol, once they stand still. */
async function findIn(page: Page, parts: string, buttons: Record<string, string>) {
  for (const root of await rootsOf(page)) {
    const found = await root.evaluate(
      (inside, selector, wanted) => {
        const shown = [...inside.querySelectorAll(selector)];
        if (shown.length === 0) return undefined;
        if (inside.getAnimations().some(({ playState }) => playState === 'running'))
          return undefined;
        const faces = shown.map((part) => {
          const { left, top, width, height } = part.getBoundingClientRect();
          // Without round corners.
          return { x: left + 6, y: top + 4, width: width - 12, height: height - 8 };
        });
        const nameOf = (one: Element) => one.ariaLabel ?? (one.textContent ?? '').trim();
        const spots = Object.entries(wanted).flatMap(([key, name]) => {
          const button = [...inside.querySelectorAll('button')].find((one) => nameOf(one) === name);
          if (!button) return [];
          const { left, top, width, height } = button.getBoundingClientRect();
          return [[key, { x: left + width / 2, y: top + height / 2 }]];
        });
        return { faces, spots: Object.fromEntries(spots) as Spots };
      },
      parts,
      buttons,
    );
    if (found) return found;
  }
  return undefined;
}

/** Before everything else in the page: what an attack leaves in `first` hears of events as early as a page can. */
const listening = `<script>
  for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'click', 'keydown', 'focusin', 'focusout', 'beforetoggle', 'toggle'])
    addEventListener(kind, (event) => globalThis.first?.(event), true);
</script>`;

async function go(scene: Scene, page: Page, url: string, html: string): Promise<void> {
  scene.server.serve(
    url,
    html.replace('<head>', () => `<head>${listening}`),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

const click = async (page: Page, spot: { x: number; y: number } | undefined) => {
  if (spot) await page.mouse.click(spot.x, spot.y).catch(() => undefined);
};

const cardParts = '.card > .band, .card .buttons';
const cardButtons = {
  report: warning.button.report,
  menu: sight.menu,
  silence: warning.button.notThis,
  own: warning.own.button,
};

export const card: Subject = {
  name: 'card',
  secret: sight.details,
  open(scene, page, visit) {
    const product = productOf(visit);
    const html = aliexpress.productPage(product, { late: null });
    return go(scene, page, aliexpress.productUrl(product.id), html);
  },
  find: (page) => findIn(page, cardParts, cardButtons),
  press: (page, { report }) => click(page, report),
  acts: async () => [],
};

const stands = (subject: Subject, page: Page, patience = 30_000) =>
  until(`the ${subject.name}`, () => subject.find(page), patience);

/** With its menu open, where "not this product" is. */
export const cardMenu: Subject = {
  ...card,
  secret: warning.button.notThis,
  async open(scene, page, visit) {
    await card.open(scene, page, visit);
    const { spots } = await stands(card, page);
    // Nobody meant what they had no time to see.
    await pause(600);
    await click(page, spots.menu);
    await page.mouse.move(1, 1);
    await until('the menu', async () => (await card.find(page))?.spots.silence);
  },
  async press(page, { silence, report }) {
    await click(page, silence);
    await click(page, report);
  },
};

export const marker: Subject = {
  name: 'marker',
  secret: shopping.marks.region,
  open(scene, page, visit) {
    const products = [...manyProducts('aliexpress', 2), productOf(visit)];
    const html = listPage({ shop: 'aliexpress', kind: 'search', products });
    return go(scene, page, `${listUrl('search', 'aliexpress')}?page=${visit}`, html);
  },
  find: (page) => findIn(page, '.spot:not([hidden]) > .mark', {}),
  // It does nothing that could not be taken back.
  press: async () => undefined,
  acts: async (page) => (page.isClosed() ? ['closed'] : []),
};

/** Below a product that a card warns of: what covers both is told of the card. */
export const markerBeside: Subject = {
  ...marker,
  name: 'marker beside the card',
  async open(scene, page, visit) {
    const [product, other] = [productOf(visit), productOf(visit + 1)];
    const below = `<div style="height:2000px"></div><div id="main">${listCard('aliexpress', other)}</div>
      <style>#main img { width: 120px; height: 120px }</style>`;
    const html = aliexpress.productPage(product, { late: null });
    const url = aliexpress.productUrl(product.id);
    await go(
      scene,
      page,
      url,
      html.replace('</body>', () => `${below}</body>`),
    );
    await stands(card, page);
    await page.$eval('#main', (list) => list.scrollIntoView({ block: 'center' }));
    await stands(marker, page);
  },
};

/** What reaches a shop that acts at the beginning of a press already, and hears of it first. */
const counting = `<head><script>
  globalThis.bought = [];
  for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    addEventListener(kind, ({ target, isTrusted }) => {
      const button = isTrusted && target.closest?.('button');
      if (button) bought.push(kind + ' ' + button.textContent.trim());
    }, true);
</script>`;
const buyNow = '[class*="buy-now--"]';

export const question: Subject = {
  name: 'question',
  secret: shopping.purchase.stay,
  async open(scene, page, visit) {
    const product = productOf(visit);
    const html = aliexpress.productPage(product, { late: null });
    const url = aliexpress.productUrl(product.id);
    await go(
      scene,
      page,
      url,
      html.replace('<head>', () => counting),
    );
    await until('the card', async () => (await rootsOf(page)).length > 0, 30_000);
    // The guard's script comes with the card's.
    await pause(500);
    await page.click(buyNow);
    await stands(question, page);
    // Sooner than that, and what is waited for before an attack, the next press is half a double click.
    await pause(300);
  },
  async find(page) {
    const { stay, toButton } = shopping.purchase;
    const target = await findIn(page, '.question > .band, .question .buttons', { stay, toButton });
    // A page may have taken it away.
    const box = await (await page.$(buyNow))?.boundingBox();
    const buy = box ? { buy: { x: box.x + box.width / 2, y: box.y + box.height / 2 } } : {};
    return target && { ...target, spots: { ...target.spots, ...buy } };
  },
  press: (page, { buy }) => click(page, buy),
  async asksAgain(page) {
    if (await question.find(page)) return false;
    await page.evaluate(() => {
      for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer -= 1)
        clearTimeout(timer);
      for (const one of document.querySelectorAll('dialog, body [popover]')) one.remove();
    });
    // No second half of a double click.
    await pause(800);
    await page.click(buyNow).catch(() => undefined);
    return stands(question, page, 3_000).then(
      () => true,
      () => false,
    );
  },
  acts: (page) => page.evaluate(() => (globalThis as unknown as { bought: string[] }).bought),
};

/** With the keyboard, which Firefox gives to one window alone, as to a person. */
export const inFront = (subject: Subject): Subject => ({
  ...subject,
  async open(scene, page, visit) {
    await subject.open(scene, page, visit);
    await page.bringToFront();
  },
});
