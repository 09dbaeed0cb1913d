import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("de");

export const privacy: typeof english = {
  description: "Was dieser Bot über dich aufbewahrt: ansehen, herunterladen, löschen",
  title: "### Was ich über dich aufbewahre",
  nothing: "Im Moment nichts.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# Frage", other: "# Fragen" })} von dir, private ohne ihren Wortlaut`,
      `- ${count(votes, { one: "# Stimme", other: "# Stimmen" })} zu Antworten`,
      `- ${count(requests, { one: "# Frage", other: "# Fragen" })}, die du an das Serverteam geschickt hast`,
    ].join("\n"),
  since: (day) => `-# Das Älteste ist vom ${date(day)}.`,
  how: (days) =>
    `-# Statt deines Namens steht dabei ein Hash, aus dem niemand erfahren kann, wer du bist. Nach ${count(days, { one: "# Tag", other: "# Tagen" })} verschwindet alles von selbst.`,
  notKnown:
    "-# Nach einem Neustart erkenne ich Mitglieder nicht wieder: Was ich davor aufbewahrt habe, kann niemand mehr dir zuordnen.",
  download: "Herunterladen",
  remove: "Löschen",
  removeSure: "Endgültig löschen",
  areYouSure:
    "**Alles löschen, was ich über dich aufbewahre?** Deine Stimmen zählen dann nicht mehr. Das lässt sich nicht rückgängig machen.",
  removed: (records) =>
    records === 0
      ? "Es gab nichts zu löschen."
      : `Gelöscht: ${count(records, { one: "# Eintrag", other: "# Einträge" })}.`,
  file: "Alles, was ich über dich aufbewahre, so wie es gespeichert ist:",
};
