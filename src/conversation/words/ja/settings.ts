import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("ja");

export const settings: typeof english = {
  description: "運営がこのサーバーについて決めること：チャンネル、公開範囲、抜粋、厳しさ、ロール",
  title: "### このサーバーの設定\n-# 選ぶとすぐに反映されます。",
  kept: "-# 保存しました。",
  channels: "**答えるチャンネル。** ほかのチャンネルでは答えは本人だけに見え、メンションには質問できる場所を伝えます。",
  everywhere: "すべてのチャンネル",
  privacy: "**答え**が見える人",
  isPublic: "チャンネルの全員（private で質問した場合を除く）",
  isPrivate: "質問した本人だけ（本人が共有できます）",
  excerpts: "1つの答えに含める**抜粋**",
  excerptsOption: (excerpts) => count(excerpts, { other: "抜粋#件" }),
  strictness: "答えに必要な**確かさ**",
  strictnessOptions: {
    open: "ゆるめ：迷ったら答える",
    normal: "ふつう：測定結果どおり",
    strict: "厳しめ：確かなときだけ答える",
  },
  cooldown: "1人が続けて5回質問したあとの**質問の間隔**",
  cooldownAsSet: "ボットの管理者の設定どおり",
  cooldownOption: (seconds) => (seconds === 0 ? "間隔なし" : count(seconds, { other: "#秒" })),
  ownersRole: "**運営のロール**：このロールの人は、このロールを選ぶこと以外、運営ができることをすべてできます。",
  nobodyElse: "「サーバー管理」権限のあるメンバーのみ",
  ownersChannel: "**運営のチャンネル**：メンバーからの質問が投稿されます。",
  noChannel: "チャンネルなし",
  forums:
    "新しい投稿にタイトルをもとに一度だけ答える**フォーラム**。答えが確かで、ほかの人がまだ返信していない場合に限ります。",
  noForum: "フォーラムなし",
  helpedTag: "その答えの**解決しました**を押すと、投稿に付くタグ：",
  noTag: "タグなし",
  weekly:
    "**週刊まとめ**：7日間に質問されたことと足りないことを、このチャンネルに、この曜日のこの時刻（UTC）に投稿します。",
  noWeekly: "週刊まとめなし",
  askIn: (channels, others) =>
    `${channels.join("、")}${others > 0 ? `、ほか${number(others)}チャンネル` : ""}で答えます。ここでは **/ask** の答えは本人だけに見えます。`,
  request: (question) => `**メンバーから運営への質問**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere:
    "このサーバーでは答えを別のチャンネルに投稿することになっています。ここでは答えはあなただけに見えます。",
  mayNotChooseRole: "運営のロールを選べるのは「サーバー管理」権限のあるメンバーだけです。",
};
