import type { IndexProgress, IndexReport } from "../../../indexing/report.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, decimal } = grammarOf("en");

/** What owners see, in Discord's Markdown; descriptions and labels are plain. */
export const owners = {
  reindex: {
    description: "Index the articles that have changed",
    dryRun: "Report what would change, and change nothing",
    sync: "Fetch the sources of sources.yaml first",
    running: "**Indexing the articles …**",
    progress: {
      fetching: (at: IndexProgress) => `Fetching sources: ${number(at.done)} of ${number(at.total)}`,
      reading: (at: IndexProgress) => `Reading articles: ${number(at.done)} of ${number(at.total)}`,
      embedding: (at: IndexProgress) => `Embedding chunks: ${number(at.done)} of ${number(at.total)}`,
      writing: (at: IndexProgress) => `Writing the index: ${number(at.done)} of ${number(at.total)}`,
    },
    done: "**The index is up to date.**",
    dryRunDone: "**This would change; nothing has been changed.**",
    goesOn: "**Indexing goes on.** This message can no longer be changed; the log will have the report.",
    counts: (report: IndexReport) =>
      [
        `${number(report.added)} added`,
        `${number(report.changed)} changed`,
        `${number(report.removed)} removed`,
        `${number(report.unchanged)} unchanged`,
      ].join(" · "),
    corpus: (report: IndexReport) =>
      `-# ${count(report.articles, { one: "# article", other: "# articles" })}, ` +
      `${count(report.chunks, { one: "# chunk", other: "# chunks" })}, ` +
      `${number(report.embedded)} embedded in ${decimal(report.seconds, 1)} s`,
    skipped: (files: number) => `**Skipped ${count(files, { one: "# file", other: "# files" })}:**`,
    skippedFiles: (names: readonly string[], others: number) =>
      others > 0 ? `${names.join(", ")} and ${number(others)} more` : names.join(", "),
    moreSkipped: (files: number) => `- and ${count(files, { one: "# more file", other: "# more files" })}`,
  },
  /** How sources stand that articles are fetched from, in plain text. */
  fetched: {
    changed: (name: string, articles: number) => `Source ${name}: fetched, articles: ${number(articles)}.`,
    unchanged: (name: string, articles: number) => `Source ${name}: as before, articles: ${number(articles)}.`,
    held: (name: string, offered: number, articles: number) =>
      `Source ${name} came with ${number(offered)} articles in place of ${number(articles)}: the old ones stay. If that is meant, run npm run sync -- --accept ${name}.`,
    failed: (name: string, reason: string, articles: number) =>
      `Source ${name} could not be fetched; articles that stay: ${number(articles)}. ${reason}`,
    unlisted: (name: string) =>
      `Source ${name} is no longer in sources.yaml: its articles stay until it is listed again, or until npm run sync -- --accept removes them.`,
    unfetched: (name: string) => `Source ${name} has not been fetched yet: run npm run sync.`,
  },
};
