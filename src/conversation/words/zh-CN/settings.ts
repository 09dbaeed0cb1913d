import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("zh-CN");

export const settings: typeof english = {
  description: "管理团队为本服务器决定的事项：频道、隐私、摘录、严格程度、身份组",
  title: "### 本服务器的设置\n-# 每项选择立即生效。",
  kept: "-# 已保存。",
  channels: "**作答的频道。** 在其他频道，回答只有提问者可见；有人 @ 我时，我会告诉对方去哪里提问。",
  everywhere: "所有频道",
  privacy: "**回答**的可见范围",
  isPublic: "频道里的所有人，除非以私密方式提问",
  isPrivate: "只有提问者，可由其分享",
  excerpts: "一个回答中的**摘录**",
  excerptsOption: (excerpts) => count(excerpts, { other: "# 段摘录" }),
  strictness: "回答需要**多有把握**",
  strictnessOptions: {
    open: "宽松：拿不准时也回答",
    normal: "普通：按测量结果",
    strict: "严格：有把握才回答",
  },
  cooldown: "同一成员连问五次后，**两次提问之间的间隔**",
  cooldownAsSet: "按机器人运营者的设置",
  cooldownOption: (seconds) => (seconds === 0 ? "没有间隔" : count(seconds, { other: "# 秒" })),
  ownersRole: "**管理团队身份组**：除了选择这个身份组，拥有它的人可以做管理团队能做的一切。",
  nobodyElse: "只有拥有“管理服务器”权限的成员",
  ownersChannel: "**管理团队频道**：成员的提问会发布在那里。",
  noChannel: "没有频道",
  forums: "**论坛**：有新帖时，若答案有把握且还没有别人回复，就根据标题回答一次。",
  noForum: "没有论坛",
  helpedTag: "点击这类回答下方的**问题已解决**，会给帖子加上这个标签：",
  noTag: "没有标签",
  weekly: "**每周小结**：七天里问了什么、缺少什么，于这一天的这个时刻（UTC）发布到这个频道。",
  noWeekly: "不发布每周小结",
  askIn: (channels, others) =>
    `我在 ${channels.join("、")}${others > 0 ? ` 以及另外 ${number(others)} 个频道` : ""}回答；在这里，**/ask** 的回答只有你能看到。`,
  request: (question) => `**一位成员向管理团队提问**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "本服务器的管理团队希望回答发布在其他频道：在这里只有你能看到回答。",
  mayNotChooseRole: "只有拥有“管理服务器”权限的成员才能选择管理团队身份组。",
};
