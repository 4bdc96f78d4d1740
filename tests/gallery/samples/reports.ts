import type { ReportRow } from '../../../components/reports/row-state.tsx';
import type { Report } from '../../../lib/core/report.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { today } from './list.ts';

/** Reports of the shopper's own. */

const report = (at: number, more: Partial<Report>): Report => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  kind: 'suspect',
  site: 'aliexpress',
  listingId: '1005008161916337',
  url: 'https://www.aliexpress.com/item/1005008161916337.html',
  createdAt: `2026-11-2${at}T0${at}:1${at}:00Z`,
  appVersion: '0.1.0',
  ...more,
});

export const now = Date.parse(`${today}T14:20:00Z`);

/** All that a page tells. */
export const reportSample: Report = report(2, {
  kind: 'still-for-sale',
  title: 'Magnetic Balls 216 pcs 5mm',
  sellerName: 'Night Market Goods',
  sellerId: '4400029',
  region: 'KR',
  language: 'ko',
});

const chargers = {
  ko: '20W USB-C 고속 충전기 벽면 플러그 여행용 어댑터',
  en: '20W USB-C quick charger, wall plug, travel adapter',
};

const rowsWith = (language: keyof typeof chargers) => [
  {
    report: report(4, {
      kind: 'still-for-sale',
      reason: 'recalled',
      title: 'Car Paint Repair Pen Touch Up Scratch Remover for Tesla Model 3 Model Y',
    }),
    state: 'queued' as const,
    isScheduled: true,
    trouble: 'unreachable' as const,
    nextAttempt: now + 4 * 60_000,
    addedAt: 4,
  },
  {
    report: report(3, {
      site: 'temu',
      listingId: '601099500000000',
      url: 'https://www.temu.com/g-601099500000000.html',
      reason: 'no-safety-marks',
      title: chargers[language],
    }),
    state: 'sent' as const,
    changedAt: now - 3600_000,
    addedAt: 3,
  },
  {
    report: report(2, {
      kind: 'page-unreadable',
      site: 'temu',
      listingId: '601099500000777',
      url: 'https://www.temu.com/g-601099500000777.html',
    }),
    state: 'refused' as const,
    addedAt: 2,
    problem: 'no such listing',
  },
  {
    report: report(1, { reason: 'injury-or-damage', title: 'Magnetic Balls 216 pcs 5mm' }),
    state: 'listed' as const,
    changedAt: now - 7200_000,
    addedAt: 1,
  },
  {
    report: report(0, { title: 'Silicone baby teether, giraffe', reason: 'unsafe' }),
    state: 'queued' as const,
    addedAt: 0,
  },
];

const waiting = { isScheduled: false, attempts: 0, nextAttempt: 0 };
export const rowsIn = (language: Language): ReportRow[] =>
  rowsWith(language === 'ko' ? 'ko' : 'en').map((row) => ({ ...waiting, ...row }));

export const reportTexts = {
  ko: '공고된 위해제품이 아직 판매되고 있습니다.\n\n주소: https://www.aliexpress.com/item/1005008161916337.html\n상품 번호: 1005008161916337\n공고: 기후에너지환경부, RCLL_000000000605994',
  en: 'A product named in an official notice is still for sale.\n\nAddress: https://www.aliexpress.com/item/1005008161916337.html\nItem number: 1005008161916337\nOfficial notice: Ministry of Climate, Energy and Environment, RCLL_000000000605994',
};
