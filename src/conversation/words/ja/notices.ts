import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");

export const notices: typeof english = {
  offer: "答えが出たら知らせる",
  kept: "記事が答えられるようになったらお知らせします。ダイレクトメッセージで、受け取らない設定の場合はここでのメンションでお知らせします。IDはそのためだけに保存し、その後削除します。",
  privacy: (awaited) =>
    `あなたの質問${number(awaited)}件に答えられるようになったらお知らせします。IDはそのためだけに、それまでのあいだ保存します。`,
  answered: (question, channelId) =>
    `知りたかったこと：「${escapeLine(question, MAX_QUESTION_LENGTH)}」。記事が答えられるようになりました。<#${channelId}> でもう一度質問してください。`,
  answeredHere: (memberId) =>
    `<@${memberId}> さん、運営に送った質問に記事が答えられるようになりました。**/ask** でもう一度質問してください。`,
};
