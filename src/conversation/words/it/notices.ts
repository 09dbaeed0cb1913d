import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("it");

export const notices: typeof english = {
  offer: "Avvisami quando c'è una risposta",
  kept: "Ti avviserò quando gli articoli risponderanno: con un messaggio diretto o, se non ne accetti, con una menzione qui. Il tuo ID viene conservato solo per questo, e poi cancellato.",
  privacy: (awaited) =>
    `Riceverai un avviso quando ${count(awaited, { one: "# delle tue domande avrà", many: "# delle tue domande avranno", other: "# delle tue domande avranno" })} risposta: il tuo ID si conserva solo per questo e solo fino ad allora.`,
  answered: (question, channelId) =>
    `Volevi sapere: «${escapeLine(question, MAX_QUESTION_LENGTH)}». Ora gli articoli rispondono: chiedi di nuovo in <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, ora gli articoli rispondono a una domanda che hai inviato allo staff: falla di nuovo con **/ask**.`,
};
