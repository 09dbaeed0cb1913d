import type { operator as english } from "../en/operator.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("nl");

export const operator: typeof english = {
  // npm run index
  characters: (characters, markup) => `${number(characters)} tekens, waarvan ${number(markup)} alleen voor de opmaak`,
  warning: (text) => `Waarschuwing: ${text}`,
  headings: (headings) => `Koppen: ${number(headings)}`,
  chunks: (chunks) => `Fragmenten: ${number(chunks)}`,
  code: (blocks) => `Stukken code: ${number(blocks)}`,
  tables: (tables) => `Tabellen, elk met de eerste rij: ${number(tables)}`,
  leftOut: (parts) => `Weggelaten, niet geïndexeerd en niet getoond: ${number(parts)}`,
  line: (line) => `regel ${line}`,
  lines: (first, last) => `regels ${first}-${last}`,
  tokens: (tokens) => `tokens: ${number(tokens)}`,
  rolledBack: (generation) => `De huidige index is weer ${generation}.`,
  whole: (generation, files, bytes) =>
    `${generation} is heel: ${number(files)} bestanden met ${number(bytes)} bytes gecontroleerd.`,
  moreProblems: (problems) => `(--json toont alle ${number(problems)} problemen)`,

  // npm run questions
  sent: (questions) => `Naar het team gestuurd (${number(questions)}):`,
  unanswered: (questions) => `Niet beantwoord (${number(questions)}):`,
  resolved: (questions) => `Inmiddels beantwoord (${number(questions)}):`,
  unansweredPrivately: (questions) => `Privévragen zonder antwoord: ${number(questions)}`,
  noQuestions: "Er zijn nog geen vragen: er is er geen naar het team gestuurd en geen onbeantwoord gebleven.",

  // npm run sync
  noSources: (file) => `${file} noemt geen bron: de README zegt hoe je er een schrijft.`,
  moreRemarks: (remarks) => `en nog ${number(remarks)}`,
  syncCancelled: "Geannuleerd: de artikelen zijn zoals ze waren.",

  // npm run backup and npm run restore
  isThere: (file) => `${file} bestaat al: noem een ander bestand of verwijder het.`,
  notWritten: (file) => `${file} kan niet geschreven worden: controleer de map, de rechten en de schijf.`,
  noArchive: (file) => `${file} kan niet gelezen worden: noem het archief dat npm run backup heeft geschreven.`,
  backedUp: (file, what) =>
    `Geschreven naar ${file}: ${what}. Houd het voor jezelf: er staat in wat leden hebben gevraagd.`,
  restored: (place, time, what) =>
    `Teruggezet in ${place}, stand van ${time}: ${what}. Start de bot opnieuw als hij draait.`,
  notEmpty: (place, what) =>
    `${place} bevat al iets (${what}): maak een back-up met npm run backup en zet dan terug met --replace.`,
  kept: {
    records: (amount) => `stemmen, vragen en verzoeken: ${number(amount)}`,
    secrets: (amount) => `kalibraties en geheimen: ${number(amount)}`,
    servers: (amount) => `instellingen van servers: ${number(amount)}`,
    notices: (amount) => `leden die een antwoord willen horen: ${number(amount)}`,
    posted: (amount) => `geplaatste antwoorden: ${number(amount)}`,
    files: (amount) => `bestanden met eigen vragen: ${number(amount)}`,
    articles: (amount) => `in Discord gemaakte artikelen: ${number(amount)}`,
  },

  // npm run ask
  noQuestion: 'Stel een vraag: npm run ask -- "Wie …?"',
};
