import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("ko");

export const settings: typeof english = {
  description: "운영진이 이 서버에 대해 정하는 것: 채널, 공개 범위, 발췌문, 엄격함, 역할",
  title: "### 이 서버의 설정\n-# 고르면 바로 적용돼요.",
  kept: "-# 저장했어요.",
  channels: "**답하는 채널.** 다른 곳에서는 답변이 질문한 사람에게만 보이고, 멘션하면 물어볼 곳을 알려 줘요.",
  everywhere: "모든 채널",
  privacy: "**답변**을 보는 사람",
  isPublic: "채널의 모두(비공개로 물은 경우는 제외)",
  isPrivate: "물은 사람만(공유할 수 있음)",
  excerpts: "답변 하나에 담을 **발췌문**",
  excerptsOption: (excerpts) => count(excerpts, { other: "발췌문 #개" }),
  strictness: "답변이 **얼마나 확실해야** 하는지",
  strictnessOptions: {
    open: "느슨하게: 애매해도 답하기",
    normal: "보통: 측정한 대로",
    strict: "엄격하게: 확실할 때만 답하기",
  },
  cooldown: "한 사람이 연달아 다섯 번 물은 뒤 **질문 사이의 간격**",
  cooldownAsSet: "봇 운영자가 정한 대로",
  cooldownOption: (seconds) => (seconds === 0 ? "간격 없음" : count(seconds, { other: "#초" })),
  ownersRole: "**운영진 역할**: 이 역할을 가진 사람은 이 역할을 고르는 일만 빼고 운영진이 하는 모든 일을 할 수 있어요.",
  nobodyElse: "‘서버 관리하기’ 권한이 있는 멤버만",
  ownersChannel: "**운영진 채널**: 멤버가 보낸 질문이 올라와요.",
  noChannel: "채널 없음",
  forums:
    "새 게시물에 제목만 보고 한 번 답하는 **포럼**이에요. 답이 확실하고 다른 사람이 아직 답하지 않았을 때만 답해요.",
  noForum: "포럼 없음",
  helpedTag: "그런 답변 아래의 **해결됐어요** 버튼이 게시물에 다는 태그:",
  noTag: "태그 없음",
  weekly: "**주간 요약**: 7일 동안 받은 질문과 문서에 빠진 것을 이 채널에, 이 요일 이 시각(UTC)에 올려요.",
  noWeekly: "주간 요약 없음",
  askIn: (channels, others) =>
    `저는 ${channels.join(", ")}${others > 0 ? ` 외 채널 ${number(others)}곳` : ""}에서 답해요. 여기서 **/ask** 답변은 나에게만 보여요.`,
  request: (question) => `**멤버가 운영진에게 물었어요**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "이 서버의 운영진은 답변을 다른 채널에서만 공개하게 했어요. 여기서는 나에게만 보여요.",
  mayNotChooseRole: "운영진 역할은 ‘서버 관리하기’ 권한이 있는 멤버만 고를 수 있어요.",
};
