import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  kind: {
    suspect: '疑わしい製品',
    'still-for-sale': '名指しされた製品がまだ販売中',
    'not-this-product': '一致の誤り',
    'page-unreadable': 'ページを読み取れない',
  },
  reason: {
    unsafe: '危険に見える',
    recalled: 'リコールされている',
    'injury-or-damage': 'けが・物の損害',
    'no-safety-marks': '安全マークがない',
    'same-as-warned': '警告のあった製品と同じ',
    other: 'その他の理由',
  },
  state: {
    queued: 'この端末に保存',
    sending: '送信中',
    sent: '送信済み',
    refused: '受け付けられず',
    listed: 'リストに掲載',
    named: 'リストに掲載（当局が名指し）',
    withdrawn: 'リストから取り下げ',
    deleting: '削除中',
  },

  saved: {
    title: '報告をこの端末に保存しました',
    asKind: (label) => `種類：${label}`,
    undo: '元に戻す',
    undone: '報告を削除しました。',
    sendTitle: '報告を送信します',
    sendBody: '選択のとおり、15秒後です。それまでは取り消せます。',
    look: '送信・追記する …',
    lookAgain: '送信内容を見る・追記する …',
    why: '報告する理由（任意）',
    back: '警告に戻る',
    done: '完了',
  },

  privateWindow: {
    title: 'プライベートウィンドウ：何も保存しません',
    body: '下の文をコピーして、次のいずれかでお使いください。',
  },

  official: {
    title: '対応できる所に知らせる',
    body: '代わりに届け出ることはありません。文をコピーして、フォームを開くか電話してください。',
    form: 'フォームを開く',
    home: 'サイトを開く',
    asks: (fields) => `求められる内容：${fields}`,
    call: (phone) => `${phone} に電話`,
    copy: '文をコピー',
    copied: 'コピーしました',
    copyFailed: 'コピーできませんでした。文を選択してコピーしてください。',
    text: '報告の文',
    checked: (date) => `アドレス確認 ${date}`,
    none: 'お住まいの地域の公的な窓口はまだ登録していません。',
  },
};
