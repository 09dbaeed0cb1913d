import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("zh-CN");

export const notices: typeof english = {
  offer: "有答案时告诉我",
  kept: "文章能回答时我会告诉你：通过私信；如果你不接收私信，就在这里 @ 你。你的 ID 只为此保存，之后删除。",
  privacy: (awaited) =>
    `你有 ${number(awaited)} 个问题，等文章能回答时我会告诉你：你的 ID 只为此保存，也只保存到那时。`,
  answered: (question, channelId) =>
    `你之前问过：“${escapeLine(question, MAX_QUESTION_LENGTH)}”。文章现在能回答了：请到 <#${channelId}> 再问一次。`,
  answeredHere: (memberId) => `<@${memberId}>，文章现在能回答你发给管理团队的一个问题了：请用 **/ask** 再问一次。`,
};
