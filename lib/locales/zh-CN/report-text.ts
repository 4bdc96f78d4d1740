import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: '我要举报一件可能有危险的产品。',
    'still-for-sale': '官方公告中的产品仍在销售。',
    'not-this-product': '对另一件产品显示了警示。',
    'page-unreadable': '无法读取此商品页面。',
  },
  reason: {
    unsafe: '看起来危险',
    recalled: '已被召回',
    'injury-or-damage': '有人受伤或物品受损',
    'no-safety-marks': '缺少安全标志或警告',
    'same-as-warned': '与有警示的产品相同',
    other: '其他原因',
  },
  address: '网址',
  number: '商品编号',
  product: '页面上的商品名称',
  brand: '品牌',
  model: '型号',
  seller: '卖家',
  why: '原因',
  notice: '官方公告',
  noticeLink: '公告网址',
  note: '发生的事情',
  seen: '看到的时间（UTC）',
  yours: '如果表单要求，请补充发生的事情和您的联系方式。',
};
