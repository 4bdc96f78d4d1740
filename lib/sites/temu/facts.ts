import type { NoticeFacts, ReportingFacts, ShopFacts } from '../site.ts';
import { domains, temuPage } from './address.ts';

/** The path on the picture hosts (`product/open/<hash>-goods.jpeg`). Logos stand elsewhere. */
const pictureKey = (address: string): string | undefined => {
  const [, path] =
    /^(?:https?:)?\/\/img[\w-]*\.(?:kwcdn|temucdn)\.com\/((?:product|local-goods-image|local-image|goods)[\w/.!%-]+)/i.exec(
      address.slice(0, 1000),
    ) ?? [];
  return path?.slice(0, 300);
};

const pictureHost = 'https://img.kwcdn.com/';

export const temu: ShopFacts = {
  id: 'temu',
  name: 'Temu',
  domains,
  page: temuPage,
  listingUrl: (id) => `https://www.temu.com/goods.html?goods_id=${id}`,
  globalId: (id) => id,
  pictures: {
    hosts: [`${pictureHost}*`],
    key: pictureKey,
    addresses: (key) => [`${pictureHost}${key}?imageView2/2/w/480/q/70/format/jpeg`],
  },
};

export const temuReporting: ReportingFacts = {
  site: 'temu',
  way: 'shop-listing',
  link: () => ({ url: 'https://www.temu.com/digital-services-act-help.html', kind: 'home' }),
  verified: '2026-11-25',
};

export const temuNotices: NoticeFacts = {
  site: 'temu',
  called: { ko: '테무' },
  spelling: /\btemu(?:\.com|goods)?\b|(?<!\p{Script=Hangul})테무(?!\p{Script=Hangul}{2})/iu,
  // Numbers of 10 and 11 digits in EU notices are no listing numbers.
  ids: [{ digits: '60\\d{13}', needsShop: false }],
};
