import type { Hazard } from '../core/hazard.ts';
import type { Report, ReportReason } from '../core/report.ts';

/** Languages of the plain text; those of lib/locales. */
type Language = 'en' | 'ko';

interface TextWords {
  intro: Record<'still-for-sale' | 'not-this-product' | 'page-unreadable' | 'suspect', string>;
  reason: Record<ReportReason, string>;
  address: string;
  number: string;
  product: string;
  brand: string;
  model: string;
  seller: string;
  why: string;
  notice: string;
  noticeLink: string;
  note: string;
  seen: string;
  yours: string;
}

const en: TextWords = {
  intro: {
    suspect: 'I want to report a product that may be dangerous.',
    'still-for-sale': 'A product named in an official notice is still for sale.',
    'not-this-product': 'A warning was shown for a product that is a different one.',
    'page-unreadable': 'This product page could not be read.',
  },
  reason: {
    unsafe: 'it looks dangerous',
    recalled: 'it was recalled',
    'injury-or-damage': 'somebody was hurt, or something damaged',
    'no-safety-marks': 'safety marks or warnings are missing',
    'same-as-warned': 'it is the same as a product with a warning',
    other: 'another reason',
  },
  address: 'Address',
  number: 'Item number',
  product: 'Product, as the page calls it',
  brand: 'Brand',
  model: 'Model',
  seller: 'Seller',
  why: 'Reason',
  notice: 'Official notice',
  noticeLink: 'Notice at',
  note: 'What happened',
  seen: 'Seen (UTC)',
  yours: 'Please add: what happened, and how you can be reached, where the form asks for it.',
};

const ko: TextWords = {
  intro: {
    suspect: '위험할 수 있는 제품을 신고합니다.',
    'still-for-sale': '공식 발표에 나온 제품이 아직 판매되고 있습니다.',
    'not-this-product': '다른 제품인데 경고가 표시되었습니다.',
    'page-unreadable': '이 상품 페이지를 읽지 못했습니다.',
  },
  reason: {
    unsafe: '위험해 보임',
    recalled: '리콜된 제품',
    'injury-or-damage': '다친 사람이나 피해가 있음',
    'no-safety-marks': '안전 인증 표시나 경고 문구가 없음',
    'same-as-warned': '경고된 제품과 같음',
    other: '기타',
  },
  address: '주소',
  number: '상품 번호',
  product: '페이지에 적힌 상품명',
  brand: '브랜드',
  model: '모델',
  seller: '판매자',
  why: '신고 이유',
  notice: '공식 발표',
  noticeLink: '발표 주소',
  note: '자세한 내용',
  seen: '확인한 때(UTC)',
  yours: '양식에서 요구하면 있었던 일과 연락처를 직접 적어 주세요.',
};

const words: Record<Language, TextWords> = { en, ko };

/** One line each, so that nothing in a title can look like a line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const noticeOf = (hazard: Hazard, language: Language): string => {
  const { name } = hazard.authority;
  const authority = name[language] ?? name.en ?? Object.values(name)[0] ?? hazard.source;
  return [authority, hazard.reference, hazard.published].filter(Boolean).join(', ');
};

/** A report as plain text, to be pasted into an official form by the shopper. */
export function reportText(report: Report, language: Language, hazard?: Hazard): string {
  const said = words[language];
  const seller = [report.sellerName, report.sellerId].filter(Boolean).join(', ');
  const lines: [label: string, value: string | undefined][] = [
    [said.product, report.title],
    [said.address, report.url],
    [said.number, report.listingId],
    [said.seller, seller],
    [said.brand, report.brand],
    [said.model, report.model],
    [said.why, report.reason && said.reason[report.reason]],
    [said.notice, hazard ? noticeOf(hazard, language) : report.hazard],
    [said.noticeLink, hazard?.link?.kind === 'notice' ? hazard.link.url : undefined],
    [said.note, report.note],
    [said.seen, report.createdAt.replace('T', ' ').replace(/(:00)?(\.000)?Z$/, '')],
  ];
  const filled = lines.flatMap(([label, value]) => (value ? [`${label}: ${oneLine(value)}`] : []));
  return [said.intro[report.kind], '', ...filled, '', said.yours].join('\n');
}
