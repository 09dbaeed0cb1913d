import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `고마워요. 이 게시물에 **${escapeLine(tag, MAX_TAG_TEXT)}** 태그를 달았어요.`,
  markedAlready: (tag) => `이 게시물에는 이미 **${escapeLine(tag, MAX_TAG_TEXT)}** 태그가 있어요.`,
  notYours: "이 버튼은 게시물을 연 사람과 운영진만 누를 수 있어요.",
  mayNotMark:
    "저는 여기서 태그를 달 수 없어요. 운영진이 이 포럼에서 ‘스레드 및 게시물 관리하기’를 허용해 줄 수 있어요.",
  tagGone: (tag) =>
    `이 포럼에는 이제 ‘${plainLine(tag, MAX_TAG_TEXT)}’ 태그가 없어요. 운영진이 /settings에서 다른 것을 고를 수 있어요.`,
  tooManyTags: "이 게시물에는 Discord가 허용하는 만큼 태그가 달려 있어요. 먼저 하나를 떼어 주세요.",
};
