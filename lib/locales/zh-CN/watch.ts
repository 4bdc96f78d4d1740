import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';
import { warning } from './warning.ts';

const plural = pluralFor('zh-CN');

const yearFirst = '请先写年份：2025、2025-03 或 2025-03-14。';

export const watch: PageWords['watch'] = {
  title: warning.own.things,
  intro: '仅记在此设备上，公告点名其中之一时会通知您。',

  off: {
    title: '您拥有的物品被召回时，想知道吗？',
    points: [
      '打开 AliExpress 和 Temu 的订单页面时会读取。每件商品只保存编号、标题和日期，订单的其他内容一概不保存。',
      '其他商品可在警示上或工具栏按钮的窗口中用“我有这个”添加。',
      '全部留在此设备上：最多 2,000 件，每件保存三年。在无痕窗口中不保存任何内容。',
      '名单更新点名其中之一时，会通知您一次，您可以查看自己的是否受影响。',
    ],
    notify: '同时显示通知',
    notifyHint: '浏览器会先询问您。没有通知时，工具栏按钮会显示数字。',
    turnOn: '开启关注',
  },
  inviteHint: '您拥有的物品被召回时通知您。仅记在此设备上。',
  invite: '它的作用',
  open: '打开',

  on: '关注已开启',
  isOff: '关注已关闭',
  notifies: '用通知告诉您。',
  marks: '用工具栏按钮上的数字告诉您。',
  allow: '显示通知',
  refused: '浏览器没有给予许可。工具栏按钮会改为显示数字。',
  turnOff: '关闭',
  offKept: '不再记录，也不再查询。已记录的内容会保留到您清除为止。',
  updatesOff: '名单更新已关闭，因此您只会得知随扩展程序新版本到来的公告。',
  openUpdates: '开启更新',

  count: (count) => `${count} ${plural(count, { one: '件商品', other: '件商品' })}`,
  namedTitle: '被公告点名',
  othersTitle: '不在名单中',
  none: (date) => `在 ${date} 的名单中没有匹配。没有人点名的产品也可能有缺陷。`,
  loading: '正在查询您的物品…',
  empty: '还没有记录',
  emptyBody: '请打开 AliExpress 或 Temu 的订单页面，或在商品页面上按工具栏按钮窗口中的“我有这个”。',
  ordered: (date) => `订购于 ${date}`,
  marked: (date) => `标记于 ${date}`,
  seen: (date) => `在您的订单中，见于 ${date}`,
  noTitle: (site, id) => `${site} 商品编号 ${id}`,

  takeOut: '移除',
  takeOutOne: (title) => `移除 ${title}`,
  takenOut: '已移除。会保留编号，以免订单再次带回；“全部清除”也会忘掉它。',
  erase: '全部清除',
  eraseConfirm: (count) =>
    count === 1 ? '清除关注中的商品吗？' : `清除关注中的全部 ${count} 件商品吗？`,
  eraseYes: '全部清除',
  eraseNo: '保留',
  erased: '关注中的内容已全部清除。',
  undo: '撤销',
  export: '导出',
  import: '导入',
  imported: (count) =>
    count === 0
      ? '文件中没有新内容。'
      : `已添加 ${count} ${plural(count, { one: '件商品', other: '件商品' })}。`,
  unreadable: (count) => `${count} ${plural(count, { one: '个条目', other: '个条目' })}无法读取。`,
  badFile: '这不是关注的文件。没有任何更改。',
  failed: '未能完成。请重试。',

  check: warning.own.check,
  question: (index, count) => `第 ${index} 题，最多 ${count} 题`,
  ask: {
    variant: '您的是哪种款式？',
    models: '上面印的型号是什么？',
    gtins: '条形码下方的数字是什么？',
    lots: '上面印的批号是什么？',
    serials: '序列号是什么？',
    manufactured: '是什么时候生产的？',
  },
  askDate: {
    best_before: '上面印的最佳食用日期是哪天？',
    use_by: '上面印的保质期截止日是哪天？',
    expiry: '上面印的失效日期是哪天？',
    other: '上面印的日期是哪天？',
  },
  where: {
    variant: '订单中显示的颜色、香味或尺寸。',
    models: '在标签或铭牌、包装或说明书上。',
    gtins: '在包装条码下方：8、12、13 或 14 位数字。',
    lots: '在日期附近、底部、缝线处或包装上，常在“LOT”或“L”之后。',
    serials: '在标签或铭牌上，常在“S/N”之后。',
    manufactured: `在批号附近，常在“MFG”之后。${yearFirst}`,
    dateMark: `在包装或底部。${yearFirst}`,
  },
  next: '下一步',
  cannotFind: '我找不到',
  anotherVariant: '另一种',
  unknownVariant: '我不知道',
  again: '重新开始',
  mistake: {
    empty: '请输入上面印的内容，或选择“我找不到”。',
    gtin: '这些数字不是条形码。请再核对一次。',
    date: yearFirst,
  },
  result: {
    affected: { title: '您的物品受影响', body: '它属于公告所指的范围。' },
    'not-among': {
      title: '您的物品不在列出的范围内',
      body: '公告所依据的每个编号都已比较，您的不同。请核对是否读对。公告可能会扩大范围，没有人点名的产品也可能有缺陷。',
    },
    'cannot-tell': {
      title: '无法判断您的物品是否受影响',
      body: '在弄清之前，请视为受影响。',
    },
  },
  reason: {
    'no-marks': '公告没有说明如何辨认受影响的产品。',
    incomplete: '公告中的编号可能不完整，您的即使不在其中也可能受影响。',
    unanswered: '缺少公告所依据的一个编号。',
    unclear: '您输入的内容与公告中的编号相近，或可作另一种解读。',
    variant: '公告点名的是另一款式，没有提到您的款式。',
    'unsure-product': '不能确定公告指的是此产品。请将公告的图片与您的物品比较。',
  },

  stepsTitle: '现在怎么做',
  stopUsing: ['请立即停止使用，', '并放在儿童接触不到的地方。'],
  untilKnown: ['在弄清之前，请勿使用。', '请放在儿童接触不到的地方。'],
  keepProof: ['请保留产品、包装和订单，', '直到问题解决。'],
  askSeller: ['请向卖家或制造商', '询问您的是否受影响，并附上标签照片。'],
  harm: '报告受伤或损坏',

  popup: {
    own: warning.own.button,
    owned: '已在您的物品中。',
    news: (count) =>
      count === 1 ? '您拥有的一件物品被公告点名。' : `您拥有的 ${count} 件物品被公告点名。`,
    turnOn: '您拥有的物品被召回时得知',
    open: '查看是哪些',
  },
};
