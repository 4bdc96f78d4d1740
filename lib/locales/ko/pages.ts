import type { pages as enPages } from '../en/pages.ts';

const unknown: typeof enPages.popup.unknown = {
  'no-list': '위해제품 목록을 열지 못해 이 상품을 조회하지 못했습니다.',
  'list-expired': '위해제품 목록의 기한이 지나, 목록에 없다는 답이 큰 의미가 없습니다.',
  unreadable: '이 페이지를 읽지 못했습니다.',
};

export const pages: typeof enPages = {
  name: 'Cart Canary',

  popup: {
    none: () => '목록에 없는 상품입니다',
    noneBody: (date) => `${date} 목록에서 찾지 못했습니다. 위험이 없다는 뜻은 아닙니다.`,
    unknownTitle: '이 상품을 확인하지 못했습니다',
    unknown,
    noListing: '상품 페이지가 아닙니다',
    noListingBody: '알리익스프레스나 테무의 상품 페이지를 열면 여기에 결과가 나옵니다.',
    cards: {
      named: (count) => `이 페이지의 상품 ${count}개가 공고에 있습니다`,
      none: (looked) => `조회한 상품 ${looked}개가 모두 목록에 없습니다`,
      looked: (count) => `이 페이지에서 지금까지 상품 ${count}개를 조회했습니다.`,
      waiting: '이 페이지에서 아직 조회한 상품이 없습니다',
      waitingBody: '상품이 화면에 나타나면 조회하고, 공고된 상품에는 표시를 붙입니다.',
      off: '이런 페이지에서는 표시가 꺼져 있습니다',
      offBody: '이 페이지의 상품은 조회하지 않습니다.',
      openOptions: '설정에서 바꾸기',
      more: (count) => `외 ${count}개`,
    },
    otherSite: '확인하는 쇼핑몰이 아닙니다',
    otherSiteBody: 'Cart Canary는 알리익스프레스와 테무의 상품 페이지만 읽습니다.',
    reading: '페이지를 읽는 중입니다',
    readingBody: '곧 결과가 나옵니다.',
    unreadableTitle: '상품 번호만 읽을 수 있었습니다',
    unreadableBody:
      '그 번호로만 조회했습니다. 쇼핑몰 화면이 바뀌었을 수 있습니다. 내용 없이 신고해 주시면 고치는 데 도움이 됩니다.',
    reportUnreadable: '읽지 못한 페이지 신고',
    tampered: '이 페이지가 경고를 방해하고 있습니다',
    tamperedBody:
      '경고 카드를 지우거나 가리거나 바꿨습니다. 여기 내용은 페이지가 바꿀 수 없습니다.',
    report: '이 상품 신고하기',
    myReports: (count) => (count === 0 ? '내 신고' : `내 신고 ${count}건`),
    silenced: (count) => `공고 ${count}건은 이 제품이 아니라고 하셨습니다.`,
    unsilence: '다시 알리기',
    privateWindow: '비공개 창(시크릿 창)에서는 아무것도 저장하지 않습니다.',
  },

  list: {
    title: '위해제품 목록',
    count: (text) => `위해제품 ${text}건`,
    of: (date) => `${date} 목록`,
    age: (days) => (days === 0 ? '오늘 자' : `${days}일 전`),
    seed: '확장 프로그램에 들어 있던 목록',
    network: '네트워크로 갱신한 목록',
    none: '이 기기에서 읽을 수 있는 목록이 없습니다.',
  },

  language: { label: '언어', region: '국가 또는 지역', auto: '브라우저 설정대로' },

  reports: {
    title: '내 신고',
    intro: '신고와 그 결과를 이 기기에 보관합니다. 언제든지 지우거나 내보낼 수 있습니다.',
    empty: '아직 신고가 없습니다',
    emptyBody:
      '상품 페이지의 경고에서 신고하기를 누르거나, 도구 모음의 Cart Canary 버튼을 누르면 여기에 보관됩니다.',
    count: (count) => `신고 ${count}건`,
    product: '상품',
    kind: '종류',
    reason: '이유',
    state: '상태',
    date: '날짜',
    actions: '작업',
    noTitle: (site, id) => `${site} 상품 번호 ${id}`,
    noReason: '적지 않음',
    delete: '지우기',
    deleteOne: (title) => `${title} 신고 지우기`,
    deleteAll: '모두 지우기',
    confirmAll: (count) => `신고 ${count}건을 모두 지웁니다.`,
    confirmYes: '모두 지우기',
    confirmNo: '그대로 두기',
    deleted: '신고를 지웠습니다.',
    deletedAll: '신고를 모두 지웠습니다.',
    undo: '되돌리기',
    exportJson: 'JSON 내보내기',
    exportCsv: 'CSV 내보내기',
    loading: '신고를 여는 중입니다',
    failed: '신고를 열지 못했습니다. Cart Canary의 다른 창을 닫고 다시 시도하세요.',
  },

  options: {
    title: '설정',
    languageHint: '경고와 설정 등 Cart Canary 화면에 쓰는 언어입니다.',
    regionHint: '신고 뒤에 어느 기관과 상담 전화를 안내할지 정합니다.',
    regionAuto: '브라우저 언어에 따름',
    surfaces: {
      cards: {
        title: '검색·상점 페이지 표시',
        hint: '검색, 카테고리, 상점, 첫 페이지에서 공고된 상품을 표시합니다.',
      },
      purchase: {
        title: '구매 전 확인',
        hint: '안전 당국이 지목한 제품이면 구매·장바구니 버튼을 누를 때 한 번 더 묻습니다.',
      },
      lines: {
        title: '장바구니·주문 표시',
        hint: '장바구니와 주문 페이지에서 공고된 상품을 표시합니다. 저장하는 것은 없습니다.',
      },
    },
    pictures: '상품 사진 비교',
    picturesHint:
      '상품 사진을 기관이 공개한 사진과 이 기기에서 비교합니다. 켜면 브라우저가 쇼핑몰의 이미지 서버에 접근해도 되는지 묻습니다. 사진이 비슷하다는 것만으로는 경고하지 않습니다.',
  },
};
