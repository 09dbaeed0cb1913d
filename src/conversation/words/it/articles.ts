import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("it");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Aggiungi agli articoli",
  articleDescription: "Scrivere, caricare, modificare e ripristinare articoli",
  newDescription: "Scrivere un nuovo articolo",
  uploadDescription: "Aggiungere file agli articoli; un file con lo stesso nome viene sostituito",
  uploadFile: "Un file",
  uploadFolder: "Cartella in cui tenerli",
  editDescription: "Modificare un articolo scritto qui",
  removeDescription: "Rimuovere un articolo scritto qui",
  historyDescription: "Vedere le versioni precedenti di un articolo e ripristinarne una",
  whichArticle: "L'articolo",

  formTitle: "Articolo",
  uploadTitle: "Aggiungere file",
  filesLabel: "File",
  titleLabel: "Titolo",
  folderLabel: "Cartella (può restare vuota)",
  textLabel: "Testo, in Markdown",
  asksLabel: "Domande a cui risponde, una per riga",

  added: (path) => `### Nuovo: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Modificato: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Rimosso: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Titolo: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# nuovo frammento", many: "# di nuovi frammenti", other: "# nuovi frammenti" })} · ${number(kept)} senza modifiche · ${number(removed)} in meno`,
  newChunk: "nuovo",
  keptChunk: "invariato",
  furtherChunks: (chunks) =>
    `-# e ${count(chunks, { one: "un altro frammento", many: "altri # di frammenti", other: "altri # frammenti" })}`,
  unreadable: (reason) => `Non può essere un articolo: ${reason}.`,
  remark: (remark) => `Nota: ${remark}.`,
  leftOut: (names) =>
    `-# Lasciati fuori, perché file del genere non vengono letti o sono troppo grandi: ${names.map(named).join(", ")}`,
  notSaved: "-# Non è ancora stato salvato nulla.",
  save: "Salva",
  edit: "Modifica",
  discard: "Scarta",
  saving: (paths) => `Salvato: ${paths.map(named).join(", ")}. **Indicizzazione…**`,
  saved: (paths) =>
    `Salvato e indicizzato: ${paths.map(named).join(", ")}. Ora le risposte vengono anche da lì. Con **/article history** si può annullare.`,
  savedOnly: (paths, reason) =>
    `Salvato, ma non ancora indicizzato: ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Scartato: non è stato modificato nulla.",

  versions: (path) => `### Versioni precedenti di ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Vedi una versione",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# byte", many: "# di byte", other: "# byte" })}`,
  noVersions: "Non ci sono ancora versioni precedenti di questo articolo.",

  changedMeanwhile: "Nel frattempo l'articolo è cambiato: riaprilo e guarda che cosa dice adesso.",
  tooManyArticles: (most) => `Questo server ha già ${number(most)} articoli: rimuovine prima qualcuno.`,
  notWritten: "Non si riesce a scrivere l'articolo: chi gestisce il bot deve controllare la cartella e il disco.",
  leadsOut: "Lì un collegamento porta fuori dalla cartella degli articoli: chi gestisce il bot deve rimuoverlo.",
  notOfServer: "Qui si possono modificare solo gli articoli scritti in questo server.",
  inServersOnly: "Gli articoli si scrivono nei server, non nei messaggi diretti.",
  draftGone: "Questa bozza non c'è più: è stata salvata o scartata, o ha più di un giorno. Ricomincia.",
  otherOwnersDraft: "Questa bozza è di un'altra persona dello staff.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} ha un formato che non viene letto: carica ${endings}.`,
  noFiles: "Non è stato scelto nessun file: scegline almeno uno.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Si può caricare al massimo # file alla volta.",
      many: "Si possono caricare al massimo # di file alla volta.",
      other: "Si possono caricare al massimo # file alla volta.",
    }),
  sameName: "Due dei file hanno lo stesso nome: rinominane uno.",
  notFromForm: "Questo file non è stato scritto in un modulo: modificalo con /article upload, con lo stesso nome.",
  versionGone: "Questa versione non viene più conservata: si tengono solo le ultime dieci.",
  articleGone: "Questo articolo non c'è più: è stato rimosso o rinominato.",
  notKept: "Il titolo o le domande non si possono conservare così: scrivili più brevi e con meno simboli.",
  noSuchArticle: "Non c'è un articolo del genere tra quelli scritti qui: scegline uno dall'elenco.",
  tooLongForForm: (limit) =>
    `L'articolo supera i ${number(limit)} caratteri di un modulo: modificalo con /article upload, con lo stesso nome.`,
  emptyMessage: "Quel messaggio non ha né testo né un file che si possa leggere.",
  tooLarge: (name, megabytes) => `${name} supera i ${megabytes} MB: caricalo in parti più piccole.`,
  notFetched: (name) => `Non è stato possibile prendere ${name} da Discord: riprova.`,
};
