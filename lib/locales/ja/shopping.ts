import type { Words } from '../words.ts';

export const shopping: Words['shopping'] = {
  marks: {
    region: 'Cart Canary：このページで公表に記載された商品',
    name: (levelWord, title) => `${levelWord}：${title}`,
    untitled: 'タイトルのない商品',
    listing: '商品ページを開く',
    close: '閉じる',
  },
  purchase: {
    title: '当局が名指しした製品です',
    stay: '購入しない',
    goOn: 'それでも進む場合は、ショップのボタンをもう一度押してください。その後、このページでは再び確認しません。',
    toButton: 'ショップのボタンへ',
  },
};
