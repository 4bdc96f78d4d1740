import type { reporting as enReporting } from '../en/reporting.ts';

const kind: typeof enReporting.kind = {
  suspect: '의심되는 제품',
  'still-for-sale': '공고된 제품, 판매 중',
  'not-this-product': '다른 제품에 뜬 경고',
  'page-unreadable': '읽지 못한 페이지',
};

const reason: typeof enReporting.reason = {
  unsafe: '위험해 보임',
  recalled: '리콜된 제품',
  'injury-or-damage': '부상 또는 피해',
  'no-safety-marks': '안전 인증 표시 없음',
  'same-as-warned': '경고된 제품과 같음',
  other: '그 밖의 이유',
};

const state: typeof enReporting.state = {
  queued: '기기에 보관 중',
  sending: '보내는 중',
  sent: '보냄',
  refused: '접수되지 않음',
  listed: '목록에 반영됨',
  named: '목록에 반영됨, 안전 당국도 지목',
  withdrawn: '목록에서 내려감',
  deleting: '지우는 중',
};

export const reporting: typeof enReporting = {
  kind,
  reason,
  state,

  saved: {
    title: '신고를 이 기기에 저장했습니다',
    asKind: (label) => `저장한 종류: ${label}`,
    undo: '되돌리기',
    undone: '신고를 지웠습니다.',
    sendTitle: '신고를 보냅니다',
    sendBody: '선택하신 대로 15초 뒤에 보냅니다. 그 전에는 되돌릴 수 있습니다.',
    look: '보내거나 덧붙이기',
    lookAgain: '보내는 내용을 보거나 덧붙이기',
    why: '신고하는 이유 (선택)',
    back: '경고로 돌아가기',
    done: '완료',
  },

  privateWindow: {
    title: '비공개 창(시크릿 창)에서는 아무것도 저장하지 않습니다',
    body: '아래 글을 복사해 다음 기관에 직접 신고하세요.',
  },

  official: {
    title: '조치할 수 있는 곳에 알리기',
    body: '대신 신고하지는 않습니다. 글을 복사한 뒤 신고 창구를 열거나 전화하세요.',
    form: '신고 양식 열기',
    home: '누리집 열기',
    asks: (fields) => `적어야 하는 것: ${fields}`,
    call: (phone) => `${phone} 전화`,
    copy: '글 복사',
    copied: '복사했습니다',
    copyFailed: '복사하지 못했습니다. 글을 선택해 직접 복사하세요.',
    text: '신고 글',
    checked: (date) => `${date} 주소 확인`,
    none: '이 지역의 공식 창구를 아직 알지 못합니다.',
  },
};
