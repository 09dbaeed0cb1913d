import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("de");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Zu den Artikeln hinzufügen",
  articleDescription: "Artikel schreiben, hochladen, ändern und wiederherstellen",
  newDescription: "Einen neuen Artikel schreiben",
  uploadDescription: "Dateien zu den Artikeln hinzufügen; eine mit gleichem Namen wird ersetzt",
  uploadFile: "Eine Datei",
  uploadFolder: "Ordner, in dem sie liegen sollen",
  editDescription: "Einen hier geschriebenen Artikel ändern",
  removeDescription: "Einen hier geschriebenen Artikel entfernen",
  historyDescription: "Frühere Fassungen eines Artikels ansehen und eine wiederherstellen",
  whichArticle: "Der Artikel",

  formTitle: "Artikel",
  uploadTitle: "Dateien hinzufügen",
  filesLabel: "Dateien",
  titleLabel: "Titel",
  folderLabel: "Ordner (darf leer bleiben)",
  textLabel: "Text, in Markdown",
  asksLabel: "Fragen, die er beantwortet, eine pro Zeile",

  added: (path) => `### Neu: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Geändert: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Entfernt: ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Titel: ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# neuer Abschnitt", other: "# neue Abschnitte" })} · ${number(kept)} unverändert · ${number(removed)} entfallen`,
  newChunk: "neu",
  keptChunk: "unverändert",
  furtherChunks: (chunks) => `-# und ${count(chunks, { one: "# weiterer Abschnitt", other: "# weitere Abschnitte" })}`,
  unreadable: (reason) => `Das kann kein Artikel werden: ${reason}.`,
  remark: (remark) => `Hinweis: ${remark}.`,
  leftOut: (names) =>
    `-# Nicht mitgenommen, weil solche Dateien nicht gelesen werden oder zu groß sind: ${names.map(named).join(", ")}`,
  notSaved: "-# Noch ist nichts gespeichert.",
  save: "Speichern",
  edit: "Bearbeiten",
  discard: "Verwerfen",
  saving: (paths) => `${paths.map(named).join(", ")} gespeichert. **Wird eingelesen …**`,
  saved: (paths) =>
    `${paths.map(named).join(", ")} gespeichert und eingelesen: Antworten kommen jetzt auch daraus. **/article history** macht es rückgängig.`,
  savedOnly: (paths, reason) =>
    `${paths.map(named).join(", ")} gespeichert, aber noch nicht eingelesen: ${escapeLine(reason, 500)}`,
  discarded: "Verworfen: Es wurde nichts geändert.",

  versions: (path) => `### Frühere Fassungen von ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Eine Fassung ansehen",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# Byte", other: "# Byte" })}`,
  noVersions: "Von diesem Artikel gibt es noch keine früheren Fassungen.",

  changedMeanwhile:
    "Der Artikel wurde inzwischen geändert: Öffne ihn noch einmal und sieh nach, was jetzt darin steht.",
  tooManyArticles: (most) => `Dieser Server hat schon ${number(most)} Artikel: Entferne zuerst welche.`,
  notWritten: "Der Artikel lässt sich nicht schreiben: Wer den Bot betreibt, muss nach Ordner und Festplatte sehen.",
  leadsOut: "Dort führt ein Link aus dem Ordner der Artikel hinaus: Wer den Bot betreibt, muss ihn entfernen.",
  notOfServer: "Hier lassen sich nur Artikel ändern, die auf diesem Server geschrieben wurden.",
  inServersOnly: "Artikel werden auf Servern geschrieben, nicht in Direktnachrichten.",
  draftGone:
    "Diesen Entwurf gibt es nicht mehr: Er wurde gespeichert oder verworfen oder ist älter als ein Tag. Fang neu an.",
  otherOwnersDraft: "Das ist der Entwurf eines anderen Teammitglieds.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} hat ein Format, das nicht gelesen wird: Lade ${endings} hoch.`,
  noFiles: "Es wurde keine Datei gewählt: Wähl mindestens eine.",
  tooManyFiles: (most) =>
    count(most, {
      one: "Es kann höchstens # Datei auf einmal hochgeladen werden.",
      other: "Es können höchstens # Dateien auf einmal hochgeladen werden.",
    }),
  sameName: "Zwei der Dateien heißen gleich: Benenne eine davon um.",
  notFromForm:
    "Diese Datei wurde nicht im Formular geschrieben: Ändere sie mit /article upload, unter demselben Namen.",
  versionGone: "Diese Fassung wird nicht mehr aufbewahrt: Es sind immer die letzten zehn.",
  articleGone: "Diesen Artikel gibt es nicht mehr: Er wurde inzwischen entfernt oder umbenannt.",
  notKept: "Titel oder Fragen lassen sich so nicht speichern: Schreib sie kürzer und mit weniger Sonderzeichen.",
  noSuchArticle: "So einen Artikel gibt es unter den hier geschriebenen nicht: Wähl einen aus der Liste.",
  tooLongForForm: (limit) =>
    `Der Artikel ist länger als die ${number(limit)} Zeichen eines Formulars: Ändere ihn mit /article upload, unter demselben Namen.`,
  emptyMessage: "Diese Nachricht hat weder Text noch eine Datei, die sich lesen lässt.",
  tooLarge: (name, megabytes) => `${name} ist größer als ${megabytes} MB: Lade die Datei in kleineren Teilen hoch.`,
  notFetched: (name) => `${name} konnte nicht von Discord geholt werden: Bitte versuch es noch einmal.`,
};
