import type { Channel } from '../channels.ts';
import { korea } from './korea.ts';

const verified = '2026-11-25';

const eu: Channel = {
  id: 'eu-safety-gateway',
  kind: 'authority',
  name: { en: 'Consumer Safety Gateway (EU)', ko: '유럽연합 소비자 안전 게이트웨이' },
  about: {
    en: 'Tells the authority of your country about a dangerous product or an accident. It is reached from the Safety Gate portal.',
    ko: '위험한 제품이나 사고를 거주 국가의 당국에 알립니다. 세이프티 게이트 누리집에서 들어갑니다.',
  },
  link: { url: 'https://ec.europa.eu/safety-gate/#/screen/home', kind: 'home' },
  asks: {
    en: [
      'Product, brand and model',
      'Where and when it was bought',
      'What is dangerous, or what happened',
    ],
    ko: ['제품, 브랜드, 모델', '구입한 곳과 때', '위험한 점 또는 있었던 일'],
  },
  verified,
};

/** 16 CFR 1102.10(d): a report has to have these eight. */
const us: Channel = {
  id: 'us-saferproducts',
  kind: 'authority',
  name: { en: 'SaferProducts.gov (US CPSC)', ko: '미국 소비자제품안전위원회(SaferProducts.gov)' },
  about: {
    en: 'Reports of harm or of a risk of harm are sent to the maker and published. Complaints about cost or quality alone are not.',
    ko: '피해나 피해 위험에 관한 신고는 제조사에 전달되고 공개됩니다. 가격이나 품질 불만만으로는 공개되지 않습니다.',
  },
  link: { url: 'https://www.saferproducts.gov/', kind: 'home' },
  asks: {
    en: [
      'Description of the product',
      'Manufacturer or private labeller',
      'The harm, or the risk of it',
      'Date of the incident, or when you became aware',
      'What kind of submitter you are (consumer …)',
      'Your name and mailing address',
      'That it is true and accurate',
      'Whether it may be published',
    ],
    ko: [
      '제품 설명',
      '제조사 또는 판매 상표',
      '피해 또는 피해 위험',
      '사고 날짜 또는 알게 된 날짜',
      '신고자 구분(소비자 등)',
      '이름과 우편 주소',
      '사실임을 확인',
      '공개 동의 여부',
    ],
  },
  verified,
};

const ca: Channel = {
  id: 'ca-health-canada',
  kind: 'authority',
  name: { en: 'Health Canada: report an incident', ko: '캐나다 보건부: 사고 신고' },
  about: {
    en: 'For incidents with a consumer product. Not needed for a product that is already recalled.',
    ko: '소비자 제품 사고를 신고합니다. 이미 리콜된 제품은 신고하지 않아도 됩니다.',
  },
  link: {
    url: 'https://www.canada.ca/en/health-canada/services/consumer-product-safety/report-incident/consumers.html',
    kind: 'form',
  },
  asks: {
    en: [
      'How to reach you',
      'Date and type of the incident, and what happened',
      'Where the product was obtained',
      'Brand, name and description; serial, model and UPC if you have them',
      'Injury and treatment',
      'Photos',
    ],
    ko: [
      '연락처',
      '사고 날짜와 종류, 있었던 일',
      '제품을 구한 곳',
      '브랜드, 이름, 설명(있으면 일련번호, 모델, UPC)',
      '부상과 치료',
      '사진',
    ],
  },
  verified,
};

const au: Channel = {
  id: 'au-accc',
  kind: 'authority',
  name: { en: 'ACCC Product Safety (Australia)', ko: '호주 경쟁소비자위원회 제품안전' },
  about: {
    en: 'Has a page to report an unsafe product, found from the home page.',
    ko: '위험한 제품을 신고하는 페이지가 누리집 안에 있습니다.',
  },
  link: { url: 'https://www.productsafety.gov.au/', kind: 'home' },
  asks: {
    en: [
      'Brand and model',
      'Date and place it was bought',
      'Injuries',
      'Whether the supplier was told',
    ],
    ko: ['브랜드와 모델', '구입 날짜와 곳', '부상', '판매자에게 알렸는지'],
  },
  verified,
};

const gb: Channel = {
  id: 'gb-citizens-advice',
  kind: 'authority',
  name: { en: 'Citizens Advice consumer service (UK)', ko: '영국 시민자문국 소비자 상담' },
  about: {
    en: 'Passes reports on to Trading Standards. The product safety database of OPSS is for authorities only.',
    ko: '거래기준청(Trading Standards)에 전달합니다. OPSS의 제품안전 데이터베이스는 당국만 쓸 수 있습니다.',
  },
  link: { url: 'https://www.citizensadvice.org.uk/', kind: 'home' },
  phone: '0808 223 1133',
  asks: {
    en: ['Product and seller', 'What is dangerous, or what happened', 'How to reach you'],
    ko: ['제품과 판매자', '위험한 점 또는 있었던 일', '연락처'],
  },
  verified,
};

/** By ISO 3166-1 alpha-2; `EU` stands for all its members. */
export const authorities: ReadonlyMap<string, readonly Channel[]> = new Map([
  ['KR', korea],
  ['EU', [eu]],
  ['US', [us]],
  ['CA', [ca]],
  ['AU', [au]],
  ['GB', [gb]],
]);
