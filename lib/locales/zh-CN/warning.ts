import type { Words } from '../words.ts';

type Warning = Words['warning'];

const level: Warning['level'] = {
  danger: { word: '危险', meaning: '监管机构已点名' },
  caution: { word: '注意', meaning: '可能与公告相符' },
  advice: { word: '提示', meaning: '此类产品' },
  none: { word: '不在名单中', meaning: '没有匹配的公告' },
  unknown: { word: '未查询', meaning: '未能查询' },
};

const clue: Warning['how']['clue'] = {
  'listing-id': '公告中列有此商品页面',
  gtin: '条形码与公告相同',
  'brand-model': '品牌和型号与公告相同',
  certificate: 'KC 认证编号与公告相同',
  'alias-id': '公告中列有此商品的另一编号',
  'model-number': '公告中的型号与此商品的编号相同',
  'seller-product': '卖家相同，产品相似',
  'image-key': '图片与公告相同',
  brand: '品牌相同',
  model: '型号相同',
  name: '产品名称相似',
  photo: '照片相似',
  kind: '此类产品已被检测',
};

const communityClue: Warning['how']['communityClue'] = {
  'listing-id': '此商品页面已被举报',
  'alias-id': '此商品的另一编号已被举报',
  gtin: '条形码与被举报的产品相同',
  'brand-model': '品牌和型号与被举报的产品相同',
  certificate: 'KC 认证编号与被举报的产品相同',
  'image-key': '图片与被举报的产品相同',
};

const doubt: Warning['how']['doubt'] = {
  'other-brand': '此页面上的品牌与公告不同。',
  'other-model': '此页面上的型号与公告不同。',
  'other-kind': '此页面销售的似乎是另一类产品。',
  'other-variant': '您看到的可能是同一页面的另一款式。',
  'title-differs': '标题与公告不同。卖家有时会把页面改卖别的商品。',
  'old-notice': '这是数年前的公告。',
  community: '没有监管机构点名。购物者举报后，由审核人员确认。',
};

const measure: Warning['fact']['measures'] = {
  recall: '召回',
  withdrawal: '撤出市场',
  sales_ban: '禁止销售',
  listing_removed: '网上下架',
  import_rejected: '禁止进口',
  destruction: '销毁',
  corrective_action: '整改',
  warning: '消费提醒',
  other: '其他措施',
};

const action: Warning['step']['action'] = {
  stop_using: ['如果已经收到，', '请立即停止使用。'],
  do_not_eat: ['请勿食用或饮用。', ''],
  do_not_drive: ['请勿骑行或驾驶。', ''],
  park_outside: ['请放在室外，', '远离建筑物。'],
  keep_away_from_children: ['请放在儿童', '接触不到的地方。'],
  contact_firm: ['请联系制造商，', '联系方式见公告。'],
  contact_retailer: ['请联系卖家。', ''],
  contact_dealer: ['请联系经销商。', ''],
  return_to_store: ['请退货，', '退回购买的地方。'],
  dispose: ['请按公告所述', '处置。'],
  get_repair: ['请先维修，', '再继续使用。'],
  check_with_doctor: ['如有不适，', '请就医。'],
};

const remedy: Warning['step']['remedy'] = {
  refund: '退款',
  replacement: '换货',
  repair: '维修',
  instructions_or_label: '新的说明书或标签',
  other: '公告所列的处理方式',
  none: '公告未提供补救方式。',
};

export const warning: Warning = {
  level,
  communityMeaning: '购物者举报的产品',

  headline: {
    risk: (risks) => `监管机构发现该产品有${risks}风险`,
    looksLike: (risks) => `与有${risks}风险的公告产品相似`,
    looksLikeBare: '与监管机构公告的产品相似',
    kindRisk: (risks) => `此类产品中发现过${risks}风险`,
    kindBare: '监管机构提醒注意此类产品',
    namedListing: '监管机构已点名此商品页面',
    namedProduct: '监管机构已点名此产品',
    community: '购物者举报了此产品',
    communityRisk: (risks) => `购物者举报了${risks}风险`,
  },
  notRecorded: '名单中没有记录具体发现了什么。',
  noticeSays: '公告内容',
  reportsSay: '举报内容',
  inLanguage: (language) => `（${language}）`,

  how: {
    title: '判断依据',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? '有一条线索相符，但不是证据'
        : count === 2
          ? '有两条线索相符，但都不是证据'
          : `有 ${count} 条线索相符，但都不是证据`,
    noJudgement: '这不是对该卖家或该商品的判定',
    community: '由购物者举报，并非监管机构',
    itemNumber: (site, id) => `${site} 商品编号 ${id}`,
    onPage: '页面',
    inNotice: '公告',
    variant: (variant) => `公告所指的是款式“${variant}”。`,
    variants: (count) => `公告所指的款式有 ${count} 种`,
    missing: {
      brand: '此页面没有显示品牌。',
      model: '此页面没有显示型号。',
    },
  },

  measured: {
    title: '检测结果',
    limit: (limit) => `限值 ${limit}`,
    times: (times) => `限值的 ${times} 倍`,
    moreThan: (value) => `超过 ${value}`,
    upTo: (value) => `最高 ${value}`,
    about: (value) => `约 ${value}`,
    more: (count) => `公告中还有 ${count} 项检测值`,
  },

  fact: {
    title: '详细信息',
    authority: '监管机构',
    notice: '公告',
    reports: '举报',
    risk: '风险类型',
    affected: '涉及范围',
    printed: '查看标示',
    measure: '措施',
    applies: '适用国家',
    place: (name, country) => `${name}（${country}）`,
    notifiedBy: (name, country) => `${name}，由${country}通报`,
    updated: (date) => `${date} 更新`,
    noDate: '没有日期记录',
    serious: '严重',
    allUnits: '全部产品',
    notStated: '未说明',
    otherUnits: '其他产品也可能受影响。',
    model: '型号',
    batch: '批号',
    serial: '序列号',
    barcode: '条形码',
    made: (range) => `生产日期 ${range}`,
    dated: (range) => `标示期限 ${range}`,
    since: (from) => `${from} 起`,
    until: (to) => `至 ${to}`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `另有 ${count} 个`,
    moreCountries: (count) => `另有 ${count} 个国家`,
    measures: measure,
    searchLink: '没有地址记录，链接将打开监管机构的查询页面。',
  },

  step: {
    title: '现在怎么做',
    action,
    remedy,
    askSeller: (remedies) => ['请向卖家', `要求${remedies}。`],
    doNotBuy: ['请勿购买。', '如果已在购物车中，请移除。'],
    stopUsing: ['如果已经收到，请立即停止使用，', '并放在儿童接触不到的地方。'],
    askRefund: ['请向卖家', '要求退款。'],
    compare: ['请比较：', '图片、品牌和型号是否与公告一致。'],
    ifSame: ['如果是同一产品，', '请勿购买或使用。'],
    ifUnsure: ['如果无法确定，', '请向卖家询问品牌、型号和认证编号。'],
    checkMarks: ['购买前请查看', '认证编号（韩国为 KC）、材质和制造商名称。'],
    askMaker: ['如果没有标示，', '请询问卖家或选择其他产品。'],
    inAuthorityWords: '监管机构的说明',
  },

  pager: {
    position: (index, count) => `第 ${index} 条公告，共 ${count} 条`,
    more: (count) => `还有 ${count} 条公告`,
    previous: '上一条公告',
    next: '下一条公告',
  },

  button: {
    report: '举报此商品',
    notice: '查看公告',
    kindNotice: '查看通报',
    search: '查找公告',
    newTab: '在新标签页中打开',
    more: '全部详情',
    notThis: '不是此产品',
    notThisKind: '不是此类产品',
    hide: '在此页面隐藏',
    fold: '收起',
    unfold: '展开警示',
  },

  silenced: {
    title: '在此商品页面上将不再提示这条公告。',
    undo: '撤销',
    tellUs: '反馈匹配错误',
    told: '谢谢。已放入“我的举报”。',
    close: '关闭',
  },

  own: {
    button: '我有这个',
    offer: '关注已关闭。开启后会记录您拥有的物品和订单页面上的商品，只保存在此设备上。',
    turnOn: '开启并记录',
    notNow: '暂不',
    kept: '已记录在此设备上。',
    known: '它已在您的物品中。',
    undone: '已不再记录。',
    stillOn: '关注仍然开启。',
    check: '我的受影响吗？',
    things: '我拥有的物品',
  },

  foot: {
    list: (date) => `${date} 的名单`,
    local: '仅在此设备上查询',
  },

  card: {
    label: (levelWord) => `Cart Canary：${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}。${headline}。`,
  },

  trouble: {
    covered: '页面上有内容遮住了这条警示。请使用工具栏中的 Cart Canary 按钮。',
    failed: '未能完成。请刷新页面后重试。',
  },
};
