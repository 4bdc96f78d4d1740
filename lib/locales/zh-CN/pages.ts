import type { pages as shape } from '../en/pages.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('zh-CN');

export const pages: typeof shape = {
  name: 'Cart Canary',

  popup: {
    none: (date) => `在 ${date} 的名单中没有匹配`,
    noneBody: () => '仅此而已：没有监管机构点名的产品也可能有缺陷。',
    unknownTitle: '未能查询此产品',
    unknown: {
      'no-list': '无法打开危险产品名单，因此没有查询此产品。',
      'list-expired': '名单已过期，“没有匹配”意义不大。',
      unreadable: '无法读取此页面。',
    },
    noListing: '此页面没有商品',
    noListingBody: '请打开 AliExpress 或 Temu 的商品页面，结果会显示在这里。',
    cards: {
      named: (count) => `此页面上有 ${count} 件商品被公告点名`,
      none: (looked) => `已查询的 ${looked} 件商品都不在名单中`,
      looked: (count) => `到目前为止已查询此页面上的 ${count} 件商品。`,
      waiting: '尚未查询此页面上的商品',
      waitingBody: '商品进入视野时会被查询；被公告点名的会加上标记。',
      off: '此类页面上的标记已关闭',
      offBody: '不查询此页面上的商品。',
      openOptions: '在设置中更改',
      more: (count) => `另有 ${count} 件`,
    },
    otherSite: '不是我们读取的商店',
    otherSiteBody: 'Cart Canary 只读取 AliExpress 和 Temu 的商品页面。',
    reading: '正在读取页面…',
    readingBody: '结果马上显示在这里。',
    unreadableTitle: '只能读取此商品的编号',
    unreadableBody: '仅按该编号查询。商店可能更改了页面：一份不含任何内容的举报有助于我们修正。',
    reportUnreadable: '反馈：页面无法读取',
    tampered: '此页面在干扰警示',
    tamperedBody: '它移除、遮挡或更改了卡片。这里的内容不受其影响。',
    report: '举报此产品',
    myReports: (count) => (count === 0 ? '我的举报' : `我的举报（${count}）`),
    privateWindow: '无痕窗口：不保存任何内容。',
    silenced: (count) =>
      `您曾表示 ${count} ${plural(count, { one: '条公告', other: '条公告' })}不是此产品。`,
    unsilence: '重新提示',
  },

  list: {
    title: '危险产品名单',
    count: (text, count) => `${text} ${plural(count, { one: '条', other: '条' })}`,
    of: (date) => `${date} 的名单`,
    age: (days) =>
      days === 0 ? '今天的' : `${days} ${plural(days, { one: '天前', other: '天前' })}`,
    seed: '扩展程序自带',
    network: '通过网络更新',
    none: '此设备上没有可读取的名单。',
  },

  language: { label: '语言', region: '国家或地区', auto: '与浏览器相同' },

  reports: {
    title: '我的举报',
    intro: '举报保存在此设备上。您可以随时删除或带走。',
    empty: '还没有举报',
    emptyBody:
      '在商品页面的警示中按“举报此商品”，或按工具栏中的 Cart Canary 按钮。举报会保存在这里。',
    count: (count) => `${count} ${plural(count, { one: '份举报', other: '份举报' })}`,
    product: '商品',
    kind: '类型',
    reason: '原因',
    state: '状态',
    date: '日期',
    actions: '操作',
    noTitle: (site, id) => `${site} 商品编号 ${id}`,
    noReason: '未填写',
    delete: '删除',
    deleteOne: (title) => `删除关于 ${title} 的举报`,
    deleteAll: '全部删除',
    confirmAll: (count) => (count === 1 ? '要删除这份举报吗？' : `要删除全部 ${count} 份举报吗？`),
    confirmYes: '全部删除',
    confirmNo: '保留',
    deleted: '举报已删除。',
    deletedAll: '全部举报已删除。',
    undo: '撤销',
    exportJson: '导出 JSON',
    exportCsv: '导出 CSV',
    loading: '正在打开您的举报…',
    failed: '无法打开您的举报。请关闭 Cart Canary 的其他窗口后重试。',
  },

  options: {
    title: '设置',
    languageHint: '用于警示和这些页面。',
    regionHint: '决定举报之后提供哪些机构和热线。',
    regionAuto: '按浏览器语言',
    surfaces: {
      cards: {
        title: '搜索和商店页面上的标记',
        hint: '在搜索、类目、商店和首页上标出公告点名的商品。',
      },
      purchase: {
        title: '购买前的提问',
        hint: '监管机构点名的产品，购买和购物车按钮会再问一次。',
      },
      lines: {
        title: '购物车和订单中的标记',
        hint: '在购物车和订单页面上标出公告点名的商品。这不会保存任何内容。',
      },
    },
    pictures: '比较商品图片',
    picturesHint:
      '在此设备上将商品图片与公告图片比较。浏览器会询问是否可以使用商店的图片服务器。仅凭相似的图片绝不会发出警示。',
  },
};
