import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: '危険かもしれない製品を報告します。',
    'still-for-sale': '公表された製品がまだ販売されています。',
    'not-this-product': '別の製品に警告が表示されました。',
    'page-unreadable': 'この商品ページを読み取れませんでした。',
  },
  reason: {
    unsafe: '危険に見える',
    recalled: 'リコールされている',
    'injury-or-damage': 'けが人や物の損害が出た',
    'no-safety-marks': '安全マークや警告表示がない',
    'same-as-warned': '警告のあった製品と同じ',
    other: 'その他の理由',
  },
  address: 'アドレス',
  number: '商品番号',
  product: 'ページ上の商品名',
  brand: 'ブランド',
  model: '型番',
  seller: '販売者',
  why: '理由',
  notice: '当局の公表',
  noticeLink: '公表のアドレス',
  note: '起きたこと',
  seen: '確認日時（UTC）',
  yours: 'フォームで求められたら、起きたことと連絡先を書き加えてください。',
};
