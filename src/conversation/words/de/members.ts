import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("de");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `„${escapeLine(text, limit)}“`;
const lines = (first: number, last: number) => (first === last ? `Zeile ${first}` : `Zeilen ${first}–${last}`);
const chunks = (amount: number) => count(amount, { one: "# Abschnitt", other: "# Abschnitte" });
const articles = (amount: number) => count(amount, { one: "# Artikel", other: "# Artikel" });
const places = {
  page: { one: "Seite", other: "Seiten" },
  slide: { one: "Folie", other: "Folien" },
  row: { one: "Zeile", other: "Zeilen" },
};
const buttons = {
  context: "Kontext",
  more: "Mehr",
  askAgain: "Noch einmal fragen",
  helpful: "Hilfreich",
  notHelpful: "Nicht hilfreich",
  thisHelped: "Das hat geholfen",
  share: "Teilen",
  post: "Als Antwort posten",
  tellOwners: "Serverteam Bescheid geben",
  askAbout: "Zu diesem Artikel fragen",
  previous: "Zurück",
  next: "Weiter",
  cancelReindex: "Abbrechen",
};
const FIND = "In Artikeln suchen";

export const members: typeof english = {
  ask: {
    description: "Frag die Artikel: Die Antwort besteht aus Auszügen mit Quellenangabe",
    question: "Was möchtest du wissen?",
    article: "Nur in diesem Artikel suchen",
    private: "Die Antwort nur dir zeigen",
    find: FIND,
    suggested: (subject) => `Was steht über „${subject}“?`,
    directHint: "Ich antworte auf Servern: Frag mich dort mit **/ask** oder erwähne mich mit einer Frage.",
    mentionHint: "Frag mich etwas: Erwähne mich mit einer Frage oder nimm **/ask**. Mehr dazu unter **/help**.",
  },

  answer: {
    closest: "Ich bin nicht sicher, ob die Artikel das beantworten. Am nächsten kommen diese Stellen:",
    none: "**Die Artikel beantworten das nicht.**",
    nearest: "Am ehesten passen diese Artikel:",
    articlesIn: (codes) => `Die Artikel sind in einer anderen Sprache: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# ${quoted(from, MAX_WORD_TEXT)} steht in keinem Artikel: Gesucht wurde stattdessen ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "Link",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `bei ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}–${last}`;
    },
    also: (names, others) =>
      `auch in ${names.join(", ")}${others > 0 ? ` und an ${count(others, { one: "# weiteren Stelle", other: "# weiteren Stellen" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Mehr Auszüge gibt es nicht.",
    reindexedSince: "-# Die Artikel wurden seitdem neu eingelesen; dies ist die Antwort aus den aktuellen.",
    sharedBy: (userId) => `-# Geteilt von <@${userId}>`,
    changed: (time) =>
      `-# Der Artikel hat sich am <t:${time}:D> geändert: Was hier zitiert ist, gilt vielleicht nicht mehr.`,
    posted: "Gepostet.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Danke. Deine Stimme ist gezählt.",
      changed: "Danke. Deine Stimme ist geändert.",
      known: "Deine Stimme wurde schon gezählt.",
    },
    tellTitle: "Serverteam Bescheid geben",
    tellLabel: "Das Team liest die Frage, ohne deinen Namen",
    told: {
      stored: "Danke. Deine Frage steht jetzt, ohne deinen Namen, auf der Liste des Serverteams.",
      known: "Deine Frage steht schon auf der Liste des Serverteams.",
      today: "Zu dieser Frage hast du dem Serverteam heute schon Bescheid gegeben: Einmal am Tag genügt.",
    },
  },

  sources: {
    description: "Zeigt die Artikel, aus denen die Antworten stammen",
    search: "Nur Artikel, deren Titel, Herausgeber oder Dateiname das enthält",
    untitled: "Ohne Titel",
    noArticles:
      "**Es gibt noch keine Artikel.** Leg .txt- oder .md-Dateien in den Ordner der Artikel und führ /reindex aus.",
    noneFound: (search) => `**Kein Artikel passt zu ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` zu ${quoted(search)}`}`,
    page: (page, pages) => `-# Seite ${number(page)} von ${number(pages)}`,
    chunks,
    indexed: (seconds) => `eingelesen am <t:${seconds}:d>`,
    open: "Artikel öffnen",
  },

  help: {
    description: "Was dieser Bot kann und was er weiß",
    title: "### Frag die Artikel",
    inDiscord: [
      "Ich antworte mit wörtlichen Auszügen, jeder mit seiner Quelle. Beantworten die Artikel etwas nicht, dann sage ich das.",
      "- **/ask** und eine Frage; mit **private** siehst nur du die Antwort, mit **article** fragst du einen einzelnen Artikel",
      "- **Erwähne mich** mit einer Frage, in jedem Kanal oder Thread",
      `- Bei jeder Nachricht: **Apps › ${FIND}**`,
      "- **/sources** zeigt die Artikel; öffne einen, um dazu zu fragen",
      `- **${buttons.context}** neben einem Auszug zeigt, was darum herum steht, **${buttons.more}** die nächsten Auszüge`,
      `- **${buttons.helpful}** oder **${buttons.notHelpful}** sagt dem Serverteam, wie gut ich bin; **${buttons.tellOwners}** sagt ihm, was fehlt`,
      "- **/reindex** (Server verwalten) liest neue und geänderte Artikel ein",
    ],
    inTerminal: [
      "Die Antworten sind wörtliche Auszüge, jeder mit seiner Quelle. Beantworten die Artikel etwas nicht, dann steht das da.",
      "- Gib eine Frage ein oder **/ask** und eine Frage",
      "- **/sources** zeigt alle Artikel, **/sources** und ein Wort die, zu denen es passt",
      "- **/reindex** liest neue und geänderte Artikel ein, **/reindex dry** sagt, was sich ändern würde",
      "- Die Tabulatortaste ergänzt, **exit** oder Strg-D beendet",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} in ${count(chunksOfAll, { one: "# Abschnitt", other: "# Abschnitten" })}, zuletzt eingelesen am <t:${newest}:d>`,
  },
};
