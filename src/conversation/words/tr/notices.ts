import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("tr");

export const notices: typeof english = {
  offer: "Yanıtlanınca bana haber ver",
  kept: "Makaleler bunu yanıtladığında sana haber veririm: direkt mesajla ya da direkt mesaj kabul etmiyorsan burada senden bahsederek. Kullanıcı ID’n yalnızca bunun için saklanır ve sonra silinir.",
  privacy: (awaited) =>
    `Sorduğun ${count(awaited, { one: "# soru", other: "# soru" })} yanıtlanabildiğinde sana haber verilir: kullanıcı ID’n yalnızca bunun için ve o zamana kadar saklanır.`,
  answered: (question, channelId) =>
    `Şunu merak ediyordun: “${escapeLine(question, MAX_QUESTION_LENGTH)}”. Makaleler artık yanıtlıyor: <#${channelId}> kanalında yeniden sor.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, makaleler artık ekibe gönderdiğin bir soruyu yanıtlıyor: **/ask** ile yeniden sor.`,
};
