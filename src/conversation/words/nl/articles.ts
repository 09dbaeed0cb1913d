import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("nl");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Toevoegen aan artikelen",
  articleDescription: "Artikelen schrijven, uploaden, wijzigen en herstellen",
  newDescription: "Een nieuw artikel schrijven",
  uploadDescription: "Bestanden aan de artikelen toevoegen; een bestand met dezelfde naam wordt vervangen",
  uploadFile: "Een bestand",
  uploadFolder: "Map waarin ze bewaard worden",
  editDescription: "Een hier geschreven artikel wijzigen",
  removeDescription: "Een hier geschreven artikel verwijderen",
  historyDescription: "Eerdere versies van een artikel bekijken en er een herstellen",
  whichArticle: "Het artikel",

  formTitle: "Artikel",
  uploadTitle: "Bestanden toevoegen",
  filesLabel: "Bestanden",
  titleLabel: "Titel",
  folderLabel: "Map (mag leeg blijven)",
  textLabel: "Tekst, in Markdown",
  asksLabel: "Vragen die het beantwoordt, één per regel",

  added: (path) => `### Nieuw: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Gewijzigd: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Verwijderd: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Titel: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# nieuwe passage", other: "# nieuwe passages" })} · ${number(kept)} ongewijzigd · ${number(removed)} vervallen`,
  newChunk: "nieuw",
  keptChunk: "ongewijzigd",
  furtherChunks: (chunks) => `-# en nog ${count(chunks, { one: "# passage", other: "# passages" })}`,
  unreadable: (reason) => `Dit kan geen artikel zijn: ${reason}.`,
  remark: (remark) => `Let op: ${remark}.`,
  leftOut: (names) =>
    `-# Niet meegenomen, omdat zulke bestanden niet gelezen worden of te groot zijn: ${names.map(named).join(", ")}`,
  notSaved: "-# Er is nog niets opgeslagen.",
  save: "Opslaan",
  edit: "Bewerken",
  discard: "Weggooien",
  saving: (paths) => `${paths.map(named).join(", ")} opgeslagen. **Indexeren …**`,
  saved: (paths) =>
    `${paths.map(named).join(", ")} opgeslagen en geïndexeerd: antwoorden komen er nu ook uit. **/article history** maakt het ongedaan.`,
  savedOnly: (paths, reason) =>
    `${paths.map(named).join(", ")} opgeslagen, maar nog niet geïndexeerd: ${escapeLine(reason, 500)}`,
  discarded: "Weggegooid: er is niets gewijzigd.",

  versions: (path) => `### Eerdere versies van ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Een versie bekijken",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# byte", other: "# bytes" })}`,
  noVersions: "Er zijn nog geen eerdere versies van dit artikel.",

  changedMeanwhile: "Het artikel is intussen gewijzigd: open het opnieuw en kijk wat er nu staat.",
  tooManyArticles: (most) => `Deze server heeft al ${number(most)} artikelen: verwijder er eerst een paar.`,
  notWritten: "Het artikel kan niet geschreven worden: de beheerder van de bot moet naar de map en de schijf kijken.",
  leadsOut: "Daar leidt een link de map met artikelen uit: de beheerder van de bot moet die verwijderen.",
  notOfServer: "Hier kun je alleen artikelen wijzigen die op deze server geschreven zijn.",
  inServersOnly: "Artikelen schrijf je op servers, niet in privéberichten.",
  draftGone: "Dit concept is er niet meer: het is opgeslagen of weggegooid, of ouder dan een dag. Begin opnieuw.",
  otherOwnersDraft: "Dit concept is van een ander teamlid.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} heeft een formaat dat niet gelezen wordt: upload ${endings}.`,
  noFiles: "Er is geen bestand gekozen: kies er minstens een.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Er kan hooguit # bestand tegelijk worden geüpload.",
      other: "Er kunnen hooguit # bestanden tegelijk worden geüpload.",
    }),
  sameName: "Twee van de bestanden hebben dezelfde naam: hernoem er een.",
  notFromForm: "Dit bestand is niet in een formulier geschreven: wijzig het met /article upload, onder dezelfde naam.",
  versionGone: "Deze versie wordt niet meer bewaard: alleen de laatste tien.",
  articleGone: "Dit artikel is er niet meer: het is verwijderd of hernoemd.",
  notKept: "De titel of de vragen kunnen zo niet opgeslagen worden: schrijf ze korter en met minder leestekens.",
  noSuchArticle: "Zo’n artikel is hier niet geschreven: kies er een uit de lijst.",
  tooLongForForm: (limit) =>
    `Het artikel is langer dan de ${number(limit)} tekens van een formulier: wijzig het met /article upload, onder dezelfde naam.`,
  emptyMessage: "In dat bericht staat geen tekst en geen bestand dat gelezen kan worden.",
  tooLarge: (name, megabytes) => `${name} is groter dan ${megabytes} MB: upload het in kleinere delen.`,
  notFetched: (name) => `${name} kon niet van Discord worden opgehaald: probeer het nog eens.`,
};
