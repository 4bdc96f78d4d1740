import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
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
