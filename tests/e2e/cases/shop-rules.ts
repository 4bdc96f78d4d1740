import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { Hazard } from '../../../lib/core/hazard.ts';
import type { ShopsFile } from '../../../lib/core/shop-rules.ts';
import { strategies } from '../../../lib/sites/index.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import { noticeOf } from '../../support/demo/published-list.ts';
import * as temu from '../../support/demo/temu.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import { rootsOf } from '../../support/loopback/roots.ts';
import { until, verdictOf } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { waitForCard, waitForNoCard, words } from '../shopper.ts';
import { turnUpdatesOn, updateNow, withList } from '../updates-on.ts';

/** A shop has changed its pages since the release; the list says where the facts are now. */

const id = '601099500000731';
const url = temu.productUrl(id);
const searchUrl = 'https://www.aliexpress.com/w/wholesale-lamp.html';

/** As no built-in strategy reads it: other data, no heading, no title. */
const data = {
  item: { no: id, label: 'Brinkel BX-204 night light for children', maker: 'Brinkel' },
};
const productPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
<script>window.newPage = ${JSON.stringify(data)}</script>
<section data-part="name">${data.item.label}</section><p data-part="shop">Lumen House</p></body></html>`;

const notice: Hazard = (() => {
  const one = noticeOf('temu', '601099500000999', 'DEMO-RULES');
  const [product] = one.products;
  if (!product) throw new Error('a notice names a product');
  const model = { basis: 'structured' as const, models: ['BX-204'] };
  const named = { ...product, names: { en: 'Night light' }, brands: ['Brinkel'], listings: [] };
  return { ...one, products: [{ ...named, identification: [model] }] } as Hazard;
})();

const rules: ShopsFile['shops'] = {
  temu: [
    {
      data: { marker: 'window.newPage', id: 'item.no' },
      title: { paths: ['item.label'], selectors: ['[data-part="name"]'] },
      brand: { paths: ['item.maker'] },
      seller: { selectors: ['p[data-part="shop"]'] },
    },
  ],
};

const isLevel = (scene: Scene, page: Page, level: string) =>
  until(`the verdict ${level}`, async () => (await verdictOf(scene.session, page)) === level);

const shapeRule = {
  tile: ['[data-part="tile"]'],
  buy: ['[data-part="get"]'],
};
const shapes = (
  id: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Goods</title>
  <body><div data-part="tile" style="width:200px;height:200px;background:#eee"><a href="/i/${id}.html">More</a></div></body></html>`;

const hasMarker = async (page: Page) => {
  const counts = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) => inside.querySelectorAll('.marker').length),
  );
  return (await Promise.all(counts)).some((count) => count > 0);
};

/** All that a thief of the keys could ask of the pages, within the schema. */
const hostileRule = (shop: string) => ({
  title: { selectors: ['[data-part="quoted"]', 'p'] },
  brand: { selectors: ['[data-part="brand"]'] },
  model: { selectors: ['[data-part="model"]'] },
  attributes: { selectors: ['body'] },
  pictures: { selectors: ['img'] },
  captcha: ['body', 'html'],
  tile: ['body', 'main', 'div'],
  line: ['body', 'div'],
  buy: ['html', 'body', 'main', 'div'],
  off: { strategies: Object.keys(strategies[shop] ?? {}) },
});

export const shopRuleCases: Case[] = [
  withList(
    'a page that no strategy reads warns once a rule for it came with the list, and as a caution',
    async (scene, list) => {
      await list.publish([notice]);
      await turnUpdatesOn(scene);
      const page = await scene.visit(url, productPage);
      await waitForNoCard(page);
      assert.equal(await verdictOf(scene.session, page), 'none');

      await list.publish([notice], rules);
      assert.equal((await updateNow(scene)).problem, undefined);
      await page.bringToFront();
      await page.reload();
      await waitForCard(page, words.warning.level.caution.word);
      assert.equal(await verdictOf(scene.session, page), 'caution');

      // Taken back, it is as before.
      await list.publish([notice], {});
      await updateNow(scene);
      await page.bringToFront();
      await page.reload();
      await isLevel(scene, page, 'none');
      await waitForNoCard(page);
    },
  ),

  withList(
    'a tile that a rule names gets a marker, and a button that it names asks before buying',
    async (scene, list) => {
      await list.publish([], { aliexpress: [shapeRule] });
      await turnUpdatesOn(scene);
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(searchUrl, shapes(product.id));
      await page.bringToFront();
      await until('the marker', () => hasMarker(page));

      const { productUrl, productPage } = aliexpress;
      const html = productPage(product, { late: null }).replace(
        '</body>',
        () =>
          '<div data-part="get" style="position:fixed;left:0;bottom:0;padding:20px">Grab it</div></body>',
      );
      const shop = await scene.visit(productUrl(product.id), html);
      await shop.bringToFront();
      await waitForCard(shop, words.warning.level.danger.word);
      await shop.click('[data-part="get"]');
      await until('the question', async () => (await documentOf(shop, '.question')) !== undefined);
    },
  ),

  withList(
    'hostile rules make no danger, take none away, and warn of nothing on a clean page',
    async (scene, list) => {
      await list.publish([notice], {
        temu: [hostileRule('temu')],
        aliexpress: [hostileRule('aliexpress')],
      });
      await turnUpdatesOn(scene);
      const quoted = await scene.visit(
        url,
        `<!doctype html><html lang="en"><meta charset="utf-8"><body><main><p data-part="quoted">Brinkel BX-204 night light</p>
        <i data-part="brand">Brinkel</i><b data-part="model">BX-204</b><div id="zoom">Zoom</div></main></body></html>`,
      );
      await waitForCard(quoted, words.warning.level.caution.word);
      assert.equal(await verdictOf(scene.session, quoted), 'caution');
      await quoted.close();

      const clean = cleanProduct('temu');
      const page = await scene.visit(temu.productUrl(clean.id), temu.productPage(clean));
      assert.equal(await verdictOf(scene.session, page), 'none');
      await waitForNoCard(page);
      await page.close();

      const [danger] = scene.named.temu;
      const product = dangerousProduct(danger, 'en');
      const named = await scene.visit(temu.productUrl(product.id), temu.productPage(product));
      await waitForCard(named, words.warning.level.danger.word);
    },
  ),
];
