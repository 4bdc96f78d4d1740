import { describe, expect, it } from 'vitest';
import { parsePage } from '../../hub/rules/page.ts';
import { fixture, page, readDocument, readFixture } from './pages.ts';

const item = 'https://www.aliexpress.com/item/1005009912345678.html';

describe('AliExpress product pages, by generation', () => {
  it('2021: modules', () => {
    const listing = readFixture(
      'aliexpress-2021-modules.html',
      'https://www.aliexpress.com/item/32990000111.html',
    );
    expect(listing).toEqual({
      site: 'aliexpress',
      id: '32990000111',
      aliases: [],
      titles: ['Wooden Rattle Set for Babies 4-pcs "Bee" };', 'Wooden Rattle Set for Babies 4 pcs'],
      seller: { id: '1109990001', name: 'Lumibee Official Store', otherIds: ['2670000001'] },
      brand: 'LUMIBEE',
      model: 'LB-204',
      gtins: ['04006381333931'],
      attributes: [
        { name: 'Brand Name', value: 'LUMIBEE' },
        { name: 'Model Number', value: 'LB-204' },
        { name: 'EAN', value: '4006381333931' },
        { name: 'Material', value: 'Beech; painted {red}' },
      ],
      category: '440504',
      imageKeys: ['Hmain0000000000000000000000000001a', 'HTB1.second7voK1RjSZFDq6xXam'],
    });
  });

  it('2021: modules of another item are left alone', () => {
    const listing = readFixture('aliexpress-2021-modules.html', item);
    expect(listing).toMatchObject({ id: '1005009912345678', titles: [], attributes: [] });
    expect(listing?.seller).toBeUndefined();
  });

  it('lists in the data are about other products', () => {
    const doc = parsePage('');
    const script = doc.createElement('script');
    const other = { subject: 'Another rattle', storeName: 'Another Store', storeNum: 1 };
    script.textContent = `window.runParams = {data: ${JSON.stringify({
      productId: 1005009912345678,
      recommended: [other],
      module: { list: [other], deeper: { still: { subject: 'Wooden Rattle' } } },
    })}};`;
    doc.head.append(script);
    const listing = readDocument(doc, item);
    expect(listing?.titles).toEqual(['Wooden Rattle']);
    expect(listing?.seller).toBeUndefined();
  });

  it('2023: components', () => {
    const listing = readFixture(
      'aliexpress-2023-components.html',
      'https://ja.aliexpress.com/item/1005009912345678.html',
    );
    expect(listing).toMatchObject({
      titles: ['木製ラトル-4点セット', '木製ラトル 4点セット'],
      seller: { id: '1109990001', name: 'Lumibee Official Store' },
      brand: 'LUMIBEE',
      model: 'LB-204',
      category: '200015142',
      imageKeys: ['Sjapan000000000000000000000000001b'],
    });
    expect(listing?.attributes).toHaveLength(3);
  });

  it('2023: numbered modules, US number', () => {
    const listing = readFixture(
      'aliexpress-2023-hierarchy.html',
      'https://www.aliexpress.us/item/3256809726030926.html',
    );
    expect(listing).toMatchObject({
      id: '1005009912345678',
      titles: ['Wooden Rattle Set for Babies'],
      seller: { id: '1109990001', name: 'Lumibee Official Store' },
      model: 'LB-204',
      imageKeys: ['Shier0000000000000000000000000001c'],
    });
  });

  it('2025 and later: head, JSON-LD and the drawn page', () => {
    const address = 'https://pl.aliexpress.com/item/1005009912345678.html';
    expect(readFixture('aliexpress-2026-product.html', address)).toEqual({
      site: 'aliexpress',
      id: '1005009912345678',
      aliases: [],
      titles: [
        'Drewniana grzechotka „Bee” dla niemowląt, 4 sztuki',
        'Drewniana grzechotka dla niemowląt, 4 sztuki',
      ],
      seller: {
        id: '1109990001',
        name: 'Lumibee Official Store',
        otherIds: ['1109988002', '2670000001'],
      },
      brand: 'Lumibee',
      model: 'LB-204',
      gtins: ['04006381333931'],
      attributes: [
        { name: 'Nazwa marki', value: 'Lumibee' },
        { name: 'Numer/Liczba modelu', value: 'LB-204' },
        { name: 'Materiał', value: 'Buk, lakier wodny, sznurek bawełniany' },
      ],
      category: '200003655',
      imageKeys: [
        'Smain00000000000000000000000000001d',
        'Sthird0000000000000000000000000003f',
        'Ssecond000000000000000000000000002e',
        'Sfourth000000000000000000000000004g',
      ],
    });
  });

  it('names its other number, and its seller where only a notice does', () => {
    const listing = readFixture(
      'aliexpress-2026-us.html',
      'https://www.aliexpress.us/item/3256809726030926.html',
    );
    expect(listing).toMatchObject({
      id: '1005009912345678',
      aliases: ['1005009900000017'],
      seller: { id: '1109990001', name: 'Lumibee Overseas Store' },
      brand: 'LUMIBEE',
      titles: ['Lumibee 4KW Solar Inverter 24V with LCD', 'Lumibee 4KW Solar Inverter 24V'],
    });
  });

  it('a page of several sellers’ offers is of the seller its note names, not of the shell', () => {
    const seller = { id: '1109990777', name: 'Wenling Cable Store' };
    const doc = page('aliexpress-2026-aggregation.html');
    expect(readDocument(doc, item)?.seller).toEqual(seller);
    doc.querySelector('[class*="remind--"]')?.remove();
    expect(readDocument(doc, item)?.seller?.name).toBe("Everybody's Store");
  });

  it('the same in the page’s data', () => {
    const shop = { storeName: "Everybody's Store", sellerInfo: { storeNum: 1109980001 } };
    const note =
      'The seller is <span><a style="color: #000;" href="https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1109990777&_lang=en_US" target="_blank">Wenling Cable Store</a></span>';
    const sellerOf = (complianceList: object[]) => {
      const doc = parsePage('');
      const script = doc.createElement('script');
      const result = { SHOP_CARD_PC: shop, COMPLIANCE_PC: { complianceList } };
      script.textContent = `window.runParams = {data: ${JSON.stringify({ productId: 1005009912345678, result })}};`;
      doc.head.append(script);
      return readDocument(doc, item)?.seller;
    };
    const others = [{ title: 'Other', content: 'Delivered from elsewhere.' }, { title: 'None' }];
    expect(sellerOf([...others, { content: note }])).toEqual({
      id: '1109990777',
      name: 'Wenling Cable Store',
    });
    expect(sellerOf(others)).toEqual({ id: '1109980001', name: "Everybody's Store" });
  });

  it('the Russian site', () => {
    expect(
      readFixture('aliexpress-2026-ru.html', 'https://aliexpress.ru/item/1005009912345678.html'),
    ).toMatchObject({
      titles: ['Деревянная погремушка «Пчела», 4 шт.', 'Деревянная погремушка, 4 шт.'],
      imageKeys: ['Srussia00000000000000000000000001i'],
    });
  });
});

describe('AliExpress pages that give little', () => {
  it('an empty document gives the id', () => {
    expect(readDocument(parsePage(''), item)).toEqual({
      site: 'aliexpress',
      id: '1005009912345678',
      aliases: [],
      titles: [],
      gtins: [],
      attributes: [],
      imageKeys: [],
    });
  });

  it('a half-rendered page gives id and head, and no picture of the site itself', () => {
    expect(
      readFixture(
        'aliexpress-2026-half.html',
        'https://ko.aliexpress.com/item/1005009912345678.html',
      ),
    ).toMatchObject({
      titles: ['원목 딸랑이 세트'],
      category: '26',
      imageKeys: [],
    });
  });

  it('a withdrawn item gives id and head', () => {
    expect(
      readFixture(
        'aliexpress-2026-gone.html',
        'https://de.aliexpress.com/item/1005009912345678.html',
      ),
    ).toMatchObject({ id: '1005009912345678', titles: ['Holzrassel für Babys, 4 Stück'] });
  });

  it('a head of another item gives nothing', () => {
    const address = 'https://pl.aliexpress.com/item/1005009900000555.html';
    const doc = page('aliexpress-2026-product.html');
    doc.body.replaceChildren();
    expect(readDocument(doc, address)).toMatchObject({ titles: [], imageKeys: [], aliases: [] });
  });

  it.each(['aliexpress-captcha.html', 'aliexpress-404.html'])('%s gives no listing', (name) => {
    expect(readFixture(name, item)).toBeUndefined();
  });

  it.each([
    ['404 stainless steel pliers', true],
    ['404 stainless steel pliers', false],
    ['404 Page', true],
  ])('a seller’s title “%s” does not make it an error (app’s address there: %s)', (title, app) => {
    const doc = page('aliexpress-2026-product.html');
    doc.querySelector('meta[property="og:title"]')?.setAttribute('content', title);
    if (!app) doc.querySelector('meta[property="al:android:url"]')?.remove();
    expect(readDocument(doc, item)?.brand).toBe('Lumibee');
  });

  it('a captcha under a query of its own gives no listing', () => {
    expect(readFixture('aliexpress-captcha.html', `${item}?x5secdata=xg&x5step=1`)).toBeUndefined();
  });

  it('a captcha over a real page leaves the listing', () => {
    const doc = page('aliexpress-2026-product.html');
    const captcha = doc.createElement('div');
    captcha.id = 'baxia-punish';
    doc.body.append(captcha);
    expect(readDocument(doc, item)?.brand).toBe('Lumibee');
  });

  it.each([
    'https://ko.aliexpress.com/w/wholesale-x.html',
    'https://www.aliexpress.com/store/1109990001',
    'https://www.aliexpress.com/p/shoppingcart/index.html',
    'https://www.aliexpress.com/',
  ])('%s gives no listing', (address) => {
    expect(readFixture('aliexpress-2026-product.html', address)).toBeUndefined();
  });
});

describe('AliExpress page titles', () => {
  it.each([
    ['Wooden Rattle - AliExpress', 'Wooden Rattle'],
    ['Wooden Rattle - AliExpress 200003655', 'Wooden Rattle'],
    ['6.24€ |Wooden Rattle|Rattles| - AliExpress', 'Wooden Rattle'],
    ['US $2.38 |Wooden Rattle|Rattles|   - AliExpress', 'Wooden Rattle'],
    ['1.73US $ 32% OFF|Wooden Rattle - Rattles - AliExpress', 'Wooden Rattle - Rattles'],
    ['7.66₪ 39% OFF|Wooden Rattle|Rattles|   - AliExpress', 'Wooden Rattle'],
    ['₩ 12,300|Wooden Rattle | 4 pcs - AliExpress 26', 'Wooden Rattle | 4 pcs'],
    ['12,30 zł|Wooden Rattle|Rattles| - AliExpress', 'Wooden Rattle'],
    ['Set of 4 | Wooden Rattle', 'Set of 4 | Wooden Rattle'],
    ['Men&#39;s Rattle &amp; Co', "Men's Rattle & Co"],
    ['- AliExpress', undefined],
  ])('%s', (raw, title) => {
    const doc = parsePage('<html><head></head></html>');
    const meta = doc.createElement('meta');
    meta.setAttribute('property', 'og:title');
    meta.setAttribute('content', raw);
    doc.head.append(meta);
    expect(readDocument(doc, item)?.titles).toEqual(title === undefined ? [] : [title]);
  });
});

describe('AliExpress bundle pages', () => {
  const address =
    'https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005009912345678:12000041054145335&utparam-url=scene%3Asearch%7C_p_origin_prod%3A1005009900000044';
  const open = (doc: Document, product: string, title = 'Nail drill'): Element => {
    const dialog = fixture('aliexpress-bundle-dialog.html');
    const parsed = parsePage(dialog.replace('PRODUCT', product).replace('TITLE', title));
    const wrap = doc.importNode(parsed.body.children[0] as Element, true);
    doc.body.append(wrap);
    return wrap;
  };

  it('closed: the address names the product, and nothing else is known', () => {
    const listing = readFixture('aliexpress-bundle.html', address);
    expect(listing).toMatchObject({
      id: '1005009912345678',
      aliases: ['1005009900000044'],
      titles: [],
      imageKeys: [],
    });
  });

  it('open: the report link names the product', () => {
    const doc = page('aliexpress-bundle.html');
    open(doc, '1005009912345678');
    expect(readDocument(doc, address)).toMatchObject({
      id: '1005009912345678',
      aliases: ['1005009900000044', '1005009900000333'],
      titles: ['Nail drill'],
      seller: { id: '1109990001', name: 'Lumibee Nails Store' },
      model: 'ND-45',
      imageKeys: ['Sdialog000000000000000000000000001l'],
    });
  });

  it('switches with the dialog, without a change of address', () => {
    const doc = page('aliexpress-bundle.html');
    open(doc, '1005009912345678').remove();
    open(doc, '1005009900000017', 'Fidget spinner');
    const listing = readDocument(doc, address);
    expect(listing).toMatchObject({ id: '1005009900000017', titles: ['Fidget spinner'] });
    expect(listing?.aliases).toEqual([]);
  });

  it('takes the one on top, and none that is hidden', () => {
    const doc = page('aliexpress-bundle.html');
    const first = open(doc, '1005009912345678');
    const second = open(doc, '1005009900000017');
    expect(readDocument(doc, address)?.id).toBe('1005009900000017');
    second.setAttribute('style', 'display: none;');
    expect(readDocument(doc, address)?.id).toBe('1005009912345678');
    first.setAttribute('hidden', '');
    expect(readDocument(doc, address)?.titles).toEqual([]);
  });

  it('names nothing while the dialog has not said which product it shows', () => {
    const doc = page('aliexpress-bundle.html');
    const dialog = open(doc, '1005009900000017');
    dialog.querySelector('a[href*="report"]')?.remove();
    expect(readDocument(doc, address)).toBeUndefined();
  });

  it('takes the message link where the report link is missing', () => {
    const doc = page('aliexpress-bundle.html');
    const link = open(doc, '1005009900000017').querySelector('a[href*="report"]');
    link?.setAttribute(
      'href',
      'https://message.aliexpress.com/message/new.htm?x=1&productId=3256809726030926&y=2',
    );
    expect(readDocument(doc, address)?.id).toBe('1005009912345678');
  });

  it('a dialog without a product does not hide the page’s', () => {
    const doc = page('aliexpress-bundle.html');
    const coupon = doc.createElement('div');
    coupon.className = 'comet-v2-modal';
    coupon.textContent = 'A coupon for you';
    doc.body.append(coupon);
    expect(readDocument(doc, address)?.id).toBe('1005009912345678');
  });

  it('a campaign page without ids has a listing only while a dialog is open', () => {
    const campaign = 'https://www.aliexpress.com/ssr/300000437/PinKTaDpEb?spm=x';
    const doc = page('aliexpress-bundle.html');
    expect(readDocument(doc, campaign)).toBeUndefined();
    open(doc, '1005009912345678');
    expect(readDocument(doc, campaign)?.id).toBe('1005009912345678');
  });
});

describe('what other extensions put into a page', () => {
  it('is no part of a title', () => {
    const doc = page('aliexpress-2026-product.html');
    const heading = doc.querySelector('h1[data-pl]');
    for (const name of ['button', 'their-badge', 'style']) {
      const tool = doc.createElement(name);
      tool.textContent = 'Collect';
      heading?.append(tool);
    }
    expect(readDocument(doc, item)?.titles[0]).toBe(
      'Drewniana grzechotka „Bee” dla niemowląt, 4 sztuki',
    );
  });
});
