import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("zh-CN");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} 个字符，其中 ${number(markup)} 个仅用于格式`,
  warning: (text) => `警告：${text}`,
  headings: (headings) => `标题：${number(headings)}`,
  chunks: (chunks) => `片段：${number(chunks)}`,
  code: (blocks) => `代码：${number(blocks)}`,
  tables: (tables) => `表格（各列首行）：${number(tables)}`,
  leftOut: (parts) => `略去（不索引也不显示）：${number(parts)}`,
  line: (line) => `第 ${line} 行`,
  lines: (first, last) => `第 ${first}–${last} 行`,
  tokens: (tokens) => `${number(tokens)} 个词元`,
  rolledBack: (generation) => `当前索引重新为 ${generation}。`,
  whole: (generation, files, bytes) => `${generation} 完好：已检查 ${number(files)} 个文件、${number(bytes)} 字节。`,
  moreProblems: (problems) => `（--json 列出全部 ${number(problems)} 个问题）`,

  // npm run questions
  sent: (questions) => `已发给管理团队（${number(questions)}）：`,
  unanswered: (questions) => `未能回答（${number(questions)}）：`,
  resolved: (questions) => `现在已能回答（${number(questions)}）：`,
  unansweredPrivately: (questions) => `未能回答的私密提问：${number(questions)}`,
  noQuestions: "还没有问题：既没有发给管理团队的，也没有未能回答的。",

  // npm run sync
  noSources: (file) => `${file} 没有列出来源：写法见 README。`,
  moreRemarks: (remarks) => `还有 ${number(remarks)} 个`,
  syncCancelled: "已取消：文章保持原样。",

  // npm run backup and npm run restore
  isThere: (file) => `${file} 已存在：请换一个文件，或删除它。`,
  notWritten: (file) => `无法写入 ${file}：请检查文件夹、权限和磁盘。`,
  noArchive: (file) => `无法读取 ${file}：请指定 npm run backup 写出的归档。`,
  backedUp: (file, what) => `已写入 ${file}：${what}。请自行保管：其中有成员提过的问题。`,
  restored: (place, time, what) => `已恢复到 ${place}，截至 ${time}：${what}。如果机器人在运行，请重新启动。`,
  notEmpty: (place, what) => `${place} 已有内容（${what}）：请先用 npm run backup 备份，再用 --replace 恢复。`,
  kept: {
    records: (amount) => `投票、提问和请求 ${number(amount)} 条`,
    secrets: (amount) => `校准和密钥 ${number(amount)} 个`,
    servers: (amount) => `服务器设置 ${number(amount)} 份`,
    notices: (amount) => `待通知的成员 ${number(amount)} 位`,
    posted: (amount) => `已发布的答案 ${number(amount)} 条`,
    files: (amount) => `自备问题文件 ${number(amount)} 个`,
    articles: (amount) => `在 Discord 中写的文章 ${number(amount)} 篇`,
  },

  // npm run ask
  noQuestion: '请写出问题：npm run ask -- "谁……？"',
};
