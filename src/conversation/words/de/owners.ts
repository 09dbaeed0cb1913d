import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("de");

export const owners: typeof english = {
  reindex: {
    description: "Liest geänderte Artikel neu ein",
    dryRun: "Nur melden, was sich ändern würde, und nichts ändern",
    sync: "Zuerst die Quellen aus sources.yaml abrufen",
    running: "**Die Artikel werden eingelesen …**",
    progress: {
      fetching: (at) => `Quellen werden abgerufen: ${number(at.done)} von ${number(at.total)}`,
      reading: (at) => `Artikel werden gelesen: ${number(at.done)} von ${number(at.total)}`,
      embedding: (at) => `Abschnitte werden verarbeitet: ${number(at.done)} von ${number(at.total)}`,
      writing: (at) => `Der Index wird geschrieben: ${number(at.done)} von ${number(at.total)}`,
    },
    done: "**Der Index ist auf dem neuesten Stand.**",
    dryRunDone: "**Das würde sich ändern; geändert wurde nichts.**",
    goesOn:
      "**Das Einlesen geht weiter.** Diese Nachricht kann sich nicht mehr ändern; das Ergebnis steht nachher im Protokoll.",
    counts: (report) =>
      [
        `${number(report.added)} neu`,
        `${number(report.changed)} geändert`,
        `${number(report.removed)} entfernt`,
        `${number(report.unchanged)} unverändert`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# Artikel", other: "# Artikel" })}, ` +
      `${count(report.chunks, { one: "# Abschnitt", other: "# Abschnitte" })}, ` +
      `davon ${number(report.embedded)} in ${decimal(report.seconds, 1)} s verarbeitet`,
    skipped: (files) => `**${count(files, { one: "# Datei", other: "# Dateien" })} übersprungen:**`,
    skippedFiles: (names, others) =>
      others > 0 ? `${names.join(", ")} und ${number(others)} weitere` : names.join(", "),
    moreSkipped: (files) => `- und ${count(files, { one: "# weitere Datei", other: "# weitere Dateien" })}`,
  },
  fetched: {
    changed: (name, articles) => `Quelle ${name}: abgerufen, Artikel: ${number(articles)}.`,
    unchanged: (name, articles) => `Quelle ${name}: wie zuvor, Artikel: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `Quelle ${name} kam mit ${number(offered)} statt ${number(articles)} Artikeln: Die alten bleiben. Ist das gewollt, dann npm run sync -- --accept ${name} ausführen.`,
    failed: (name, reason, articles) =>
      `Quelle ${name} war nicht abzurufen; Artikel, die bleiben: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `Quelle ${name} steht nicht mehr in sources.yaml: Ihre Artikel bleiben, bis sie wieder dort steht oder npm run sync -- --accept sie entfernt.`,
    unfetched: (name) => `Quelle ${name} wurde noch nicht abgerufen: npm run sync ausführen.`,
  },
};
