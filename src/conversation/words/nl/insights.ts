import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("nl");
const asked = (times: number) => count(times, { one: "één keer gevraagd", other: "# keer gevraagd" });

export const insights: typeof english = {
  description: "Wat hier gevraagd wordt, wat de artikelen missen en wat helpt",
  days: "Hoe ver terug",
  lastDays: (days) => `Laatste ${number(days)} dagen`,
  title: (days) => `### Laatste ${number(days)} dagen`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# vraag", other: "# vragen" })}**: 🟦 ${number(answered)} beantwoord, 🟧 ${number(withheld)} niet beantwoord`,
  votes: (helpful, notHelpful) => `**Stemmen**: ${number(helpful)} nuttig, ${number(notHelpful)} niet nuttig`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# privévraag is niet beantwoord; de tekst ervan wordt niet bewaard.", other: "# privévragen zijn niet beantwoord; de tekst ervan wordt niet bewaard." })}`,
  week: (first, last) => `### Vragen van ${date(first)} tot en met ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# andere vraag is niet beantwoord: ze werd privé gesteld, of waar niet iedereen mag lezen.", other: "# andere vragen zijn niet beantwoord: ze werden privé gesteld, of waar niet iedereen mag lezen." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# vraag is naar het team gestuurd, dat ze bij /insights vindt.", other: "# vragen zijn naar het team gestuurd, dat ze bij /insights vindt." })}`,
  chart: (days) => `Vragen per dag, van de laatste ${number(days)} dagen`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# en ${count(questions, { one: "# soortgelijke", other: "# soortgelijke" })}`,
  nothingMissing: "Elke vraag is beantwoord.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# andere groep staat in de tabel.", other: "# andere groepen staan in de tabel." })}`,
  requests: "**Naar het team gestuurd**",
  resolved: "**Inmiddels beantwoord**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Niet nuttig, zeggen leden**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · ${number(notHelpful)} niet nuttig, ${number(helpful)} nuttig`,
  write: "Een artikel schrijven",
  point: "Naar een artikel verwijzen",
  dismiss: "Negeren",
  pointTitle: "Naar een artikel verwijzen",
  pointLabel: "Titel of pad van het artikel",
  pointed: (title) => `Voortaan leiden deze vragen naar ‘${escapeLine(title, MAX_TITLE_TEXT)}’. **Indexeren …**`,
  pointedAnswered: (title, question) =>
    `‘${escapeLine(question, MAX_QUESTION_LENGTH)}’ wordt nu beantwoord uit ‘${escapeLine(title, MAX_TITLE_TEXT)}’.`,
  pointedUnanswered: (title) =>
    `Deze vragen leiden nu naar ‘${escapeLine(title, MAX_TITLE_TEXT)}’, maar dat beantwoordt ze niet duidelijk genoeg: voeg het antwoord toe aan de tekst.`,
  pointedOnly: (reason) => `Dit is opgeslagen, maar nog niet geïndexeerd: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Genegeerd: ‘${escapeLine(question, MAX_QUESTION_LENGTH)}’ staat niet meer op de lijst.`,

  groupGone:
    "Deze vraag staat niet meer op de lijst: ze is beantwoord of genegeerd. De huidige lijst staat bij /insights.",
  notReadable: "Wat er gevraagd is, kan nu niet gelezen worden: probeer het over een minuut nog eens.",
  table: (days) => `questions-${days}-days.csv`,
};
