import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("es");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `«${escapeLine(text, limit)}»`;
const lines = (first: number, last: number) => (first === last ? `línea ${first}` : `líneas ${first}-${last}`);
const chunks = (amount: number) =>
  count(amount, { one: "# fragmento", many: "# de fragmentos", other: "# fragmentos" });
const articles = (amount: number) => count(amount, { one: "# artículo", many: "# de artículos", other: "# artículos" });
const places = {
  page: { one: "página", other: "páginas" },
  slide: { one: "diapositiva", other: "diapositivas" },
  row: { one: "fila", other: "filas" },
};
const buttons = {
  context: "Contexto",
  more: "Más",
  askAgain: "Preguntar de nuevo",
  helpful: "Útil",
  notHelpful: "No es útil",
  thisHelped: "Me ha servido",
  share: "Compartir",
  post: "Publicar como respuesta",
  tellOwners: "Avisar al equipo",
  askAbout: "Preguntar sobre este artículo",
  previous: "Anterior",
  next: "Siguiente",
  cancelReindex: "Cancelar",
};
const FIND = "Buscar en los artículos";

export const members: typeof english = {
  ask: {
    description: "Pregunta a los artículos: la respuesta son extractos con su fuente",
    question: "¿Qué quieres saber?",
    article: "Buscar solo en este artículo",
    private: "Mostrarte la respuesta solo a ti",
    find: FIND,
    suggested: (subject) => `¿Qué se dice sobre ${subject}?`,
    directHint: "Respondo en servidores: pregúntame allí con **/ask** o mencióname con una pregunta.",
    mentionHint: "Pregúntame algo: mencióname con una pregunta o usa **/ask**. En **/help** hay más.",
  },

  answer: {
    closest: "No tengo claro que los artículos respondan a esto. Los pasajes más cercanos:",
    none: "**Los artículos no responden a esto.**",
    nearest: "Los artículos más cercanos:",
    articlesIn: (codes) => `Los artículos están en otro idioma: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Ningún artículo dice ${quoted(from, MAX_WORD_TEXT)}: se ha buscado ${quoted(to, MAX_WORD_TEXT)} en su lugar.`,
    link: "enlace",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `en ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) =>
      `también en ${names.join(", ")}${others > 0 ? ` y en ${count(others, { one: "# lugar más", many: "# de lugares más", other: "# lugares más" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "No hay más extractos.",
    reindexedSince: "-# Los artículos se han vuelto a indexar desde entonces; esta es la respuesta según los actuales.",
    sharedBy: (userId) => `-# Compartido por <@${userId}>`,
    changed: (time) => `-# El artículo cambió el <t:${time}:D>: puede que lo citado aquí ya no sea válido.`,
    posted: "Publicado.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Gracias. Tu voto se ha contado.",
      changed: "Gracias. Tu voto se ha cambiado.",
      known: "Tu voto ya estaba contado.",
    },
    tellTitle: "Avisar al equipo",
    tellLabel: "Pregunta que leerá el equipo, sin tu nombre",
    told: {
      stored: "Gracias. Tu pregunta, sin tu nombre, está en la lista del equipo.",
      known: "Tu pregunta ya está en la lista del equipo.",
      today: "Hoy ya has avisado al equipo de esta pregunta: con una vez al día basta.",
    },
  },

  sources: {
    description: "Muestra los artículos de los que salen las respuestas",
    search: "Solo los artículos cuyo título, editor o nombre de archivo contenga esto",
    untitled: "Sin título",
    noArticles:
      "**Todavía no hay artículos.** Pon archivos .txt o .md en la carpeta de los artículos y ejecuta /reindex.",
    noneFound: (search) => `**Ningún artículo coincide con ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` para ${quoted(search)}`}`,
    page: (page, pages) => `-# Página ${number(page)} de ${number(pages)}`,
    chunks,
    indexed: (seconds) => `indexado el <t:${seconds}:d>`,
    open: "Abrir un artículo",
  },

  help: {
    description: "Qué puede hacer este bot y qué sabe",
    title: "### Pregunta a los artículos",
    inDiscord: [
      "Respondo con extractos literales, cada uno con su fuente. Cuando los artículos no responden, lo digo.",
      "- **/ask** y una pregunta; con **private** solo tú ves la respuesta, con **article** preguntas a un solo artículo",
      "- **Mencióname** con una pregunta en cualquier canal o hilo",
      `- En cualquier mensaje: **Aplicaciones › ${FIND}**`,
      "- **/sources** muestra los artículos; abre uno para preguntar sobre él",
      `- **${buttons.context}**, junto a un extracto, muestra lo que hay alrededor; **${buttons.more}**, los siguientes extractos`,
      `- **${buttons.helpful}** o **${buttons.notHelpful}** le dice al equipo qué tal lo hago; **${buttons.tellOwners}** le dice qué falta`,
      "- **/reindex** (Gestionar servidor) incorpora los artículos nuevos y los que han cambiado",
    ],
    inTerminal: [
      "Las respuestas son extractos literales, cada uno con su fuente. Cuando los artículos no responden, se te dice.",
      "- Escribe una pregunta, o **/ask** y una pregunta",
      "- **/sources** muestra los artículos, **/sources** y una palabra los que coinciden",
      "- **/reindex** incorpora los artículos nuevos y los que han cambiado, **/reindex dry** dice qué cambiaría",
      "- El tabulador completa, **exit** o Ctrl-D sale",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} en ${chunks(chunksOfAll)}; el más reciente, indexado el <t:${newest}:d>`,
  },
};
