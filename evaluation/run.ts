import { Command, InvalidArgumentError } from "commander";
import { modelPlaces } from "../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../src/app/search-parts.ts";
import { readConfig, runCommand } from "../src/cli/run-command.ts";
import type { Config } from "../src/config.ts";
import { UsageError } from "../src/errors.ts";
import { findProjectRoot } from "../src/system/project-root.ts";
import { renderCommunity } from "./community/community-table.ts";
import { type CommunityOptions, runCommunity, runWritten } from "./community/run-community.ts";
import { runQuestions } from "./community/run-questions.ts";
import { type DatasetOptions, runDataset } from "./run-dataset.ts";
import { readScorecard, runScorecard } from "./scorecard/run-scorecard.ts";
import { renderScorecard } from "./scorecard/scorecard.ts";
import { renderTable } from "./table.ts";

interface Options extends DatasetOptions, CommunityOptions {
  readonly dataset?: string;
  readonly community?: string;
  readonly written?: string;
  readonly questions?: string;
  readonly scorecard?: string;
  readonly against?: string;
  readonly json?: boolean;
}

const collect = (value: string, before: readonly string[]) => [...before, value];

function parseSample(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of questions.");
  return Number(value);
}

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
  .option("--ablation", "with --dataset or folders: also measure the search without each of its parts")
  .option("--calibration <file.png>", "with --dataset: draw how well the probabilities of the gate hold, as a PNG")
  .option(
    "--community <folder>",
    "folders of real files (articles/) with the questions asked of them (questions.jsonl)",
  )
  .option(
    "--written <folder>",
    "questions written over passages, those that nothing was trained on, near misses among them",
  )
  .option("--questions <file.jsonl>", "your own questions, asked of your own index")
  .option("--filler", "with folders or questions: ask what was answered rightly again, with chat filler around it")
  .option("--dump <file.jsonl>", "with folders or questions: write what became of each question, and why, a line each")
  .option("--sample <number>", "ask at most this many questions of each data set and of written questions", parseSample)
  .option(
    "--scorecard <folder>",
    "measure community/ and all data sets in a folder, and --written: the figures that matter",
  )
  .option("--against <file.json>", "with --scorecard: print them beside those that --json printed earlier")
  .option("--json", "print the result as JSON")
  .action(run);

await runCommand(program);

async function run(options: Options): Promise<void> {
  const config = readConfig();
  const { dataset, community, written, questions, scorecard } = options;
  const one = [dataset, community, scorecard ?? written, questions].filter((wanted) => wanted !== undefined);
  if (one.length !== 1) {
    throw new UsageError(
      "Say what to measure: --dataset, --community, --written or --scorecard <folder>, or --questions <file>.",
    );
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
  if (options.scorecard !== undefined) {
    const before = options.against === undefined ? undefined : await readScorecard(options.against);
    const result = await runScorecard(options.scorecard, options, config, parts);
    return { result, table: renderScorecard(result, before) };
  }
  if (options.community !== undefined) {
    const result = await runCommunity(options.community, options, config, parts);
    return { result, table: renderCommunity(result) };
  }
  if (options.written !== undefined) {
    const result = await runWritten(options.written, options, config, parts);
    return { result, table: renderCommunity(result) };
  }
  if (options.questions !== undefined) {
    const result = await runQuestions(options.questions, options, config, parts);
    return { result, table: renderCommunity({ folders: [result], all: result }) };
  }
  const result = await runDataset(options.dataset ?? "", options, config, parts);
  return { result, table: renderTable(result) };
}
