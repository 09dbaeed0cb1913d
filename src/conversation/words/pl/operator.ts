import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pl");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `znaki: ${number(characters)}, w tym ${number(markup)} tylko do formatowania`,
  warning: (text) => `Uwaga: ${text}`,
  headings: (headings) => `Nagłówki: ${number(headings)}`,
  chunks: (chunks) => `Fragmenty: ${number(chunks)}`,
  code: (blocks) => `Kod: ${number(blocks)}`,
  tables: (tables) => `Tabele, każda przez pierwszy wiersz: ${number(tables)}`,
  leftOut: (parts) => `Pominięte, ani nie indeksowane, ani nie pokazywane: ${number(parts)}`,
  line: (line) => `wiersz ${line}`,
  lines: (first, last) => `wiersze ${first}-${last}`,
  tokens: (tokens) => `tokeny: ${number(tokens)}`,
  rolledBack: (generation) => `Bieżącym indeksem jest znowu ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} jest w całości; sprawdzone pliki: ${number(files)}, bajty: ${number(bytes)}.`,
  moreProblems: (problems) => `(--json pokazuje wszystkie problemy: ${number(problems)})`,

  // npm run questions
  sent: (questions) => `Wysłane do ekipy (${number(questions)}):`,
  unanswered: (questions) => `Bez odpowiedzi (${number(questions)}):`,
  resolved: (questions) => `Już z odpowiedzią (${number(questions)}):`,
  unansweredPrivately: (questions) => `Prywatne pytania bez odpowiedzi: ${number(questions)}`,
  noQuestions: "Nie ma jeszcze pytań: żadnego nie wysłano do ekipy i żadne nie zostało bez odpowiedzi.",

  // npm run sync
  noSources: (file) => `${file} nie wymienia żadnego źródła: README mówi, jak je zapisać.`,
  moreRemarks: (remarks) => `i jeszcze ${number(remarks)}`,
  syncCancelled: "Anulowano: artykuły są takie jak przedtem.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} już istnieje: podaj inny plik albo go usuń.`,
  notWritten: (file) => `Nie można zapisać ${file}: sprawdź folder, uprawnienia i dysk.`,
  noArchive: (file) => `Nie można odczytać ${file}: podaj archiwum zapisane przez npm run backup.`,
  backedUp: (file, what) => `Zapisano w ${file}: ${what}. Zachowaj to dla siebie: jest tam to, o co pytano.`,
  restored: (place, time, what) =>
    `Przywrócono do ${place}, stan z ${time}: ${what}. Uruchom bota ponownie, jeśli działa.`,
  notEmpty: (place, what) =>
    `${place} już coś zawiera (${what}): zrób kopię przez npm run backup, a potem przywróć z --replace.`,
  kept: {
    records: (amount) => `głosy, pytania i prośby: ${number(amount)}`,
    secrets: (amount) => `kalibracje i sekrety: ${number(amount)}`,
    servers: (amount) => `ustawienia serwerów: ${number(amount)}`,
    notices: (amount) => `osoby do powiadomienia o odpowiedzi: ${number(amount)}`,
    posted: (amount) => `opublikowane odpowiedzi: ${number(amount)}`,
    files: (amount) => `pliki z własnymi pytaniami: ${number(amount)}`,
    articles: (amount) => `artykuły z Discorda: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Podaj pytanie: npm run ask -- "Kto …?"',
};
