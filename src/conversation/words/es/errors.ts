import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("es");
const quoted = (text: string) => `«${plainLine(text, MAX_TITLE_TEXT)}»`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "preguntar",
  more: "pedir más",
  publish: "publicar una respuesta",
  request: "avisar al equipo",
  vote: "votar",
  context: "ver el contexto",
  open: "abrir un artículo",
  browse: "consultar los artículos",
  reindex: "indexar los artículos",
  cancel: "cancelar",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "La pregunta está vacía: pregunta con unas pocas palabras.",
  nothingAsked: "No has preguntado nada: di en pocas palabras qué quieres saber; en /help está todo lo que hay.",
  longQuestion: (length) =>
    `La pregunta tiene ${number(length)} caracteres: puede tener ${number(MAX_QUESTION_LENGTH)} como máximo.`,
  noSuchArticle: (named) => `No hay ningún artículo ${quoted(named)}: elige uno de la lista o mira en /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Varios artículos coinciden con ${quoted(named)}: ${names.join(", ")}` +
    `${others > 0 ? ` y ${number(others)} más` : ""}. ` +
    "Elige uno de la lista o nómbralo por su ruta.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `No tan deprisa: podrás ${doing[action]} otra vez dentro de ${count(seconds, { one: "# segundo", many: "# de segundos", other: "# segundos" })}. ` +
    "Preguntar, publicar, votar y consultar cuentan juntos.",
  storeUnavailable: "Ahora mismo no se puede acceder a los artículos: vuelve a preguntar en un minuto.",
  queueFull: "Ahora mismo hay demasiadas preguntas esperando: vuelve a preguntar en un minuto.",
  articleGone: "Este artículo ya no está: se ha eliminado o ha cambiado de nombre.",
  articleChanged: (title) =>
    `${quoted(title)} ha cambiado ahí desde esta respuesta: vuelve a preguntar para ver el texto actual.`,
  questionLost: "Este mensaje ya no muestra su pregunta: vuelve a preguntar.",
  noTextInMessage: "Ese mensaje no tiene texto que buscar.",
  mayNotWrite: "No puedes escribir en este canal.",
  botMayNotWrite: "No puedo escribir en este canal: el equipo puede permitirme enviar mensajes aquí.",
  publishedAlready: "Esta respuesta ya se ha publicado: con una vez basta.",
  otherServer: "Este bot responde en otros servidores, no en este.",
  messageGone: "El mensaje al que responder ya no está.",
  indexingAlready: "Los artículos ya se están indexando: espera a que termine.",
  nothingToCancel: "Ya no se está indexando nada.",
  reindexCancelled: "Cancelado: el índice está como estaba.",
  reindexUsage:
    "Escribe /reindex, /reindex sync para descargar antes las fuentes, o /reindex dry para ver qué cambiaría.",
  notYourRun: "Los artículos se están indexando para otro servidor; solo su equipo puede cancelarlo.",
  noPartialDryRun:
    "Aquí no se te pueden mostrar todos los artículos y, por tanto, tampoco lo que cambiaría: vuelve a indexar sin simulación.",
  notForAll:
    "No todos aquí pueden ver de dónde sale esta respuesta: pregunta otra vez sin private para ver lo que se puede mostrar.",
  ownersOnly: "Eso solo puede hacerlo el equipo: los miembros con el permiso «Gestionar servidor».",

  restarting: "Me están reiniciando: vuelve a preguntar en un minuto.",
  unnamed: "No ha funcionado.",
  unknownAction: "Esto ya no existe: puede que una actualización lo haya cambiado.",
  failure: (id) =>
    `Algo ha fallado por nuestra parte. Quien opera el bot encontrará la causa en el registro con el código **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN no está definido, así que solo funciona la terminal: escribe una pregunta, help para ver la ayuda o exit para salir.",
  noSuchCommand: (name, known) =>
    `No existe el comando /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `escribe una pregunta o uno de estos: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Algo ha fallado por nuestra parte; la causa está en el registro.",
  more: "Intro para ver más, q para terminar: ",
};
