import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("es");
const asked = (times: number) =>
  count(times, { one: "preguntado una vez", many: "preguntado # de veces", other: "preguntado # veces" });

export const insights: typeof english = {
  description: "Qué se pregunta aquí, qué falta en los artículos y qué ayuda",
  days: "Cuántos días atrás mirar",
  lastDays: (days) => `Últimos ${number(days)} días`,
  title: (days) => `### Últimos ${number(days)} días`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# pregunta", many: "# de preguntas", other: "# preguntas" })}**: 🟦 con respuesta: ${number(answered)}, 🟧 sin respuesta: ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Votos**: útil ${number(helpful)}, no útil ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# pregunta privada quedó sin respuesta; su texto no se guarda.", many: "# de preguntas privadas quedaron sin respuesta; su texto no se guarda.", other: "# preguntas privadas quedaron sin respuesta; su texto no se guarda." })}`,
  week: (first, last) => `### Preguntas del ${date(first)} al ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# pregunta más quedó sin respuesta: se hizo en privado o donde no todos pueden leer.", many: "# de preguntas más quedaron sin respuesta: se hicieron en privado o donde no todos pueden leer.", other: "# preguntas más quedaron sin respuesta: se hicieron en privado o donde no todos pueden leer." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# pregunta se envió al equipo, que la encuentra en /insights.", many: "# de preguntas se enviaron al equipo, que las encuentra en /insights.", other: "# preguntas se enviaron al equipo, que las encuentra en /insights." })}`,
  chart: (days) => `Preguntas por día, en los últimos ${number(days)} días`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) =>
    `-# y ${count(questions, { one: "# parecida", many: "# de parecidas", other: "# parecidas" })}`,
  nothingMissing: "Todas las preguntas tuvieron respuesta.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# grupo más está en la tabla.", many: "# de grupos más están en la tabla.", other: "# grupos más están en la tabla." })}`,
  requests: "**Enviadas al equipo**",
  resolved: "**Ya tienen respuesta**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Poco útil, según los miembros**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · no útil ${number(notHelpful)}, útil ${number(helpful)}`,
  write: "Escribir un artículo",
  point: "Remitir a un artículo",
  dismiss: "Descartar",
  pointTitle: "Remitir a un artículo",
  pointLabel: "Título o ruta del artículo",
  pointed: (title) =>
    `A partir de ahora estas preguntas llevan a «${escapeLine(title, MAX_TITLE_TEXT)}». **Indexando…**`,
  pointedAnswered: (title, question) =>
    `«${escapeLine(question, MAX_QUESTION_LENGTH)}» se responde ahora a partir de «${escapeLine(title, MAX_TITLE_TEXT)}».`,
  pointedUnanswered: (title) =>
    `Estas preguntas llevan ahora a «${escapeLine(title, MAX_TITLE_TEXT)}», pero no las responde con suficiente claridad: añade la respuesta a su texto.`,
  pointedOnly: (reason) => `Queda guardado, pero aún sin indexar: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Descartado: «${escapeLine(question, MAX_QUESTION_LENGTH)}» ya no está en la lista.`,

  groupGone: "Esta pregunta ya no está en la lista: se respondió o se descartó. La lista actual está en /insights.",
  notReadable: "Ahora mismo no se puede leer lo que se ha preguntado: vuelve a intentarlo en un minuto.",
  table: (days) => `questions-${days}-days.csv`,
};
