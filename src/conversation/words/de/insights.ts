import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("de");
const asked = (times: number) => count(times, { one: "einmal gefragt", other: "#-mal gefragt" });

export const insights: typeof english = {
  description: "Was hier gefragt wird, was den Artikeln fehlt und was hilft",
  days: "Wie weit zurück",
  lastDays: (days) => `Letzte ${number(days)} Tage`,
  title: (days) => `### Letzte ${number(days)} Tage`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# Frage", other: "# Fragen" })}**: 🟦 ${number(answered)} beantwortet, 🟧 ${number(withheld)} nicht beantwortet`,
  votes: (helpful, notHelpful) => `**Stimmen**: ${number(helpful)} hilfreich, ${number(notHelpful)} nicht hilfreich`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# private Frage wurde nicht beantwortet; ihr Wortlaut wird nicht aufbewahrt.", other: "# private Fragen wurden nicht beantwortet; ihr Wortlaut wird nicht aufbewahrt." })}`,
  week: (first, last) => `### Fragen vom ${date(first)} bis ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# weitere Frage wurde nicht beantwortet: Sie wurde privat gestellt, oder wo nicht alle lesen dürfen.", other: "# weitere Fragen wurden nicht beantwortet: Sie wurden privat gestellt, oder wo nicht alle lesen dürfen." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# Frage ging ans Serverteam, das sie in /insights findet.", other: "# Fragen gingen ans Serverteam, das sie in /insights findet." })}`,
  chart: (days) => `Fragen pro Tag, in den letzten ${number(days)} Tagen`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) => `-# und ${count(questions, { one: "# ähnliche", other: "# ähnliche" })}`,
  nothingMissing: "Jede Frage wurde beantwortet.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# weitere Gruppe steht in der Tabelle.", other: "# weitere Gruppen stehen in der Tabelle." })}`,
  requests: "**Ans Serverteam geschickt**",
  resolved: "**Inzwischen beantwortet**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Laut Mitgliedern nicht hilfreich**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · ${number(notHelpful)} nicht hilfreich, ${number(helpful)} hilfreich`,
  write: "Artikel schreiben",
  point: "Auf Artikel verweisen",
  dismiss: "Verwerfen",
  pointTitle: "Auf einen Artikel verweisen",
  pointLabel: "Titel oder Pfad des Artikels",
  pointed: (title) =>
    `Diese Fragen führen von jetzt an zu „${escapeLine(title, MAX_TITLE_TEXT)}“. **Wird eingelesen …**`,
  pointedAnswered: (title, question) =>
    `„${escapeLine(question, MAX_QUESTION_LENGTH)}“ wird jetzt aus „${escapeLine(title, MAX_TITLE_TEXT)}“ beantwortet.`,
  pointedUnanswered: (title) =>
    `Diese Fragen führen jetzt zu „${escapeLine(title, MAX_TITLE_TEXT)}“, aber er beantwortet sie nicht deutlich genug: Ergänze die Antwort in seinem Text.`,
  pointedOnly: (reason) => `Das ist gespeichert, aber noch nicht eingelesen: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Verworfen: „${escapeLine(question, MAX_QUESTION_LENGTH)}“ steht nicht mehr auf der Liste.`,

  groupGone:
    "Diese Frage steht nicht mehr auf der Liste: Sie wurde beantwortet oder verworfen. Die aktuelle Liste zeigt /insights.",
  notReadable: "Was gefragt wurde, lässt sich gerade nicht lesen: Bitte versuch es in einer Minute noch einmal.",
  table: (days) => `questions-${days}-days.csv`,
};
