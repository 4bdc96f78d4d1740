import type { updates as enUpdates, welcome as enWelcome } from '../en/list.ts';

const problem: typeof enUpdates.problem = {
  offline: '주소에 연결하지 못했습니다.',
  server: '서버가 오류로 답했습니다.',
  slow: '서버 응답이 너무 느렸습니다.',
  untrusted: '받은 내용이 발행자가 서명한 것과 달라 버렸습니다.',
  expired: '발행자가 최근에 목록을 보증하지 않았습니다.',
  clock: '이 기기의 시계가 하루 넘게 틀립니다.',
  storage: '기기에 목록을 저장하지 못했습니다. 저장 공간이 부족할 수 있습니다.',
};

export const updates: typeof enUpdates = {
  title: '위해제품 목록 갱신',
  off: '갱신 꺼짐',
  on: '갱신 켜짐',
  failed: '지난 갱신 실패',
  late: '목록 기한 지남',
  offHint: '이 기기에 있는 목록을 그대로 씁니다. 네트워크로 아무것도 요청하지 않습니다.',
  promise:
    '약 여섯 시간마다 이 주소 한 곳에서 서명된 목록을 받습니다. 모두가 같은 파일을 요청합니다. 쿠키도, 사용자를 구별하는 번호도, 보고 있는 페이지에 대한 정보도 보내지 않습니다.',
  noPublisher:
    '이 프로그램에는 발행자 주소가 들어 있지 않습니다. 이 프로그램이 신뢰하는 발행자의 목록 주소를 입력하세요.',
  address: '목록 주소',
  turnOn: '갱신 켜기',
  turnOff: '갱신 끄기',
  asks: '그러면 브라우저가 이 주소에 대한 권한만 묻습니다.',
  change: '이 주소 쓰기',
  now: '지금 갱신',
  stop: '중지',
  refused: '브라우저가 권한을 주지 않아 아무것도 바꾸지 않았습니다.',
  badAddress: '주소는 https://로 시작해야 하며 “?”, “#”, 사용자 이름이 없어야 합니다.',
  broken: '처리하지 못했습니다. 다시 시도하세요.',
  withdrawn: '브라우저가 이 주소로의 요청을 더는 허용하지 않아 아무것도 받지 않습니다.',
  allow: '다시 허용',
  turnedOff:
    '갱신을 껐습니다. 더는 아무것도 요청하지 않으며 권한도 돌려주었습니다. 지금까지 받은 목록은 확장 프로그램 갱신에 더 새로운 목록이 들어 있을 때까지 이 기기에서 계속 씁니다.',
  age: (days) => (days === 0 ? '오늘 만든 목록입니다.' : `${days}일 전에 만든 목록입니다.`),
  expired:
    '발행자가 보증한 기한이 지난 목록입니다. 새 목록을 받을 때까지, 목록에 없는 상품은 확인하지 못한 것으로 표시합니다.',
  savingData: '브라우저가 데이터를 아끼는 중이라 “지금 갱신”을 누를 때만 목록을 받습니다.',
  checking: '확인하는 중입니다',
  progress: (done, total) => `${total} 가운데 ${done} 받음`,
  kept: '마지막으로 받은 올바른 목록을 계속 씁니다.',
  status: (code) => `(${code})`,
  problem,
  fact: {
    version: '버전',
    date: '만든 날',
    count: '위해제품',
    size: '크기',
    checked: '마지막 확인',
    confirmed: '최신임을 확인한 때',
    problem: '마지막 오류',
  },
  notYet: '아직 없음',
};

export const welcome: typeof enWelcome = {
  title: 'Cart Canary를 쓸 준비가 되었습니다',
  lead: '알리익스프레스나 테무에서 상품을 여세요. 안전 당국이 지목한 상품이면 무엇이 확인되었는지, 어느 기관이 확인했는지, 지금 무엇을 해야 하는지 카드로 알려 드립니다.',
  staysTitle: '이 기기를 벗어나지 않는 것',
  stays: [
    '페이지는 이 기기에서 목록과 비교합니다. 페이지, 상품, 검색어는 기기 밖으로 나가지 않습니다.',
    '신고는 보내기 전까지 이 기기에만 보관합니다.',
    '계정도, 통계 수집도, 광고도 없습니다.',
  ],
  limitsTitle: '알려 드릴 수 없는 것',
  limits:
    '목록에 없다는 것은 목록에 실린 기관 가운데 그 상품을 지목한 곳이 없다는 뜻일 뿐입니다. 아무도 검사하지 않은 상품에도 결함이 있을 수 있습니다.',
  updatesTitle: '목록을 새것으로 유지할까요?',
  list: (count, date) =>
    `확장 프로그램에 들어 있던 ${date} 목록에는 위해제품 ${count}건이 있으며, 네트워크 없이 쓸 수 있습니다.`,
  later: '갱신은 설정에서 언제든지 켜고 끌 수 있습니다.',
  options: '설정 열기',
};
