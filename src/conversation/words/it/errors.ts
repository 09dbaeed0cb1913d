import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("it");
const quoted = (text: string) => `«${plainLine(text, MAX_TITLE_TEXT)}»`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "fare domande",
  more: "chiedere altro",
  publish: "pubblicare una risposta",
  request: "avvisare lo staff",
  vote: "votare",
  context: "guardare il contesto",
  open: "aprire un articolo",
  browse: "dare un'occhiata",
  reindex: "indicizzare gli articoli",
  cancel: "annullare",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "La domanda è vuota: chiedi in poche parole.",
  nothingAsked: "Non hai chiesto nulla: di' in poche parole che cosa vuoi sapere; /help mostra tutto quello che c'è.",
  longQuestion: (length) =>
    `La domanda ha ${number(length)} caratteri: al massimo possono essere ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named) => `Non c'è un articolo ${quoted(named)}: scegline uno dall'elenco o guarda in /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Più articoli corrispondono a ${quoted(named)}: ${names.join(", ")}` +
    `${others > 0 ? ` e ${count(others, { one: "un altro", many: "altri #", other: "altri #" })}` : ""}. ` +
    "Scegline uno dall'elenco o indica il suo percorso.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Non così in fretta: potrai ${doing[action]} di nuovo tra ${count(seconds, { one: "# secondo", many: "# di secondi", other: "# secondi" })}. ` +
    "Domande, pubblicazioni, voti e consultazioni contano insieme.",
  storeUnavailable: "Al momento gli articoli non sono raggiungibili: chiedi di nuovo tra un minuto.",
  queueFull: "Al momento ci sono troppe domande in attesa: chiedi di nuovo tra un minuto.",
  articleGone: "Questo articolo non c'è più: è stato rimosso o rinominato.",
  articleChanged: (title) =>
    `${quoted(title)} è cambiato in quel punto dopo questa risposta: chiedi di nuovo per leggere il testo attuale.`,
  questionLost: "Questo messaggio non mostra più la sua domanda: chiedi di nuovo.",
  noTextInMessage: "Quel messaggio non contiene testo da cercare.",
  mayNotWrite: "Non puoi scrivere in questo canale.",
  botMayNotWrite: "Non posso scrivere in questo canale: lo staff può permettermi di inviare messaggi qui.",
  publishedAlready: "Questa risposta è già stata pubblicata: una volta basta.",
  otherServer: "Questo bot risponde in altri server, non in questo.",
  messageGone: "Il messaggio a cui rispondere non c'è più.",
  indexingAlready: "Gli articoli sono già in fase di indicizzazione: aspetta che finisca.",
  nothingToCancel: "Non è più in corso nessuna indicizzazione.",
  reindexCancelled: "Annullato: l'indice è com'era prima.",
  reindexUsage:
    "Scrivi /reindex, /reindex sync per scaricare prima le fonti, oppure /reindex dry per vedere che cosa cambierebbe.",
  notYourRun: "Gli articoli vengono indicizzati per un altro server; solo il suo staff può annullare.",
  noPartialDryRun:
    "Qui non ti si possono mostrare tutti gli articoli, e quindi nemmeno che cosa cambierebbe: reindicizza senza simulazione.",
  notForAll:
    "Non tutti qui possono vedere da dove è tratta questa risposta: chiedi di nuovo senza private per avere ciò che si può mostrare.",
  ownersOnly: "Può farlo solo lo staff: i membri con il permesso «Gestisci server».",

  restarting: "Mi stanno riavviando: chiedi di nuovo tra un minuto.",
  unnamed: "Non ha funzionato.",
  unknownAction: "Questo non esiste più: forse lo ha cambiato un aggiornamento.",
  failure: (id) =>
    `Qualcosa è andato storto da parte nostra. Chi gestisce il bot trova la causa nel log sotto **${id}**.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN non è impostato, quindi c'è solo il terminale: scrivi una domanda, help per l'aiuto o exit per uscire.",
  noSuchCommand: (name, known) =>
    `Non esiste un comando /${plainLine(name, MAX_WORD_TEXT)}: ` +
    `scrivi una domanda o uno di questi: ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Qualcosa è andato storto da parte nostra; la causa è nel log.",
  more: "Invio per continuare, q per finire: ",
};
