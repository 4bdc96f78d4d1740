import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('zh-CN');

export const updates: PageWords['updates'] = {
  title: '危险产品名单的更新',
  off: '更新已关闭',
  on: '更新已开启',
  failed: '上次更新失败',
  late: '名单已过期',
  offHint: '直接使用此设备上的名单，不为它向网络请求任何内容。',
  promise:
    '大约每六小时从这一个网址获取带签名的名单。所有人请求的文件都相同：没有 Cookie，没有识别编号，也不涉及您浏览的页面。',
  noPublisher: '此版本没有内置发布者的网址。请输入此版本所信任的发布者的名单网址。',
  address: '名单网址',
  turnOn: '开启更新',
  turnOff: '关闭更新',
  asks: '浏览器随后只会就这一个网址征求许可。',
  change: '使用此网址',
  now: '立即更新',
  stop: '停止',
  forbidden: '此浏览器的管理者已关闭更新。',
  refused: '浏览器没有给予许可，因此没有任何更改。',
  badAddress: '网址必须以 https:// 开头，且不含“?”、“#”或用户名。',
  broken: '未能完成。请重试。',
  withdrawn: '浏览器不再允许向此网址发出请求，因此不会获取任何内容。',
  allow: '重新允许',
  turnedOff:
    '更新已关闭。不再请求名单，许可也已归还（举报发往同一网址时除外）。已获取的名单会继续在此设备上使用，直到扩展程序的新版本带来更新的名单。',
  age: (days) =>
    days === 0
      ? '名单是今天的。'
      : `名单是 ${days} ${plural(days, { one: '天', other: '天' })}前的。`,
  expired: '名单已超过发布者保证的日期。在更新到来之前，不在名单中的产品视为未查询。',
  savingData: '浏览器正在节省流量，因此只有按下“立即更新”时才会获取名单。',
  checking: '正在检查…',
  progress: (done, total) => `已获取 ${done} / ${total}`,
  kept: '继续使用上一份正确的名单。',
  status: (code) => `(${code})`,
  problem: {
    offline: '无法连接到该网址。',
    server: '服务器返回错误。',
    slow: '服务器响应太慢。',
    untrusted: '收到的内容与发布者的签名不符，已丢弃。',
    expired: '发布者最近没有为名单作保证。',
    clock: '此设备的时钟相差一天以上。',
    storage: '无法保存名单。磁盘可能已满。',
  },
  fact: {
    version: '版本',
    date: '制作日期',
    count: '条目数',
    size: '大小',
    checked: '上次检查',
    confirmed: '上次确认为最新',
    problem: '上次错误',
  },
  notYet: '尚未',
};

export const welcome: PageWords['welcome'] = {
  title: 'Cart Canary 已就绪',
  lead: '请打开 AliExpress 或 Temu 上的商品。如果监管机构已点名该产品，卡片会说明发现了什么、由谁发现、现在该怎么做。',
  toolbar:
    '地址栏旁的金丝雀在每个页面上给出同样的信息，页面遮住卡片时也不例外。如果看不到它，请打开旁边的拼图图标（手机上为菜单中的扩展程序）并将其固定。',
  staysTitle: '留在此设备上的内容',
  stays: [
    '页面与名单的比较在这里进行。页面、商品和搜索都不会离开设备。',
    '举报保存在这里，只有您同意时才发送。',
    '没有账号、统计和广告。',
  ],
  limitsTitle: '它不能说明什么',
  limits: '“没有匹配”表示名单中的监管机构没有点名该产品。没有人检测过的产品也可能有缺陷。',
  updatesTitle: '要保持名单最新吗？',
  list: (count, date) => `扩展程序自带的名单有 ${count} 条，日期为 ${date}，无需网络即可使用。`,
  later: '您可以随时在设置中开启或关闭更新。',
  options: '打开设置',
};
