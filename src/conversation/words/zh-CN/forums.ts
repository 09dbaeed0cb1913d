import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `谢谢。这个帖子现在带有标签 **${escapeLine(tag, MAX_TAG_TEXT)}**。`,
  markedAlready: (tag) => `这个帖子已经带有标签 **${escapeLine(tag, MAX_TAG_TEXT)}**。`,
  notYours: "只有发帖人和管理团队可以这样标记。",
  mayNotMark: "我不能在这里给帖子加标签：请管理团队在这个论坛允许我“管理子区和帖子”。",
  tagGone: (tag) => `这个论坛已经没有标签“${plainLine(tag, MAX_TAG_TEXT)}”了：管理团队可以在 /settings 中另选一个。`,
  tooManyTags: "这个帖子的标签已达到 Discord 的上限：请先去掉一个。",
};
