import { MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { members as english } from "../en/members.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, clock, languages } = grammarOf("it");
const quoted = (text: string, limit = MAX_TITLE_TEXT) => `«${escapeLine(text, limit)}»`;
const lines = (first: number, last: number) => (first === last ? `riga ${first}` : `righe ${first}-${last}`);
const chunks = (amount: number) => count(amount, { one: "# frammento", many: "# di frammenti", other: "# frammenti" });
const articles = (amount: number) => count(amount, { one: "# articolo", many: "# di articoli", other: "# articoli" });
const places = {
  page: { one: "pagina", other: "pagine" },
  slide: { one: "diapositiva", other: "diapositive" },
  row: { one: "riga", other: "righe" },
};
const buttons = {
  context: "Contesto",
  more: "Altro",
  askAgain: "Chiedi di nuovo",
  helpful: "Utile",
  notHelpful: "Non utile",
  thisHelped: "Mi è servito",
  share: "Condividi",
  post: "Pubblica come risposta",
  tellOwners: "Avvisa lo staff",
  askAbout: "Chiedi di questo articolo",
  previous: "Indietro",
  next: "Avanti",
  cancelReindex: "Annulla",
};
const FIND = "Cerca negli articoli";

export const members: typeof english = {
  ask: {
    description: "Interroga gli articoli: la risposta è fatta di estratti con la fonte",
    question: "Che cosa vuoi sapere?",
    article: "Cerca solo in questo articolo",
    private: "Mostra la risposta solo a te",
    find: FIND,
    suggested: (subject) => `Che cosa si dice di «${subject}»?`,
    directHint: "Rispondo nei server: chiedimelo lì con **/ask** o menzionami con una domanda.",
    mentionHint: "Chiedimi qualcosa: menzionami con una domanda o usa **/ask**. Il resto è in **/help**.",
  },

  answer: {
    closest: "Non sono sicuro che gli articoli rispondano a questo. I passaggi più vicini:",
    none: "**Gli articoli non rispondono a questo.**",
    nearest: "Gli articoli più vicini:",
    articlesIn: (codes) => `Gli articoli sono in un'altra lingua: ${languages(codes)}.`,
    corrected: (from, to) =>
      `-# Nessun articolo dice ${quoted(from, MAX_WORD_TEXT)}: ho cercato invece ${quoted(to, MAX_WORD_TEXT)}.`,
    link: "link",
    lines,
    place: ({ kind, first, last }) => {
      if (kind === "time") return `a ${clock(first)}`;
      return first === last ? `${places[kind].one} ${first}` : `${places[kind].other} ${first}-${last}`;
    },
    also: (names, others) =>
      `anche in ${names.join(", ")}${others > 0 ? ` e in ${count(others, { one: "un altro punto", many: "altri # di punti", other: "altri # punti" })}` : ""}`,
    markedLines: (first, last) => `▲ ${lines(first, last)}`,
    noMore: "Non ci sono altri estratti.",
    reindexedSince: "-# Da allora gli articoli sono stati reindicizzati; questa è la risposta da quelli attuali.",
    sharedBy: (userId) => `-# Condiviso da <@${userId}>`,
    changed: (time) => `-# L'articolo è cambiato il <t:${time}:D>: quanto citato qui potrebbe non valere più.`,
    posted: "Pubblicato.",
  },

  buttons,

  feedback: {
    voted: {
      stored: "Grazie. Il tuo voto è stato contato.",
      changed: "Grazie. Il tuo voto è stato cambiato.",
      known: "Il tuo voto era già stato contato.",
    },
    tellTitle: "Avvisa lo staff",
    tellLabel: "Domanda che lo staff leggerà, senza nome",
    told: {
      stored: "Grazie. La tua domanda, senza il tuo nome, è nell'elenco dello staff.",
      known: "La tua domanda è già nell'elenco dello staff.",
      today: "Hai già avvisato lo staff di questa domanda oggi: basta una volta al giorno.",
    },
  },

  sources: {
    description: "Elenca gli articoli da cui vengono le risposte",
    search: "Solo gli articoli il cui titolo, editore o nome di file contiene questo",
    untitled: "Senza titolo",
    noArticles:
      "**Non ci sono ancora articoli.** Metti file .txt o .md nella cartella degli articoli ed esegui /reindex.",
    noneFound: (search) => `**Nessun articolo corrisponde a ${quoted(search)}.**`,
    found: (amount, search) => `### ${articles(amount)}${search === "" ? "" : ` per ${quoted(search)}`}`,
    page: (page, pages) => `-# Pagina ${number(page)} di ${number(pages)}`,
    chunks,
    indexed: (seconds) => `indicizzato il <t:${seconds}:d>`,
    open: "Apri un articolo",
  },

  help: {
    description: "Che cosa sa fare questo bot e che cosa conosce",
    title: "### Interroga gli articoli",
    inDiscord: [
      "Rispondo con estratti, parola per parola, ciascuno con la sua fonte. Quando gli articoli non rispondono, lo dico.",
      "- **/ask** e una domanda; con **private** la risposta la vedi solo tu, con **article** interroghi un solo articolo",
      "- **Menzionami** con una domanda in qualsiasi canale o thread",
      `- Su qualsiasi messaggio: **App › ${FIND}**`,
      "- **/sources** elenca gli articoli; aprine uno per fare domande su di esso",
      `- **${buttons.context}**, accanto a un estratto, mostra ciò che c'è intorno; **${buttons.more}** gli estratti successivi`,
      `- **${buttons.helpful}** o **${buttons.notHelpful}** dice allo staff come me la cavo; **${buttons.tellOwners}** gli dice che cosa manca`,
      "- **/reindex** (Gestisci server) aggiunge gli articoli nuovi e quelli modificati",
    ],
    inTerminal: [
      "Le risposte sono estratti, parola per parola, ciascuno con la sua fonte. Quando gli articoli non rispondono, viene detto.",
      "- Scrivi una domanda, oppure **/ask** e una domanda",
      "- **/sources** elenca gli articoli, **/sources** e una parola quelli che corrispondono",
      "- **/reindex** aggiunge gli articoli nuovi e quelli modificati, **/reindex dry** dice che cosa cambierebbe",
      "- Tab completa, **exit** o Ctrl-D esce",
    ],
    corpus: (amount, chunksOfAll, newest) =>
      `-# ${articles(amount)} in ${chunks(chunksOfAll)}; il più recente, indicizzato il <t:${newest}:d>`,
  },
};
