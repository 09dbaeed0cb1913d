import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("zh-CN");

export const owners: typeof english = {
  reindex: {
    description: "索引有改动的文章",
    dryRun: "只报告会有哪些变化，不做任何改动",
    running: "**正在索引文章……**",
    progress: {
      reading: (at) => `正在读取文章：${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `正在处理片段：${number(at.done)} / ${number(at.total)}`,
      writing: (at) => `正在写入索引：${number(at.done)} / ${number(at.total)}`,
    },
    done: "**索引已是最新。**",
    dryRunDone: "**会有这些变化；目前没有改动任何内容。**",
    goesOn: "**索引仍在进行。** 这条消息已无法再更新；结果会写在日志里。",
    counts: (report) =>
      [
        `新增 ${number(report.added)}`,
        `修改 ${number(report.changed)}`,
        `删除 ${number(report.removed)}`,
        `未变 ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { other: "# 篇文章" })}，${count(report.chunks, { other: "# 个片段" })}，` +
      `其中 ${number(report.embedded)} 个在 ${decimal(report.seconds, 1)} 秒内处理完毕`,
    skipped: (files) => `**跳过了 ${count(files, { other: "# 个文件" })}：**`,
    skippedFiles: (names, others) =>
      others > 0 ? `${names.join("、")}等，另有 ${number(others)} 个` : names.join("、"),
    moreSkipped: (files) => `- 另有 ${count(files, { other: "# 个文件" })}`,
  },
};
