import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("de");

export const files: typeof english = {
  reasons: {
    empty: "ist leer: etwas hineinschreiben oder entfernen",
    noText: "enthält keinen Text: etwas hineinschreiben oder entfernen",
    notText: "kein Text",
    image: "ist ein Bild, kein Text",
    video: "ist ein Video, kein Text",
    sound: "ist eine Tondatei, kein Text",
    font: "ist eine Schriftart, kein Text",
    archive: "ist ein Archiv, kein Text",
    program: "ist ein Programm, kein Text",
    holdsNul: "ist kein Text (enthält NUL-Bytes): in .txt oder .md umwandeln",
    notUtf8: "ist weder UTF-8 noch anderer Text: als UTF-8 speichern",
    listNotUtf8: "ist nicht in UTF-8: als UTF-8 speichern",
    readAs: "wird als {encoding} gelesen, denn es ist kein UTF-8: als UTF-8 speichern, damit alle Buchstaben stimmen",
    damagedUtf8: "enthält Bytes, die kein UTF-8 sind: als \ufffd gezeigt",
    tooLarge: "ist zu groß ({size}, erlaubt sind {limit}): in kleinere Dateien aufteilen",
    manyLines: "hat zu viele Zeilen ({lines}): in kleinere Dateien aufteilen",
    noExtension: "hat keine Dateiendung: in Text oder Markdown umwandeln oder in .footnoteignore nennen",
    unread:
      "hat ein Format, das nicht gelesen wird ({ending}): in Text oder Markdown umwandeln oder in .footnoteignore nennen",
    includes: "bindet andere Dateien ein ({files}): gelesen werden sie nur dort, wo sie selbst Artikel sind",
    noPdf: "ist kein lesbares PDF: öffnen und noch einmal als PDF speichern",
    scanned:
      "enthält Bilder von Seiten ohne Text: eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    noLetters:
      "hat Schriften, die nicht verraten, welche Buchstaben sie zeigen: neu exportieren oder eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    noTextOnPage:
      "hat auf Seite {page} keinen Text: eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    noTextOnPages:
      "hat auf den Seiten {pages} keinen Text: eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    noTextOnMorePages:
      "hat auf den Seiten {pages} und {more} weiteren keinen Text: eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    manyPages: "hat zu viele Seiten ({pages}): in Dateien mit höchstens {most} Seiten aufteilen",
    longPage: "hat eine Seite aus {pieces} Textstücken: diese Seite weglassen",
    password: "ist mit einem Passwort geschützt: ohne Passwort speichern",
    protectedOrOld: "ist mit einem Passwort geschützt oder in einem älteren Format: ohne Passwort als {what} speichern",
    copyProtected: "ist kopiergeschützt: eine Fassung ohne diesen Schutz besorgen",
    noDocument: "hat nicht das Format „{what}“: öffnen und so speichern, oder umbenennen",
    damagedDocument: "ist beschädigt ({what}): öffnen und noch einmal speichern",
    wordDocument: "Word-Dokument",
    presentation: "PowerPoint-Präsentation",
    longDocument: "enthält {size} MB Text: in kleinere Dateien aufteilen",
    manyFiles: "enthält mehr als {most} Dateien: aufteilen",
    unpacksLarge: "ist entpackt größer als {most} MB: in kleinere Dateien aufteilen",
    entities: "definiert eigene Entitäten, die nicht gelesen werden: neu speichern",
    deepXml: "verschachtelt Elemente tiefer als {most} Ebenen: neu speichern",
    deepElements: "verschachtelt Elemente tiefer als {most} Ebenen: flacher schreiben",
    deepText: "verschachtelt in Zeile {line} Listen oder Zitate tiefer als {most} Ebenen: flacher schreiben",
    deepLeftOut:
      "verschachtelt in Zeile {line} Listen oder Zitate tiefer als {most} Ebenen: was tiefer liegt, wird weggelassen",
    needsScripts: "hat ohne seine Skripte keinen Text: aus einem Browser speichern oder herausnehmen",
    noSubtitles: "enthält keine Untertitel (eine Zeile wie 00:01:02,000 --> 00:01:04,000): noch einmal speichern",
    notJson: "ist kein gültiges JSON: noch einmal speichern oder exportieren",
    unknownJson:
      "ist JSON in keiner bekannten Form: einen Kanal mit DiscordChatExporter exportieren oder {example} schreiben",
    entriesLeftOut: "lässt {left} von {all} Einträgen aus, weil sie keinen Titel oder keinen Text haben: ergänze sie",
    manyColumns: "hat in Zeile {row} {columns} Spalten: in kleinere Tabellen aufteilen",
    brokenTable:
      "ist ab Zeile {row} keine Tabelle: dort nach einem nicht geschlossenen Anführungszeichen suchen oder noch einmal als CSV speichern",
    notAllowed: "darf nicht gelesen werden: dem Benutzer des Bots Leserechte geben",
    gone: "wurde beim Lesen gelöscht oder umbenannt: noch einmal einlesen",
    notFolder: "ist kein Ordner: einen Ordner mit Artikeln wählen",
    longPath: "hat einen zu langen Pfad für das System: weiter nach oben verschieben oder den Namen kürzen",
    circle: "ist ein Link, der zu sich selbst führt: entfernen",
    manyOpen: "ließ sich nicht öffnen, weil zu viele Dateien offen sind: noch einmal einlesen",
    diskFails: "ließ sich nicht von der Festplatte lesen: Festplatte prüfen, dann noch einmal einlesen",
    notRead: "ließ sich nicht lesen ({code})",
    replaced: "wurde beim Öffnen ersetzt: noch einmal einlesen",
    beingWritten: "wird gerade geschrieben: noch einmal einlesen, wenn alles da ist",
    notRegular: "ist keine gewöhnliche Datei: aus dem Ordner entfernen",
    nameNotUtf8: "hat einen Namen, der kein UTF-8 ist: umbenennen",
    linkToNothing: "ist ein Link ins Leere: entfernen oder das Ziel wiederherstellen",
    linkToNoFile: "ist ein Link auf etwas, das keine gewöhnliche Datei ist: entfernen",
    linkToFolder: "ist ein Link auf einen Ordner: Was in dem Ordner liegt, steht unter seinem eigenen Namen im Index",
    linkToHidden: "ist in einem verlinkten Ordner ein Link auf einen versteckten: durch eine Kopie ersetzen",
    leadsOut: "ist ein Link, der aus dem Ordner hinausführt: die Datei in den Ordner kopieren",
    leftOut: "wird weggelassen wegen {rule}",
    notIncluded: "gehört nicht zu den Dateien, die SEEDS_INCLUDE nennt",
    damagedList:
      "ist beschädigt, sodass kein Artikel als Antwort auf die Fragen darin gilt: reparieren (es muss JSON sein) oder entfernen",
    setAside:
      "ist eine beschädigte Liste von Fragen, die Artikel beantworten, und wurde beiseitegelegt: was lesbar ist, in .asks.json übernehmen und die Datei entfernen",
    describedOnly:
      "ist in articles.json beschrieben, aber die Datei gibt es nicht: den Namen berichtigen oder den Eintrag entfernen",
    idleRule: "ist eine Regel in articles.json, auf die keine Datei passt: berichtigen oder entfernen",
    noFolder:
      "Den Artikelordner „{directory}“ gibt es nicht: anlegen und die Artikel hineinlegen, oder SEEDS_DIR auf den Ordner setzen, in dem sie liegen",
    noSuchFile:
      "In {directory} gibt es keine Datei „{file}“, die sich lesen ließe: von dort aus nennen, etwa guide/setup.md (Dateien, deren Name mit einem Punkt beginnt, werden nie gelesen)",
    folderFails: "Der Artikelordner „{directory}“ {reason}",
    noArticles:
      "Der Artikelordner „{directory}“ enthält keine Artikel: .txt, .md oder andere lesbare Dateien hineinlegen, oder abrufen, was sources.yaml aufführt (npm run sync)",
    noArticlesBut:
      "Der Artikelordner „{directory}“ enthält keine Artikel: .txt, .md oder andere lesbare Dateien hineinlegen, oder abrufen, was sources.yaml aufführt (npm run sync) ({others})",
    nothingToIndex: "Es gibt keinen Artikel einzulesen: Leg .txt- oder .md-Dateien in den Ordner, den SEEDS_DIR nennt.",
    nothingToIndexBut:
      "Es gibt keinen Artikel einzulesen: Leg .txt- oder .md-Dateien in den Ordner, den SEEDS_DIR nennt ({others}).",
    othersSkipped: "übergangen: {skipped}, etwa „{file}“: {reason}",
    othersLeftOut: "ausgeschlossen durch .footnoteignore, SEEDS_INCLUDE oder SEEDS_EXCLUDE: {files}",
    othersBoth:
      "übergangen: {skipped}, etwa „{file}“: {reason}; ausgeschlossen durch .footnoteignore, SEEDS_INCLUDE oder SEEDS_EXCLUDE: {files}",
    catalogueNotRead: "lässt sich nicht lesen: dem Bot Leserechte geben",
    catalogueNotJson:
      "ist kein gültiges JSON: Zeile {line} ansehen (ein Komma, Anführungszeichen oder eine Klammer zu viel oder zu wenig)",
    longIgnoreFile: "hat mehr als {most} Zeilen: ganze Ordner nennen, etwa drafts/",
    inLine: "Zeile {line}: „{pattern}“ {problem}",
    needsMuch:
      "braucht mehr Zeit oder Speicher, als einer Datei zusteht, oder hat den lesenden Prozess beendet ({how}): in kleinere Dateien aufteilen oder entfernen",
    tookLong: "war zu lange zu lesen: in kleinere Dateien aufteilen oder entfernen",
    endedProcess: "hat den lesenden Prozess beendet ({how}): vereinfachen oder entfernen",
    endedPreview: "hat den lesenden Prozess beendet ({how}): vereinfachen",
    frontMatter: "Kopfdaten: {problem}",
    inField: "„{field}“: {problem}",
    mustBeText: "muss Text sein",
    mustBeTexts: "muss Text oder eine Liste von Texten sein",
    mustBeQuestions: "muss eine Frage oder eine Liste von Fragen sein",
    mustBeAddress: "muss eine Adresse sein, die mit http:// oder https:// beginnt",
    mustBeLanguage: "muss das Kürzel einer Sprache sein, etwa de oder pt-BR",
    longText: "darf nicht länger als {most} Zeichen sein",
    manyQuestions: "dürfen nicht mehr als {most} Fragen sein",
    unknownField: "unbekanntes Feld „{field}“ (bekannt: {known})",
    unknownPlace: "für {name} wird nichts eingesetzt (bekannt: {known})",
    strangeField: '„{field}“ (Zeile {line}) ist nicht zu verstehen: als "text" in eine Zeile schreiben',
    notYaml: "„{field}“ ist in Zeile {line} kein gültiges YAML: den Text in Anführungszeichen setzen",
    longFrontMatter: "ist länger als {most} Zeichen: kürzen",
    brokenFrontMatter: "kein gültiges JSON: Kommas, Anführungszeichen und Klammern berichtigen",
    noFields:
      "keine Zeilen der Form „Feld: Wert“, daher weggelassen; ist es Text, eine Leerzeile vor das erste {fence} setzen",
  },
  kinds: {
    image: (amount) => count(amount, { one: "# Bild", other: "# Bilder" }),
    video: (amount) => count(amount, { one: "# Video", other: "# Videos" }),
    sound: (amount) => count(amount, { one: "# Tondatei", other: "# Tondateien" }),
    font: (amount) => count(amount, { one: "# Schriftart", other: "# Schriftarten" }),
    archive: (amount) => count(amount, { one: "# Archiv", other: "# Archive" }),
    program: (amount) => count(amount, { one: "# Programm", other: "# Programme" }),
  },
  ofEnding: (amount, ending) => count(amount, { one: `# ${ending}-Datei`, other: `# ${ending}-Dateien` }),
};
