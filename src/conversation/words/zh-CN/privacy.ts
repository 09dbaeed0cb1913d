import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("zh-CN");

export const privacy: typeof english = {
  description: "这个机器人保存了关于你的哪些内容：查看、下载、删除",
  title: "### 我保存的关于你的内容",
  nothing: "目前没有。",
  kept: (questions, votes, requests) =>
    [
      `- 你提的 ${number(questions)} 个问题（私密提问不含文字）`,
      `- 对回答的 ${number(votes)} 次投票`,
      `- 你发给管理团队的 ${number(requests)} 个问题`,
    ].join("\n"),
  since: (day) => `-# 最早的一条来自 ${date(day)}。`,
  how: (days) =>
    `-# 记录中没有你的名字，只有一个哈希值，没有人能由此得知你是谁。${count(days, { other: "# 天" })}后会自动删除。`,
  notKnown: "-# 重启后我认不出成员：上次重启之前保存的内容，谁也无法再确认哪些是你的。",
  download: "下载",
  remove: "删除",
  removeSure: "永久删除",
  areYouSure: "**要删除我保存的关于你的全部内容吗？** 你的投票将不再计入。此操作无法撤销。",
  removed: (records) => (records === 0 ? "没有可删除的内容。" : `已删除：${number(records)} 条记录。`),
  file: "我保存的关于你的全部内容，均为存储时的原样：",
};
