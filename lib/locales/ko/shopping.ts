import type { shopping as enShopping } from '../en/shopping.ts';

export const shopping: typeof enShopping = {
  marks: {
    region: 'Cart Canary: 이 페이지에서 공고된 상품',
    name: (levelWord, title) => `${levelWord}: ${title}`,
    untitled: '제목 없는 상품',
    listing: '상품 페이지 열기',
    close: '닫기',
  },
  purchase: {
    title: '안전 당국이 지목한 제품입니다',
    stay: '구매하지 않기',
    goOn: '그래도 계속하려면 쇼핑몰의 버튼을 한 번 더 누르세요. 이후\u00a0이\u00a0페이지에서는 다시 묻지 않습니다.',
    toButton: '쇼핑몰 버튼으로 가기',
  },
};
