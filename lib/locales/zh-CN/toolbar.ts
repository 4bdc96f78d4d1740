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
  reportMenu: '向 Cart Canary 举报此产品',
  reported: '举报已保存在此设备上',
  notReported: '此页面没有可举报的产品',
};
