import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("ko");
const asked = (times: number) => count(times, { other: "질문 #번" });

export const insights: typeof english = {
  description: "여기서 무엇을 묻는지, 문서에 무엇이 빠졌는지, 무엇이 도움이 되는지",
  days: "조회 기간",
  lastDays: (days) => `최근 ${number(days)}일`,
  title: (days) => `### 최근 ${number(days)}일`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { other: "질문 #개" })}**: 🟦 답 있음 ${number(answered)}, 🟧 답 없음 ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**투표**: 도움 됨 ${number(helpful)}, 도움 안 됨 ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { other: "비공개 질문 #개에 답하지 못했어요. 내용은 보관하지 않아요." })}`,
  week: (first, last) => `### ${date(first)} ~ ${date(last)}의 질문`,
  elsewhere: (questions) =>
    `-# ${count(questions, { other: "다른 질문 #개에 답하지 못했어요. 비공개로 물었거나 모두가 읽을 수는 없는 곳에서 물은 것이에요." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { other: "질문 #개가 운영진에게 전달됐어요. 운영진은 /insights에서 볼 수 있어요." })}`,
  chart: (days) => `최근 ${number(days)}일의 날짜별 질문`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# 비슷한 질문 ${number(questions)}개 더`,
  nothingMissing: "모든 질문에 답했어요.",
  moreGroups: (groups) => `-# ${count(groups, { other: "나머지 #개 묶음은 표에 있어요." })}`,
  requests: "**운영진에게 보낸 것**",
  resolved: "**이제 답이 있는 것**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**멤버에게 도움이 안 된 것**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · 도움 안 됨 ${number(notHelpful)}, 도움 됨 ${number(helpful)}`,
  write: "문서 쓰기",
  point: "문서로 연결",
  dismiss: "제외",
  pointTitle: "문서로 연결",
  pointLabel: "문서의 제목이나 경로",
  pointed: (title) =>
    `이제부터 이 질문들은 ‘${escapeLine(title, MAX_TITLE_TEXT)}’ 문서로 이어져요. **색인하고 있어요…**`,
  pointedAnswered: (title, question) =>
    `‘${escapeLine(question, MAX_QUESTION_LENGTH)}’: 이제 ‘${escapeLine(title, MAX_TITLE_TEXT)}’ 문서로 답해요.`,
  pointedUnanswered: (title) =>
    `이 질문들은 이제 ‘${escapeLine(title, MAX_TITLE_TEXT)}’ 문서로 이어지지만 답이 충분히 분명하지 않아요. 본문에 답을 더해 주세요.`,
  pointedOnly: (reason) => `저장했지만 아직 색인하지 않았어요: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `제외했어요: ‘${escapeLine(question, MAX_QUESTION_LENGTH)}’ 질문은 이제 목록에 없어요.`,

  groupGone: "이 질문은 이제 목록에 없어요. 답이 나왔거나 제외됐어요. 지금 목록은 /insights에서 보세요.",
  notReadable: "지금은 질문 기록을 읽을 수 없어요. 1분 뒤에 다시 시도하세요.",
  table: (days) => `questions-${days}-days.csv`,
};
