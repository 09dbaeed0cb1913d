import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("it");

export const owners: typeof english = {
  reindex: {
    description: "Indicizza gli articoli che sono cambiati",
    dryRun: "Dire solo che cosa cambierebbe, senza cambiare nulla",
    running: "**Indicizzazione degli articoli…**",
    progress: {
      reading: (at) => `Lettura degli articoli: ${number(at.done)} di ${number(at.total)}`,
      embedding: (at) => `Elaborazione dei frammenti: ${number(at.done)} di ${number(at.total)}`,
      writing: (at) => `Scrittura dell'indice: ${number(at.done)} di ${number(at.total)}`,
    },
    done: "**L'indice è aggiornato.**",
    dryRunDone: "**Cambierebbe questo; non è stato cambiato nulla.**",
    goesOn: "**L'indicizzazione continua.** Questo messaggio non può più cambiare; il resoconto sarà nel log.",
    counts: (report) =>
      [
        `aggiunti: ${number(report.added)}`,
        `cambiati: ${number(report.changed)}`,
        `rimossi: ${number(report.removed)}`,
        `invariati: ${number(report.unchanged)}`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# articolo", many: "# di articoli", other: "# articoli" })}, ` +
      `${count(report.chunks, { one: "# frammento", many: "# di frammenti", other: "# frammenti" })}; ` +
      `elaborati: ${number(report.embedded)} in ${decimal(report.seconds, 1)} s`,
    skipped: (files) =>
      `**${count(files, { one: "# file saltato", many: "# di file saltati", other: "# file saltati" })}:**`,
    skippedFiles: (names, others) =>
      others > 0
        ? `${names.join(", ")} e ${count(others, { one: "un altro", many: "altri #", other: "altri #" })}`
        : names.join(", "),
    moreSkipped: (files) =>
      `- e ${count(files, { one: "un altro file", many: "altri # di file", other: "altri # file" })}`,
  },
};
