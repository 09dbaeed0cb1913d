import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("es");

export const privacy: typeof english = {
  description: "Lo que este bot guarda sobre ti: verlo, descargarlo, borrarlo",
  title: "### Lo que guardo sobre ti",
  nothing: "Por ahora, nada.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# pregunta tuya", many: "# de preguntas tuyas", other: "# preguntas tuyas" })}, sin el texto de las privadas`,
      `- ${count(votes, { one: "# voto", many: "# de votos", other: "# votos" })} sobre respuestas`,
      `- ${count(requests, { one: "# pregunta", many: "# de preguntas", other: "# preguntas" })} que enviaste al equipo`,
    ].join("\n"),
  since: (day) => `-# Lo más antiguo es del ${date(day)}.`,
  how: (days) =>
    `-# En lugar de tu nombre hay un hash con el que nadie puede saber quién eres. Todo desaparece solo al cabo de ${count(days, { one: "# día", many: "# de días", other: "# días" })}.`,
  notKnown:
    "-# Tras un reinicio no reconozco a los miembros: de lo que guardé antes del último, ya nadie puede saber qué es tuyo.",
  download: "Descargar",
  remove: "Borrar",
  removeSure: "Borrar para siempre",
  areYouSure: "**¿Borrar todo lo que guardo sobre ti?** Tus votos dejarán de contar. Esto no se puede deshacer.",
  removed: (records) =>
    records === 0
      ? "No había nada que borrar."
      : `Borrado: ${count(records, { one: "# registro", many: "# de registros", other: "# registros" })}.`,
  file: "Todo lo que guardo sobre ti, tal como está almacenado:",
};
