import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  kind: {
    suspect: '可疑产品',
    'still-for-sale': '被点名的产品仍在销售',
    'not-this-product': '匹配错误',
    'page-unreadable': '页面无法读取',
  },
  reason: {
    unsafe: '看起来危险',
    recalled: '已被召回',
    'injury-or-damage': '受伤或损坏',
    'no-safety-marks': '没有安全标志',
    'same-as-warned': '与有警示的产品相同',
    other: '其他原因',
  },
  state: {
    queued: '已保存在此设备上',
    sending: '正在发送',
    sent: '已发送',
    refused: '未被接收',
    listed: '已列入名单',
    named: '已列入名单，由监管机构点名',
    withdrawn: '已从名单移除',
    deleting: '正在删除',
  },

  saved: {
    title: '举报已保存在此设备上',
    asKind: (label) => `类型：${label}`,
    undo: '撤销',
    undone: '举报已删除。',
    sendTitle: '举报即将发送',
    sendBody: '按您的选择在 15 秒后发送，在此之前可以撤销。',
    look: '发送或补充…',
    lookAgain: '查看发送内容或补充…',
    why: '为什么举报？（可选）',
    back: '返回警示',
    done: '完成',
  },

  privateWindow: {
    title: '无痕窗口：不保存任何内容',
    body: '复制下面的文字，在以下任一处使用。',
  },

  official: {
    title: '告诉能够处理的机构',
    body: '我们绝不以您的名义举报。请复制文字，然后打开表单或拨打电话。',
    form: '打开表单',
    home: '打开网站',
    asks: (fields) => `需要填写：${fields}`,
    call: (phone) => `拨打 ${phone}`,
    copy: '复制文字',
    copied: '已复制',
    copyFailed: '无法复制。请选中文字自行复制。',
    text: '举报文字',
    checked: (date) => `网址核实于 ${date}`,
    none: '我们还没有收录您所在地区的官方渠道。',
  },
};
