import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("es");

export const settings: typeof english = {
  description: "Lo que el equipo decide para este servidor: canales, privacidad, extractos, rigor, roles",
  title: "### Ajustes de este servidor\n-# Cada elección vale al instante.",
  kept: "-# Guardado.",
  channels:
    "**Canales en los que respondo.** En los demás, las respuestas son privadas, y a quien me menciona le digo dónde preguntar.",
  everywhere: "Todos los canales",
  privacy: "**Las respuestas** las ve",
  isPublic: "Todo el canal, salvo que se pregunte en privado",
  isPrivate: "Solo quien pregunta, que puede compartirlas",
  excerpts: "**Extractos** en una respuesta",
  excerptsOption: (excerpts) => count(excerpts, { one: "# extracto", many: "# de extractos", other: "# extractos" }),
  strictness: "**Cuán segura** debe ser una respuesta",
  strictnessOptions: {
    open: "Abierto: responder también en caso de duda",
    normal: "Normal: según lo medido",
    strict: "Estricto: responder solo si es seguro",
  },
  cooldown: "**Pausa entre las preguntas** de una persona, tras cinco seguidas",
  cooldownAsSet: "Como lo ha fijado quien opera el bot",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Sin pausa" : count(seconds, { one: "# segundo", many: "# de segundos", other: "# segundos" }),
  ownersRole: "**Rol del equipo**: sus miembros pueden hacer todo lo que puede el equipo, menos elegir este rol.",
  nobodyElse: "Solo los miembros con «Gestionar servidor»",
  ownersChannel: "**Canal del equipo**: ahí se publican las peticiones de los miembros.",
  noChannel: "Ningún canal",
  forums:
    "**Foros** en los que una publicación nueva se responde una vez, según su título, si la respuesta es segura y nadie más ha contestado.",
  noForum: "Ningún foro",
  helpedTag: "**Me ha servido**, debajo de esa respuesta, pone esta etiqueta a la publicación:",
  noTag: "Ninguna etiqueta",
  weekly:
    "**Resumen semanal**: qué se preguntó en siete días y qué falta, en este canal, este día y a esta hora (UTC).",
  noWeekly: "Sin resumen semanal",
  askIn: (channels, others) =>
    `Respondo en ${channels.join(", ")}${others > 0 ? ` y en ${count(others, { one: "# canal más", many: "# de canales más", other: "# canales más" })}` : ""}; aquí **/ask** se responde en privado.`,
  request: (question) => `**Un miembro pregunta al equipo**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "El equipo de este servidor prefiere las respuestas en otros canales: aquí solo las ves tú.",
  mayNotChooseRole: "El rol del equipo solo lo eligen los miembros con el permiso «Gestionar servidor».",
};
