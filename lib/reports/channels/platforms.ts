import type { Channel } from '../channels.ts';

/**
 * The shops' own ways. AliExpress names a notice tool in its footer (risk report of 2025), and its
 * product pages link to a report page of the item; Temu has "Report this item" on the listing.
 */
const aliexpress = (listingId: string | undefined): Channel => ({
  id: 'aliexpress',
  kind: 'platform',
  name: { en: 'AliExpress: report this item', ko: '알리익스프레스: 이 상품 신고' },
  about: {
    en: 'The report page that the product page links to. A notice tool without an account stands in the footer of the site.',
    ko: '상품 페이지에서 연결되는 신고 페이지입니다. 로그인하지 않고 쓰는 신고 도구는 사이트 맨 아래에 있습니다.',
  },
  link:
    listingId !== undefined && /^\d{8,19}$/.test(listingId)
      ? {
          url: `https://report.aliexpress.com/health/reportIndex.htm?product_id=${listingId}`,
          kind: 'form',
        }
      : { url: 'https://www.aliexpress.com/', kind: 'home' },
  asks: {
    en: ['Item number', 'Why the item is dangerous or illegal', 'Number of the official notice'],
    ko: ['상품 번호', '위험하거나 불법인 이유', '공식 발표의 번호'],
  },
  verified: '2026-11-25',
});

const temu = (): Channel => ({
  id: 'temu',
  kind: 'platform',
  name: { en: 'Temu: “Report this item”', ko: '테무: 상품 신고' },
  about: {
    en: 'On the product page itself. The help page tells how notices are handled; people review all of them.',
    ko: '상품 페이지 안에 있습니다. 도움말에 신고 처리 방법이 나와 있으며 사람이 모두 검토합니다.',
  },
  link: { url: 'https://www.temu.com/digital-services-act-help.html', kind: 'home' },
  asks: {
    en: ['Reason', 'What is dangerous, in your words', 'Number of the official notice'],
    ko: ['신고 이유', '위험한 점(직접 작성)', '공식 발표의 번호'],
  },
  verified: '2026-11-25',
});

/** By the name of the site (lib/sites). */
export const platforms: ReadonlyMap<string, (listingId: string | undefined) => Channel> = new Map([
  ['aliexpress', aliexpress],
  ['temu', temu],
]);
