import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("de");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} Zeichen, davon ${number(markup)} nur zur Formatierung`,
  warning: (text) => `Warnung: ${text}`,
  headings: (headings) => `Überschriften: ${number(headings)}`,
  chunks: (chunks) => `Abschnitte: ${number(chunks)}`,
  code: (blocks) => `Codestellen: ${number(blocks)}`,
  tables: (tables) => `Tabellen, je mit der ersten Zeile: ${number(tables)}`,
  leftOut: (parts) => `Weggelassen, weder im Index noch gezeigt: ${number(parts)}`,
  line: (line) => `Zeile ${line}`,
  lines: (first, last) => `Zeilen ${first}–${last}`,
  tokens: (tokens) => `${number(tokens)} Tokens`,
  rolledBack: (generation) => `Der aktuelle Index ist wieder ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} ist unversehrt: ${number(files)} Dateien mit ${number(bytes)} Bytes geprüft.`,
  moreProblems: (problems) => `(--json zeigt alle ${number(problems)} Probleme)`,

  // npm run questions
  sent: (questions) => `Ans Serverteam geschickt (${number(questions)}):`,
  unanswered: (questions) => `Nicht beantwortet (${number(questions)}):`,
  resolved: (questions) => `Inzwischen beantwortet (${number(questions)}):`,
  unansweredPrivately: (questions) => `Private Fragen ohne Antwort: ${number(questions)}`,
  noQuestions: "Es gibt noch keine Fragen: Keine wurde ans Serverteam geschickt, und keine blieb unbeantwortet.",

  // npm run sync
  noSources: (file) => `${file} nennt keine Quelle: Die README sagt, wie man eine schreibt.`,
  moreRemarks: (remarks) => `und ${number(remarks)} weitere`,
  syncCancelled: "Abgebrochen: Die Artikel sind, wie sie vorher waren.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} gibt es schon: Nenn eine andere Datei oder entfern sie.`,
  notWritten: (file) => `${file} lässt sich nicht schreiben: Prüf den Ordner, seine Rechte und die Festplatte.`,
  noArchive: (file) => `${file} lässt sich nicht lesen: Nenn das Archiv, das npm run backup geschrieben hat.`,
  backedUp: (file, what) =>
    `In ${file} geschrieben: ${what}. Behalt es für dich: Darin steht, was Mitglieder gefragt haben.`,
  restored: (place, time, what) =>
    `In ${place} wiederhergestellt, Stand ${time}: ${what}. Starte den Bot neu, falls er läuft.`,
  notEmpty: (place, what) =>
    `${place} enthält schon etwas (${what}): Sicher es mit npm run backup und stell dann mit --replace wieder her.`,
  kept: {
    records: (amount) => `Bewertungen, Fragen und Bitten: ${number(amount)}`,
    secrets: (amount) => `Kalibrierungen und Geheimnisse: ${number(amount)}`,
    servers: (amount) => `Einstellungen von Servern: ${number(amount)}`,
    notices: (amount) => `Mitglieder, die von Antworten erfahren wollen: ${number(amount)}`,
    posted: (amount) => `gepostete Antworten: ${number(amount)}`,
    files: (amount) => `Dateien mit eigenen Fragen: ${number(amount)}`,
    articles: (amount) => `in Discord geschriebene Artikel: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Nenn eine Frage: npm run ask -- "Wer …?"',
};
