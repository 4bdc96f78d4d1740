import type { Report } from '../../../lib/core/report.ts';

/** An invented month of a hub: what the review's pictures and its tests in a browser show. */

type Sample = Partial<Report> & Pick<Report, 'site' | 'listingId'>;

export const reported: readonly (Sample & { hasPicture?: boolean })[] = [
  {
    ...{ site: 'temu', listingId: '601099512345678', hasPicture: true, reason: 'injury-or-damage' },
    title: '여우 모양 무드등 USB 충전식 어린이 수면등',
    note: '십 분 만에 만질 수 없을 만큼 뜨거워졌고 플라스틱 타는 냄새가 났습니다.\n아이 손이 데었습니다.',
    ...{ sellerName: 'Luz del Sol Store', brand: 'FOXGLOW', model: 'FX-12' },
    harm: {
      ...{ consent: true, kind: 'injury', treatment: 'doctor', date: '2026-11-20' },
      text: '손가락 두 개에 물집이 생겼습니다.',
    },
  },
  {
    ...{
      site: 'temu',
      listingId: '601099512345678',
      reason: 'unsafe',
      language: 'en',
      region: 'IE',
    },
    title: 'Fox night light, USB rechargeable, for children',
    note: 'The case softens while charging.',
  },
  { site: 'temu', listingId: '601099512345678', reason: 'no-safety-marks' },
  {
    ...{ site: 'aliexpress', listingId: '1005006123456789', reason: 'unsafe', region: 'DE' },
    ...{ title: 'Magnetic building balls, 216 pieces, 5 mm', language: 'en' },
    note: 'Tiny strong magnets sold as a toy.',
  },
  {
    ...{ site: 'aliexpress', listingId: '1005006123456789', reason: 'recalled', region: 'AU' },
    ...{ title: 'Magnetic building balls, 216 pieces, 5 mm', language: 'en' },
  },
  {
    ...{ site: 'temu', listingId: '601099598765432', reason: 'same-as-warned' },
    title: '아기 욕조 의자 미끄럼 방지 접이식',
    note: '리콜된 제품과 똑같이 생겼습니다.',
  },
  {
    ...{ site: 'aliexpress', listingId: '1005007987654321', kind: 'page-unreadable', title: '' },
    found: ['seller', 'titles'],
  },
  {
    ...{ site: 'temu', listingId: '601099511112222', kind: 'not-this-product', hazard: 'kr-x:7' },
    title: '유아 물놀이 튜브',
  },
  {
    ...{ site: 'temu', listingId: '601099533334444', reason: 'unsafe' },
    title: '휴대용 미니 선풍기 10000mAh 보조 배터리 겸용',
    note: '충전 중에 배터리가 부풀었습니다.',
  },
];

export const claim = {
  names: { ko: '자석 구슬 216개', en: 'Magnetic balls, 216 pieces' },
  finding: {
    ko: '삼킬 수 있는 강한 자석을 장난감으로 판다는 신고가 있습니다.',
    en: 'Shoppers report that small strong magnets are sold as a toy.',
  },
  risks: ['CHOKING', 'INJURIES'],
  actions: ['stop_using', 'keep_away_from_children'],
  countries: ['AU', 'DE'],
  category: 'Toys',
};

export const notice = {
  source: 'au-accc',
  reference: '2026/19876',
  authority: { name: { en: 'ACCC Product Safety' }, country: 'AU' },
  url: 'https://www.productsafety.gov.au/',
  published: '2026-11-12',
  licence: 'CC-BY-4.0',
};

/** One notice to a platform: sent, answered, seen again. Days as `YYYY-MM-DD`. */
export interface SampleNotice {
  site: string;
  hazard: string;
  seenOn: string;
  sentOn: string;
  removedOn?: string;
  refusedOn?: string;
  againOn?: string;
}

/** Some months of notices, some answered in time, some late, one not at all. */
export const notices: readonly SampleNotice[] = ['06', '07', '08', '09', '10', '11'].flatMap(
  (month, index): SampleNotice[] => {
    const day = (number: number) => `2026-${month}-${String(number).padStart(2, '0')}`;
    const one = (site: string, number: number, more: Partial<SampleNotice>): SampleNotice => ({
      ...{ site, hazard: `kr-x:${month}${site}${number}`, seenOn: day(1), sentOn: day(2) },
      ...more,
    });
    return [
      one('aliexpress', 1, { removedOn: day(3) }),
      one('aliexpress', 2, { removedOn: day(3 + (index % 3)), againOn: day(20) }),
      one('aliexpress', 3, index % 2 === 0 ? { removedOn: day(14) } : { refusedOn: day(9) }),
      one('temu', 1, { removedOn: day(3 + index) }),
      one('temu', 2, index < 5 ? { removedOn: day(12) } : {}),
      ...(index % 2 === 1 ? [one('temu', 3, { removedOn: day(4), againOn: day(18) })] : []),
    ];
  },
);

export const appeals = [
  {
    ...{ site: 'aliexpress', listingId: '1005006123456789', language: 'en' },
    statement:
      'The magnets are not a toy. The page says "18+" and the box carries the warning of EN 71.',
    evidence: 'Test report TR-2026-0417',
    contact: 'qa@seller.example',
    receivedOn: '2026-11-05',
  },
  {
    ...{ site: 'temu', listingId: '601099512345678', language: 'ko' },
    statement: '신고된 제품은 저희가 팔지 않는 다른 모델입니다. 시험 성적서를 첨부합니다.',
    receivedOn: '2026-11-23',
  },
];
