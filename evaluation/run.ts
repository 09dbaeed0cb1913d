import { progress as createBar } from "@clack/prompts";
import { Command } from "commander";
import { readConfig, runCommand } from "../src/cli/run-command.ts";
import { findProjectRoot } from "../src/services/project-root.ts";
import { loadSearchParts, modelPlaces } from "../src/services/search-parts.ts";
import { readDataset } from "./dataset.ts";
import { evaluate } from "./evaluate.ts";
import { renderTable } from "./table.ts";
import { buildTemporaryIndex } from "./temporary-index.ts";

interface Options {
  readonly dataset: string;
  readonly foreign: readonly string[];
  readonly json?: boolean;
}

const collect = (value: string, before: readonly string[]) => [...before, value];

const program = new Command("eval")
  .description("Measures search, highlights and abstention on a data set (corpus.jsonl, queries.jsonl, qrels.tsv).")
  .requiredOption("--dataset <folder>", "the data set")
  .option(
    "--foreign <folder>",
    "another data set, whose questions this corpus does not answer (repeatable)",
    collect,
    [],
  )
  .option("--json", "print the result as JSON")
  .action(run);

await runCommand(program);

async function run({ dataset: folder, foreign: foreignFolders, json = false }: Options): Promise<void> {
  const config = readConfig();
  const [dataset, ...foreign] = await Promise.all([folder, ...foreignFolders].map(readDataset));
  if (!dataset) return;
  const parts = await loadSearchParts(config, modelPlaces(config, findProjectRoot(import.meta.url)));
  const questions = [dataset, ...foreign].reduce((sum, { questions: asked }) => sum + asked.length, 0);
  const bar = openBar(questions);
  const index = await buildTemporaryIndex(dataset.documents, parts.embedder, bar.onIndexing);
  try {
    const threshold = config.answerThreshold === undefined ? {} : { threshold: config.answerThreshold };
    const result = await evaluate(dataset, index.store, parts, { foreign, onQuestion: bar.onQuestion, ...threshold });
    bar.close();
    process.stdout.write(`${json ? JSON.stringify(result) : renderTable(result)}\n`);
  } finally {
    bar.close();
    await index.close();
    await parts.embedder.close();
  }
}

/** A bar on a terminal, nothing elsewhere. */
function openBar(questions: number) {
  if (!process.stderr.isTTY || !process.stdin.isTTY) return { onIndexing() {}, onQuestion() {}, close() {} };
  const bar = createBar({ max: questions, output: process.stderr, withGuide: false });
  bar.start("Indexing the data set");
  let asked = 0;
  return {
    onIndexing: ({ done, total }: { done: number; total: number }) => bar.message(`Indexing: ${done} of ${total}`),
    onQuestion: () => bar.advance(1, `Asking: ${++asked} of ${questions}`),
    close: () => bar.clear(),
  };
}
