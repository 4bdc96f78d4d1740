import type { Words } from '../words.ts';

type Warning = Words['warning'];

const level: Warning['level'] = {
  danger: { word: '危険', meaning: '当局が名指しした製品' },
  caution: { word: '注意', meaning: '公表された製品の可能性' },
  advice: { word: '案内', meaning: 'この種類の製品' },
  none: { word: 'リストになし', meaning: '一致する公表なし' },
  unknown: { word: '確認できず', meaning: '照合できませんでした' },
};

const clue: Warning['how']['clue'] = {
  'listing-id': 'この商品ページが公表に記載されています',
  gtin: 'バーコードが公表と同じです',
  'brand-model': 'ブランドと型番が公表と同じです',
  certificate: 'KC認証番号が公表と同じです',
  'alias-id': 'この商品の別の番号が公表に記載されています',
  'model-number': '公表の型番がこの商品の番号と同じです',
  'seller-product': '販売者が同じで、製品が似ています',
  'image-key': '公表と同じ画像です',
  brand: 'ブランドが同じです',
  model: '型番が同じです',
  name: '製品名が似ています',
  photo: '写真が似ています',
  kind: 'この種類の製品が検査されています',
};

const communityClue: Warning['how']['communityClue'] = {
  'listing-id': 'この商品ページが報告されています',
  'alias-id': 'この商品の別の番号が報告されています',
  gtin: 'バーコードが報告された製品と同じです',
  'brand-model': 'ブランドと型番が報告された製品と同じです',
  certificate: 'KC認証番号が報告された製品と同じです',
  'image-key': '報告された製品と同じ画像です',
};

const doubt: Warning['how']['doubt'] = {
  'other-brand': 'このページのブランドは公表と異なります。',
  'other-model': 'このページの型番は公表と異なります。',
  'other-kind': 'このページは別の種類の製品を販売しているようです。',
  'other-variant': '同じページの別のバリエーションを見ている可能性があります。',
  'title-differs': 'タイトルが公表と異なります。販売者がページを別の商品に使い回すことがあります。',
  'old-notice': '数年前の公表です。',
  community: '当局が名指ししたものではありません。購入者の報告を審査担当者が確認しました。',
};

const measure: Warning['fact']['measures'] = {
  recall: 'リコール',
  withdrawal: '市場から撤去',
  sales_ban: '販売禁止',
  listing_removed: 'オンライン販売から削除',
  import_rejected: '輸入差し止め',
  destruction: '廃棄',
  corrective_action: '是正措置',
  warning: '消費者への注意喚起',
  other: 'その他の措置',
};

const action: Warning['step']['action'] = {
  stop_using: ['すでにお持ちなら、', 'ただちに使用を中止してください。'],
  do_not_eat: ['食べたり飲んだりしないでください。', ''],
  do_not_drive: ['乗らないでください。', ''],
  park_outside: ['屋外に置いてください。', '建物から離してください。'],
  keep_away_from_children: ['子どもの手の届かない所に', '置いてください。'],
  contact_firm: ['製造者に連絡してください。', '連絡先は公表にあります。'],
  contact_retailer: ['販売者に連絡してください。', ''],
  contact_dealer: ['販売店に連絡してください。', ''],
  return_to_store: ['返品してください。', '購入した所が受け付けます。'],
  dispose: ['廃棄してください。', '方法は公表に従ってください。'],
  get_repair: ['修理を受けてから', '使用を再開してください。'],
  check_with_doctor: ['体調が優れないときは', '医師の診察を受けてください。'],
};

const remedy: Warning['step']['remedy'] = {
  refund: '返金',
  replacement: '交換',
  repair: '修理',
  instructions_or_label: '新しい説明書や表示',
  other: '公表に記載された対応',
  none: '公表に補償の方法はありません。',
};

export const warning: Warning = {
  level,
  communityMeaning: '購入者が報告した製品',

  headline: {
    risk: (risks) => `当局が${risks}のおそれを確認した製品です`,
    looksLike: (risks) => `${risks}のおそれで公表された製品に似ています`,
    looksLikeBare: '当局が公表した製品に似ています',
    kindRisk: (risks) => `この種類の製品で${risks}のおそれが確認されています`,
    kindBare: '当局がこの種類の製品に注意を呼びかけています',
    namedListing: '当局が名指しした商品ページです',
    namedProduct: '当局が名指しした製品です',
    community: '購入者が報告した製品です',
    communityRisk: (risks) => `購入者が${risks}のおそれを報告しています`,
  },
  notRecorded: '確認された内容はリストに記録されていません。',
  noticeSays: '公表の内容',
  reportsSay: '報告の内容',
  inLanguage: (language) => `（${language}）`,

  how: {
    title: '判断の根拠',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? '手がかりが一つ合いますが、証拠ではありません'
        : count === 2
          ? '手がかりが二つ合いますが、どれも証拠ではありません'
          : `手がかりが${count}件合いますが、どれも証拠ではありません`,
    noJudgement: 'この販売者や商品についての判断ではありません',
    community: '当局ではなく購入者が報告しました',
    itemNumber: (site, id) => `${site} 商品番号 ${id}`,
    onPage: 'ページ',
    inNotice: '公表',
    variant: (variant) => `公表の対象は「${variant}」です。`,
    variants: (count) => `公表の対象は${count}種類のバリエーションです`,
    missing: {
      brand: 'このページにブランドの表示はありません。',
      model: 'このページに型番の表示はありません。',
    },
  },

  measured: {
    title: '測定値',
    limit: (limit) => `基準 ${limit}`,
    times: (times) => `基準値の${times}倍`,
    moreThan: (value) => `${value} 超`,
    upTo: (value) => `最大 ${value}`,
    about: (value) => `約 ${value}`,
    more: (count) => `ほかの測定値${count}件は公表にあります`,
  },

  fact: {
    title: '詳細',
    authority: '当局',
    notice: '公表',
    reports: '報告',
    risk: '危険の種類',
    affected: '対象',
    printed: '確認する表示',
    measure: '措置',
    applies: '適用国',
    place: (name, country) => `${name}（${country}）`,
    notifiedBy: (name, country) => `${name}、${country}が通報`,
    updated: (date) => `${date} 更新`,
    noDate: '日付の記録なし',
    serious: '重大',
    allUnits: '全製品',
    notStated: '記載なし',
    otherUnits: 'ほかの製品も対象の可能性があります。',
    model: '型番',
    batch: 'ロット番号',
    serial: '製造番号',
    barcode: 'バーコード',
    made: (range) => `製造日 ${range}`,
    dated: (range) => `表示期限 ${range}`,
    since: (from) => `${from}から`,
    until: (to) => `${to}まで`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `ほか${count}件`,
    moreCountries: (count) => `ほか${count}か国`,
    measures: measure,
    searchLink: 'アドレスの記録がないため、当局の検索ページを開きます。',
  },

  step: {
    title: '今すること',
    action,
    remedy,
    askSeller: (remedies) => ['販売者に', `${remedies}を求めてください。`],
    doNotBuy: ['購入しないでください。', 'カートに入っていれば取り出してください。'],
    stopUsing: [
      'すでにお持ちなら、ただちに使用を中止し、',
      '子どもの手の届かない所に置いてください。',
    ],
    askRefund: ['販売者に返金を', '求めてください。'],
    compare: ['比べてください。', '画像、ブランド、型番が公表と同じか確認してください。'],
    ifSame: ['同じ製品なら、', '購入も使用もしないでください。'],
    ifUnsure: ['判断できないときは、', '販売者にブランド、型番、認証番号を尋ねてください。'],
    checkMarks: [
      '購入前に確認してください。',
      '認証番号（韓国ではKC）、材質、製造者名の表示です。',
    ],
    askMaker: ['表示がなければ、', '販売者に尋ねるか、別の製品を選んでください。'],
    inAuthorityWords: '当局の案内',
  },

  pager: {
    position: (index, count) => `公表 ${count}件中 ${index}件目`,
    more: (count) => `ほかの公表 ${count}件`,
    previous: '前の公表',
    next: '次の公表',
  },

  button: {
    report: 'この商品を報告',
    notice: '公表を読む',
    kindNotice: '発表を読む',
    search: '公表を探す',
    newTab: '新しいタブで開きます',
    more: 'すべての詳細',
    notThis: 'この製品ではない',
    notThisKind: 'この種類ではない',
    hide: 'このページで隠す',
    fold: 'たたむ',
    unfold: '警告を表示',
  },

  silenced: {
    title: 'この商品ページでは、この公表を今後お知らせしません。',
    undo: '元に戻す',
    tellUs: '別の製品だと知らせる',
    told: 'ありがとうございます。自分の報告に入れました。',
    close: '閉じる',
  },

  own: {
    button: 'これを持っている',
    offer:
      '見守りはオフです。オンにすると、お持ちの物と注文ページの品を、この端末にだけ記憶します。',
    turnOn: 'オンにして記憶する',
    notNow: '今はしない',
    kept: 'この端末に記憶しました。',
    known: 'すでに持っている物に入っています。',
    undone: '記憶を消しました。',
    stillOn: '見守りはオンのままです。',
    check: 'お手元の品は対象ですか',
    things: '持っている物',
  },

  foot: {
    list: (date) => `${date}のリスト`,
    local: 'この端末の中だけで確認しました',
  },

  card: {
    label: (levelWord) => `Cart Canary：${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}。${headline}。`,
  },

  trouble: {
    covered:
      'ページの何かがこの警告を覆っています。ツールバーの Cart Canary ボタンをお使いください。',
    failed: '処理できませんでした。ページを再読み込みして、もう一度お試しください。',
  },
};
