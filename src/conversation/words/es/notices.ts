import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("es");

export const notices: typeof english = {
  offer: "Avísame cuando tenga respuesta",
  kept: "Te avisaré cuando los artículos respondan a esto: por mensaje directo o, si no los aceptas, con una mención aquí. Tu ID se guarda solo para eso y después se borra.",
  privacy: (awaited) =>
    `Se te avisará cuando haya respuesta para ${count(awaited, { one: "# pregunta tuya", many: "# de preguntas tuyas", other: "# preguntas tuyas" })}: tu ID se guarda solo para eso y solo hasta entonces.`,
  answered: (question, channelId) =>
    `Querías saber: «${escapeLine(question, MAX_QUESTION_LENGTH)}». Los artículos ya responden: vuelve a preguntar en <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, los artículos ya responden a una pregunta que enviaste al equipo: vuelve a hacerla con **/ask**.`,
};
