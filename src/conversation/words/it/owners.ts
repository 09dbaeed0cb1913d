import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("it");

export const owners: typeof english = {
  reindex: {
    description: "Indicizza gli articoli modificati",
    dryRun: "Dire solo che cosa cambierebbe, senza cambiare nulla",
    sync: "Scaricare prima le fonti di sources.yaml",
    running: "**Indicizzazione degli articoli…**",
    progress: {
      fetching: (at) => `Download delle fonti: ${number(at.done)} di ${number(at.total)}`,
      reading: (at) => `Lettura degli articoli: ${number(at.done)} di ${number(at.total)}`,
      embedding: (at) => `Elaborazione dei frammenti: ${number(at.done)} di ${number(at.total)}`,
      writing: (at) => `Scrittura dell'indice: ${number(at.done)} di ${number(at.total)}`,
    },
    done: "**L'indice è aggiornato.**",
    dryRunDone: "**Ecco che cosa cambierebbe; non è stato modificato nulla.**",
    goesOn: "**L'indicizzazione continua.** Questo messaggio non può più cambiare; il resoconto sarà nel log.",
    counts: (report) =>
      [
        `aggiunti: ${number(report.added)}`,
        `modificati: ${number(report.changed)}`,
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
  fetched: {
    changed: (name, articles) => `Fonte ${name}: scaricata, articoli: ${number(articles)}.`,
    unchanged: (name, articles) => `Fonte ${name}: invariata, articoli: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `La fonte ${name} è arrivata con ${number(offered)} articoli invece di ${number(articles)}: restano i vecchi. Se è voluto, esegui npm run sync -- --accept ${name}.`,
    failed: (name, reason, articles) =>
      `Non è stato possibile scaricare la fonte ${name}; articoli che restano: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `La fonte ${name} non è più in sources.yaml: i suoi articoli restano finché non vi torna o finché npm run sync -- --accept non li toglie.`,
    unfetched: (name) => `La fonte ${name} non è ancora stata scaricata: esegui npm run sync.`,
  },
};
