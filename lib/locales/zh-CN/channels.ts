import type { ChannelWords } from '../../reports/channels/channel.ts';

/** What the official ways to report are called, what they are for and what they ask for. */
export const channels: ChannelWords = {
  'kr-safetykorea': {
    name: '韩国产品安全信息中心',
    about: '受理产品事故和违法产品。食品、药品、医疗器械、餐具、汽车以及单纯的质量问题不受理。',
    asks: ['产品、品牌和型号', '销售地点', '危险之处或发生的事情'],
  },
  'kr-ciss': {
    name: '消费者伤害监测系统（韩国消费者院）',
    about: '受理任何产品造成的受伤或险些受伤。',
    asks: ['产品', '事故经过', '受伤情况和部位', '您的信息', '照片'],
  },
  'kr-1372': {
    name: '1372 消费者咨询中心（韩国）',
    about: '咨询退款，以及不答复的卖家。',
    asks: ['卖家和订单', '您的要求'],
  },
  'eu-safety-gateway': {
    name: '欧盟消费者安全网关',
    about: '将危险产品或事故告知您所在国家的主管机构。从 Safety Gate 网站进入。',
    asks: ['产品、品牌和型号', '购买地点和时间', '危险之处或发生的事情'],
  },
  'us-saferproducts': {
    name: 'SaferProducts.gov（美国 CPSC）',
    about: '关于伤害或伤害风险的举报会转交制造商并公开。仅涉及价格或质量的投诉不会公开。',
    asks: [
      '产品描述',
      '制造商或自有品牌',
      '伤害或伤害风险',
      '事故日期或得知日期',
      '举报人类别（消费者等）',
      '姓名和邮寄地址',
      '确认内容真实准确',
      '是否可以公开',
    ],
  },
  'ca-health-canada': {
    name: '加拿大卫生部：报告事故',
    about: '受理消费品事故。已召回的产品无需报告。',
    asks: [
      '联系方式',
      '事故日期、类型和经过',
      '产品来源',
      '品牌、名称和描述，如有请附序列号、型号和 UPC',
      '受伤和治疗',
      '照片',
    ],
  },
  'au-accc': {
    name: '澳大利亚 ACCC 产品安全',
    about: '网站内有举报危险产品的页面。',
    asks: ['品牌和型号', '购买日期和地点', '受伤情况', '是否已告知供应商'],
  },
  'gb-citizens-advice': {
    name: '英国 Citizens Advice 消费者服务',
    about: '转交 Trading Standards。OPSS 的产品安全数据库仅供主管机构使用。',
    asks: ['产品和卖家', '危险之处或发生的事情', '联系方式'],
  },
  aliexpress: {
    name: 'AliExpress：举报此商品',
    about: '商品页面所链接的举报页面。无需账号的通知工具在网站底部。',
    asks: ['商品编号', '商品危险或违法的原因', '官方公告编号'],
  },
  temu: {
    name: 'Temu：“举报此商品”',
    about: '在商品页面内。帮助页面说明举报的处理方式，全部由人工审核。',
    asks: ['原因', '危险之处（用您自己的话）', '官方公告编号'],
  },
  'eu-dsa-16': {
    name: '根据《数字服务法》（DSA）第 16 条的通知',
    about: '在平台自己的表单中填写这些内容，平台就必须确认收到并告知处理决定。',
    asks: [
      '违法的原因，足够具体',
      '商品页面的准确地址',
      '您的姓名和电子邮箱',
      '您真诚地相信所述内容准确完整',
    ],
  },
};
