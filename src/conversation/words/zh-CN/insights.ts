import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("zh-CN");
const asked = (times: number) => count(times, { other: "问过 # 次" });

export const insights: typeof english = {
  description: "这里在问什么、文章缺什么、什么有帮助",
  days: "查看多长时间",
  lastDays: (days) => `最近 ${number(days)} 天`,
  title: (days) => `### 最近 ${number(days)} 天`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { other: "# 个问题" })}**：🟦 已回答 ${number(answered)}，🟧 未回答 ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**投票**：有帮助 ${number(helpful)}，没有帮助 ${number(notHelpful)}`,
  privately: (questions) => `-# ${count(questions, { other: "有 # 个私密提问没有得到回答；其文字不会保存。" })}`,
  week: (first, last) => `### ${date(first)} 至 ${date(last)} 的问题`,
  elsewhere: (questions) =>
    `-# ${count(questions, { other: "另有 # 个问题没有得到回答：它们是私密提问，或是在并非所有人都能阅读的地方提出的。" })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { other: "有 # 个问题发给了管理团队，他们可以在 /insights 中看到。" })}`,
  chart: (days) => `最近 ${number(days)} 天每天的提问数`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# 另有 ${number(questions)} 个类似问题`,
  nothingMissing: "每个问题都得到了回答。",
  moreGroups: (groups) => `-# ${count(groups, { other: "另有 # 组在表格中。" })}`,
  requests: "**发给管理团队的**",
  resolved: "**现已回答的**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**成员认为没有帮助的**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · 没有帮助 ${number(notHelpful)}，有帮助 ${number(helpful)}`,
  write: "写一篇文章",
  point: "指向一篇文章",
  dismiss: "忽略",
  pointTitle: "指向一篇文章",
  pointLabel: "文章的标题或路径",
  pointed: (title) => `从现在起，这些问题会指向文章“${escapeLine(title, MAX_TITLE_TEXT)}”。**正在索引……**`,
  pointedAnswered: (title, question) =>
    `“${escapeLine(question, MAX_QUESTION_LENGTH)}”现在由“${escapeLine(title, MAX_TITLE_TEXT)}”回答。`,
  pointedUnanswered: (title) =>
    `这些问题现在指向“${escapeLine(title, MAX_TITLE_TEXT)}”，但它回答得还不够清楚：请把答案补充到正文中。`,
  pointedOnly: (reason) => `已保存，但尚未索引：${escapeLine(reason, 500)}`,
  dismissed: (question) => `已忽略：“${escapeLine(question, MAX_QUESTION_LENGTH)}”不再列出。`,

  groupGone: "这个问题已不在清单上：它已被回答或忽略。当前清单见 /insights。",
  notReadable: "目前无法读取提问记录：请一分钟后再试。",
  table: (days) => `questions-${days}-days.csv`,
};
