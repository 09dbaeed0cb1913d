import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("it");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) =>
    `${number(characters)} caratteri, di cui ${number(markup)} servono solo alla formattazione`,
  warning: (text) => `Avviso: ${text}`,
  headings: (headings) => `Titoli: ${number(headings)}`,
  chunks: (chunks) => `Passaggi: ${number(chunks)}`,
  code: (blocks) => `Codice: ${number(blocks)}`,
  tables: (tables) => `Tabelle, ognuna con la prima riga: ${number(tables)}`,
  leftOut: (parts) => `Tralasciato, né indicizzato né mostrato: ${number(parts)}`,
  line: (line) => `riga ${line}`,
  lines: (first, last) => `righe ${first}-${last}`,
  tokens: (tokens) => `token: ${number(tokens)}`,
  rolledBack: (generation) => `L'indice attuale è di nuovo ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} è integro: file controllati: ${number(files)}, byte: ${number(bytes)}.`,
  moreProblems: (problems) => `(--json mostra tutti i ${number(problems)} problemi)`,

  // npm run questions
  sent: (questions) => `Inviate allo staff (${number(questions)}):`,
  unanswered: (questions) => `Senza risposta (${number(questions)}):`,
  resolved: (questions) => `Nel frattempo risolte (${number(questions)}):`,
  unansweredPrivately: (questions) => `Domande private senza risposta: ${number(questions)}`,
  noQuestions: "Non ci sono ancora domande: nessuna è stata inviata allo staff e nessuna è rimasta senza risposta.",

  // npm run sync
  noSources: (file) => `${file} non elenca fonti: il README dice come scriverne una.`,
  moreRemarks: (remarks) => `e altri ${number(remarks)}`,
  syncCancelled: "Annullato: gli articoli sono come prima.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} c'è già: indica un altro file o eliminalo.`,
  notWritten: (file) => `Non si può scrivere ${file}: controlla la cartella, i permessi e il disco.`,
  noArchive: (file) => `Non si può leggere ${file}: indica l'archivio scritto da npm run backup.`,
  backedUp: (file, what) => `Scritto in ${file}: ${what}. Tienilo per te: contiene ciò che i membri hanno chiesto.`,
  restored: (place, time, what) =>
    `Ripristinato in ${place}, alla data ${time}: ${what}. Riavvia il bot se è in funzione.`,
  notEmpty: (place, what) =>
    `${place} contiene già qualcosa (${what}): salvalo con npm run backup, poi ripristina con --replace.`,
  kept: {
    records: (amount) => `voti, domande e richieste: ${number(amount)}`,
    secrets: (amount) => `calibrazioni e segreti: ${number(amount)}`,
    servers: (amount) => `impostazioni di server: ${number(amount)}`,
    notices: (amount) => `membri da avvisare di una risposta: ${number(amount)}`,
    posted: (amount) => `risposte pubblicate: ${number(amount)}`,
    files: (amount) => `file di domande proprie: ${number(amount)}`,
    articles: (amount) => `articoli creati in Discord: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Indica una domanda: npm run ask -- "Chi …?"',
};
