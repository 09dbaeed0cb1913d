import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("ko");

export const privacy: typeof english = {
  description: "이 봇이 나에 대해 보관하는 것: 보기, 다운로드, 삭제",
  title: "### 나에 대해 보관하는 것",
  nothing: "지금은 아무것도 없어요.",
  kept: (questions, votes, requests) =>
    [
      `- 내가 한 질문 ${number(questions)}개(비공개 질문은 내용 없이)`,
      `- 답변에 한 투표 ${number(votes)}개`,
      `- 운영진에게 보낸 질문 ${number(requests)}개`,
    ].join("\n"),
  since: (day) => `-# 가장 오래된 것은 ${date(day)}에 저장됐어요.`,
  how: (days) =>
    `-# 이름 대신, 누구인지 알 수 없는 해시가 붙어 있어요. ${count(days, { other: "#일" })} 뒤에 자동으로 삭제돼요.`,
  notKnown:
    "-# 다시 시작하면 멤버를 알아보지 못해요. 지난번 재시작 전에 보관한 것이 누구의 것인지는 아무도 알 수 없어요.",
  download: "다운로드",
  remove: "삭제",
  removeSure: "완전히 삭제",
  areYouSure: "**나에 대해 보관하는 것을 모두 삭제할까요?** 투표가 더는 집계되지 않아요. 되돌릴 수 없어요.",
  removed: (records) => (records === 0 ? "삭제할 것이 없었어요." : `삭제했어요: 기록 ${number(records)}개.`),
  file: "나에 대해 보관하는 모든 것, 저장된 그대로예요:",
};
