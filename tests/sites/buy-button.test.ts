import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { buyControlAt } from '../../lib/sites/buy-button.ts';
import { sites } from '../../lib/sites/index.ts';
import { tileBox } from '../../lib/sites/tiles.ts';
import { cardsIn } from './pages.ts';

const [aliexpress, temu] = sites;
if (!aliexpress || !temu) throw new Error('two sites are read');
const elsewhere = temu.tileSelector;

/** The control that a press on `#hit` is about. */
const pressed = (html: string) => {
  const hit = parsePage(html).querySelector('#hit');
  if (!hit) throw new Error('nothing to press');
  return buyControlAt(hit, elsewhere);
};

describe('the control that buys', () => {
  it('is found around a form whose fields have the names of its members', () => {
    const html = '<div role="button" aria-label="Buy now"><form><b id="hit">Size</b></form></div>';
    const hit = parsePage(html).querySelector('#hit');
    const form = hit?.parentElement;
    if (!hit || !form) throw new Error('nothing to press');
    // As `<input name="matches">` does in a browser.
    Object.defineProperty(form, 'matches', { value: hit });
    expect(buyControlAt(hit, elsewhere)?.role).toBe('button');
  });

  it.each([
    ...['Buy now', 'Buy', 'Add to cart', 'Add to cart · 1,204 bought it today'],
    ...['Jetzt kaufen', 'In den Warenkorb', 'Ajouter au panier', 'Comprar ahora'],
    ...[
      'Añadir a la cesta',
      '바로구매',
      '구매하기',
      '장바구니에 담기',
      '立即购买',
      '加入购物车',
      'カートに追加',
    ],
    ...['今すぐ購入', 'В корзину'],
  ])('%s', (label) => {
    expect(pressed(`<button><span id="hit">${label}</span></button>`)?.tagName).toBe('BUTTON');
    expect(
      pressed(`<div id="hit" role="button" aria-label="${label}"><i></i></div>`),
    ).toBeDefined();
    expect(pressed(`<form><input id="hit" type="submit" value="${label}"></form>`)).toBeDefined();
  });

  it.each([
    ...['Buy 2, get 5 % off', 'Buyer protection', 'How to buy now and pay later'],
    ...['Cart (3)', '구매 후기 보기', '구매자 보호', 'Warenkorb ansehen', 'Add to wish list'],
  ])('is not %s', (label) => {
    expect(pressed(`<button id="hit">${label}</button>`)).toBeUndefined();
  });

  it('AliExpress names its own, whatever they say', () => {
    expect(
      pressed('<div class="buy-now--a1"><button><b id="hit">Get it</b></button></div>'),
    ).toBeDefined();
    expect(pressed('<button class="add-to-cart--b2 x" id="hit"></button>')).toBeDefined();
  });

  it('words outside of a control buy nothing, nor does the page around one', () => {
    expect(pressed('<p id="hit">Buy now</p>')).toBeUndefined();
    expect(
      pressed('<div role="button">Buy now<button id="hit">Close</button></div>'),
    ).toBeUndefined();
  });

  it('a button on the card of another product is not about this one', () => {
    const card = (inside: string) =>
      `<div data-tooltip="goodContainer-605299000000777">${inside}</div>`;
    expect(pressed(card('<button id="hit">Add to cart</button>'))).toBeUndefined();
    expect(pressed('<button id="hit">Add to cart</button>')).toBeDefined();
  });
});

describe('the box of a card', () => {
  const boxOf = (html: string) => {
    const url = new URL('https://www.aliexpress.com/w/wholesale-x.html');
    const doc = parsePage(html);
    const [card] = cardsIn(doc, url.href);
    return card && tileBox(card, aliexpress, url);
  };
  const link = (id: number, text = '') => `<a href="/item/100500990000000${id}.html">${text}</a>`;

  it('holds every link to the listing, and none to another', () => {
    const row = `<div class="row"><div>${link(1)}</div><div>${link(1, 'Title')}</div></div>`;
    expect(boxOf(`<ul id="all">${row}<div>${link(2)}</div></ul>`)?.className).toBe('row');
  });

  it('ends before the content of the page, where it is the only card', () => {
    const box = boxOf(`<main><div id="inner">${link(1)}</div></main>`);
    expect(box?.id).toBe('inner');
  });

  it('goes up a few levels only', () => {
    const deep = `${'<div>'.repeat(30)}${link(1)}${'</div>'.repeat(30)}`;
    let levels = 0;
    const box = boxOf(`<section>${deep}</section>`);
    for (let at = box?.querySelector('a')?.parentElement; at && at !== box; at = at.parentElement)
      levels += 1;
    expect(levels).toBeLessThan(6);
  });
});
