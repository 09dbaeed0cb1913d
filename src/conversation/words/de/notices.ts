import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("de");

export const notices: typeof english = {
  offer: "Sag Bescheid, wenn es beantwortet ist",
  kept: "Ich sage dir Bescheid, wenn die Artikel das beantworten: in einer Direktnachricht oder, wenn du keine annimmst, mit einer Erwähnung hier. Nur dafür wird deine ID aufbewahrt und danach gelöscht.",
  privacy: (awaited) =>
    `Du bekommst Bescheid, sobald die Artikel ${count(awaited, { one: "# Frage", other: "# Fragen" })} von dir beantworten: Nur dafür und nicht länger wird deine ID aufbewahrt.`,
  answered: (question, channelId) =>
    `Du wolltest wissen: „${escapeLine(question, MAX_QUESTION_LENGTH)}“. Die Artikel beantworten es jetzt: Frag noch einmal in <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, die Artikel beantworten jetzt eine Frage, die du ans Serverteam geschickt hast: Stell sie noch einmal mit **/ask**.`,
};
