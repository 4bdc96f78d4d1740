/** What the appeal pages say. */
const en = {
  title: 'Appeal against a warning',
  intro:
    'For sellers and makers whose listing carries a warning that shoppers’ reports led to. A reviewer answers within the number of working days named here.',
  answerWithin: 'Working days until an answer',
  site: 'Marketplace',
  listing: 'Listing number',
  statement: 'What is wrong with the warning',
  evidence: 'Test reports, certificates or other evidence (addresses or numbers)',
  contact: 'Where to answer you, if you wish (kept until the end of retention, then deleted)',
  send: 'Send the appeal',
  receivedTitle: 'Your appeal was received',
  keep: 'Keep this number and secret: they are the only way to see the answer, and the secret is not shown again.',
  number: 'Number',
  secret: 'Secret',
  due: 'Answer due by',
  statusTitle: 'State of an appeal',
  look: 'Look it up',
  state: 'State',
  received: 'Received',
  taken: 'Taken up',
  answered: 'Answered',
  answer: 'Answer',
  states: {
    received: 'received, not yet taken up',
    'in-review': 'being reviewed',
    upheld: 'upheld: the warning is withdrawn with the next list',
    dismissed: 'dismissed',
  },
  operator: 'Who answers for this',
  privacy: 'Privacy notice',
  failed: 'That did not work',
  back: 'Back to the form',
};

const ko: typeof en = {
  title: '경고에 대한 이의 신청',
  intro:
    '구매자 신고로 경고가 표시된 상품의 판매자·제조자를 위한 양식입니다. 아래 영업일 안에 검토자가 답합니다.',
  answerWithin: '답변까지의 영업일',
  site: '쇼핑몰',
  listing: '상품 번호',
  statement: '경고에서 잘못된 점',
  evidence: '시험 성적서, 인증서 등 근거 (주소 또는 번호)',
  contact: '답변받을 연락처 (선택, 보관 기간이 끝나면 삭제)',
  send: '이의 신청 보내기',
  receivedTitle: '이의 신청을 접수했습니다',
  keep: '아래 번호와 비밀 값을 보관하세요. 답변을 보는 유일한 방법이며, 비밀 값은 다시 표시되지 않습니다.',
  number: '번호',
  secret: '비밀 값',
  due: '답변 기한',
  statusTitle: '이의 신청 상태',
  look: '조회',
  state: '상태',
  received: '접수',
  taken: '검토 시작',
  answered: '답변',
  answer: '답변 내용',
  states: {
    received: '접수됨, 검토 전',
    'in-review': '검토 중',
    upheld: '받아들임: 다음 목록에서 경고를 철회합니다',
    dismissed: '받아들이지 않음',
  },
  operator: '책임자',
  privacy: '개인정보 처리방침',
  failed: '처리하지 못했습니다',
  back: '양식으로 돌아가기',
};

export const appealWords = { en, ko };
export type AppealLanguage = keyof typeof appealWords;
export const languageOf = (text: string | null | undefined): AppealLanguage =>
  text === 'ko' ? 'ko' : 'en';
