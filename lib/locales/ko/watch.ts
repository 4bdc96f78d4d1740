import type { watch as enWatch } from '../en/watch.ts';
import { warning } from './warning.ts';

const yearFirst = '연도부터 적으세요: 2025, 2025-03, 2025-03-14.';

export const watch: typeof enWatch = {
  title: warning.own.things,
  intro: '나중에 공고되면 알려 드리려고 이 기기에만 기억합니다.',

  off: {
    title: '가지고 있는 제품이 리콜되면 알려 드릴까요?',
    points: [
      '알리익스프레스와 테무의 주문 페이지를 열 때 읽습니다. 제품마다 상품 번호, 제목, 날짜만 기억하고 주문의 다른 내용은 남기지 않습니다.',
      '다른 제품은 경고나 도구 모음 버튼의 창에서 “가진 제품에 추가”를 눌러 추가합니다.',
      '모두 이 기기에만 있습니다. 제품은 2,000개까지, 3년 동안 기억합니다. 비공개 창(시크릿 창)에서는 아무것도 남기지 않습니다.',
      '목록이 갱신되어 그 가운데 하나가 실리면 한 번 알리고, 해당하는 제품인지 확인하도록 도와 드립니다.',
    ],
    notify: '알림도 표시',
    notifyHint:
      '브라우저가 먼저 허용할지 묻습니다. 허용하지 않으면 도구 모음 버튼에 숫자로 표시합니다.',
    turnOn: '지켜보기 켜기',
  },
  inviteHint: '가지고 있는 제품이 리콜되면 알려 드립니다. 이 기기에만 기억합니다.',
  invite: '자세히 보기',
  open: '열기',

  on: '지켜보는 중입니다',
  isOff: '지켜보기가 꺼져 있습니다',
  notifies: '알림으로 알려 드립니다.',
  marks: '도구 모음 버튼의 숫자로 알려 드립니다.',
  allow: '알림 켜기',
  refused: '브라우저가 권한을 주지 않았습니다. 대신 도구 모음 버튼에 숫자로 표시합니다.',
  turnOff: '끄기',
  offKept: '더는 기억하거나 조회하지 않습니다. 지금까지 기억한 것은 지울 때까지 남아 있습니다.',
  updatesOff:
    '목록 갱신이 꺼져 있어, 확장 프로그램이 업데이트될 때 들어오는 공고만 알려 드릴 수 있습니다.',
  openUpdates: '갱신 켜기',

  count: (count) => `제품 ${count}개`,
  namedTitle: '공고에 있는 제품',
  othersTitle: '목록에 없는 제품',
  none: (date) => `${date} 목록에서 찾지 못했습니다. 위험이 없다는 뜻은 아닙니다.`,
  loading: '가지고 있는 제품을 조회하는 중입니다',
  empty: '아직 기억한 제품이 없습니다',
  emptyBody:
    '알리익스프레스나 테무의 주문 페이지를 열거나, 상품 페이지에서 도구 모음 버튼의 창에 있는 “가진 제품에 추가”를 누르세요.',
  ordered: (date) => `${date} 주문`,
  marked: (date) => `${date} 표시`,
  seen: (date) => `주문 목록에 있음, ${date} 확인`,
  noTitle: (site, id) => `${site} 상품 번호 ${id}`,

  takeOut: '빼기',
  takeOutOne: (title) => `${title} 빼기`,
  takenOut:
    '뺐습니다. 주문 페이지를 열어도 다시 들어오지 않도록 상품 번호는 남겨 둡니다. “모두 지우기”를 누르면 그 번호도 지웁니다.',
  erase: '모두 지우기',
  eraseConfirm: (count) => `기억한 제품 ${count}개를 모두 지웁니다.`,
  eraseYes: '모두 지우기',
  eraseNo: '그대로 두기',
  erased: '기억한 제품을 모두 지웠습니다.',
  undo: '되돌리기',
  export: '내보내기',
  import: '가져오기',
  imported: (count) =>
    count === 0 ? '파일에 새 제품이 없습니다.' : `제품 ${count}개를 추가했습니다.`,
  unreadable: (count) => `항목 ${count}개는 읽지 못했습니다.`,
  badFile: '지켜보기 파일이 아닙니다. 아무것도 바꾸지 않았습니다.',
  failed: '처리하지 못했습니다. 다시 시도하세요.',

  check: warning.own.check,
  question: (index, count) => `질문 ${index} (최대 ${count}개)`,
  ask: {
    variant: '가지고 있는 옵션을 고르세요.',
    models: '제품에 적힌 모델명을 입력하세요.',
    gtins: '바코드 아래에 적힌 숫자를 입력하세요.',
    lots: '제품에 적힌 제조번호(로트)를 입력하세요.',
    serials: '제품에 적힌 일련번호를 입력하세요.',
    manufactured: '제품에 적힌 제조일을 입력하세요.',
  },
  askDate: {
    best_before: '제품에 적힌 품질 유지 기한을 입력하세요.',
    use_by: '제품에 적힌 소비 기한을 입력하세요.',
    expiry: '제품에 적힌 유효 기한을 입력하세요.',
    other: '제품에 적힌 날짜를 입력하세요.',
  },
  where: {
    variant: '주문 내역에 나오는 색상, 향, 크기입니다.',
    models: '제품의 라벨이나 명판, 포장, 설명서에 있습니다.',
    gtins: '포장의 막대 아래에 있습니다. 8, 12, 13 또는 14자리입니다.',
    lots: '날짜 가까이, 바닥, 봉제선, 포장에 있습니다. 보통 “LOT”나 “L” 뒤에 옵니다.',
    serials: '라벨이나 명판에 있습니다. 보통 “S/N” 뒤에 옵니다.',
    manufactured: `제조번호 가까이에 있습니다. ${yearFirst}`,
    dateMark: `포장이나 바닥에 있습니다. ${yearFirst}`,
  },
  next: '다음',
  cannotFind: '찾을 수 없습니다',
  anotherVariant: '다른 옵션',
  unknownVariant: '모릅니다',
  again: '처음부터 다시',
  mistake: {
    empty: '적힌 그대로 입력하거나 “찾을 수 없습니다”를 고르세요.',
    gtin: '바코드 번호가 아닙니다. 숫자를 다시 확인하세요.',
    date: yearFirst,
  },
  result: {
    affected: { title: '해당하는 제품입니다', body: '공고가 가리키는 제품입니다.' },
    'not-among': {
      title: '공고에 적힌 제품 가운데에는 없습니다',
      body: '공고가 구별하는 데 쓴 번호를 모두 비교했고 서로 달랐습니다. 바르게 읽었는지 확인하세요. 공고가 넓어질 수 있으며, 아무도 지목하지 않은 제품에도 결함이 있을 수 있습니다.',
    },
    'cannot-tell': {
      title: '해당하는지 알 수 없습니다',
      body: '알 수 있을 때까지 해당하는 제품으로 여기세요.',
    },
  },
  reason: {
    'no-marks': '어떤 제품이 해당하는지 구별하는 방법이 공고에 없습니다.',
    incomplete: '공고에 적힌 번호가 전부가 아닐 수 있어, 그 가운데 없어도 해당할 수 있습니다.',
    unanswered: '공고가 구별하는 데 쓴 번호를 알지 못했습니다.',
    unclear: '입력한 내용이 공고의 번호와 비슷하거나 다르게 읽을 수 있습니다.',
    variant: '공고는 다른 옵션을 가리키며 이 옵션에 대해서는 말하지 않습니다.',
    'unsure-product': '공고가 이 제품을 가리키는지 확실하지 않습니다. 공고의 사진과 비교하세요.',
  },

  stepsTitle: '지금 할 일',
  stopUsing: ['즉시 사용을 중지하고', '아이 손이 닿지 않게 두세요.'],
  untilKnown: ['알 수 있을 때까지 사용하지 마세요.', '아이 손이 닿지 않게 두세요.'],
  keepProof: ['제품, 포장, 주문 내역을', '해결될 때까지 보관하세요.'],
  askSeller: ['판매자나 제조사에', '라벨 사진을 보내 해당하는지 물어보세요.'],
  harm: '부상이나 피해 신고하기',

  popup: {
    own: warning.own.button,
    owned: '가지고 있는 제품에 들어 있습니다.',
    news: (count) =>
      count === 1
        ? '가지고 계신 제품이 공고되었습니다.'
        : `가지고 계신 제품 ${count}개가 공고되었습니다.`,
    turnOn: '가지고 있는 제품이 리콜되면 알림 받기',
    open: '어떤 제품인지 보기',
  },
};
