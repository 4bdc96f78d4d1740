import type { pages as shape } from '../en/pages.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('ja');

export const pages: typeof shape = {
  name: 'Cart Canary',

  popup: {
    none: (date) => `${date}のリストに一致なし`,
    noneBody: () => 'それだけの意味です。当局が名指ししていない製品にも不具合はありえます。',
    unknownTitle: 'この製品は確認できませんでした',
    unknown: {
      'no-list': '危険製品リストを開けず、この製品を照合できませんでした。',
      'list-expired': 'リストの期限が過ぎており、「一致なし」にあまり意味がありません。',
      unreadable: 'このページを読み取れませんでした。',
    },
    noListing: 'このページに商品はありません',
    noListingBody: 'AliExpress か Temu の商品ページを開くと、ここに結果が出ます。',
    cards: {
      named: (count) => `このページの商品${count}点が公表に記載されています`,
      none: (looked) => `照合した商品${looked}点はリストにありません`,
      looked: (count) => `このページでこれまでに商品${count}点を照合しました。`,
      waiting: 'このページの商品はまだ照合していません',
      waitingBody: '商品は画面に入ると照合し、公表に記載されたものに印を付けます。',
      off: 'この種のページでは印がオフです',
      offBody: 'このページの商品は照合しません。',
      openOptions: '設定で変更',
      more: (count) => `ほか${count}点`,
    },
    otherSite: '対象のショップではありません',
    otherSiteBody: 'Cart Canary は AliExpress と Temu の商品ページだけを読みます。',
    reading: 'ページを読んでいます …',
    readingBody: 'まもなく結果が出ます。',
    unreadableTitle: '商品番号だけ読み取れました',
    unreadableBody:
      'その番号だけで照合しました。ショップがページを変えた可能性があります。内容のない報告をいただくと修正に役立ちます。',
    reportUnreadable: '読み取れないページを報告',
    tampered: 'このページが警告を妨げています',
    tamperedBody: 'カードを消す、覆う、変えるなどしています。ここの内容にページは手を出せません。',
    report: 'この商品を報告',
    myReports: (count) => (count === 0 ? '自分の報告' : `自分の報告（${count}）`),
    privateWindow: 'プライベートウィンドウ：何も保存しません。',
    silenced: (count) =>
      `公表${count}${plural(count, { one: '件', other: '件' })}はこの製品ではないとされています。`,
    unsilence: '再び知らせる',
  },

  list: {
    title: '危険製品リスト',
    count: (text, count) => `${text}${plural(count, { one: '件', other: '件' })}`,
    of: (date) => `${date}のリスト`,
    age: (days) =>
      days === 0 ? '今日のもの' : `${days}${plural(days, { one: '日前', other: '日前' })}`,
    seed: '拡張機能に付属',
    network: 'ネットワークで更新',
    none: 'この端末に読み取れるリストがありません。',
  },

  language: { label: '言語', region: '国・地域', auto: 'ブラウザに合わせる' },

  reports: {
    title: '自分の報告',
    intro: '報告はこの端末に保存されています。いつでも削除や書き出しができます。',
    empty: 'まだ報告はありません',
    emptyBody:
      '商品ページの警告で「この商品を報告」を押すか、ツールバーの Cart Canary ボタンを押してください。報告はここに保存されます。',
    count: (count) => `報告${count}${plural(count, { one: '件', other: '件' })}`,
    product: '商品',
    kind: '種類',
    reason: '理由',
    state: '状態',
    date: '日付',
    actions: '操作',
    noTitle: (site, id) => `${site} 商品番号 ${id}`,
    noReason: '記入なし',
    delete: '削除',
    deleteOne: (title) => `${title}の報告を削除`,
    deleteAll: 'すべて削除',
    confirmAll: (count) =>
      count === 1 ? '報告を削除しますか' : `報告${count}件をすべて削除しますか`,
    confirmYes: 'すべて削除',
    confirmNo: '残す',
    deleted: '報告を削除しました。',
    deletedAll: 'すべての報告を削除しました。',
    undo: '元に戻す',
    exportJson: 'JSON を書き出す',
    exportCsv: 'CSV を書き出す',
    loading: '報告を開いています …',
    failed:
      '報告を開けませんでした。Cart Canary のほかのウィンドウを閉じて、もう一度お試しください。',
  },

  options: {
    title: '設定',
    languageHint: '警告とこれらのページの言語です。',
    regionHint: '報告の後に案内する当局と電話番号が決まります。',
    regionAuto: 'ブラウザの言語に合わせる',
    surfaces: {
      cards: {
        title: '検索・ショップページの目印',
        hint: '検索、カテゴリー、ショップ、トップの各ページで、公表に記載された商品に目印を付けます。',
      },
      purchase: {
        title: '購入前の確認',
        hint: '当局が名指しした製品では、購入ボタンとカートボタンがもう一度確認します。',
      },
      lines: {
        title: 'カートと注文の目印',
        hint: 'カートと注文ページで、公表に記載された商品に目印を付けます。これで保存されるものはありません。',
      },
    },
    pictures: '商品画像を比べる',
    picturesHint:
      '商品の画像と公表の画像をこの端末で比べます。ショップの画像サーバーを使ってよいかブラウザが確認します。似た画像だけで警告することはありません。',
  },
};
