import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `ありがとうございます。この投稿にタグ **${escapeLine(tag, MAX_TAG_TEXT)}** を付けました。`,
  markedAlready: (tag) => `この投稿にはすでにタグ **${escapeLine(tag, MAX_TAG_TEXT)}** が付いています。`,
  notYours: "これを押せるのは、この投稿を作成した人と運営だけです。",
  mayNotMark: "私はここで投稿にタグを付けられません。運営がこのフォーラムで「スレッドと投稿の管理」を許可できます。",
  tagGone: (tag) =>
    `このフォーラムにはもうタグ「${plainLine(tag, MAX_TAG_TEXT)}」がありません。運営が /settings で別のものを選べます。`,
  tooManyTags: "この投稿のタグは Discord の上限に達しています。先に1つ外してください。",
};
