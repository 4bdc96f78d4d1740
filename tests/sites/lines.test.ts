import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { sites } from '../../lib/sites/index.ts';
import { orderLines } from '../../lib/sites/lines.ts';
import { daysIn } from '../../lib/sites/order-dates.ts';
import { page } from './pages.ts';

const [aliexpress, temu] = sites;
if (!aliexpress || !temu) throw new Error('two sites are read');

const ordersUrl = new URL('https://www.aliexpress.com/p/order/index.html');

describe('order lines', () => {
  it('AliExpress: each product once for each day it was ordered, nothing that is recommended', () => {
    const lines = orderLines(aliexpress, page('aliexpress-orders.html'), ordersUrl);
    const rattle = { id: '1005009912345678', title: 'Wooden Rattle Set' };
    expect(lines).toEqual([
      { ...rattle, orderedAt: '2026-11-03' },
      { id: '1005009900000017', title: 'Robot kit', orderedAt: '2026-11-03' },
      { ...rattle, orderedAt: '2026-10-12' },
    ]);
  });

  it('Temu: links outside the lists of recommended goods', () => {
    const url = new URL('https://www.temu.com/kr/bgt_orders.html');
    expect(orderLines(temu, page('temu-orders.html'), url)).toEqual([
      {
        id: '605299000000777',
        title: '멀티탭 3구 2M',
        orderedAt: '2026-10-02',
      },
    ]);
  });

  it('Temu: rows with a title and no number, each once, and nothing that is recommended', () => {
    const slide = (title: string, more = '') =>
      `<li class="splide__slide ${more}"><div role="link" aria-label="${title}"></div></li>`;
    const doc = parsePage(`<div><p>PO-123-45678901234567890</p><p>주문 시간: 2026년 1월 9일</p><ul>
      ${slide('Lamp')}${slide('Kettle')}${slide('Lamp', 'splide__slide--clone')}</ul></div>
      <div><p>Order time: Jul 9, 2026</p><img alt="item picture Scooter"></div>
      <div class="js-goods-list"><img alt="item picture Other">${slide('Another')}</div>`);
    const url = new URL('https://www.temu.com/kr/bgt_orders.html');
    expect(orderLines(temu, doc, url)).toEqual([
      { title: 'Lamp', orderedAt: '2026-01-09' },
      { title: 'Kettle', orderedAt: '2026-01-09' },
      { title: 'Scooter', orderedAt: '2026-07-09' },
    ]);
  });

  it.each([
    'https://www.aliexpress.com/p/trade/confirm.html?objectId=1',
    'https://www.aliexpress.com/w/wholesale-x.html',
    'https://www.aliexpress.com/p/shoppingcart/index.html',
  ])('nothing is ordered on %s', (address) => {
    expect(orderLines(aliexpress, page('aliexpress-orders.html'), new URL(address))).toEqual([]);
  });

  it('an order without a date still gives a line', () => {
    const doc = parsePage('<p><a href="/item/1005009912345678.html">Rattle</a></p>');
    expect(orderLines(aliexpress, doc, ordersUrl)).toEqual([
      { id: '1005009912345678', title: 'Rattle' },
    ]);
  });

  it('a page of twenty thousand links costs no more than one of three thousand', () => {
    const link = '<a href="/item/1005009912345678.html"></a>';
    const doc = parsePage(`<div>${link.repeat(20_000)}</div>`);
    // The processor's time in µs: a machine that is busy with other work costs nothing here.
    const began = process.cpuUsage();
    expect(orderLines(aliexpress, doc, ordersUrl)).toHaveLength(1);
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });
});

describe('dates of orders', () => {
  it.each([
    ['Order date: Nov 3, 2026', ['2026-11-03']],
    ['Bestellt am 3. März 2026', ['2026-03-03']],
    ['Pedido el 3 de dic. de 2026', ['2026-12-03']],
    ['Commandé le 14 août 2026', ['2026-08-14']],
    ['Commandé le 14 juillet 2026, reçu le 2 juin 2026', ['2026-07-14', '2026-06-02']],
    ['주문일 2026년 1월 9일', ['2026-01-09']],
    ['下单时间 2026年12月31日', ['2026-12-31']],
    ['주문일자:: 2026년 7월 15일', ['2026-07-15']],
    ['注文日 2026年7月9日', ['2026-07-09']],
    ['Bestellzeit: 9. Jul 2026', ['2026-07-09']],
    ['Order time: Jul 9, 2026', ['2026-07-09']],
    ['Fecha del pedido: 15 jul, 2026', ['2026-07-15']],
    ['2026.11.03 10:22', ['2026-11-03']],
    ['2026-11-03 10:22', ['2026-11-03']],
    ['on 3/11/2026', []],
    ['2026-13-40, Foo 3, 2026, Feb 30, 2026', []],
    ['order 820260311030000', []],
    ['Case for Huawei Nova 11 2023, Marble 12, 2025, 10. Decor 2024', []],
    [
      '12 sept. 2026, 3 févr. 2026, 4. Okt. 2026, ene 5 2026',
      ['2026-01-05', '2026-09-12', '2026-02-03', '2026-10-04'],
    ],
  ])('%s', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});
