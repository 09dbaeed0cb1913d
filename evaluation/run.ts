import { Command } from "commander";
import { modelPlaces } from "../src/app/models.ts";
import { findProjectRoot } from "../src/app/project-root.ts";
import { type LoadedParts, loadSearchParts } from "../src/app/search-parts.ts";
import { readConfig, runCommand } from "../src/cli/run-command.ts";
import type { Config } from "../src/config.ts";
import { UsageError } from "../src/errors.ts";
import { renderCommunity } from "./community/community-table.ts";
import { type CommunityOptions, runCommunity } from "./community/run-community.ts";
import { type DatasetOptions, runDataset } from "./run-dataset.ts";
import { renderTable } from "./table.ts";

interface Options extends DatasetOptions, CommunityOptions {
  readonly dataset?: string;
  readonly community?: string;
  readonly json?: boolean;
}

const collect = (value: string, before: readonly string[]) => [...before, value];

const program = new Command("eval")
  .description("Measures search, highlights and abstention on a data set, or whole answers on folders of real files.")
  .option("--dataset <folder>", "a data set: corpus.jsonl, queries.jsonl, qrels.tsv")
  .option(
    "--foreign <folder>",
    "with --dataset: another data set, whose questions this corpus does not answer (repeatable)",
    collect,
    [],
  )
  .option("--compare", "with --dataset: also measure other search libraries on the same files")
  .option("--ablation", "with --dataset: also measure the search without each of its parts")
  .option("--calibration <file.png>", "with --dataset: draw how well the probabilities of the gate hold, as a PNG")
  .option(
    "--community <folder>",
    "folders of real files (articles/) with the questions asked of them (questions.jsonl)",
  )
  .option("--filler", "with --community: ask what was answered rightly again, with chat filler around it")
  .option("--dump <file.jsonl>", "with --community: write what became of each question, and why, a line each")
  .option("--json", "print the result as JSON")
  .action(run);

await runCommand(program);

async function run(options: Options): Promise<void> {
  const config = readConfig();
  if ((options.dataset === undefined) === (options.community === undefined)) {
    throw new UsageError("Say what to measure: --dataset <folder> or --community <folder>.");
  }
  const parts = await loadSearchParts(config, modelPlaces(config, findProjectRoot(import.meta.url)));
  try {
    const { result, table } = await measure(options, config, parts);
    process.stdout.write(`${options.json ? JSON.stringify(result) : table}\n`);
  } finally {
    await parts.embedder.close();
  }
}

async function measure(options: Options, config: Config, parts: LoadedParts) {
  if (options.community !== undefined) {
    const result = await runCommunity(options.community, options, config, parts);
    return { result, table: renderCommunity(result) };
  }
  const result = await runDataset(options.dataset ?? "", options, config, parts);
  return { result, table: renderTable(result) };
}
