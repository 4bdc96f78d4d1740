import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import {
  type ListKind,
  listCard,
  listPage,
  listUrl,
  manyProducts,
} from '../../support/demo/lists.ts';
import { cleanProduct, type DemoProduct, dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import { rootsOf } from '../../support/loopback/roots.ts';
import {
  badge,
  choose,
  pause,
  popupOver,
  until,
  verdictOf,
  waitForBadge,
  watcher,
} from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { cardButton, clickCard, pageText, waitForCard, waitForNoCard, words } from '../shopper.ts';

/** Markers on the cards of pages of many listings: where they stand, and what the page feels of it. */

type Shop = 'aliexpress' | 'temu';
const shops: readonly Shop[] = ['aliexpress', 'temu'];
const danger = words.warning.level.danger.word;
const { markers } = words.shopping;
const { cards: told } = pageWords.en.popup;

/** Twelve clean products with a named one among them. */
const mixed = (named: DemoProduct, shop: Shop): DemoProduct[] => {
  const clean = manyProducts(shop, 12);
  return [...clean.slice(0, 2), named, ...clean.slice(2)];
};
const named = (scene: Scene, shop: Shop, nth: 0 | 1 = 0) =>
  dangerousProduct(scene.named[shop][nth], 'en');

const visitList = (
  scene: Scene,
  shop: Shop,
  kind: ListKind,
  products: readonly DemoProduct[],
  more = '',
) => scene.visit(listUrl(kind, shop), listPage({ shop, kind, products, more }));

/** Names of the markers that can be seen, and the card of the page that each stands on. */
const marked = async (page: Page) => {
  const all = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) =>
      [...inside.querySelectorAll('.marker')]
        .filter((button) => button.checkVisibility())
        .map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const below = document
            .elementsFromPoint(left + width / 2, top + height / 2)
            .find((one) => one.closest('#main'));
          const card = below?.closest('a, [data-tooltip], .line');
          return { name: button.getAttribute('aria-label'), on: card?.outerHTML ?? '' };
        }),
    ),
  );
  return (await Promise.all(all)).flat();
};

const waitForMarkers = (page: Page, count: number) =>
  until(`${count} markers`, async () => {
    const now = await marked(page);
    return now.length === count && now;
  });

const onEveryPage = (shop: Shop): Case => ({
  name: `cards of ${shop}: search, category, store, home, cart and orders`,
  async run(scene) {
    const product = named(scene, shop);
    for (const kind of ['search', 'category', 'store', 'home', 'cart', 'orders'] as const) {
      const page = await visitList(scene, shop, kind, mixed(product, shop));
      await page.bringToFront();
      const [marker] = await waitForMarkers(page, 1);
      assert.equal(marker?.name, markers.name({ levelWord: danger, title: product.title }), kind);
      assert.ok(marker?.on.includes(product.id), `${kind}: the marker stands on ${marker?.on}`);
      await waitForBadge(scene.session, page, '1');
      await page.close();
    }
  },
});

const scrolled: Case = {
  name: 'cards that come with scrolling, one after the other',
  async run(scene) {
    const [first, second] = [named(scene, 'aliexpress'), named(scene, 'aliexpress', 1)];
    const products = [first, ...manyProducts('aliexpress', 300), second];
    const page = await visitList(scene, 'aliexpress', 'search', products);
    await page.bringToFront();
    await waitForMarkers(page, 1);
    await waitForBadge(scene.session, page, '1');
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the second marker', async () =>
      (await marked(page)).some(({ on }) => on.includes(second.id)),
    );
    await waitForBadge(scene.session, page, '2');
    // The popup tells of both, though one has been scrolled away.
    const popup = await popupOver(scene.session, page);
    await until('both in the popup', async () => {
      const text = await pageText(popup);
      return (
        text.includes(told.named({ count: 2 })) &&
        [first, second].every((one) => text.includes(one.title))
      );
    });
    await popup.close();
  },
};

const drawnAnew: Case = {
  name: 'cards that are added, recycled and left behind',
  async run(scene) {
    const product = named(scene, 'aliexpress');
    const [clean, other] = manyProducts('aliexpress', 2);
    assert.ok(clean && other);
    const page = await visitList(scene, 'aliexpress', 'search', [clean, other]);
    await page.bringToFront();
    await pause(1_000);
    assert.deepEqual(await marked(page), []);
    await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        document.getElementById('card-list')?.append(...parsed.body.children);
      },
      listCard('aliexpress', product),
    );
    await waitForMarkers(page, 1);
    // The same element becomes another listing, and back.
    const become = (id: string) =>
      page.evaluate((next) => {
        const last = [...document.querySelectorAll('.search-card-item')].at(-1);
        last?.setAttribute('href', `/item/${next}.html`);
      }, id);
    await become(clean.id);
    await waitForMarkers(page, 0);
    await become(product.id);
    await waitForMarkers(page, 1);
    // In-page navigation to a page without cards.
    await page.evaluate(() => {
      history.pushState({}, '', '/p/coupons.html');
      document.getElementById('card-list')?.remove();
    });
    await waitForNoCard(page);
    await until('no number', async () => (await badge(scene.session, page)) === '');
  },
};

/** A marker by its name, one of the shop's links by its address. */
const focusedIn = async (page: Page): Promise<string> => {
  const inRoots = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) => inside.activeElement?.getAttribute('aria-label') ?? ''),
  );
  const [marker] = (await Promise.all(inRoots)).filter((name) => name !== '');
  return marker ?? page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
};

const bubble: Case = {
  name: 'a marker tells why: by mouse, by focus, by keyboard alone',
  async run(scene) {
    const { hazard } = scene.named.aliexpress[0];
    const product = named(scene, 'aliexpress');
    const [before, after] = manyProducts('aliexpress', 2);
    assert.ok(before && after);
    const page = await visitList(scene, 'aliexpress', 'search', [before, product, after]);
    await page.bringToFront();
    await waitForMarkers(page, 1);
    const name = markers.name({ levelWord: danger, title: product.title });

    const marker = await cardButton(page, name);
    await marker.hover();
    await waitForCard(page, words.summary.doNotBuy.replace(/<b>|<\/b>.*/g, ''));
    await page.mouse.move(2, 700);
    await until('a closed bubble', async () => !(await hasBubble(page)));

    // The shop's own order stays, and the marker comes after it.
    await page.focus('.search-card-item');
    await page.keyboard.press('Tab');
    assert.match(await focusedIn(page), new RegExp(product.id));
    await until('a bubble for the focused card', () => hasBubble(page));
    await page.keyboard.press('Tab');
    assert.match(await focusedIn(page), new RegExp(after.id));
    await until('no bubble for a clean card', async () => !(await hasBubble(page)));
    await page.keyboard.press('Tab');
    assert.equal(await focusedIn(page), name);

    await page.keyboard.press('Enter');
    await until('an open bubble', () => hasBubble(page));
    const open = await documentOf(page, '.bubble');
    const links = await open?.$$eval('a', (all) => all.map(({ href }) => href));
    assert.equal(links?.[0], hazard.link?.url);
    assert.ok(links?.[1]?.includes(product.id));
    await page.keyboard.press('Escape');
    await until('a closed bubble', async () => !(await hasBubble(page)));
    assert.equal(await focusedIn(page), name);
  },
};

/** How far the open bubble reaches out of the window, in pixels, and which way it reads. */
const bubbleOf = async (page: Page) => {
  const open = await documentOf(page, '.bubble');
  const direction = await open?.$eval('.bubble', (one) => getComputedStyle(one).direction);
  const { x = 0, width = 0 } = (await (await open?.$('.bubble'))?.boundingBox()) ?? {};
  const room = await page.evaluate(() => document.documentElement.clientWidth);
  return { out: Math.max(0, -x, x + width - room), direction };
};

const fromRightToLeft: Case = {
  name: 'a marker on a page that reads from right to left: its bubble reads and stands as ever',
  async run(scene) {
    const products = mixed(named(scene, 'aliexpress'), 'aliexpress');
    const html = listPage({ shop: 'aliexpress', kind: 'search', products, more: '' });
    const turned = html.replace('<html ', () => '<html dir="rtl" ');
    const page = await scene.visit(listUrl('search', 'aliexpress'), turned);
    await page.bringToFront();
    await waitForMarkers(page, 1);
    const product = named(scene, 'aliexpress');
    await (
      await cardButton(page, markers.name({ levelWord: danger, title: product.title }))
    ).click();
    await until('an open bubble', () => hasBubble(page));
    assert.deepEqual(await bubbleOf(page), { out: 0, direction: 'ltr' });
  },
};

const hasBubble = async (page: Page) => (await documentOf(page, '.bubble')) !== undefined;

const switchedOff: Case = {
  name: 'markers on cards can be switched off, and on again under an open page',
  async run(scene) {
    const product = named(scene, 'temu');
    const page = await visitList(scene, 'temu', 'search', mixed(product, 'temu'));
    await page.bringToFront();
    await waitForMarkers(page, 1);
    const all = { cards: true, purchase: true };
    await choose(scene.session, { ...all, cards: false });
    await page.bringToFront();
    await waitForNoCard(page);
    await until('no number', async () => (await badge(scene.session, page)) === '');
    const popup = await popupOver(scene.session, page);
    await until('the popup to say so', async () => (await pageText(popup)).includes(told.off));
    await popup.close();
    const cart = await visitList(scene, 'temu', 'cart', [product]);
    await cart.bringToFront();
    await pause(1_000);
    assert.deepEqual(await marked(cart), []);
    await choose(scene.session, all);
    for (const one of [cart, page]) {
      await one.bringToFront();
      await waitForMarkers(one, 1);
    }
  },
};

/** Counts what is changed in the page, and what shifts in it (Chromium tells). */
const listen = () => {
  const seen = { mutations: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      seen.mutations += records.filter(({ target }) => document.body.contains(target)).length;
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
};
const seenIn = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { seen: { mutations: number; shift: number } }).seen,
  );

const untouched: Case = {
  name: 'nothing of the shop’s own elements changes, with markers or without, and nothing shifts',
  async run(scene) {
    await watcher(scene.session);
    const product = named(scene, 'aliexpress');
    const clean = manyProducts('aliexpress', 60);
    for (const [products, count] of [
      [clean, 0],
      [[...clean, product], 1],
    ] as const) {
      const url = listUrl('search', 'aliexpress');
      scene.server.serve(url, listPage({ shop: 'aliexpress', kind: 'search', products }));
      const page = await scene.session.browser.newPage();
      await page.evaluateOnNewDocument(listen);
      await page.goto(url);
      for (let y = 0; y < 4_000; y += 500) {
        await page.evaluate((at) => scrollTo(0, at), y);
        await pause(120);
      }
      if (count > 0) await waitForMarkers(page, count);
      await pause(800);
      assert.deepEqual(await seenIn(page), { mutations: 0, shift: 0 });
      const hosts = await page.evaluate(() => document.documentElement.children.length);
      assert.equal(hosts, 2 + count);
      await page.close();
    }
  },
};

const hostile: Case = {
  name: 'hostile page: markers are taken away, 10,000 cards, an id in a title',
  async run(scene) {
    const product = named(scene, 'aliexpress');
    const other = named(scene, 'aliexpress', 1);
    const [spoof] = manyProducts('aliexpress', 1, 900);
    assert.ok(spoof);
    spoof.title = `aliexpress:${other.id} https://www.aliexpress.com/item/${other.id}.html <img src=x onerror=ran=1>`;
    const products = [product, spoof, ...manyProducts('aliexpress', 10_000)];
    const url = listUrl('search', 'aliexpress');
    const html = listPage({
      shop: 'aliexpress',
      kind: 'search',
      products,
      more: `<script>
        let taken = 0;
        new MutationObserver(() => {
          for (const one of document.querySelectorAll(':root > :not(head, body)')) {
            one.remove();
            taken += 1;
          }
        }).observe(document.documentElement, { childList: true });
      </script>`,
    });
    scene.server.serve(url, html);
    const page = await scene.session.browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await until('the page to give up or us', async () =>
      (await page.evaluate('taken')) === 4 ? true : undefined,
    );
    await pause(1_500);
    assert.equal(await page.evaluate('taken'), 4, 'put back three times, and no more');
    assert.deepEqual(await marked(page), []);
    // Where the page cannot take it away; and the id in a title names nothing.
    await waitForBadge(scene.session, page, '1');
    await page.bringToFront();
    // It answers while it scrolls past all of them.
    await page.evaluate(async () => {
      for (let end = performance.now() + 2_000; performance.now() < end; ) {
        scrollBy(0, 3_000);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
  },
};

const shopPages = { aliexpress, temu };

const belowProduct = (shop: Shop): Case => ({
  name: `cards of ${shop} below a product: looked for once it is scrolled, the product itself never`,
  async run(scene) {
    const [product, other] = [named(scene, shop), named(scene, shop, 1)];
    const clean = cleanProduct(shop);
    const { productUrl, productPage } = shopPages[shop];
    const pageOf = (own: DemoProduct) => {
      const below = [own, ...mixed(product, shop)].map((one) => listCard(shop, one)).join('');
      const room = `<style>#main img { width: 120px; height: 120px }</style><div style="height:4000px"></div>`;
      return productPage(own).replace('</body>', `${room}<div id="main">${below}</div></body>`);
    };
    const scrollDown = (to: Page) =>
      to.evaluate((id) => {
        const card = `#main [href*="${id}"], #main [data-tooltip*="${id}"]`;
        document.querySelector(card)?.scrollIntoView({ block: 'center' });
      }, product.id);
    const page = await scene.visit(productUrl(clean.id), pageOf(clean));
    await verdictOf(scene.session, page);
    await page.bringToFront();
    await pause(1_500);
    assert.deepEqual(await marked(page), []);
    await scrollDown(page);
    const [marker] = await waitForMarkers(page, 1);
    assert.ok(marker?.on.includes(product.id), `the marker stands on ${marker?.on}`);
    // The toolbar and the popup tell of the product that is on show.
    assert.equal(await badge(scene.session, page), '');
    assert.equal(await verdictOf(scene.session, page), 'none');

    // Under a card that warns of the product itself.
    const warned = await scene.visit(productUrl(other.id), pageOf(other));
    await waitForCard(warned, danger);
    const sign = await waitForBadge(scene.session, warned);
    await warned.bringToFront();
    await scrollDown(warned);
    const markers = await until('a marker beside the card', async () => {
      const now = await marked(warned);
      // Just scrolled, a marker may be one drawing behind its tile.
      return now.some(({ on }) => on.includes(product.id)) && now;
    });
    assert.ok(markers.every(({ on }) => on.includes(product.id)));
    assert.equal(await badge(scene.session, warned), sign);
    await clickCard(warned, words.warning.button.fold);
    await waitForCard(warned, danger);
    assert.equal(await verdictOf(scene.session, warned), 'danger');
  },
});

const campaign: Case = {
  name: 'cards of a campaign page, with the popup over it',
  async run(scene) {
    const product = named(scene, 'aliexpress');
    const url = 'https://www.aliexpress.com/ssr/300000512/deals';
    const products = mixed(product, 'aliexpress');
    const page = await scene.visit(url, listPage({ shop: 'aliexpress', kind: 'search', products }));
    await page.bringToFront();
    const [marker] = await waitForMarkers(page, 1);
    assert.ok(marker?.on.includes(product.id));
    await waitForBadge(scene.session, page, '1');
    const popup = await popupOver(scene.session, page);
    await until('the popup to list it', async () => {
      const text = await pageText(popup);
      return text.includes(told.named({ count: 1 })) && text.includes(product.title);
    });
  },
};

export const cards: Case[] = [
  ...shops.map(onEveryPage),
  // The shops differ in what is read of them, the browsers in how it is drawn: the row above has both.
  ...inTurn(shops.map(belowProduct)),
  ...inTurn([campaign, switchedOff]),
  scrolled,
  drawnAnew,
  bubble,
  fromRightToLeft,
  untouched,
  hostile,
];
