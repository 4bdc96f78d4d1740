import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { judge } from '../../../lib/core/judge.ts';
import { Listing } from '../../../lib/core/listing.ts';
import { isOwned } from '../../../lib/store/owned.ts';
import { pageWords } from '../../../scripts/words/every.ts';
import { manyProducts } from '../../support/demo/lists.ts';
import { type DemoProduct, dangerousProduct } from '../../support/demo/product.ts';
import { testHazards } from '../../support/demo/test-list.ts';
import { rootsOf } from '../../support/loopback/roots.ts';
import { choose, popupOver, until } from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { pageText, press, says } from '../shopper.ts';
import { kept } from './alerts.ts';

/**
 * Pages that come to life slowly, in five languages: rows without titles, titles later, more rows with
 * scrolling, and the same product in several places.
 */

const { alerts } = pageWords.en;

/** Maker and model of a notice, as a shop would put them into a title. */
const titleOfNotice = (): string => {
  for (const hazard of testHazards()) {
    const [product] = hazard.products;
    const model = product?.identification[0]?.models?.[0];
    const title = `${product?.brands[0]} ${model}`;
    const listing = Listing.parse({ site: 'temu', id: '1', titles: [title] });
    if (model && judge(listing, [hazard], { today: '2026-11-27' }).level === 'danger') return title;
  }
  throw new Error('no notice of the test list names maker and model');
};

interface LivingPage {
  shop: 'aliexpress' | 'temu';
  url: string;
  /** As the shop dates an order there: 9 July 2026. */
  day?: string;
  row(product: DemoProduct, day: string): string;
}

/** The title of each goes where `data-late` is, by the script of the page. */
const orderRow = ({ id, title }: DemoProduct, day: string) => `<div class="order-item">
  <div class="order-item-header"><span data-pl="order_item_header_info">${day}</span></div>
  <a href="/item/${id}.html"><div class="order-item-content-img"></div></a>
  <a href="/item/${id}.html" data-pl="order_item_content_info_name"><span data-late="${title}"></span></a></div>`;
const cartRow = ({ id, title }: DemoProduct) => `<div class="cart-product activity_cart_product">
  <a href="/item/${id}.html"><img alt="" src="//ae01.alicdn.com/kf/S0.jpg"></a>
  <a class="cart-product-name-title" href="/item/${id}.html" data-late="${title}"></a></div>`;
const temuRow = ({ id, title }: DemoProduct) => `<div class="_1is6WIRd">
  <img alt="" src="https://img.kwcdn.com/product/fancy/S0.jpg">
  <a href="/goods.html?goods_id=${id}&amp;refer_page_id=1" data-late="${title}"></a></div>`;

const pages: Record<string, LivingPage> = {
  ko: {
    ...{ shop: 'aliexpress', url: 'https://ko.aliexpress.com/p/order/index.html' },
    ...{ day: '주문일자:: 2026년 7월 9일', row: orderRow },
  },
  de: {
    ...{ shop: 'aliexpress', url: 'https://de.aliexpress.com/p/order/index.html' },
    ...{ day: 'Bestelldatum: 9. Jul 2026', row: orderRow },
  },
  es: {
    ...{ shop: 'aliexpress', url: 'https://es.aliexpress.com/p/order/index.html' },
    ...{ day: 'Fecha del pedido: 9 jul, 2026', row: orderRow },
  },
  en: {
    ...{ shop: 'aliexpress', url: 'https://www.aliexpress.com/p/shoppingcart/index.html' },
    row: cartRow,
  },
  ja: { shop: 'temu', url: 'https://www.temu.com/jp/shopping_cart.html', row: temuRow },
};

/** Titles after a moment; the rest of the rows with the first scrolling, whose titles are late again. */
const life = `<script>
  const fill = () => setTimeout(() => {
    for (const one of document.querySelectorAll('[data-late]')) one.textContent = one.dataset.late;
  }, 700);
  fill();
  addEventListener('scroll', () => {
    document.querySelector('main').append(document.querySelector('template').content);
    fill();
  }, { once: true });
</script>`;
const style = `<style>
  body { margin: 0 } main { max-width: 800px; padding: 16px }
  main > div { height: 190px; border-bottom: 1px solid #ddd }
  img, .order-item-content-img { display: block; width: 96px; height: 96px; background: #eee }
</style>`;

/** For each marker the row that it stands on. */
async function markedRows(page: Page): Promise<number[]> {
  const all = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) => {
      const rows = [...document.querySelectorAll('main > div')];
      return [...inside.querySelectorAll('.marker')].map((marker) => {
        const { top, height } = marker.getBoundingClientRect();
        const isAround = (row: Element) => {
          const box = row.getBoundingClientRect();
          return box.top <= top && top + height <= box.bottom;
        };
        return rows.findIndex(isAround);
      });
    }),
  );
  return (await Promise.all(all)).flat();
}

async function living(scene: Scene, language: string, nth: number): Promise<Page> {
  const { shop, url, day = '', row } = pages[language] as LivingPage;
  const named = dangerousProduct(scene.named[shop][0], 'en');
  const rows = (products: readonly DemoProduct[]) => products.map((one) => row(one, day)).join('');
  const others = manyProducts(shop, 12, nth * 100);
  const page = await scene.visit(
    url,
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${language}</title>${style}
    <body><main>${rows([named, ...others.slice(0, 6)])}</main>
    <template>${rows([...others.slice(6), named])}</template>${life}</body></html>`,
  );
  await page.bringToFront();
  const stands = (row: number) =>
    until(`${language}: one marker on row ${row}`, async () => {
      const found = await markedRows(page);
      return found.includes(row) && found;
    });
  // One link is on the picture and one on the title.
  assert.deepEqual(await stands(0), [0]);
  const down = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await down();
  await until(`${language}: more rows`, () =>
    page.evaluate(() => document.querySelectorAll('main > div').length === 14),
  );
  await down();
  assert.equal((await stands(13)).filter((row) => row === 13).length, 1);
  return page;
}

/** What stands where on a page of rows is tried in both browsers by the cases of tiles. */
export const rowCases: Case[] = inTurn([
  {
    name: 'rows in five languages: late titles, rows that come with scrolling, one marker a place',
    async run(scene) {
      await choose(scene.session, { watch: true });
      let ordered = 1;
      for (const [nth, language] of Object.keys(pages).entries()) {
        const page = await living(scene, language, nth);
        if (pages[language]?.day) {
          ordered += 12;
          const things = await until(`${language}: the rows in the alerts`, async () => {
            const all = (await kept(scene)).filter(isOwned);
            return all.length === ordered && all.every(({ title }) => title) && all;
          });
          assert.ok(things.every(({ orderedAt }) => orderedAt === '2026-07-09'));
        }
        await page.close();
      }
    },
  },
  {
    name: 'rows with a title alone: a notice with that name becomes a question in My products',
    async run(scene) {
      await choose(scene.session, { watch: true });
      const namedTitle = titleOfNotice();
      const slide = `<li class="splide__slide"><div role="link" aria-label="${namedTitle}"></div></li>`;
      const page = await scene.visit(
        'https://www.temu.com/kr/bgt_orders.html',
        `<!doctype html><meta charset="utf-8"><title>주문</title><p>주문 시간: 2026년 7월 9일</p><ul>${slide}</ul>`,
      );
      await page.bringToFront();
      await until('the row among the owned products', async () =>
        (await kept(scene)).some((one) => isOwned(one) && one.title === namedTitle),
      );
      const own = await scene.session.extensionPage('alerts.html');
      await says(own, alerts.hint.title);
      await press(own, alerts.hint.yes);
      await says(own, alerts.check);
      assert.ok(!(await pageText(own)).includes(alerts.hint.title));
    },
  },
  {
    name: 'rows that cannot be read: the popup tells what was looked for, and nothing of the page',
    async run(scene) {
      for (const url of [
        'https://ko.aliexpress.com/p/order/index.html',
        'https://www.temu.com/kr/shopping_cart.html',
        'https://www.aliexpress.com/w/wholesale-gift.html',
      ]) {
        const html =
          '<!doctype html><title>Orders of Jane Doe</title><div class="row">Secret gift</div>';
        const page = await scene.visit(url, html);
        const popup = await popupOver(scene.session, page);
        await press(popup, pageWords.en.popup.cards.unread);
        const text = await until('what was looked for', () =>
          popup.$eval('textarea', ({ value }) => value).catch(() => undefined),
        );
        assert.match(text, /^0 × .*href/m);
        assert.doesNotMatch(text, /Jane|Secret|gift/);
        await popup.close();
        await page.close();
      }
    },
  },
]);
