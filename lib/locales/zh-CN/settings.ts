import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('zh-CN');

export const settings: PageWords['settings'] = {
  sections: '栏目',
  surfaces: '在商店页面上',
  general: '语言和地区',
  fixed: '此项由浏览器的管理者决定。',
  lost: '无法保存该选择。请重试。',

  sensitivity: {
    title: '提示哪些内容',
    hint: '无论如何选择，有内容未显示时工具栏按钮都会告诉您。',
    danger: '仅危险',
    dangerHint: '监管机构点名的正是此产品。',
    caution: '危险和注意',
    cautionHint: '也包括两条线索相符但都不是证据的情况。',
    advice: '危险、注意和提示',
    adviceHint: '也包括关于某类产品的通报，绝不评判卖家或产品。',
  },

  sources: {
    title: '来源',
    hint: '就哪些机构的公告提示您。关闭的来源仍在名单中，可以搜索。',
    count: (text, newest) => `名单中有 ${text} 条，最新的日期为 ${newest}`,
    countOnly: (text) => `名单中有 ${text} 条`,
    allOff: '所有来源都已关闭：不会提示任何产品。',
    allOn: '全部开启',
    loading: '正在读取名单…',
    none: '此设备上没有名单。',
    failed: '无法读取名单。',
  },

  data: {
    title: '您的数据',
    hint: '设置、举报及其图片，以及您标为“不是此产品”的内容，存成您自己的一个文件。其中不含名单。',
    export: '导出到文件',
    import: '从文件导入…',
    withOwned: '同时包含我拥有的物品',
    exported: '文件已交给浏览器。',
    leftOut: (count) => `${count} 张图片未放入文件，否则文件会过大。`,
    previewTitle: '文件内容',
    from: (date) => `写于 ${date}`,
    reports: (fresh, known) => `举报：新增 ${fresh} 份，已有 ${known} 份`,
    silenced: (fresh, known) => `“不是此产品”：新增 ${fresh} 条，已有 ${known} 条`,
    owned: (fresh, known) => `您的物品：新增 ${fresh} 件，已有 ${known} 件`,
    ownedOff: '此处关注已关闭：您的物品只会保存，不会查询。',
    settings: (count) => `将改变的设置：${count} 项`,
    keeps: '不会删除此处已有的内容。举报按原样导入，不会因此被发送。',
    apply: '导入这些',
    cancel: '不导入',
    applied: '已导入。',
    failed: '导入失败，没有任何更改。请重试。',
    exportFailed: '无法生成文件。请重试。',
    problem: {
      'too-large': '文件比此处导出的任何文件都大。',
      'not-json': '这不是此处导出的文件，无法读取。',
      'not-ours': '这不是此处导出的文件。',
      newer: '文件来自更新版本的 Cart Canary。请先更新扩展程序。',
      broken: (where) => `文件已损坏或被手动修改，位置“${where}”。没有导入任何内容。`,
    },
  },

  erase: {
    title: '全部清除',
    hint: '清空 Cart Canary 在此设备上保存的一切，包括名单。',
    button: '全部清除…',
    question: '要永久清除全部内容吗？无法恢复。',
    goes: (reports, silenced) => [
      `${reports} 份举报，包括已发送的`,
      `${silenced} 条“不是此产品”`,
      '关注中的物品',
      '所有设置和您给予的许可',
      '危险产品名单：下次启动浏览器时或按您的要求恢复',
    ],
    exportFirst: '先导出',
    yes: '全部清除',
    no: '全部保留',
    working: '正在清除…',
    erased: '已全部清除。名单恢复之前，不会查询任何产品。',
    load: '重新载入自带的名单',
    loaded: '自带的名单已恢复。',
    failed: '未能完成。请关闭 Cart Canary 的其他窗口后重试。',
  },

  diagnostics: {
    title: '诊断信息',
    hint: '用于反馈故障。其中没有产品、页面，也没有关于您的信息。',
    copy: '复制',
    copied: '已复制',
    copyFailed: '无法复制。请选中文字自行复制。',
    text: '诊断信息文字',
  },

  hidden: (count) =>
    `因您的设置，有 ${count} ${plural(count, { one: '条', other: '条' })}与此产品相符的公告未显示。`,
  hiddenTitle: '有一条公告未显示',
};
