import type { toolbar as enToolbar } from '../en/toolbar.ts';

const title: typeof enToolbar.title = {
  danger: 'Cart Canary: 위험, 안전 당국이 지목한 제품입니다',
  caution: 'Cart Canary: 주의, 공고된 제품일 수 있습니다',
  advice: 'Cart Canary: 이런 종류의 제품에 대한 안내가 있습니다',
  none: 'Cart Canary: 목록에 없는 상품입니다',
  unknown: 'Cart Canary: 이 상품을 확인하지 못했습니다',
};

export const toolbar: typeof enToolbar = {
  idle: 'Cart Canary',
  title,
  tampered: 'Cart Canary: 이 페이지가 경고를 방해하고 있습니다',
  named: 'Cart Canary: 이 페이지에서 공고된 상품 수:',
  hidden: 'Cart Canary: 설정에 따라 보여 드리지 않는 공고가 있습니다',
  reportMenu: '이 상품을 Cart Canary에 신고하기',
  reported: '신고를 이 기기에 저장했습니다',
  notReported: '이 페이지에는 신고할 상품이 없습니다',
  watch: {
    one: '가지고 계신 제품이 공고되었습니다',
    many: '가지고 계신 제품 {count}개가 공고되었습니다',
    more: '외 {count}개',
    open: '해당하는 제품인지, 무엇을 해야 하는지 확인하세요.',
  },
};
