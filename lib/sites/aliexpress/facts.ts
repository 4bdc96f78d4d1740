import type { NoticeFacts, ReportingFacts, ShopFacts } from '../site.ts';
import { aliexpressPage, domains, globalId } from './address.ts';

/** The placeholder on pages without a picture of their own. */
const genericPicture = 'HTB18eCBQXXXXXXfXXXX760XFXXXa';

/**
 * `…/kf/<key>.jpg_480x480q75.jpg_.avif`, `…/kf/<key>/<slug>.jpg`, since 2026
 * `…/kf/<key>.jpg?has_lang=1…`, and a saved page's `…_files/<key>.jpg`. Keys of before 2022 have
 * dots (`HTB1.DiLM7…`). `/kf/<key>/48x48.png` is a badge.
 */
const pictureKey = (address: string): string | undefined => {
  const [, key, slug] =
    /(?:\/kf|_files)\/([\w.!-]{8,80}?)(?:\/([^/?#]*?))?\.(?:jpe?g|png|webp|gif|avif)/i.exec(
      address.slice(0, 1000),
    ) ?? [];
  return key === genericPicture || /^\d+x\d+$/.test(slug ?? '') ? undefined : key;
};

const pictureHost = 'https://ae01.alicdn.com/';

export const aliexpress: ShopFacts = {
  id: 'aliexpress',
  name: 'AliExpress',
  domains,
  page: aliexpressPage,
  listingUrl: (id) => `https://www.aliexpress.com/item/${id}.html`,
  globalId,
  pictures: {
    hosts: [`${pictureHost}*`],
    key: pictureKey,
    // The key lacks the file type, most often JPEG.
    addresses: (key) =>
      ['jpg', 'png'].map((type) => `${pictureHost}kf/${key}.${type}_480x480.${type}`),
  },
  // 2025 and 2026.
  buys: '[class*="buy-now--"], [class*="add-to-cart--"]',
};

export const aliexpressReporting: ReportingFacts = {
  site: 'aliexpress',
  way: 'shop-page',
  // Product pages link to it; a tool without an account stands in the site's footer (risk report, 2025).
  link: (id) =>
    id !== undefined && /^\d{8,19}$/.test(id)
      ? {
          url: `https://report.aliexpress.com/health/reportIndex.htm?product_id=${id}`,
          kind: 'form',
        }
      : { url: 'https://www.aliexpress.com/', kind: 'home' },
  verified: '2026-11-25',
};

export const aliexpressNotices: NoticeFacts = {
  site: 'aliexpress',
  called: { ko: '알리익스프레스' },
  spelling: /\bali\s?exp?r?ess(?:\.com|\.us)?\b|알리\s?익스프레스|阿里|全球速卖通/i,
  ids: [
    // 16 digits from 1005 (world) or 3256, 2251, 2255 (the US twins of the same ids).
    { digits: '(?:1005|3256|225[15])\\d{12}', needsShop: false },
    // 11 and 13 digits, of 2022 and before.
    { digits: '3[23]\\d{9}|400\\d{10}', needsShop: true },
  ],
};
