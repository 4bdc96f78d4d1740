import { describe, expect, it } from 'vitest';
import { listingIds } from '../../hub/sources/reading/listing-ids.ts';
import { globalId, usId } from '../../lib/sites/aliexpress/address.ts';
import aliexpress from '../../lib/sites/aliexpress/index.ts';
import { listingUrl } from '../../lib/sites/facts.ts';
import { siteOf } from '../../lib/sites/index.ts';

const superlink =
  'pdp_ext_f=%7B%22order%22%3A%223430%22%2C%22orig_sl_item_id%22%3A%221005010220329120%22%2C%22orig_item_id%22%3A%221005010065511014%22%2C%22fromPage%22%3A%22search%22%7D';

/** Address, id, further ids. Shapes seen from 2020 to 2026; the ids are real numbers of old items. */
const products: [address: string, id: string, aliases?: string[]][] = [
  ['https://www.aliexpress.com/item/1005006975556275.html', '1005006975556275'],
  ['http://www.aliexpress.com/item/1005006975556275.html', '1005006975556275'],
  [
    'https://www.aliexpress.com/item/1005006975556275.html?gatewayAdapt=glo2esp',
    '1005006975556275',
  ],
  ['https://www.aliexpress.com/item/1005006975556275.html#nav-review', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275/', '1005006975556275'],
  ['https://www.aliexpress.com/item/-/1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com/item/Wireless-Ear-Phones-2019/32785000612.html', '32785000612'],
  ['https://www.aliexpress.com/item/Punisher-Skull-Toy/32785000612.html', '32785000612'],
  ['https://www.aliexpress.com/item/punisher-skull-toy/32785000612.html', '32785000612'],
  ['https://www.aliexpress.com/item/%EC%9E%A5%EB%82%9C%EA%B0%90/32785000612.html', '32785000612'],
  // Whoever spreads a link must not be able to switch the warning off.
  ['https://www.aliexpress.com/item/1005006975556275.html?x5secdata=1', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275.html?from=/punish/', '1005006975556275'],
  [
    'https://www.aliexpress.com/item/1005006975556275.html?r=https://x.com/login.html',
    '1005006975556275',
  ],
  ['https://www.aliexpress.com/item/1005006975556275.html?_____tmd_____=1', '1005006975556275'],
  ['https://www.aliexpress.com/item/punish/1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com/item/ug-login-page/1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com/item//1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com//item/-//1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com//i//1005003304776967.html', '1005003304776967'],
  ['https://www.aliexpress.com/item/1005006975556275.html;x=1', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275;x=1', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275.HTML', '1005006975556275'],
  ['https://www.aliexpress.com/ITEM/1005006975556275.html', '1005006975556275'],
  ['https://www.aliexpress.com/item/1005006975556275.html/', '1005006975556275'],
  ['https://www.aliexpress.com/store/product/x/3828002_32995535623.html/', '32995535623'],
  ['https://www.aliexpress.com/item/32995535623.html', '32995535623'],
  ['https://www.aliexpress.com/item/4000833299323.html', '4000833299323'],
  ['https://www.aliexpress.com/i/1005003304776967.html', '1005003304776967'],
  ['https://www.aliexpress.us/i/4001007459172.html', '4001007459172'],
  ['https://www.aliexpress.com/store/product/3-1-Corer/3828002_32995535623.html', '32995535623'],
  ['https://ko.aliexpress.com/item/1005007121568839.html', '1005007121568839'],
  ['https://ja.aliexpress.com/item/1005005172007697.html', '1005005172007697'],
  ['https://de.aliexpress.com/item/1005008204179129.html?gatewayAdapt=glo2deu', '1005008204179129'],
  ['https://fr.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://es.aliexpress.com/item/1005008028611982.html', '1005008028611982'],
  ['https://pt.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://it.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://nl.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://pl.aliexpress.com/item/1005006722922099.html', '1005006722922099'],
  ['https://tr.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://ru.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://ar.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  [
    'https://he.aliexpress.com/item/32993251330.html?src=ibdm_d03p0558e02r02&sk=&dp=',
    '32993251330',
  ],
  ['https://th.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://vi.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://id.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://m.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://h5.he.aliexpress.com/item/32995535623.html', '32995535623'],
  ['https://m.ko.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://yufanmodel.aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://aliexpress.com/item/1005008204179129.html', '1005008204179129'],
  ['https://aliexpress.ru/item/1005008813973992.html?sku_id=12000046778486248', '1005008813973992'],
  ['https://www.aliexpress.ru/item/1005008813973992.html', '1005008813973992'],
  ['https://www.aliexpress.us/item/3256807811584970.html', '1005007997899722'],
  ['https://aliexpress.us/item/3256806959829719.html?_randl_shipto=US', '1005007146144471'],
  ['https://www.aliexpress.com/item/3256803382674519.html?src=ibdm_x', '1005003568989271'],
  ['https://www.aliexpress.us/item/2251832645592280.html', '32831907032'],
  ['https://www.aliexpress.us/item/2255800358269772.html', '4000544584524'],
  [
    `https://www.aliexpress.us/item/3256810034014368.html?${superlink}`,
    '1005010220329120',
    ['1005010065511014'],
  ],
  [
    'https://ko.aliexpress.com/item/1005007121568839.html?utparam-url=scene%3Asearch%7Cquery_from%3A%7Cx_object_id%3A1005007121568839%7C_p_origin_prod%3A1005005855368206',
    '1005007121568839',
    ['1005005855368206'],
  ],
  [
    'https://ko.aliexpress.com/item/1005007121568839.html?utparam-url=scene%3Asearch%7Cx_object_id%3A1005007121568839%7C_p_origin_prod%3A',
    '1005007121568839',
  ],
  [
    'https://www.aliexpress.com/item/1005006995394293.html?pdp_ext_f={"orig_item_id":"1005009243030145"}',
    '1005006995394293',
    ['1005009243030145'],
  ],
  [
    'https://www.aliexpress.com/item/1005006995394293.html?pdp_ext_f=%257B%2522orig_item_id%2522%253A%25221005009243030145%2522%257D',
    '1005006995394293',
    ['1005009243030145'],
  ],
  [
    'https://www.aliexpress.us/item/3256806809079541.html?pdp_ext_f=%7B%22orig_item_id%22:%223256809056715393%22%7D',
    '1005006995394293',
    ['1005009243030145'],
  ],
  [
    'https://www.aliexpress.com/item/1005006995394293.html?pdp_ext_f=%7B%22orig_item_id%22:%221005006995394293%22%7D',
    '1005006995394293',
  ],
];

const bundle = 'https://www.aliexpress.com/ssr/300000512/BundleDeals2';
const bundles: [address: string, ids: string[], aliases?: string[]][] = [
  [
    `${bundle}?productIds=1005007504053574:12000041054145335&pha_manifest=ssr&_immersiveMode=true`,
    ['1005007504053574'],
  ],
  [`${bundle}?productIds=1005007504053574%3A12000041054145335`, ['1005007504053574']],
  [
    `${bundle}?productIds=1005007504053574:12000041054145335,1005006963843034`,
    ['1005007504053574', '1005006963843034'],
  ],
  [`${bundle}?productIds=3256807317738822`, ['1005007504053574']],
  [`${bundle}?productIds=1005007504053574&from=/punish/&x5secdata=1`, ['1005007504053574']],
  [
    'https://ko.aliexpress.com/ssr/300000512/kr2024update?productIds=1005007791479426:12000042215328326',
    ['1005007791479426'],
  ],
  [
    'https://www.aliexpress.com/ssr/300001493/welcomegiftspmpc?x=1&productIds=1005006963843034&skuId=12000038875692906',
    ['1005006963843034'],
  ],
  [
    `${bundle}?productIds=1005007010511196:12000039050843159&utparam-url=scene%3Asearch%7Cx_object_id%3A1005007010511196%7C_p_origin_prod%3A1005005855368206`,
    ['1005007010511196'],
    ['1005005855368206'],
  ],
  [
    'https://campaign.aliexpress.com/wow/gcp-plus/300000512/BundleDeals2?productIds=1005007010511196%3A12000039050843159',
    ['1005007010511196'],
  ],
  ['https://www.aliexpress.com/ssr/300000437/PinKTaDpEb?spm=a2g0o', []],
  [`${bundle}?productIds=javascript:alert(1)`, []],
  [`${bundle}?productIds=`, []],
];

const others: [address: string, kind: string | undefined][] = [
  ['https://www.aliexpress.com/', 'home'],
  ['https://ko.aliexpress.com/?gatewayAdapt=glo2kor', 'home'],
  ['https://www.aliexpress.us/w/wholesale-gundam.html?spm=a2g0o.productlist.search.0', 'search'],
  ['https://ko.aliexpress.com/w/wholesale-craighill-summit%2525252dcard.html', 'search'],
  ['https://www.aliexpress.com/wholesale?SearchText=1005006975556275', 'search'],
  ['https://aliexpress.ru/popular/%D0%BD%D0%B0', 'search'],
  ['https://www.aliexpress.com/p/calp-plus/index.html?categoryTab=toys', 'search'],
  ['https://www.aliexpress.com/category/200002802/shredders-slicers.html', 'category'],
  ['https://yufanmodel.aliexpress.com/store/4682001', 'store'],
  ['https://www.aliexpress.com/store/1103183128/pages/all-items.html', 'store'],
  ['https://www.aliexpress.com/store/feedback-score/1103181151.html', 'store'],
  ['https://www.aliexpress.com/p/shoppingcart/index.html', 'cart'],
  ['https://shoppingcart.aliexpress.com/shopcart/shopcartDetail.htm', 'cart'],
  ['https://www.aliexpress.com/p/order/index.html', 'orders'],
  ['https://www.aliexpress.com/p/order/detail.html?orderId=8190000000000000', 'orders'],
  ['https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8190000000000000', 'orders'],
  ['https://www.aliexpress.com/p/trade/confirm.html?objectId=1005006975556275', 'cart'],
  ['https://www.aliexpress.com/p/order/snapshot.html?orderId=8190000000000000', 'orders'],
  ['https://www.aliexpress.com/p/reverse-pages/detail.html?id=8190000000000000', 'orders'],
  ['https://www.aliexpress.com/ssr/300004428/G7ZED4yXte', 'bundle'],
  ['https://aliexpress.ru/order-list/5000000000', 'orders'],
  ['https://www.aliexpress.com/gcp/300000414/regulatedinformation?wh_weex=true', undefined],
  [
    'https://www.aliexpress.com/p/ug-login-page/login.html?return_url=/item/1005006975556275.html',
    undefined,
  ],
  [
    'https://www.aliexpress.com/item/1005006975556275.html/_____tmd_____/punish?x5secdata=xg',
    undefined,
  ],
  ['https://acs.aliexpress.com/h5/mtop.x/1.0/_____tmd_____/punish', undefined],
  [
    'https://www.aliexpress.com/ssr/1/x/_____tmd_____/punish?productIds=1005006975556275',
    undefined,
  ],
  ['https://www.aliexpress.com/item/1005006975556275.html//punish', undefined],
  ['https://www.aliexpress.com/w/wholesale-x.html?x5secdata=xg', undefined],
  ['https://report.aliexpress.com/health/reportIndex.htm?product_id=1005006975556275', undefined],
  ['https://message.aliexpress.com/message/new.htm?productId=1005006975556275', undefined],
  ['https://s.click.aliexpress.com/e/_DeepLink', undefined],
  ['https://a.aliexpress.com/_mKfO7', undefined],
  ['https://www.aliexpress.com/404.html', undefined],
  ['https://www.aliexpress.com/item/12345.html', undefined],
  ['https://www.aliexpress.com/item/.html', undefined],
  ['https://www.aliexpress.com/item/abc1005006975556275.html', undefined],
  ['https://www.aliexpress.com/items/1005006975556275.html', undefined],
  ['https://www.aliexpress.com/item-img/-/32995535623.html', undefined],
  ['https://aliexpress.com.evil.example/item/1005006975556275.html', undefined],
  ['https://notaliexpress.com/item/1005006975556275.html', undefined],
  ['https://www.temu.com/item/1005006975556275.html', undefined],
];

describe('addresses of AliExpress', () => {
  it.each(products)('product %s', (address, id, aliases = []) => {
    expect(aliexpress.page(new URL(address))).toEqual({ kind: 'product', id, aliases });
    expect(siteOf(new URL(address))).toBe(aliexpress);
  });

  it.each(bundles)('bundle %s', (address, ids, aliases = []) => {
    expect(aliexpress.page(new URL(address))).toEqual({ kind: 'bundle', ids, aliases });
  });

  it.each(others)('%s is %s', (address, kind) => {
    expect(aliexpress.page(new URL(address))?.kind).toBe(kind);
  });

  it('covers at least eighty shapes', () => {
    expect(products.length + bundles.length + others.length).toBeGreaterThanOrEqual(80);
  });

  it('turns US numbers into global ones and back', () => {
    expect(globalId('3256810034014368')).toBe('1005010220329120');
    expect(usId('1005010220329120')).toBe('3256810034014368');
    expect(globalId(String(2n ** 51n))).toBe('0');
    expect(globalId(String(2n ** 51n - 1n))).toBe('2251799813685247');
    expect(globalId('not a number')).toBe('not a number');
  });

  it.each([
    ['a US number', '3256810034014368', '1005010220329120'],
    ['the largest US number', String(2n ** 52n - 1n), String(2n ** 51n - 1n)],
    ['a number that is neither', String(2n ** 52n), String(2n ** 52n)],
    ['nineteen digits', '9999999999999999999', '9999999999999999999'],
    ['zeros in front', '0001005010220329120', '1005010220329120'],
  ])('and a notice spells %s as the page does', (_, id, global) => {
    const found = aliexpress.page(new URL(`https://www.aliexpress.us/item/${id}.html`));
    expect(found).toMatchObject({ id: global });
    expect(globalId(id)).toBe(global);
  });

  it.each([
    ['with its SKU', '1005005245752641-12000032345807903'],
    ['SKU in brackets', '1005005245752641 (SKU 12000032345807903)'],
    ['with a label', 'Product ID : 1005005245752641'],
    ['one of several', '32847245027; 1005005245752641,4001118448877'],
    ['the US twin', '3256805059437889'],
    [
      'an address',
      'https://ko.aliexpress.com/item/1005005245752641.html?x_object_id=1005009999999999',
    ],
    ['full width digits', '１００５００５２４５７５２６４１'],
  ])('a notice’s number is found %s', (_, spelled) => {
    const ids = listingIds(spelled, 'aliexpress').listings.map(({ id }) => id);
    expect(ids).toContain('1005005245752641');
    expect(ids).not.toContain('1005009999999999');
    expect(ids.every((id) => listingUrl('aliexpress', id))).toBe(true);
  });

  it('links to a listing without anything that tracks', () => {
    const link = aliexpress.listingUrl('1005006975556275');
    expect(link).toBe('https://www.aliexpress.com/item/1005006975556275.html');
    expect(aliexpress.page(new URL(link))).toMatchObject({ id: '1005006975556275' });
  });
});
