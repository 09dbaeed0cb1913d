import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("it");
const asked = (times: number) =>
  count(times, { one: "chiesto una volta", many: "chiesto # di volte", other: "chiesto # volte" });

export const insights: typeof english = {
  description: "Che cosa si chiede qui, che cosa manca agli articoli e che cosa aiuta",
  days: "Quanti giorni guardare indietro",
  lastDays: (days) => `Ultimi ${number(days)} giorni`,
  title: (days) => `### Ultimi ${number(days)} giorni`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# domanda", many: "# di domande", other: "# domande" })}**: 🟦 con risposta: ${number(answered)}, 🟧 senza risposta: ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Voti**: utile ${number(helpful)}, non utile ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# domanda privata è rimasta senza risposta; il suo testo non viene conservato.", many: "# di domande private sono rimaste senza risposta; il loro testo non viene conservato.", other: "# domande private sono rimaste senza risposta; il loro testo non viene conservato." })}`,
  week: (first, last) => `### Domande dal ${date(first)} al ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# altra domanda è rimasta senza risposta: è stata fatta in privato, o dove non tutti possono leggere.", many: "# di altre domande sono rimaste senza risposta: sono state fatte in privato, o dove non tutti possono leggere.", other: "# altre domande sono rimaste senza risposta: sono state fatte in privato, o dove non tutti possono leggere." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# domanda è stata inviata allo staff, che la trova in /insights.", many: "# di domande sono state inviate allo staff, che le trova in /insights.", other: "# domande sono state inviate allo staff, che le trova in /insights." })}`,
  chart: (days) => `Domande al giorno, negli ultimi ${number(days)} giorni`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) =>
    `-# e ${count(questions, { one: "un'altra simile", many: "altre # di simili", other: "altre # simili" })}`,
  nothingMissing: "Tutte le domande hanno avuto risposta.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "Un altro gruppo è nella tabella.", many: "Altri # di gruppi sono nella tabella.", other: "Altri # gruppi sono nella tabella." })}`,
  requests: "**Inviate allo staff**",
  resolved: "**Nel frattempo hanno avuto risposta**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Non utile, dicono i membri**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · non utile ${number(notHelpful)}, utile ${number(helpful)}`,
  write: "Scrivi un articolo",
  point: "Rimanda a un articolo",
  dismiss: "Ignora",
  pointTitle: "Rimanda a un articolo",
  pointLabel: "Titolo o percorso dell'articolo",
  pointed: (title) =>
    `D'ora in poi queste domande portano a «${escapeLine(title, MAX_TITLE_TEXT)}». **Indicizzazione…**`,
  pointedAnswered: (title, question) =>
    `«${escapeLine(question, MAX_QUESTION_LENGTH)}» ora trova risposta in «${escapeLine(title, MAX_TITLE_TEXT)}».`,
  pointedUnanswered: (title) =>
    `Queste domande ora portano a «${escapeLine(title, MAX_TITLE_TEXT)}», ma non risponde con sufficiente chiarezza: aggiungi la risposta al suo testo.`,
  pointedOnly: (reason) => `È salvato, ma non ancora indicizzato: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Ignorato: «${escapeLine(question, MAX_QUESTION_LENGTH)}» non è più nell'elenco.`,

  groupGone:
    "Questa domanda non è più nell'elenco: ha avuto risposta o è stata ignorata. L'elenco attuale è in /insights.",
  notReadable: "Al momento non si può leggere che cosa è stato chiesto: riprova tra un minuto.",
  table: (days) => `questions-${days}-days.csv`,
};
