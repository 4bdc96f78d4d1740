import { Hazard, type HazardInput } from '../../../lib/core/hazard.ts';

/**
 * The paint pen, the charger and the umbrella are facts from notices; the necklace is made up to show
 * every part at once, and its reference says so.
 */

export const notice = (
  input: Partial<HazardInput> & Pick<HazardInput, 'source' | 'reference' | 'authority'>,
) =>
  Hazard.parse({
    about: 'product',
    status: 'active',
    licence: 'facts',
    attribution: 'Findings of the authorities named, in our own words',
    products: [{ scope: 'unknown' }],
    ...input,
  });

const consumer24 = {
  name: { ko: '기후에너지환경부', en: 'Ministry of Climate, Energy and Environment' },
  country: 'KR',
};
const safetyGate = {
  name: { ko: '유럽연합 집행위원회 세이프티 게이트', en: 'European Commission, Safety Gate' },
  country: 'EU',
};

export const paintPen = notice({
  source: 'kr-consumer24',
  reference: 'RCLL_000000000605994',
  authority: consumer24,
  link: {
    url: 'https://www.consumer.go.kr/user/ftc/consumer/recallInfo/628/selectRecallInfoInternalList.do',
    kind: 'search',
  },
  finding: {
    ko: '사용이 금지된 납이 검출됐습니다.',
    en: 'Contains lead, which is banned in this product in Korea.',
  },
  risks: ['CHEMICAL'],
  countries: ['KR'],
  products: [
    {
      names: { ko: 'HS AUTO PAINT PEN 자동차 도색 펜', en: 'HS AUTO PAINT PEN car touch-up paint' },
      scope: 'unknown',
      listings: [
        { site: 'aliexpress', id: '1005008161916337', variant: '特斯拉 黑色' },
        { site: 'aliexpress', id: '1005008161916337', variant: '特斯拉 全哑灰 TSL-8' },
      ],
    },
  ],
});

export const charger = notice({
  source: 'eu-safety-gate',
  reference: 'SR/02433/26',
  authority: { ...safetyGate, notifier: 'HU' },
  link: {
    url: 'https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/10118831?lang=en',
    kind: 'notice',
  },
  published: '2026-09-08',
  finding: {
    ko: '입력부와 출력부 사이의 절연이 약해 감전될 수 있습니다.',
    en: 'Weak insulation between the mains and the output can give an electric shock.',
  },
  risks: ['ELECTRIC_SHOCK'],
  severity: { level: 'serious' },
  countries: ['EU'],
  products: [
    {
      names: { ko: 'USB 충전기 “QUICK CHARGER”', en: 'USB charger “QUICK CHARGER”' },
      brands: ['Qihang'],
      scope: 'unknown',
    },
  ],
});

export const umbrella = notice({
  source: 'kr-seoul',
  reference: '2025-06-27/childrens-umbrella',
  about: 'kind',
  authority: { name: { ko: '서울특별시', en: 'Seoul Metropolitan Government' }, country: 'KR' },
  published: '2025-06-27',
  finding: {
    ko: '한 제품에서 프탈레이트계 가소제가 기준치의 443.5배, 납이 27.7배 나왔습니다.',
    en: 'One had 443.5 times the limit of phthalates and 27.7 times that of lead.',
  },
  risks: ['CHEMICAL'],
  measurements: [
    { what: { ko: '프탈레이트계 가소제', en: 'phthalates' }, timesLimit: 443.5 },
    { what: { ko: '납', en: 'lead' }, timesLimit: 27.7 },
  ],
  countries: ['KR'],
  products: [{ names: { ko: '어린이용 우산', en: 'children’s umbrella' }, scope: 'unknown' }],
});

export const necklace = notice({
  source: 'eu-safety-gate',
  reference: 'EXAMPLE/0001/26',
  authority: { ...safetyGate, notifier: 'DE' },
  link: { url: 'https://ec.europa.eu/safety-gate-alerts/', kind: 'notice' },
  published: '2026-08-31',
  updated: '2026-10-02',
  finding: {
    ko: '납이 법정 기준을 넘은 어린이 목걸이입니다.',
    en: 'This children’s necklace contains more lead than the law allows.',
  },
  risks: ['CHEMICAL'],
  severity: { level: 'serious' },
  measurements: [{ what: { ko: '납', en: 'Lead' }, value: 24_300, unit: 'mg/kg', limit: 90 }],
  measures: [{ type: 'recall' }, { type: 'listing_removed' }],
  countries: ['EU', 'KR'],
  actions: ['stop_using', 'keep_away_from_children'],
  remedies: ['refund'],
  products: [
    {
      names: { en: 'Butterfly pendant necklace, silver', ko: '나비 펜던트 목걸이(은색)' },
      scope: 'listed_units',
      identification: [{ models: ['BF-220'], lots: ['2024222', '2024310'], basis: 'structured' }],
      hint: { ko: '종이 포장 뒷면의 제조번호', en: 'the batch number on the back of the card' },
      listings: [{ site: 'aliexpress', id: '1005000000000000' }],
    },
  ],
});

export const polish = notice({
  ...necklace,
  reference: 'EXAMPLE/0002/26',
  finding: { pl: 'Produkt zawiera zbyt dużo kadmu, który jest szkodliwy dla zdrowia.' },
  measurements: [],
});
