import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");

export const notices: typeof english = {
  offer: "답이 나오면 알려 주세요",
  kept: "문서에 답이 생기면 알려 드릴게요. 다이렉트 메시지로 알리고, 받지 않는다면 여기서 멘션할게요. ID는 그 용도로만 보관하고 그 뒤에 지워요.",
  privacy: (awaited) =>
    `내 질문 ${number(awaited)}개에 답할 수 있게 되면 알려 드려요. ID는 그 용도로만, 그때까지만 보관해요.`,
  answered: (question, channelId) =>
    `궁금해하셨죠: ‘${escapeLine(question, MAX_QUESTION_LENGTH)}’. 이제 문서에 답이 있어요. <#${channelId}>에서 다시 물어보세요.`,
  answeredHere: (memberId) =>
    `<@${memberId}> 님, 운영진에게 보낸 질문에 이제 문서로 답할 수 있어요. **/ask**로 다시 물어보세요.`,
};
