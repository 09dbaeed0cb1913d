import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("pl");

export const privacy: typeof english = {
  description: "Co ten bot o tobie przechowuje: zobacz, pobierz, usuń",
  title: "### Co o tobie przechowuję",
  nothing: "W tej chwili nic.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# twoje pytanie", few: "# twoje pytania", many: "# twoich pytań", other: "# twojego pytania" })}, prywatne bez treści`,
      `- ${count(votes, { one: "# głos", few: "# głosy", many: "# głosów", other: "# głosu" })} na odpowiedzi`,
      `- ${count(requests, { one: "# pytanie wysłane", few: "# pytania wysłane", many: "# pytań wysłanych", other: "# pytania wysłanego" })} do ekipy`,
    ].join("\n"),
  since: (day) => `-# Najstarsze pochodzi z dnia ${date(day)}.`,
  how: (days) =>
    `-# Zamiast twojej nazwy zapisany jest skrót (hash), z którego nikt nie odczyta, kim jesteś. Wszystko znika samo po ${count(days, { one: "# dniu", few: "# dniach", many: "# dniach", other: "# dnia" })}.`,
  notKnown:
    "-# Po restarcie nie rozpoznaję użytkowników: nikt już nie ustali, co z zapisanych wcześniej rzeczy jest twoje.",
  download: "Pobierz",
  remove: "Usuń",
  removeSure: "Usuń na zawsze",
  areYouSure: "**Usunąć wszystko, co o tobie przechowuję?** Twoje głosy przestaną się liczyć. Tego nie można cofnąć.",
  removed: (records) =>
    records === 0
      ? "Nie było niczego do usunięcia."
      : `Usunięto: ${count(records, { one: "# wpis", few: "# wpisy", many: "# wpisów", other: "# wpisu" })}.`,
  file: "Wszystko, co o tobie przechowuję, w takiej postaci, w jakiej jest zapisane:",
};
