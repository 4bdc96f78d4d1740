import type { CardsOnPage, PagePart } from '../../components/popup/page-part.ts';
import { Hazard, type HazardInput } from '../../lib/core/hazard.ts';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { Listing } from '../../lib/core/listing.ts';
import type { Report } from '../../lib/core/report.ts';
import type { Answer, Clue, Doubt, ListInfo, Match } from '../../lib/core/verdict.ts';

/**
 * What the pictures show. The paint pen, the charger and the umbrellas are facts from notices; the
 * necklace is made up to show every part at once, and its reference says so.
 */

export const list: ListInfo = { version: 12, date: '2026-11-24', count: 24_318, origin: 'seed' };

const notice = (
  input: Partial<HazardInput> & Pick<HazardInput, 'source' | 'reference' | 'authority'>,
) =>
  Hazard.parse({
    about: 'product',
    status: 'active',
    licence: 'none',
    attribution: 'none',
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

const paintPen = notice({
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

const charger = notice({
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

const umbrella = notice({
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

const necklace = notice({
  source: 'eu-safety-gate',
  reference: 'EXAMPLE/0001/26',
  authority: { ...safetyGate, notifier: 'DE' },
  link: { url: 'https://ec.europa.eu/safety-gate-alerts/', kind: 'notice' },
  published: '2026-08-31',
  updated: '2026-10-02',
  finding: {
    ko: '납이 법정 기준을 넘은 어린이 목걸이입니다.',
    en: 'This children’s necklace holds more lead than the law allows.',
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

const polish = notice({
  ...necklace,
  reference: 'EXAMPLE/0002/26',
  finding: { pl: 'Produkt zawiera zbyt dużo kadmu, który jest szkodliwy dla zdrowia.' },
  measurements: [],
});

const match = (
  hazard: Hazard,
  level: Match['level'],
  clues: Clue[],
  doubts: Doubt[] = [],
): Match => ({ hazard, level, clues, doubts });

const answer = (...matches: Match[]): Answer => ({
  verdict: { level: matches[0]?.level ?? 'none', matches },
  list,
});

const listing = (input: Partial<Listing> & Pick<Listing, 'site' | 'id'>): Listing =>
  Listing.parse(input);

const idClue = (id: string): Clue => ({ kind: 'listing-id', page: id, notice: id });

export const listings = {
  pen: listing({
    site: 'aliexpress',
    id: '1005008161916337',
    titles: ['Car Paint Repair Pen Touch Up Scratch Remover for Tesla'],
  }),
  charger: listing({
    site: 'temu',
    id: '601099500000000',
    titles: ['20W USB-C Quick Charger Fast Charging Wall Plug'],
  }),
  umbrella: listing({
    site: 'temu',
    id: '601099500000001',
    titles: ['Cute Dinosaur Umbrella for Kids'],
  }),
  necklace: listing({
    site: 'aliexpress',
    id: '1005000000000000',
    titles: ['Butterfly Necklace for Girls'],
  }),
};

export const answers = {
  danger: answer(
    match(paintPen, 'danger', [{ ...idClue('1005008161916337'), variant: '特斯拉 黑色' }]),
  ),
  caution: answer(
    match(charger, 'caution', [
      { kind: 'name', page: '20W USB-C Quick Charger', notice: 'QUICK CHARGER' },
      { kind: 'image-key', page: 'a', notice: 'a' },
    ]),
  ),
  advice: answer(
    match(umbrella, 'advice', [
      { kind: 'kind', page: 'Umbrella for Kids', notice: '어린이용 우산' },
    ]),
  ),
  idOnly: answer(
    match(
      notice({
        source: 'uk-opss',
        reference: '2106-0135',
        authority: {
          name: { ko: '영국 제품안전기준청', en: 'Office for Product Safety and Standards' },
          country: 'GB',
        },
        link: { url: 'https://www.gov.uk/product-safety-alerts-reports-recalls', kind: 'search' },
        details: {
          ko: '공고는 이 번호를 모델명으로 적었습니다. 번호의 형태로 보아 알리익스프레스 상품 번호입니다.',
          en: 'The notice gives this number as the model. By its shape it is an AliExpress item number.',
        },
      }),
      'danger',
      [idClue('1005008161916337')],
    ),
  ),
  measured: answer(match(necklace, 'danger', [idClue('1005000000000000')])),
  several: answer(
    match(necklace, 'danger', [idClue('1005000000000000')]),
    match(
      polish,
      'caution',
      [
        { kind: 'seller-product', page: 'Shop1105222246 Store', notice: 'Shop1105222246' },
        { kind: 'model', page: 'BF-220', notice: 'BF220' },
      ],
      ['title-differs', 'old-notice'],
    ),
    match(umbrella, 'advice', [{ kind: 'kind', page: 'For Girls', notice: '어린이용 장신구' }]),
  ),
  community: answer(
    match(
      notice({
        ...charger,
        source: 'community',
        reference: 'c-000018',
        authority: { name: { ko: '구매자 신고', en: 'Shoppers’ reports' }, country: 'KR' },
        link: undefined,
      }),
      'caution',
      [idClue('601099500000000')],
      ['community'],
    ),
  ),
  none: answer(),
  unknown: { verdict: { level: 'unknown', matches: [], unknown: 'no-list' } } satisfies Answer,
};

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

/** 25 November 2026, 14:20 UTC. */
export const now = Date.UTC(2026, 10, 25, 14, 20);

export const rows = [
  {
    report: report(4, {
      kind: 'still-for-sale',
      reason: 'recalled',
      title: 'Car Paint Repair Pen Touch Up Scratch Remover for Tesla Model 3 Model Y',
    }),
    state: 'queued' as const,
    isReleased: true,
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
      title: '20W USB-C 고속 충전기 벽면 플러그 여행용 어댑터',
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
    report: report(5, { title: 'Silicone baby teether, giraffe', reason: 'unsafe' }),
    state: 'queued' as const,
    addedAt: 5,
  },
];

export const reportTexts = {
  ko: '공식 발표에 나온 제품이 아직 판매되고 있습니다.\n\n주소: https://www.aliexpress.com/item/1005008161916337.html\n상품 번호: 1005008161916337\n공식 발표: 기후에너지환경부, RCLL_000000000605994',
  en: 'A product named in an official notice is still for sale.\n\nAddress: https://www.aliexpress.com/item/1005008161916337.html\nItem number: 1005008161916337\nOfficial notice: Ministry of Climate, Energy and Environment, RCLL_000000000605994',
};

const held: ListStatus = {
  isPermitted: false,
  isSavingData: false,
  list: { ...list, bytes: 36_500, isExpired: false },
};
const published = { ...list, version: 41, date: '2026-11-25', count: 18_240, bytes: 2_410_000 };
const publisher = 'https://list.example.org/canary';
const on: ListStatus = {
  ...held,
  address: publisher,
  isPermitted: true,
  checked: '2026-11-25T08:05:00.000Z',
  confirmed: '2026-11-25T08:05:00.000Z',
  list: { ...published, origin: 'network', isExpired: false },
};
const failed: ListStatus = {
  ...on,
  checked: '2026-11-25T14:10:00.000Z',
  problem: { kind: 'server', at: '2026-11-25T14:10:00.000Z', status: 503 },
};

/** The list and its updates, as the background tells them. */
export const statuses = {
  off: held,
  builtIn: { ...held, builtIn: publisher },
  on,
  running: { ...on, progress: { bytes: 1_320_000, total: 2_410_000 } },
  failed,
  late: {
    ...failed,
    list: { ...published, date: '2026-11-02', origin: 'network', isExpired: true },
  },
  withdrawn: { ...on, isPermitted: false },
} as const satisfies Record<string, ListStatus>;

/** Every hazard of the answers, once: what the hazard browser shows. */
export const hazards: readonly Hazard[] = [
  ...new Map(
    Object.values(answers)
      .flatMap(({ verdict }) => verdict.matches)
      .map(({ hazard }) => [`${hazard.source}:${hazard.reference}`, hazard]),
  ).values(),
];

/** Sources as the options tell them. */
export const sources = hazards
  .filter((one, at) => hazards.findIndex(({ source }) => source === one.source) === at)
  .map(({ source, authority }, at) => ({
    source,
    authority,
    licence: 'CC-BY-4.0',
    attribution: 'Made up for a picture, retold in our own words',
    count: 12_000 - at * 2_345,
    newest: '2026-11-20',
  }));

export const preview = {
  made: '2026-11-20T08:30:00.000Z',
  reports: { fresh: 3, known: 1 },
  silenced: { fresh: 2, known: 0 },
  owned: { fresh: 12, known: 3 },
  isWatchOn: false,
  choices: ['region', 'advice'],
};

export const diagnostics = `Cart Canary 0.1.0
browser: Chrome 156 on Linux
language: en
at: 2026-11-25T09:00:00.000Z
list: version 12 of 2026-11-24, 24318 hazards, 812345 bytes, seed
updates: off
records: groups 760, index 4096, list 3, reports 3, silenced 2, spill 0, watched 0
reports: queued 3
warns of: danger, caution, advice; sources off: 0
last errors: none
`;

/** What the popup shows over a page of many listings, of which `count` are named. */
export const pageOfCards = (cards: Partial<CardsOnPage>): Partial<PagePart> => {
  const all = Object.values(listings);
  const named = Array.from({ length: cards.count ?? 0 }, (_, at) => {
    const { site, titles } = all[at % all.length] ?? listings.pen;
    const level = at % 3 === 2 ? ('caution' as const) : ('danger' as const);
    const [title = ''] = titles;
    return { site, id: String(at), title, level, hazard: 'kr:1', url: 'https://www.temu.com/' };
  });
  return {
    pageKind: 'search',
    cards: { isOff: false, looked: 0, count: 0, named, ...cards },
  };
};
