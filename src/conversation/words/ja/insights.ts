import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("ja");
const asked = (times: number) => count(times, { other: "質問#回" });

export const insights: typeof english = {
  description: "ここで何が質問され、記事に何が足りず、何が役に立っているか",
  days: "さかのぼる期間",
  lastDays: (days) => `過去${number(days)}日間`,
  title: (days) => `### 過去${number(days)}日間`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { other: "質問#件" })}**：🟦 答えあり ${number(answered)}、🟧 答えなし ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**投票**：役に立った ${number(helpful)}、役に立たなかった ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { other: "private の質問#件に答えがありませんでした。文面は保存していません。" })}`,
  week: (first, last) => `### ${date(first)}～${date(last)}の質問`,
  elsewhere: (questions) =>
    `-# ${count(questions, { other: "ほか#件の質問に答えがありませんでした。private での質問か、全員が読めるとは限らない場所での質問です。" })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { other: "#件の質問が運営に送られました。運営は /insights で見られます。" })}`,
  chart: (days) => `過去${number(days)}日間の日ごとの質問数`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# ほかに似た質問${number(questions)}件`,
  nothingMissing: "すべての質問に答えがありました。",
  moreGroups: (groups) => `-# ${count(groups, { other: "ほか#グループは表にあります。" })}`,
  requests: "**運営に送られたもの**",
  resolved: "**その後答えが出たもの**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**メンバーが「役に立たなかった」としたもの**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · 役に立たなかった ${number(notHelpful)}、役に立った ${number(helpful)}`,
  write: "記事を書く",
  point: "記事を指定",
  dismiss: "除外",
  pointTitle: "記事を指定する",
  pointLabel: "記事のタイトルかパス",
  pointed: (title) =>
    `これからはこれらの質問を「${escapeLine(title, MAX_TITLE_TEXT)}」に結びつけます。**取り込んでいます…**`,
  pointedAnswered: (title, question) =>
    `「${escapeLine(question, MAX_QUESTION_LENGTH)}」には今後「${escapeLine(title, MAX_TITLE_TEXT)}」から答えます。`,
  pointedUnanswered: (title) =>
    `これらの質問を「${escapeLine(title, MAX_TITLE_TEXT)}」に結びつけましたが、まだはっきりした答えになっていません。本文に答えを書き足してください。`,
  pointedOnly: (reason) => `保存しましたが、まだ取り込んでいません：${escapeLine(reason, 500)}`,
  dismissed: (question) => `除外しました。「${escapeLine(question, MAX_QUESTION_LENGTH)}」はもう一覧に載りません。`,

  groupGone: "この質問はもう一覧にありません。答えが出たか、除外されました。今の一覧は /insights で見られます。",
  notReadable: "今は質問の記録を読み込めません。1分後にもう一度お試しください。",
  table: (days) => `questions-${days}-days.csv`,
};
