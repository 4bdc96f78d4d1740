import type { ToolbarWords } from '../words.ts';

export const toolbar: ToolbarWords = {
  idle: 'Cart Canary',
  title: {
    danger: 'Cart Canary：危険、当局が名指しした製品です',
    caution: 'Cart Canary：注意、公表された製品の可能性があります',
    advice: 'Cart Canary：この種類の製品についての案内',
    none: 'Cart Canary：リストに一致なし',
    unknown: 'Cart Canary：この製品は確認できませんでした',
  },
  tampered: 'Cart Canary：このページが警告を妨げています',
  named: 'Cart Canary：このページの商品のうち、公表に記載された数：',
  hidden: 'Cart Canary：設定により、表示していない公表があります',
  reportMenu: 'この商品を Cart Canary に報告',
  reported: '報告をこの端末に保存しました',
  notReported: 'このページに報告できる商品はありません',
  watch: {
    one: 'お持ちの製品が公表に記載されています',
    many: 'お持ちの製品 {count} 点が公表に記載されています',
    more: 'ほか {count} 点',
    open: 'お手元の品が対象かどうかと、すべきことをご確認ください。',
  },
};
