import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("nl");

export const notices: typeof english = {
  offer: "Laat het me weten bij een antwoord",
  kept: "Ik laat het je weten als de artikelen hier antwoord op geven: in een privébericht, of met een vermelding hier als je die niet ontvangt. Je ID wordt alleen daarvoor bewaard en daarna verwijderd.",
  privacy: (awaited) =>
    `Je hoort het als ${count(awaited, { one: "# vraag van jou beantwoord kan", other: "# vragen van jou beantwoord kunnen" })} worden: alleen daarvoor, en niet langer, wordt je ID bewaard.`,
  answered: (question, channelId) =>
    `Je wilde weten: ‘${escapeLine(question, MAX_QUESTION_LENGTH)}’. De artikelen geven nu antwoord: vraag het nog eens in <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, de artikelen beantwoorden nu een vraag die je naar het team stuurde: stel die nog eens met **/ask**.`,
};
