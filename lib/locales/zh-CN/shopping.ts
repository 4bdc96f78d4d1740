import type { Words } from '../words.ts';

export const shopping: Words['shopping'] = {
  marks: {
    region: 'Cart Canary：此页面上被公告点名的商品',
    name: (levelWord, title) => `${levelWord}：${title}`,
    untitled: '没有标题的商品',
    listing: '打开商品页面',
    close: '关闭',
  },
  purchase: {
    title: '监管机构已点名此产品',
    stay: '不购买',
    goOn: '仍要继续，请再按一次商店的按钮。之后此页面不再询问。',
    toButton: '转到商店的按钮',
  },
};
