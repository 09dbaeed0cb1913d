import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("en");

/** What a member reads who wants to be told of an answer, in Discord's Markdown; the label is plain. */
export const notices = {
  offer: "Tell me when it is answered",
  kept:
    "I will tell you when the articles answer this: in a direct message, or by a mention here where you take none. " +
    "Your id is kept for that alone, and deleted with it.",
  privacy: (awaited: number) =>
    `You are told when ${count(awaited, { one: "# question", other: "# questions" })} of yours can be answered: for that, and no longer, your id is kept.`,
  answered: (question: string, channelId: string) =>
    `You wanted to know: “${escapeLine(question, MAX_QUESTION_LENGTH)}”. The articles answer it now: ask again in <#${channelId}>.`,
  /** Where others read: the question may have been private. */
  answeredHere: (memberId: string) =>
    `<@${memberId}>, the articles answer a question now that you sent to the owners: ask it again with **/ask**.`,
};
