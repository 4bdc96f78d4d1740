import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { withoutNewTab } from '../../lib/sites/tiles.ts';
import { cardsIn, page } from './pages.ts';

const told = (cards: ReturnType<typeof cardsIn>) =>
  cards.map(({ id, aliases, title, imageKeys }) => ({ id, aliases, title, imageKeys }));

describe('cards', () => {
  it('AliExpress search: each listing once, under its global id', () => {
    const cards = cardsIn(
      page('aliexpress-search.html'),
      'https://ko.aliexpress.com/w/wholesale-x.html',
    );
    expect(told(cards)).toEqual([
      {
        id: '1005009912345678',
        aliases: ['1005009900000017'],
        title: '원목 딸랑이 4종',
        imageKeys: ['Scard00000000000000000000000000001m'],
      },
      {
        id: '1005009900001001',
        aliases: [],
        title: 'Robot kit',
        imageKeys: ['Scard00000000000000000000000000002n'],
      },
      { id: '1005009900000017', aliases: [], title: undefined, imageKeys: [] },
    ]);
    expect(cards[0]?.element.className).toContain('search-card-item');
  });

  it('a picture in the background counts beside one that is not of the product', () => {
    const spinner = '<img src="https://assets.aliexpress-media.com/spinner.gif">';
    const cards = cardsIn(
      parsePage(
        `<a class="search-card-item" href="https://www.aliexpress.com/item/1005009912345678.html">${spinner}<div style="background: url(https://ae01.alicdn.com/kf/Scard00000000000000000000000000009m.jpg)"></div><h3>Rattle</h3></a>`,
      ),
      'https://www.aliexpress.com/w/wholesale-x.html',
    );
    expect(cards.map(({ imageKeys }) => imageKeys)).toEqual([
      ['Scard00000000000000000000000000009m'],
    ]);
  });

  it('AliExpress cart: the link of a line is the title', () => {
    const cards = cardsIn(
      page('aliexpress-cart.html'),
      'https://www.aliexpress.com/p/shoppingcart/index.html',
    );
    expect(cards.map(({ id, title }) => [id, title])).toEqual([
      ['1005009912345678', 'Wooden Rattle Set'],
      ['1005009900001001', 'Robot kit'],
    ]);
  });

  it('AliExpress bundle: containers without a link', () => {
    const cards = cardsIn(page('aliexpress-bundle.html'), 'https://www.aliexpress.com/ssr/1/x');
    expect(told(cards)).toEqual([
      {
        id: '1005009912345678',
        aliases: [],
        title: 'Nail drill',
        imageKeys: ['Slist00000000000000000000000000001j'],
      },
      {
        id: '1005009900000017',
        aliases: [],
        title: 'Fidget spinner',
        imageKeys: ['Slist00000000000000000000000000002k'],
      },
      {
        id: '1005009900000051',
        aliases: [],
        title: 'Short nail tips, 100 pieces',
        imageKeys: ['Slist00000000000000000000000000003l'],
      },
    ]);
  });

  it('AliExpress bundle: links of the product in the dialog are no cards', () => {
    const link = '<a href="https://www.aliexpress.com/ssr/1/x?productIds=1005009912345678">4.8</a>';
    const doc = parsePage(`<div class="pdp-mini-wrap">${link}</div>`);
    expect(cardsIn(doc, 'https://www.aliexpress.com/ssr/1/x')).toEqual([]);
    expect(cardsIn(parsePage(link), 'https://www.aliexpress.com/ssr/1/x')).toHaveLength(1);
  });

  it('Temu: the container, its title and its picture', () => {
    const cards = cardsIn(page('temu-product.html'), 'https://www.temu.com/kr/search_result.html');
    expect(told(cards)).toEqual([
      {
        id: '605299000000777',
        aliases: [],
        title: '멀티탭 3구 2M',
        imageKeys: ['local-image/s1/abc_1000x1000.png'],
      },
    ]);
  });

  it('Temu: a link alone', () => {
    const doc = parsePage(
      '<a href="/uk/x-g-605299000000777.html"><h3>Power strip. Open in new tab.</h3></a>',
    );
    expect(cardsIn(doc, 'https://www.temu.com/uk/')[0]?.title).toBe('Power strip.');
  });

  it.each([
    ['Power strip Open in new tab.', 'Power strip'],
    ['멀티탭 3구 새 탭에서 열기.', '멀티탭 3구'],
    ['Régua Abrir em uma nova aba.', 'Régua'],
    ['Open in new tab bookmark', 'Open in new tab bookmark'],
  ])('%s', (text, title) => {
    expect(withoutNewTab(text)).toBe(title);
  });
});
