import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';
import { warning } from './warning.ts';

const plural = pluralFor('ja');

const yearFirst = '年から書いてください：2025、2025-03、2025-03-14 のいずれか。';

export const watch: PageWords['watch'] = {
  title: warning.own.things,
  intro: 'この端末だけに記憶し、公表に記載されたときにお知らせします。',

  off: {
    title: 'お持ちの物がリコールされたら知りたいですか',
    points: [
      'AliExpress と Temu の注文ページを開いたときに読み取ります。残すのは商品ごとの番号、タイトル、日付だけで、注文のほかの内容は残しません。',
      'ほかの製品は、警告またはツールバーボタンの画面の「これを持っている」で加えます。',
      'すべてこの端末に残ります。最大2,000点、それぞれ3年間です。プライベートウィンドウでは何も残しません。',
      'リストの更新に載ったら一度お知らせし、お手元の品が対象か確認できます。',
    ],
    notify: '通知も表示する',
    notifyHint: '先にブラウザが確認します。許可がなければ、ツールバーボタンに数字を表示します。',
    turnOn: '見守りをオンにする',
  },
  inviteHint: 'お持ちの物がリコールされたらお知らせします。この端末だけに記憶します。',
  invite: 'できること',
  open: '開く',

  on: '見守りはオンです',
  isOff: '見守りはオフです',
  notifies: '通知でお知らせします。',
  marks: 'ツールバーボタンの数字でお知らせします。',
  allow: '通知を表示する',
  refused: 'ブラウザの許可が得られませんでした。代わりにツールバーボタンに数字を表示します。',
  turnOff: 'オフにする',
  offKept: 'これ以上は記憶も照合もしません。記憶済みのものは消去するまで残ります。',
  updatesOff: 'リストの更新がオフのため、拡張機能の更新に含まれる公表だけをお知らせします。',
  openUpdates: '更新をオンにする',

  count: (count) => `${count}${plural(count, { one: '点', other: '点' })}`,
  namedTitle: '公表に記載あり',
  othersTitle: 'リストになし',
  none: (date) =>
    `${date}のリストに一致するものはありません。誰も名指ししていない製品にも不具合はありえます。`,
  loading: '照合しています …',
  empty: 'まだ何も記憶していません',
  emptyBody:
    'AliExpress か Temu の注文ページを開くか、商品ページでツールバーボタンの画面の「これを持っている」を押してください。',
  ordered: (date) => `${date} 注文`,
  marked: (date) => `${date} 登録`,
  seen: (date) => `注文にあり、${date} 確認`,
  noTitle: (site, id) => `${site} 商品番号 ${id}`,

  takeOut: '外す',
  takeOutOne: (title) => `${title}を外す`,
  takenOut:
    '外しました。注文から再び加わらないよう番号だけ残します。「すべて消去」で番号も消えます。',
  erase: 'すべて消去',
  eraseConfirm: (count) =>
    count === 1 ? '見守りの製品を消去しますか' : `見守りの製品${count}点をすべて消去しますか`,
  eraseYes: 'すべて消去',
  eraseNo: '残す',
  erased: '見守りの内容をすべて消去しました。',
  undo: '元に戻す',
  export: '書き出す',
  import: '読み込む',
  imported: (count) =>
    count === 0
      ? 'ファイルに新しいものはありませんでした。'
      : `${count}${plural(count, { one: '点を加えました', other: '点を加えました' })}。`,
  unreadable: (count) =>
    `${count}${plural(count, { one: '件を読み取れませんでした', other: '件を読み取れませんでした' })}。`,
  badFile: '見守りのファイルではありません。何も変更していません。',
  failed: 'うまくいきませんでした。もう一度お試しください。',

  check: warning.own.check,
  question: (index, count) => `最大${count}問中 ${index}問目`,
  ask: {
    variant: 'どの種類をお持ちですか',
    models: '印字された型番は何ですか',
    gtins: 'バーコードの下の番号は何ですか',
    lots: '印字されたロット番号は何ですか',
    serials: '製造番号（シリアル番号）は何ですか',
    manufactured: '製造日はいつですか',
  },
  askDate: {
    best_before: '印字された賞味期限はいつですか',
    use_by: '印字された消費期限はいつですか',
    expiry: '印字された有効期限はいつですか',
    other: '印字された日付はいつですか',
  },
  where: {
    variant: '注文に表示された色、香り、サイズです。',
    models: 'ラベルや銘板、包装、説明書にあります。',
    gtins: '包装のバーの下にある8、12、13、14桁の数字です。',
    lots: '日付の近く、底、縫い目、包装にあります。「LOT」や「L」の後に多くあります。',
    serials: 'ラベルや銘板にあります。「S/N」の後に多くあります。',
    manufactured: `ロット番号の近くにあります。「MFG」の後に多くあります。${yearFirst}`,
    dateMark: `包装や底にあります。${yearFirst}`,
  },
  next: '次へ',
  cannotFind: '見つからない',
  anotherVariant: '別の種類',
  unknownVariant: '分からない',
  again: '最初から',
  mistake: {
    empty: '印字された内容を入力するか、「見つからない」を選んでください。',
    gtin: 'この数字はバーコードの番号ではありません。もう一度見比べてください。',
    date: yearFirst,
  },
  result: {
    affected: { title: 'お手元の品は対象です', body: '公表の対象に含まれます。' },
    'not-among': {
      title: 'お手元の品は記載された中にありません',
      body: '公表が基準とするすべての番号を比べ、異なっていました。正しく読み取れたかご確認ください。公表は広がることがあり、誰も名指ししていない製品にも不具合はありえます。',
    },
    'cannot-tell': {
      title: 'お手元の品が対象か判断できません',
      body: '分かるまで、対象として扱ってください。',
    },
  },
  reason: {
    'no-marks': '公表に、対象品の見分け方がありません。',
    incomplete: '公表の番号はすべてではない可能性があり、記載がなくても対象のことがあります。',
    unanswered: '公表が基準とする番号が足りません。',
    unclear: '入力が公表の番号に近いか、別の読み方ができます。',
    variant: '公表は別の種類を対象とし、お手元の種類には触れていません。',
    'unsure-product':
      '公表がこの製品を指すとは限りません。公表の画像とお手元の品を比べてください。',
  },

  stepsTitle: '今すること',
  stopUsing: ['ただちに使用を中止し、', '子どもの手の届かない所に置いてください。'],
  untilKnown: ['分かるまで使用しないでください。', '子どもの手の届かない所に置いてください。'],
  keepProof: ['製品、包装、注文の記録を', '解決するまで保管してください。'],
  askSeller: ['販売者か製造者に、', 'ラベルの写真を添えて、対象かどうか尋ねてください。'],
  harm: 'けが・損害を報告',

  popup: {
    own: warning.own.button,
    owned: '持っている物に入っています。',
    news: (count) =>
      count === 1
        ? 'お持ちの物が公表に記載されています。'
        : `お持ちの物${count}点が公表に記載されています。`,
    turnOn: 'お持ちの物がリコールされたら知る',
    open: 'どれか見る',
  },
};
