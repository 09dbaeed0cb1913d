import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("nl");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `‘${escapeLine(text, limit)}’`;
const lines = (first: number, last: number) => (first === last ? `regel ${first}` : `regels ${first}-${last}`);
const chunks = (amount: number) => count(amount, { one: "# passage", other: "# passages" });
const articles = (amount: number) => count(amount, { one: "# artikel", other: "# artikelen" });
const places = {
  page: { one: "pagina", other: "pagina’s" },
  slide: { one: "dia", other: "dia’s" },
  row: { one: "rij", other: "rijen" },
};
const buttons = {
  context: "Context",
  more: "Meer",
  askAgain: "Opnieuw vragen",
  helpful: "Nuttig",
  notHelpful: "Niet nuttig",
  thisHelped: "Dit hielp",
  share: "Delen",
  post: "Plaatsen als antwoord",
  tellOwners: "Aan het team melden",
  askAbout: "Vraag iets over dit artikel",
  previous: "Vorige",
  next: "Volgende",
  cancelReindex: "Annuleren",
};
const FIND = "Zoeken in artikelen";

export const members: typeof english = {
  ask: {
    description: "Vraag het de artikelen: het antwoord bestaat uit fragmenten met bron",
    question: "Wat wil je weten?",
    article: "Alleen in dit artikel zoeken",
    private: "Het antwoord alleen aan jou tonen",
    find: FIND,
    suggested: (subject) => `Wat staat er over ${subject}?`,
    directHint: "Ik antwoord op servers: vraag het me daar met **/ask**, of vermeld me met een vraag.",
    mentionHint: "Vraag me iets: vermeld me met een vraag, of gebruik **/ask**. Zie **/help** voor meer.",
  },

  answer: {
    closest: "Ik weet niet zeker of de artikelen hier antwoord op geven. Deze passages komen het dichtst in de buurt:",
    none: "**De artikelen geven hier geen antwoord op.**",
    nearest: "Deze artikelen komen het dichtst in de buurt:",
    articlesIn: (codes) => `De artikelen zijn in een andere taal: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# In geen enkel artikel staat ${quoted(from, MAX_WORD_TEXT)}: in plaats daarvan is naar ${quoted(to, MAX_WORD_TEXT)} gezocht.`,
    link: "link",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `op ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) =>
      `ook in ${names.join(", ")}${others > 0 ? ` en op nog ${count(others, { one: "# plaats", other: "# plaatsen" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Er zijn geen fragmenten meer.",
    reindexedSince: "-# De artikelen zijn sindsdien opnieuw geïndexeerd; dit is het antwoord uit de huidige.",
    sharedBy: (userId) => `-# Gedeeld door <@${userId}>`,
    changed: (time) =>
      `-# Het artikel is op <t:${time}:D> gewijzigd: wat hier geciteerd is, klopt misschien niet meer.`,
    posted: "Geplaatst.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Bedankt. Je stem is geteld.",
      changed: "Bedankt. Je stem is aangepast.",
      known: "Je stem was al geteld.",
    },
    tellTitle: "Aan het team melden",
    tellLabel: "Vraag die het team leest, zonder je naam",
    told: {
      stored: "Bedankt. Je vraag staat, zonder je naam, op de lijst van het team.",
      known: "Je vraag staat al op de lijst van het team.",
      today: "Je hebt deze vraag vandaag al aan het team gemeld: eens per dag is genoeg.",
    },
  },

  sources: {
    description: "Toont de artikelen waar de antwoorden uit komen",
    search: "Alleen artikelen met dit in de titel, uitgever of bestandsnaam",
    untitled: "Zonder titel",
    noArticles:
      "**Er zijn nog geen artikelen.** Zet .txt- of .md-bestanden in de map met artikelen en voer /reindex uit.",
    noneFound: (search) => `**Geen artikel past bij ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` bij ${quoted(search)}`}`,
    page: (page, pages) => `-# Pagina ${number(page)} van ${number(pages)}`,
    chunks,
    indexed: (seconds) => `geïndexeerd op <t:${seconds}:d>`,
    open: "Open een artikel",
  },

  help: {
    description: "Wat deze bot kan en wat hij weet",
    title: "### Vraag het de artikelen",
    inDiscord: [
      "Ik antwoord met letterlijke fragmenten, elk met de bron. Geven de artikelen geen antwoord, dan zeg ik dat.",
      "- **/ask** en een vraag; met **private** zie alleen jij het antwoord, met **article** vraag je het één artikel",
      "- **Vermeld me** met een vraag in een kanaal of thread",
      `- Bij elk bericht: **Apps › ${FIND}**`,
      "- **/sources** toont de artikelen; open er een om er iets over te vragen",
      `- **${buttons.context}** bij een fragment toont wat eromheen staat, **${buttons.more}** de volgende fragmenten`,
      `- **${buttons.helpful}** of **${buttons.notHelpful}** vertelt het team hoe ik het doe; **${buttons.tellOwners}** vertelt wat er ontbreekt`,
      "- **/reindex** (Server beheren) neemt nieuwe en gewijzigde artikelen op",
    ],
    inTerminal: [
      "Antwoorden zijn letterlijke fragmenten, elk met de bron. Geven de artikelen geen antwoord, dan staat dat er.",
      "- Typ een vraag, of **/ask** en een vraag",
      "- **/sources** toont de artikelen, **/sources** en een woord de artikelen die erbij passen",
      "- **/reindex** neemt nieuwe en gewijzigde artikelen op, **/reindex dry** zegt wat er zou veranderen",
      "- Tab vult aan, **exit** of Ctrl-D sluit af",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} in ${chunks(chunksOfAll)}, het nieuwste geïndexeerd op <t:${newest}:d>`,
  },
};
