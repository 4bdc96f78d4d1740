import type { NoticeFacts, ShopFacts } from '../site.ts';
import { domains, sheinPage } from './address.ts';

/** The path without what says size (`images3_spmp/2024/…/<hash>_thumbnail_900x.webp`). */
const pictureKey = (address: string): string | undefined =>
  /^(?:https?:)?\/\/img\.ltwebstatic\.com\/(images\d?_\w+\/[\d/a-f]+?)(?:_(?:thumbnail_\w+|square))?\.(?:jpe?g|png|webp)/i
    .exec(address.slice(0, 1000))?.[1]
    ?.slice(0, 300);

const pictureHost = 'https://img.ltwebstatic.com/';

export const shein: ShopFacts = {
  id: 'shein',
  name: 'Shein',
  called: { ko: '쉬인' },
  domains,
  page: sheinPage,
  listingUrl: (id) => `https://www.shein.com/x-p-${id}.html`,
  globalId: (id) => id,
  pictures: {
    hosts: [`${pictureHost}*`],
    key: pictureKey,
    addresses: (key) => [`${pictureHost}${key}.jpg`],
  },
  report: {
    way: 'shop-listing',
    link: () => ({ url: 'https://www.shein.com/', kind: 'home' }),
    verified: '2026-11-28',
  },
};

export const sheinNotices: NoticeFacts = {
  site: 'shein',
  spelling: /\bshein(?:\.com)?\b|(?<!\p{Script=Hangul})쉬인/iu,
  // What the shop calls goods_sn; a page has it beside its number.
  ids: [{ digits: '[Ss][A-Za-z]\\d{14,18}', needsShop: false }],
};
