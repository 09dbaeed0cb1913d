import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("de");

export const files: typeof english = {
  reasons: {
    empty: "ist leer: etwas hineinschreiben oder entfernen",
    noText: "enthält keinen Text: etwas hineinschreiben oder entfernen",
    notText: "kein Text",
    holdsNul: "ist kein Text (enthält NUL-Bytes): in .txt oder .md umwandeln",
    notUtf8: "ist weder UTF-8 noch anderer Text: als UTF-8 speichern",
    noPdf: "ist kein lesbares PDF: öffnen und noch einmal als PDF speichern",
    scanned:
      "enthält Bilder von Seiten ohne Text: eine Texterkennung darüber laufen lassen, zum Beispiel: ocrmypdf in.pdf out.pdf",
    password: "ist mit einem Passwort geschützt: ohne Passwort speichern",
    copyProtected: "ist kopiergeschützt: eine Fassung ohne diesen Schutz besorgen",
    notJson: "ist kein gültiges JSON: noch einmal speichern oder exportieren",
    needsScripts: "hat ohne seine Skripte keinen Text: aus einem Browser speichern oder herausnehmen",
    notAllowed: "darf nicht gelesen werden: dem Benutzer des Bots Leserechte geben",
    gone: "wurde beim Lesen gelöscht oder umbenannt: noch einmal einlesen",
    beingWritten: "wird gerade geschrieben: noch einmal einlesen, wenn alles da ist",
    linkToNothing: "ist ein Link ins Leere: entfernen oder das Ziel wiederherstellen",
    leadsOut: "ist ein Link, der aus dem Ordner hinausführt: die Datei in den Ordner kopieren",
    noExtension: "hat keine Dateiendung: in Text oder Markdown umwandeln oder in .footnoteignore nennen",
    damagedList:
      "ist beschädigt, sodass kein Artikel als Antwort auf die Fragen darin gilt: reparieren (es muss JSON sein) oder entfernen",
    setAside:
      "ist eine beschädigte Liste von Fragen, die Artikel beantworten, und wurde beiseitegelegt: was lesbar ist, in .asks.json übernehmen und die Datei entfernen",
  },
  unread: (ending) =>
    `hat ein Format, das nicht gelesen wird (${ending}): in Text oder Markdown umwandeln oder in .footnoteignore nennen`,
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
