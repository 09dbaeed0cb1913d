import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("nl");

export const privacy: typeof english = {
  description: "Wat deze bot over je bewaart: bekijken, downloaden, verwijderen",
  title: "### Wat ik over je bewaar",
  nothing: "Op dit moment niets.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# vraag", other: "# vragen" })} van jou, privévragen zonder de tekst`,
      `- ${count(votes, { one: "# stem", other: "# stemmen" })} over antwoorden`,
      `- ${count(requests, { one: "# vraag", other: "# vragen" })} die je naar het team hebt gestuurd`,
    ].join("\n"),
  since: (day) => `-# Het oudste is van ${date(day)}.`,
  how: (days) =>
    `-# In plaats van je naam staat er een hash bij, waaruit niemand kan opmaken wie je bent. Alles verdwijnt vanzelf na ${count(days, { one: "# dag", other: "# dagen" })}.`,
  notKnown:
    "-# Na een herstart herken ik leden niet: van wat ik vóór de laatste herstart bewaarde, kan niemand meer zeggen dat het van jou is.",
  download: "Downloaden",
  remove: "Verwijderen",
  removeSure: "Definitief verwijderen",
  areYouSure:
    "**Alles verwijderen wat ik over je bewaar?** Je stemmen tellen dan niet meer. Dit kan niet ongedaan worden gemaakt.",
  removed: (records) =>
    records === 0
      ? "Er was niets te verwijderen."
      : `Verwijderd: ${count(records, { one: "# gegeven", other: "# gegevens" })}.`,
  file: "Alles wat ik over je bewaar, zoals het is opgeslagen:",
};
