import type { owners as english } from "../en/owners.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("nl");

export const owners: typeof english = {
  reindex: {
    description: "Indexeert de artikelen die gewijzigd zijn",
    dryRun: "Alleen melden wat er zou veranderen, en niets veranderen",
    sync: "Eerst de bronnen van sources.yaml ophalen",
    running: "**De artikelen worden geïndexeerd …**",
    progress: {
      fetching: (at) => `Bronnen ophalen: ${number(at.done)} van ${number(at.total)}`,
      reading: (at) => `Artikelen lezen: ${number(at.done)} van ${number(at.total)}`,
      embedding: (at) => `Passages verwerken: ${number(at.done)} van ${number(at.total)}`,
      writing: (at) => `De index schrijven: ${number(at.done)} van ${number(at.total)}`,
    },
    done: "**De index is bijgewerkt.**",
    dryRunDone: "**Dit zou veranderen; er is niets veranderd.**",
    goesOn: "**Het indexeren gaat door.** Dit bericht kan niet meer veranderen; het resultaat komt in het logboek.",
    counts: (report) =>
      [
        `${number(report.added)} nieuw`,
        `${number(report.changed)} gewijzigd`,
        `${number(report.removed)} verwijderd`,
        `${number(report.unchanged)} ongewijzigd`,
      ].join(" · "),
    corpus: (report) =>
      `-# ${count(report.articles, { one: "# artikel", other: "# artikelen" })}, ` +
      `${count(report.chunks, { one: "# passage", other: "# passages" })}, ` +
      `${number(report.embedded)} verwerkt in ${decimal(report.seconds, 1)} s`,
    skipped: (files) => `**${count(files, { one: "# bestand", other: "# bestanden" })} overgeslagen:**`,
    skippedFiles: (names, others) => (others > 0 ? `${names.join(", ")} en nog ${number(others)}` : names.join(", ")),
    moreSkipped: (files) => `- en nog ${count(files, { one: "# bestand", other: "# bestanden" })}`,
  },
  fetched: {
    changed: (name, articles) => `Bron ${name}: opgehaald, artikelen: ${number(articles)}.`,
    unchanged: (name, articles) => `Bron ${name}: ongewijzigd, artikelen: ${number(articles)}.`,
    held: (name, offered, articles) =>
      `Bron ${name} kwam met ${number(offered)} in plaats van ${number(articles)} artikelen: de oude blijven. Is dat de bedoeling, voer dan npm run sync -- --accept ${name} uit.`,
    failed: (name, reason, articles) =>
      `Bron ${name} kon niet worden opgehaald; artikelen die blijven: ${number(articles)}. ${reason}`,
    unlisted: (name) =>
      `Bron ${name} staat niet meer in sources.yaml: de artikelen blijven tot de bron er weer staat of npm run sync -- --accept ze verwijdert.`,
    unfetched: (name) => `Bron ${name} is nog niet opgehaald: voer npm run sync uit.`,
  },
};
