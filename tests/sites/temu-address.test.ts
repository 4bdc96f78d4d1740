import { describe, expect, it } from 'vitest';
import { siteOf } from '../../lib/sites/index.ts';
import temu from '../../lib/sites/temu/index.ts';

const id = '606532611704451';
const hangul = '%EC%83%88%EB%A1%9C%EC%9A%B4-%EA%B0%80%EB%B0%A9';

/** Region prefixes come in these forms; 107 of them were in use in July 2026. */
const regions = [
  '',
  '/kr',
  '/us',
  '/uk',
  '/jp',
  '/ca',
  '/br',
  '/de',
  '/kr-en',
  '/pk-en',
  '/fi-en',
  '/us-zh-Hans',
  '/jp-zh-Hans',
  '/us-es',
  '/us-ko',
  '/ch-fr',
];

const products: [address: string, id: string][] = [
  ...regions.map((region): [string, string] => [
    `https://www.temu.com${region}/a-b-g-${id}.html`,
    id,
  ]),
  ...regions.map((region): [string, string] => [
    `https://www.temu.com${region}/goods.html?_bg_fs=1&goods_id=${id}&sku_id=17592374178496`,
    id,
  ]),
  ...['', '/kr', '/us-zh-Hans'].map((region): [string, string] => [
    `https://www.temu.com${region}/g-${id}.html`,
    id,
  ]),
  [`https://www.temu.com/kr/${hangul}-g-${id}.html?_oak_mp_inf=EION&spec_gallery_id=2137797`, id],
  ['https://www.temu.com/ca/happy-face-painting-gifts-g-601101959736135.html', '601101959736135'],
  ['https://www.temu.com/-iphone-15-pro-max--g-602409241782824.html', '602409241782824'],
  ['https://www.temu.com/-g-602409241782824.html', '602409241782824'],
  ['https://www.temu.com/us/g-force-toy-g-500-set-g-601101959736135.html', '601101959736135'],
  ['https://www.temu.com/big-g-123456789-g-601101959736135.html', '601101959736135'],
  [`https://www.temu.com/uk/a-g-${id}.html?mall_id=634418213766936&goods_id=601101959736135`, id],
  [`https://www.temu.com/kr/a-g-${id}.html#reviews`, id],
  [`http://www.temu.com/kr/a-g-${id}.html`, id],
  [`https://temu.com/kr/a-g-${id}.html`, id],
  [`https://m.temu.com/kr/a-g-${id}.html`, id],
  [`https://www.temu.com/KR/goods.html?goods_id=${id}`, id],
  [`https://www.temu.com/KR/a-G-${id}.HTML`, id],
  [`https://www.temu.com//kr//a-g-${id}.html`, id],
  [`https://www.temu.com/kr/a-g-${id}.html/`, id],
  [`https://www.temu.com/kr/a-g-${id}.html;x=1`, id],
  [`https://www.temu.com/goods.html/?goods_id=${id}`, id],
  [`https://www.temu.com/goods.html;x=1?goods_id=${id}`, id],
  ['https://www.temu.com/goods.html?goods_id=601105641408300', '601105641408300'],
  [
    `https://www.temu.com/ul/kuiper/un9.html?subj=goods-un&goods_id=${id}&sku_id=17592374178496`,
    id,
  ],
  [`https://www.temu.com/ul/kuiper/un9.html?_x_ns_sku_id=17592374178496&_x_ns_gid=${id}`, id],
  [
    'https://www.temu.com/kr/usb-hub.html?top_gallery_url=https%3A%2F%2Fimg.kwcdn.com%2Fa.jpeg&sku_id=1&goods_id=601099621732248',
    '601099621732248',
  ],
  [
    'https://www.temu.com/goods.html?_bg_fs=1&goods_id=602409241782824&top_gallery_url=https%3A%2F%2Fimg.kwcdn.com%2Fa.jpg&spec_gallery_id=213779718639',
    '602409241782824',
  ],
];

const others: [address: string, kind: string | undefined][] = [
  ['https://www.temu.com/', 'home'],
  ['https://www.temu.com/kr', 'home'],
  ['https://www.temu.com/us-zh-Hans/', 'home'],
  ['https://www.temu.com/mall.html?mall_id=634418228197396', 'store'],
  ['https://www.temu.com/mall.html?mall_id=634418228197396&goods_id=605661857420796', 'store'],
  ['https://www.temu.com/kr/mall.html?mall_id=634418228197396&goods_id=605661857420796', 'store'],
  ['https://www.temu.com/ca/al-garments-m-634418228197396.html', 'store'],
  ['https://www.temu.com/uk/ka-xuan-household-products-m-634418211295175.html', 'store'],
  ['https://www.temu.com/--home--m-3597628347664.html', 'store'],
  ['https://www.temu.com/search_result.html?search_key=g-601101959736135.html', 'search'],
  ['https://www.temu.com/kr/search_result.html?search_key=bag&goods_id=605661857420796', 'search'],
  ['https://www.temu.com/pe/search.html?search_key=x', 'search'],
  ['https://www.temu.com/kr/bags-luggage-o3-731.html', 'category'],
  ['https://www.temu.com/category.html?opt_id=731', 'category'],
  ['https://www.temu.com/shopping_cart.html', 'cart'],
  [
    'https://www.temu.com/bgt_order_detail.html?parent_order_sn=PO-211&goods_id=605661857420796',
    'orders',
  ],
  ['https://www.temu.com/bgt_order_checkout.html', 'cart'],
  ['https://www.temu.com/kr/w/bgt_orders.html', 'orders'],
  ['https://www.temu.com/w/bgt_orders.html', 'orders'],
  ['https://www.temu.com/bgt_orders_visitor.html', 'orders'],
  ['https://www.temu.com/bgas_refund_detail.html?parent_after_sales_sn=PO-211-1-D01', 'orders'],
  ['https://www.temu.com/bgas_return_application.html', 'orders'],
  [`https://www.temu.com/shopping_cart.html?refer_page_id=id=${id}_x&goods_id=${id}`, 'cart'],
  ['https://www.temu.com/cart.html', 'cart'],
  ['https://www.temu.com/wishlist.html', 'cart'],
  ['https://www.temu.com/bags-o1-731.html', 'category'],
  ['https://www.temu.com/bags-o2-731.html', 'category'],
  ['https://www.temu.com/c/bags-o4-731.html', 'category'],
  ['https://www.temu.com/gc/bags-731.html', 'category'],
  ['https://www.temu.com/shopping_category.html', 'category'],
  ['https://www.temu.com/seo_category.html', 'category'],
  ['https://www.temu.com/channel/lightning-deals.html', 'category'],
  ['https://www.temu.com/w/mall.html?mall_id=634418228197396', 'store'],
  ['https://www.temu.com/usb-hub-s.html', 'search'],
  ['https://www.temu.com/cluster/usb-hub-s.html', 'search'],
  ['https://www.temu.com/qs/usb-hub-s.html', 'search'],
  ['https://www.temu.com/seo_search_result.html', 'search'],
  ['https://www.temu.com/attendance/x-a-psurl.html', undefined],
  ['https://www.temu.com/bgp_footprint.html', undefined],
  [`https://www.temu.com/chat_detail.html?goods_id=${id}`, undefined],
  [`https://www.temu.com/usb-hub.html?goods_id=${id}`, undefined],
  [`https://www.temu.com/bgc_report.html?top_gallery_url=a.jpeg&goods_id=${id}`, undefined],
  ['https://www.temu.com/kr/bgt_orders.html', 'orders'],
  ['https://www.temu.com/login.html?login_scene=2&from=%2Fa-g-606532611704451.html', undefined],
  ['https://www.temu.com/us-zh-Hans/login.html?from=x', undefined],
  ['https://www.temu.com/bgn_verification.html?from=%2Fa-g-606532611704451.html', undefined],
  [`https://www.temu.com/bgc_report.html?goods_id=${id}`, undefined],
  [`https://www.temu.com/review-detail.html?goods_id=${id}`, undefined],
  ['https://www.temu.com/goods.html', undefined],
  ['https://www.temu.com/ul/kuiper/un2.html?subj=un-search-web&search_key=bag', undefined],
  [`https://www.temu.com/x/ul/kuiper/un9.html?goods_id=${id}`, undefined],
  [`https://www.temu.com/kr/usb-hub.html?_x_ns_gid=${id}`, undefined],
  ['https://www.temu.com/goods.html?goods_id=', undefined],
  ['https://www.temu.com/goods.html?goods_id=12', undefined],
  ['https://www.temu.com/goods.html?goods_id=606532611704451abc', undefined],
  ['https://www.temu.com/goods.html?spec_gallery_id=606532611704451', undefined],
  ['https://www.temu.com/kr/a-g-123.html', undefined],
  ['https://www.temu.com/kr/abcg-606532611704451.html', undefined],
  [`https://www.temu.com/kr/a-g-${id}.html/extra`, undefined],
  [`https://www.temu.com/kr/page.html?next=a-g-${id}.html`, undefined],
  ['https://share.temu.com/AbCdEf123', undefined],
  ['https://temu.to/k/abcdef', undefined],
  [`https://www.temu.com.evil.example/a-g-${id}.html`, undefined],
  [`https://www.nottemu.com/a-g-${id}.html`, undefined],
  [`https://www.aliexpress.com/a-g-${id}.html`, undefined],
];

describe('addresses of Temu', () => {
  it.each(products)('product %s', (address, goods) => {
    expect(temu.page(new URL(address))).toEqual({ kind: 'product', id: goods, aliases: [] });
    expect(siteOf(new URL(address))).toBe(temu);
  });

  it.each(others)('%s is %s', (address, kind) => {
    expect(temu.page(new URL(address))?.kind).toBe(kind);
  });

  it('covers at least eighty shapes', () => {
    expect(products.length + others.length).toBeGreaterThanOrEqual(80);
  });

  it('links to a listing without anything that tracks', () => {
    const link = temu.listingUrl(id);
    expect(link).toBe(`https://www.temu.com/goods.html?goods_id=${id}`);
    expect(temu.page(new URL(link))).toMatchObject({ id });
  });
});
