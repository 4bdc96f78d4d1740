import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { globalId } from '../../lib/sites/aliexpress/address.ts';
import { orderedIn as aliexpressOrderedIn } from '../../lib/sites/aliexpress/orders.ts';
import { ordersOf, sites } from '../../lib/sites/index.ts';
import { orderLines } from '../../lib/sites/lines.ts';
import { daysIn } from '../../lib/sites/order-dates.ts';
import { goods } from '../../lib/sites/temu/index.ts';
import { orderedIn as temuOrderedIn } from '../../lib/sites/temu/orders.ts';
import { cardsIn, page, readDocument } from './pages.ts';

const [aliexpress, temu] = sites;
if (!aliexpress || !temu) throw new Error('two sites are read');

const linesOf = (site: typeof temu, file: string, address: string) =>
  orderLines(site, page(file), new URL(address));

describe('goods in the data of a page', () => {
  it('Temu search: data and anchors together, one card a place', () => {
    const address = 'https://www.temu.com/de/search_result.html?search_key=x';
    const cards = cardsIn(page('temu-search.html'), address);
    expect(cards.map(({ id, title, imageKeys }) => ({ id, title, imageKeys }))).toEqual([
      {
        id: '605299000000777',
        title: 'Steckdosenleiste {3-fach}',
        imageKeys: ['product/fancy/aa-goods.jpg'],
      },
      { id: '605299000000778', title: 'Bauklötze aus Buche', imageKeys: [] },
    ]);
  });

  it('Temu order: lines without a link, joined by the name of the goods; nothing recommended', () => {
    const address = 'https://www.temu.com/de/bgt_order_detail.html?parent_order_sn=PO-163-1';
    expect(linesOf(temu, 'temu-order.html', address)).toEqual([
      { id: '605299000000777', title: 'Steckdosenleiste 3-fach', orderedAt: '2026-07-09' },
      { id: '605299000000778', title: 'Bauklötze aus Buche', orderedAt: '2026-07-09' },
    ]);
  });

  it('Temu cart: the row’s own number, not the one that its address came from', () => {
    const address =
      'https://www.temu.com/es/shopping_cart.html?refer_page_id=id=605299000000001_x&goods_id=605299000000002';
    const cards = cardsIn(page('temu-cart.html'), address);
    expect(cards.map(({ id, title }) => [id, title])).toEqual([
      ['605299000000778', 'Cubos de haya'],
      ['605299000000777', 'Regleta de 3 tomas'],
    ]);
    expect(orderLines(temu, page('temu-cart.html'), new URL(address))).toEqual([]);
  });

  it('AliExpress order: what is drawn, and what stands in the data only', () => {
    const address = 'https://ko.aliexpress.com/p/order/detail.html?orderId=8190000000000001';
    expect(linesOf(aliexpress, 'aliexpress-order.html', address)).toEqual([
      { id: '1005010220329120', title: '원목 딸랑이', orderedAt: '2026-07-15' },
      { id: '32847245027', title: '로봇 키트', orderedAt: '2026-07-15' },
    ]);
    const [card] = cardsIn(page('aliexpress-order.html'), address);
    expect(card?.imageKeys).toEqual(['Sline00000000000000000000000000001m']);
  });

  it.each([
    ['a line without a number', '{"goodsName":"a","goodsNumber":1}'],
    ['an offer', '{"goodsId":605299000000777,"goodsName":"a"}'],
    ['a number that is none', '{"goodsId":"12","goodsName":"a","goodsNumber":1}'],
    ['deep nesting', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`],
    ['a cart', '{"cartList":[{"goodsId":605299000000777,"goodsName":"a","goodsNumber":1}]}'],
  ])('nothing is bought in %s', (_, json) => {
    const doc = parsePage(`<script>window.rawData={"store":${json}};</script>`);
    for (const site of [temu, aliexpress]) expect(ordersOf(site)?.ordered(doc)).toEqual([]);
  });

  it('nothing is bought in what a checkout left behind', () => {
    const line = '{"goodsId":605299000000777,"goodsName":"a","goodsNumber":1}';
    const data = `window.rawData={"store":{"list":[${line}]}};`;
    const bought = (context: string) =>
      ordersOf(temu)?.ordered(parsePage(`<script>${context}${data}</script>`));
    expect(bought('window.__PageContext__={"pagePath":"w/bgt_order_checkout"};')).toEqual([]);
    expect(bought('window.__PageContext__={"pagePath":"w/bgt_orders"};')).toHaveLength(1);
  });

  it('fifty thousand objects cost no more than the first twenty thousand', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      goodsId: 605_299_000_000_000 + at,
      goodsName: `a ${at}`,
      goodsNumber: 1,
    }));
    expect(temuOrderedIn(many).length).toBeLessThanOrEqual(20_000);
  });
});

const folder = join(import.meta.dirname, '../../../shared/corpus/pages');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
/** Every number of goods that a file names outside of strings, each once. */
const named = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id = '']) => id)),
];

describe.skipIf(!existsSync(folder))('captured data (needs ../shared/corpus)', () => {
  const temuIds = (text: string) => named(text, /"goods_?[iI]d": "?(\d+)/g).toSorted();
  /** A page whose script sets what was captured of one. */
  const pageWith = (text: string): Document =>
    parsePage(
      `<script>window.rawData=${JSON.stringify(JSON.parse(text)['window.rawData'])};</script>`,
    );

  it('temu-orders: every number of goods, and nothing else', () => {
    const text = read('temu-orders/user_order_list.redacted.json');
    const lines = temuOrderedIn(JSON.parse(text));
    expect(lines.map(({ id }) => id).toSorted()).toEqual(temuIds(text));
    expect(lines).toHaveLength(5);
    expect(lines.every(({ title, day }) => title && daysIn(day ?? '').length === 1)).toBe(true);
  });

  it('temu-search: every number of goods, and nothing else', () => {
    const text = read('temu-search/search-rawData.2026-09-07.json');
    const found = goods(pageWith(text));
    expect(found.map(({ id }) => id).toSorted()).toEqual(temuIds(text));
    expect(found.every(({ title, imageKeys }) => title && imageKeys.length === 1)).toBe(true);
    const product = read('temu-search/product-rawData.2026-09-07.json');
    const [id = ''] = temuIds(product);
    const listing = readDocument(
      pageWith(product),
      `https://www.temu.com/goods.html?goods_id=${id}`,
    );
    expect(listing).toMatchObject({ id, seller: { name: 'Modern Elegance' } });
    expect(goods(pageWith(product))).toEqual([]);
  });

  it.each([
    ['aliexpress-orders/order-list.maxwell.reduced.json', 3],
    ['aliexpress-orders/order-detail.maxwell.reduced.json', 1],
    ['aliexpress-orders/order-list.tobixen.redacted.json', 4],
  ])('%s: every product, and nothing else', (file, count) => {
    const text = read(file);
    const goods = aliexpressOrderedIn(JSON.parse(text));
    expect([...new Set(goods.map(({ id }) => id))].toSorted()).toEqual(
      named(text, /"productId": "(\d+)/g)
        .map(globalId)
        .toSorted(),
    );
    expect(goods).toHaveLength(count);
    expect(goods.every(({ title, day }) => title && daysIn(day ?? '').length === 1)).toBe(true);
  });

  it('order-item.fragments.html: the row’s product, once', () => {
    const lines = orderLines(
      aliexpress,
      parsePage(read('aliexpress-orders/order-item.fragments.html')),
      new URL('https://www.aliexpress.com/p/order/index.html'),
    );
    expect(lines.map(({ id }) => id)).toEqual(['1005011711462546']);
  });
});
