import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("ja");

export const privacy: typeof english = {
  description: "このボットがあなたについて保存している情報：表示、ダウンロード、削除",
  title: "### あなたについて保存している情報",
  nothing: "今は何もありません。",
  kept: (questions, votes, requests) =>
    [
      `- あなたの質問 ${number(questions)}件（private の質問は文面なし）`,
      `- 答えへの投票 ${number(votes)}件`,
      `- 運営に送った質問 ${number(requests)}件`,
    ].join("\n"),
  since: (day) => `-# 最も古いものは ${date(day)} です。`,
  how: (days) =>
    `-# お名前の代わりに、誰なのか特定できないハッシュが付いています。${count(days, { other: "#日" })}経つと自動的に削除されます。`,
  notKnown:
    "-# 再起動するとメンバーを見分けられなくなります。前回の再起動より前に保存したものは、誰のものか分かりません。",
  download: "ダウンロード",
  remove: "削除",
  removeSure: "完全に削除",
  areYouSure:
    "**あなたについて保存している情報をすべて削除しますか？** あなたの投票は集計されなくなります。元に戻せません。",
  removed: (records) => (records === 0 ? "削除するものはありませんでした。" : `削除しました：${number(records)}件。`),
  file: "あなたについて保存しているすべての情報です（保存されたままの形）：",
};
