import type { Channel } from '../channels.ts';

export const euMembers: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Regulation (EU) 2022/2065, Article 16(2): what makes a notice one that a platform has to act on. */
export const dsaNotice: Channel = {
  id: 'eu-dsa-16',
  kind: 'law',
  name: {
    en: 'Notice under Article 16 of the Digital Services Act',
    ko: '디지털서비스법(DSA) 제16조에 따른 통지',
  },
  about: {
    en: 'What to put into the platform’s own form so that it has to confirm the notice and tell you its decision.',
    ko: '플랫폼의 신고 양식에 아래 내용을 적으면 플랫폼은 접수를 확인하고 결정을 알려야 합니다.',
  },
  asks: {
    en: [
      'Why it is illegal, with enough detail',
      'The exact address of the listing',
      'Your name and e-mail address',
      'That you believe in good faith that what you say is accurate and complete',
    ],
    ko: [
      '불법이라고 보는 이유(충분히 구체적으로)',
      '상품 페이지의 정확한 주소',
      '이름과 이메일 주소',
      '내용이 정확하고 빠짐없다고 믿는다는 확인',
    ],
  },
  verified: '2026-11-25',
};
