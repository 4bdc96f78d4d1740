import type { Channel } from '../channels.ts';

const verified = '2026-11-25';

export const korea: Channel[] = [
  {
    id: 'kr-safetykorea',
    kind: 'authority',
    name: { en: 'Korea Product Safety Information Center', ko: '제품안전정보센터' },
    about: {
      en: 'Product accidents and illegal products. Not for food, medicine, medical devices, tableware or cars, nor for quality alone.',
      ko: '제품 사고와 불법 제품을 신고합니다. 식품, 의약품, 의료기기, 식기, 자동차와 단순 품질 불만은 받지 않습니다.',
    },
    link: { url: 'https://www.safetykorea.go.kr/', kind: 'home' },
    phone: '1670-4920',
    asks: {
      en: ['Product, brand and model', 'Where it is sold', 'What is dangerous, or what happened'],
      ko: ['제품, 브랜드, 모델', '판매하는 곳', '위험한 점 또는 있었던 일'],
    },
    verified,
  },
  {
    id: 'kr-ciss',
    kind: 'authority',
    name: {
      en: 'Consumer Injury Surveillance System (Korea Consumer Agency)',
      ko: '소비자위해감시시스템(한국소비자원)',
    },
    about: {
      en: 'Injuries and near accidents with any product.',
      ko: '제품 때문에 다쳤거나 다칠 뻔한 일을 신고합니다.',
    },
    link: { url: 'https://www.ciss.go.kr/', kind: 'home' },
    phone: '080-900-3500',
    asks: {
      en: ['Product', 'How it happened', 'Injury and part of the body', 'Your details', 'Photos'],
      ko: ['제품', '사고 경위', '부상과 다친 부위', '신고자 정보', '사진'],
    },
    verified,
  },
  {
    id: 'kr-1372',
    kind: 'authority',
    name: { en: '1372 Consumer Counselling Center', ko: '1372 소비자상담센터' },
    about: {
      en: 'Advice on refunds, and on sellers who do not answer.',
      ko: '환급이나 답하지 않는 판매자에 관해 상담합니다.',
    },
    link: { url: 'https://www.consumer.go.kr/', kind: 'home' },
    phone: '1372',
    asks: {
      en: ['Seller and order', 'What you ask for'],
      ko: ['판매자와 주문 내용', '요청하는 것'],
    },
    verified,
  },
];
