import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("de");

export const owners: typeof english = {
  reindex: {
    description: "Liest geänderte Artikel neu ein",
    dryRun: "Nur melden, was sich ändern würde, und nichts ändern",
    running: "**Die Artikel werden eingelesen …**",
    progress: {
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
};
