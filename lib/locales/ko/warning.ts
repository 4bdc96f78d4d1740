import type { warning as enWarning } from '../en/warning.ts';
import { asObject } from './particle.ts';

const level: typeof enWarning.level = {
  danger: { word: '위험', meaning: '안전 당국이 지목한 제품' },
  caution: { word: '주의', meaning: '공고된 제품일 수 있음' },
  advice: { word: '안내', meaning: '이런 종류의 제품' },
  none: { word: '목록에 없음', meaning: '일치하는 공고 없음' },
  unknown: { word: '확인 불가', meaning: '조회하지 못함' },
};

const clue: typeof enWarning.how.clue = {
  'listing-id': '이 상품 페이지가 공고에 적혀 있습니다',
  gtin: '바코드가 공고와 같습니다',
  'brand-model': '브랜드와 모델명이 공고와 같습니다',
  certificate: 'KC 인증번호가 공고와 같습니다',
  'alias-id': '이 상품의 다른 번호가 공고에 적혀 있습니다',
  'model-number': '공고의 모델 번호가 이 상품의 번호와 같습니다',
  'seller-product': '판매자가 같고 제품이 비슷합니다',
  'image-key': '공고와 같은 사진입니다',
  brand: '브랜드가 같습니다',
  model: '모델명이 같습니다',
  name: '제품 이름이 비슷합니다',
  photo: '사진이 비슷합니다',
  kind: '이런 종류의 제품을 검사한 결과입니다',
};

const communityClue: typeof enWarning.how.communityClue = {
  'listing-id': '이 상품 페이지가 신고되었습니다',
  'alias-id': '이 상품의 다른 번호가 신고되었습니다',
  gtin: '바코드가 신고된 제품과 같습니다',
  'brand-model': '브랜드와 모델명이 신고된 제품과 같습니다',
  certificate: 'KC 인증번호가 신고된 제품과 같습니다',
  'image-key': '신고된 제품과 같은 사진입니다',
};

const doubt: typeof enWarning.how.doubt = {
  'other-brand': '이 페이지의 브랜드는 공고와 다릅니다.',
  'other-model': '이 페이지의 모델명은 공고와 다릅니다.',
  'other-kind': '이 페이지는 다른 종류의 제품을 파는 것으로 보입니다.',
  'other-variant': '같은 페이지의 다른 옵션을 보고 있을 수 있습니다.',
  'title-differs':
    '상품 제목이 공고와 다릅니다. 판매자가 페이지를 다른 상품에 다시 쓰는 경우가 있습니다.',
  'old-notice': '몇 년 지난 공고입니다.',
  community: '안전 당국이 지목한 것은 아닙니다. 구매자 신고를 검토자가 확인했습니다.',
};

const measure: typeof enWarning.fact.measures = {
  recall: '리콜(수거 등)',
  withdrawal: '판매 중지·회수',
  sales_ban: '판매 금지',
  listing_removed: '판매 차단',
  import_rejected: '수입 차단',
  destruction: '폐기',
  corrective_action: '시정 조치',
  warning: '소비자 주의 안내',
  other: '그 밖의 조치',
};

const action: typeof enWarning.step.action = {
  stop_using: ['이미 받았다면', '즉시 사용을 중지하세요.'],
  do_not_eat: ['먹거나 마시지 마세요.', ''],
  do_not_drive: ['타지 마세요.', ''],
  park_outside: ['실외에 두세요.', '건물에서 떨어진 곳이어야 합니다.'],
  keep_away_from_children: ['아이 손이 닿지 않게', '두세요.'],
  contact_firm: ['제조사에 연락하세요.', '연락처는 공고에 있습니다.'],
  contact_retailer: ['판매자에게 연락하세요.', ''],
  contact_dealer: ['판매 대리점에 연락하세요.', ''],
  return_to_store: ['반품하세요.', '산 곳에서 받아 줍니다.'],
  dispose: ['폐기하세요.', '방법은 공고를 따라 주세요.'],
  get_repair: ['수리를 받은 뒤에만', '다시 사용하세요.'],
  check_with_doctor: ['몸이 좋지 않다면', '진료를 받으세요.'],
};

const remedy: typeof enWarning.step.remedy = {
  refund: '환급',
  replacement: '교환',
  repair: '수리',
  instructions_or_label: '새 사용 설명서나 표시',
  other: '공고에 적힌 조치',
  none: '공고에 보상 방법이 없습니다.',
};

export const warning: typeof enWarning = {
  level,
  communityMeaning: '구매자가 신고한 제품',

  headline: {
    risk: (risks) => `${risks} 위험이 확인된 제품입니다`,
    looksLike: (risks) => `${risks} 위험으로 공고된 제품과 비슷합니다`,
    looksLikeBare: '안전 당국이 공고한 제품과 비슷합니다',
    kindRisk: (risks) => `이런 종류의 제품에서 ${risks} 위험이 확인됐습니다`,
    kindBare: '안전 당국이 이런 종류의 제품에 주의를 당부했습니다',
    namedListing: '안전 당국이 지목한 상품 페이지입니다',
    namedProduct: '안전 당국이 지목한 제품입니다',
    community: '구매자들이 신고한 제품입니다',
    communityRisk: (risks) => `구매자들이 ${risks} 위험을 신고했습니다`,
  },
  notRecorded: '무엇이 확인됐는지는 목록에 기록되어 있지 않습니다.',
  noticeSays: '공고 내용',
  reportsSay: '신고 내용',
  inLanguage: (language) => `(${language})`,

  how: {
    title: '판단 근거',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? '단서 하나가 맞지만 증거는 아닙니다'
        : count === 2
          ? '단서 두 가지가 맞지만 증거는 아닙니다'
          : `단서 ${count}가지가 맞지만 증거는 아닙니다`,
    noJudgement: '이 판매자나 이 상품에 대한 판정이 아닙니다',
    community: '안전 당국이 아니라 구매자들이 신고했습니다',
    itemNumber: (site, id) => `${site} 상품 번호 ${id}`,
    onPage: '페이지',
    inNotice: '공고',
    variant: (variant) => `공고는 ‘${variant}’ 옵션을 가리킵니다.`,
    variants: (count) => `공고가 가리키는 옵션 ${count}가지`,
    missing: {
      brand: '이 페이지에는 브랜드가 나와 있지 않습니다.',
      model: '이 페이지에는 모델명이 나와 있지 않습니다.',
    },
  },

  measured: {
    title: '검사 결과',
    limit: (limit) => `기준 ${limit}`,
    times: (times) => `기준치의 ${times}배`,
    moreThan: (value) => `${value} 초과`,
    upTo: (value) => `최대 ${value}`,
    about: (value) => `약 ${value}`,
    more: (count) => `그 밖의 검사 값 ${count}건은 공고에 있습니다`,
  },

  fact: {
    title: '자세한 내용',
    authority: '당국',
    notice: '공고',
    reports: '신고',
    risk: '위험 유형',
    affected: '대상',
    printed: '확인할 것',
    measure: '조치',
    applies: '적용 국가',
    place: (name, country) => `${name} (${country})`,
    notifiedBy: (name, country) => `${name}, ${country} 통보`,
    updated: (date) => `${date} 수정`,
    noDate: '날짜 기록 없음',
    serious: '심각',
    allUnits: '전 제품',
    notStated: '적혀 있지 않음',
    otherUnits: '다른 제품도 해당할 수 있습니다.',
    model: '모델명',
    batch: '제조번호',
    serial: '일련번호',
    barcode: '바코드',
    made: (range) => `제조일 ${range}`,
    dated: (range) => `표시 기한 ${range}`,
    since: (from) => `${from}부터`,
    until: (to) => `${to}까지`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `외 ${count}건`,
    moreCountries: (count) => `외 ${count}개국`,
    measures: measure,
    searchLink: '공고의 주소가 기록되어 있지 않아 당국의 검색 페이지를 엽니다.',
  },

  step: {
    title: '지금 할 일',
    action,
    remedy,
    askSeller: (remedies) => ['판매자에게', `${asObject(remedies)} 요청하세요.`],
    doNotBuy: ['구매하지 마세요.', '장바구니에 있다면 빼 주세요.'],
    stopUsing: ['이미 받았다면', '즉시 사용을 중지하고 아이 손이 닿지 않게 두세요.'],
    askRefund: ['판매자에게 환급을', '요청하세요.'],
    compare: ['비교해 보세요.', '사진, 브랜드, 모델명이 공고와 같은지 확인하세요.'],
    ifSame: ['같은 제품이면', '구매하거나 사용하지 마세요.'],
    ifUnsure: ['알 수 없다면', '판매자에게 브랜드, 모델명, 인증번호를 물어보세요.'],
    checkMarks: ['구매 전에 확인하세요.', 'KC 인증번호, 재질, 제조사가 표시되어 있어야 합니다.'],
    askMaker: ['표시가 없다면', '판매자에게 물어보거나 다른 제품을 고르세요.'],
    inAuthorityWords: '당국의 안내',
  },

  pager: {
    position: (index, count) => `공고 ${count}건 중 ${index}번째`,
    more: (count) => `공고 ${count}건 더 있음`,
    previous: '이전 공고',
    next: '다음 공고',
  },

  button: {
    report: '신고하기',
    notice: '공고 보기',
    kindNotice: '발표 보기',
    search: '공고 찾기',
    newTab: '새 탭에서 열림',
    more: '자세히 보기',
    notThis: '이 제품이 아닙니다',
    notThisKind: '이런 종류가 아닙니다',
    hide: '이 페이지에서 숨기기',
    fold: '접기',
    unfold: '경고 펼치기',
  },

  silenced: {
    title: '이 상품 페이지에서는 이 공고를 더 알리지 않습니다.',
    undo: '되돌리기',
    tellUs: '다른 제품이라고 알리기',
    told: '고맙습니다. 내 신고에 담았습니다.',
    close: '닫기',
  },

  own: {
    button: '가진 제품에 추가',
    offer:
      '지켜보기가 꺼져 있습니다. 켜면 가지고 있는 제품과 주문 페이지의 제품을 이 기기에만 기억합니다.',
    turnOn: '켜고 기억하기',
    notNow: '나중에',
    kept: '이 기기에 기억했습니다.',
    known: '이미 가지고 있는 제품에 들어 있습니다.',
    undone: '기억한 것을 지웠습니다.',
    stillOn: '지켜보기는 켜져 있습니다.',
    check: '내 제품이 해당하는지 확인',
    things: '가지고 있는 제품',
  },

  foot: {
    list: (date) => `${date} 목록`,
    local: '이 기기 안에서만 확인했습니다',
  },

  card: {
    label: (levelWord) => `Cart Canary: ${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}. ${headline}.`,
  },

  trouble: {
    covered:
      '페이지의 다른 요소가 이 경고를 가리고 있습니다. 도구 모음의 Cart Canary 버튼을 이용하세요.',
    failed: '처리하지 못했습니다. 페이지를 새로 고친 뒤 다시 시도하세요.',
  },
};
