import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("zh-CN");

export const owners: typeof english = {
  reindex: {
    description: "索引有改动的文章",
    dryRun: "只报告会有哪些变化，不做任何改动",
    sync: "先获取 sources.yaml 中的来源",
    running: "**正在索引文章……**",
    progress: {
      fetching: (at) => `正在获取来源：${number(at.done)} / ${number(at.total)}`,
      reading: (at) => `正在读取文章：${number(at.done)} / ${number(at.total)}`,
      embedding: (at) => `正在处理片段：${number(at.done)} / ${number(at.total)}`,
      writing: (at) => `正在写入索引：${number(at.done)} / ${number(at.total)}`,
    },
    done: "**索引已是最新。**",
    dryRunDone: "**会有这些变化；目前没有改动任何内容。**",
    goesOn: "**索引仍在进行。** 这条消息无法再更新；结果会写在日志里。",
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
  fetched: {
    changed: (name, articles) => `来源 ${name}：已获取，文章 ${number(articles)} 篇。`,
    unchanged: (name, articles) => `来源 ${name}：没有变化，文章 ${number(articles)} 篇。`,
    held: (name, offered, articles) =>
      `来源 ${name} 的文章从 ${number(articles)} 篇变为 ${number(offered)} 篇：保留原有文章。如果确实如此，请运行 npm run sync -- --accept ${name}。`,
    failed: (name, reason, articles) => `来源 ${name} 无法获取；保留文章 ${number(articles)} 篇。${reason}`,
    unlisted: (name) =>
      `来源 ${name} 已不在 sources.yaml 中：在重新列出或用 npm run sync -- --accept 移除之前，其文章会保留。`,
    unfetched: (name) => `来源 ${name} 尚未获取：请运行 npm run sync。`,
  },
};
