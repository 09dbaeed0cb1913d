import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pl");

export const notices: typeof english = {
  offer: "Daj znać, gdy będzie odpowiedź",
  kept: "Dam ci znać, gdy artykuły na to odpowiedzą: w wiadomości prywatnej albo, jeśli ich nie przyjmujesz, przez wzmiankę tutaj. Tylko po to przechowuję twój identyfikator, potem zostaje usunięty.",
  privacy: (awaited) =>
    `Dostaniesz wiadomość, gdy będzie odpowiedź na ${count(awaited, { one: "# twoje pytanie", few: "# twoje pytania", many: "# twoich pytań", other: "# twojego pytania" })}: tylko po to i nie dłużej przechowuję twój identyfikator.`,
  answered: (question, channelId) =>
    `Pytanie brzmiało: „${escapeLine(question, MAX_QUESTION_LENGTH)}”. Artykuły już na nie odpowiadają: zapytaj ponownie na <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, artykuły odpowiadają już na pytanie wysłane przez ciebie do ekipy: zadaj je ponownie przez **/ask**.`,
};
