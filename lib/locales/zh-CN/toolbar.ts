import type { ToolbarWords } from '../words.ts';

export const toolbar: ToolbarWords = {
  idle: 'Cart Canary',
  title: {
    danger: 'Cart Canary：危险，监管机构已点名该产品',
    caution: 'Cart Canary：注意，可能是公告中的产品',
    advice: 'Cart Canary：关于此类产品的提示',
    none: 'Cart Canary：名单中没有匹配',
    unknown: 'Cart Canary：未能查询该产品',
  },
  tampered: 'Cart Canary：该页面在干扰警示',
  named: 'Cart Canary：此页面上被公告点名的商品数：',
  hidden: 'Cart Canary：因您的设置，有一条公告未显示',
  reportMenu: '向 Cart Canary 举报此产品',
  reported: '举报已保存在此设备上',
  notReported: '此页面没有可举报的产品',
  watch: {
    one: '您拥有的物品出现在公告中',
    many: '您拥有的 {count} 件物品出现在公告中',
    more: '另有 {count} 件',
    open: '查看您的物品是否受影响，以及该怎么做。',
  },
};
