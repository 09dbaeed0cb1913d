import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("fr");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `« ${escapeLine(text, limit)} »`;
const lines = (first: number, last: number) => (first === last ? `ligne ${first}` : `lignes ${first}-${last}`);
const chunks = (amount: number) => count(amount, { one: "# passage", many: "# de passages", other: "# passages" });
const articles = (amount: number) => count(amount, { one: "# article", many: "# d’articles", other: "# articles" });
const places = {
  page: { one: "page", other: "pages" },
  slide: { one: "diapositive", other: "diapositives" },
  row: { one: "ligne", other: "lignes" },
};
const buttons = {
  context: "Contexte",
  more: "Voir plus",
  askAgain: "Reposer la question",
  helpful: "Utile",
  notHelpful: "Pas utile",
  thisHelped: "Ça m’a aidé",
  share: "Partager",
  post: "Publier en réponse",
  tellOwners: "Prévenir l’équipe",
  askAbout: "Poser une question sur cet article",
  previous: "Précédent",
  next: "Suivant",
  cancelReindex: "Annuler",
};
const FIND = "Chercher dans les articles";

export const members: typeof english = {
  ask: {
    description: "Interroge les articles : la réponse se compose d’extraits avec leur source",
    question: "Que veux-tu savoir ?",
    article: "Chercher dans cet article seulement",
    private: "Ne montrer la réponse qu’à toi",
    find: FIND,
    suggested: (subject) => `Que dit-on de « ${subject} » ?`,
    directHint: "Je réponds sur les serveurs : pose-moi ta question là-bas avec **/ask**, ou en me mentionnant.",
    mentionHint: "Pose-moi une question en me mentionnant ou avec **/ask**. Tout est expliqué dans **/help**.",
  },

  answer: {
    closest: "Je ne suis pas sûr que les articles y répondent. Les passages les plus proches :",
    none: "**Les articles n’y répondent pas.**",
    nearest: "Les articles les plus proches :",
    articlesIn: (codes) => `Les articles sont dans une autre langue : ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Aucun article ne dit ${quoted(from, MAX_WORD_TEXT)} : recherche faite avec ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "lien",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `à ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) =>
      `aussi dans ${names.join(", ")}${others > 0 ? ` et à ${count(others, { one: "# autre endroit", many: "# d’autres endroits", other: "# autres endroits" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Il n’y a pas d’autres extraits.",
    reindexedSince: "-# Les articles ont été réindexés depuis ; voici la réponse d’après ceux d’aujourd’hui.",
    sharedBy: (userId) => `-# Partagé par <@${userId}>`,
    changed: (time) => `-# L’article a changé le <t:${time}:D> : ce qui est cité ici n’est peut-être plus valable.`,
    posted: "Publié.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Merci. Ton vote est pris en compte.",
      changed: "Merci. Ton vote est modifié.",
      known: "Ton vote a déjà été pris en compte.",
    },
    tellTitle: "Prévenir l’équipe",
    tellLabel: "Question que l’équipe lira, sans ton nom",
    told: {
      stored: "Merci. Ta question, sans ton nom, est sur la liste de l’équipe.",
      known: "Ta question est déjà sur la liste de l’équipe.",
      today: "Tu as déjà signalé cette question à l’équipe aujourd’hui : une fois par jour suffit.",
    },
  },

  sources: {
    description: "Liste les articles d’où viennent les réponses",
    search: "Seulement les articles dont le titre, l’éditeur ou le nom de fichier contient ceci",
    untitled: "Sans titre",
    noArticles:
      "**Il n’y a pas encore d’articles.** Mets des fichiers .txt ou .md dans le dossier des articles et lance /reindex.",
    noneFound: (search) => `**Aucun article ne correspond à ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` pour ${quoted(search)}`}`,
    page: (page, pages) => `-# Page ${number(page)} sur ${number(pages)}`,
    chunks,
    indexed: (seconds) => `indexé le <t:${seconds}:d>`,
    open: "Ouvrir un article",
  },

  help: {
    description: "Ce que ce bot sait faire, et ce qu’il connaît",
    title: "### Interroge les articles",
    inDiscord: [
      "Je réponds par des extraits, mot pour mot, chacun avec sa source. Quand les articles ne répondent pas, je le dis.",
      "- **/ask** et une question ; avec **private**, la réponse n’est visible que par toi ; avec **article** tu interroges un seul article",
      "- **Mentionne-moi** avec une question, dans n’importe quel salon ou fil",
      `- Sur n’importe quel message : **Applications › ${FIND}**`,
      "- **/sources** liste les articles ; ouvres-en un pour l’interroger",
      `- **${buttons.context}**, près d’un extrait, montre ce qui l’entoure ; **${buttons.more}** montre les extraits suivants`,
      `- **${buttons.helpful}** ou **${buttons.notHelpful}** dit à l’équipe comment je m’en sors ; **${buttons.tellOwners}** lui dit ce qui manque`,
      "- **/reindex** (Gérer le serveur) prend en compte les articles nouveaux et modifiés",
    ],
    inTerminal: [
      "Les réponses sont des extraits, mot pour mot, chacun avec sa source. Quand les articles ne répondent pas, c’est dit.",
      "- Tape une question, ou **/ask** et une question",
      "- **/sources** liste les articles, **/sources** et un mot ceux qui correspondent",
      "- **/reindex** prend en compte les articles nouveaux et modifiés, **/reindex dry** dit ce qui changerait",
      "- La touche Tab complète, **exit** ou Ctrl-D quitte",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} en ${chunks(chunksOfAll)}, le plus récent indexé le <t:${newest}:d>`,
  },
};
