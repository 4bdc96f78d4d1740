import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('ja');

export const settings: PageWords['settings'] = {
  sections: '項目',
  surfaces: 'ショップのページで',
  general: '言語と地域',
  fixed: 'このブラウザの管理者が決めています。',
  lost: '選択を保存できませんでした。もう一度お試しください。',

  sensitivity: {
    title: '警告する内容',
    hint: 'どれを選んでも、表示しないものがあればツールバーボタンでお知らせします。',
    danger: '危険のみ',
    dangerHint: '当局がまさにこの製品を名指ししています。',
    caution: '危険と注意',
    cautionHint: '手がかりが二つ合い、どれも証拠ではないものも含みます。',
    advice: '危険・注意・案内',
    adviceHint: '製品の種類についての発表も含みます。販売者や製品の判断はしません。',
  },

  sources: {
    title: '情報源',
    hint: 'どこの公表を警告するかです。オフのものもリストに残り、検索できます。',
    count: (text, newest) => `リストに${text}件、最新は${newest}`,
    countOnly: (text) => `リストに${text}件`,
    allOff: 'すべての情報源がオフです。どの製品も警告されません。',
    allOn: 'すべてオンにする',
    loading: 'リストを読んでいます …',
    none: 'この端末にリストがありません。',
    failed: 'リストを読めませんでした。',
  },

  data: {
    title: 'ご自分のデータ',
    hint: '設定、写真付きの報告、「この製品ではない」とした内容を一つのファイルにします。リストは含みません。',
    export: 'ファイルに書き出す',
    import: 'ファイルから読み込む …',
    withOwned: '持っている物も含める',
    exported: 'ファイルをブラウザに渡しました。',
    leftOut: (count) => `ファイルが大きくなりすぎるため、写真${count}枚は含めていません。`,
    previewTitle: 'ファイルの内容',
    from: (date) => `${date} 作成`,
    reports: (fresh, known) => `報告：新しいもの${fresh}件、既にあるもの${known}件`,
    silenced: (fresh, known) =>
      `「この製品ではない」：新しいもの${fresh}件、既にあるもの${known}件`,
    owned: (fresh, known) => `持っている物：新しいもの${fresh}点、既にあるもの${known}点`,
    ownedOff: 'ここでは見守りがオフのため、持っている物は保存されますが照合はしません。',
    settings: (count) => `変わる設定：${count}件`,
    keeps: 'ここにあるものは削除されません。報告はそのまま入り、これで送られることはありません。',
    apply: 'これを読み込む',
    cancel: 'やめる',
    applied: '読み込みました。',
    failed: '読み込めず、何も変更していません。もう一度お試しください。',
    exportFailed: 'ファイルを作れませんでした。もう一度お試しください。',
    problem: {
      'too-large': 'ここで書き出したどのファイルよりも大きいファイルです。',
      'not-json': 'ここで書き出したファイルではなく、読めません。',
      'not-ours': 'ここで書き出したファイルではありません。',
      newer: 'より新しい Cart Canary のファイルです。先に拡張機能を更新してください。',
      broken: (where) =>
        `ファイルが壊れているか手で変更されています（「${where}」）。何も読み込んでいません。`,
    },
  },

  erase: {
    title: 'すべて消去',
    hint: 'Cart Canary がこの端末に保存したものを、リストも含めて空にします。',
    button: 'すべて消去 …',
    question: 'すべて消去しますか。元には戻せません。',
    goes: (reports, silenced) => [
      `報告${reports}件（送信済みも含む）`,
      `「この製品ではない」${silenced}件`,
      '見守り中の持っている物',
      'すべての設定と、与えた許可',
      '危険製品リスト（次にブラウザを起動したとき、または指示したときに戻ります）',
    ],
    exportFirst: '先に書き出す',
    yes: 'すべて消去',
    no: 'すべて残す',
    working: '消去しています …',
    erased: 'すべて消去しました。リストが戻るまで、製品は確認されません。',
    load: '付属のリストを再び読み込む',
    loaded: '付属のリストが戻りました。',
    failed:
      'うまくいきませんでした。Cart Canary のほかのウィンドウを閉じて、もう一度お試しください。',
  },

  diagnostics: {
    title: '診断情報',
    hint: '不具合の連絡用です。製品、ページ、あなたについての情報は含みません。',
    copy: 'コピー',
    copied: 'コピーしました',
    copyFailed: 'コピーできませんでした。文を選択してコピーしてください。',
    text: '診断情報の文',
  },

  hidden: (count) =>
    `設定により、この製品に当てはまる公表${count}${plural(count, { one: '件', other: '件' })}を表示していません。`,
  hiddenTitle: '表示していない公表があります',
};
