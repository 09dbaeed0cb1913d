import { progress as createBar } from "@clack/prompts";
import { Command } from "commander";
import { findProjectRoot } from "../src/app/project-root.ts";
import { loadSearchParts, modelPlaces } from "../src/app/search-parts.ts";
import { readConfig, runCommand } from "../src/cli/run-command.ts";
import type { Embedder } from "../src/embedding/embedder.ts";
import { ABLATIONS, measureAblations } from "./ablation/measure-ablations.ts";
import { drawCalibration } from "./calibration/draw-calibration.ts";
import { ALTERNATIVES, measureAlternative, openAlternatives } from "./compare/compare.ts";

import { type Dataset, readDataset } from "./dataset.ts";
import { evaluate, type JudgedQuestion } from "./evaluate.ts";
import { canBeJudged } from "./ranking-quality.ts";
import type { EvaluationResult, RankingQuality } from "./results.ts";
import { renderTable } from "./table.ts";
import { buildTemporaryIndex } from "./temporary-index.ts";

interface Options {
  readonly dataset: string;
  readonly foreign: readonly string[];
  readonly compare?: boolean;
  readonly ablation?: boolean;
  readonly calibration?: string;
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
  .option("--compare", "also measure other search libraries on the same files")
  .option("--ablation", "also measure the search without each of its parts")
  .option("--calibration <file.png>", "draw how well the probabilities of the gate hold, as a PNG")
  .option("--json", "print the result as JSON")
  .action(run);

await runCommand(program);

async function run(options: Options): Promise<void> {
  const config = readConfig();
  const [dataset, ...foreign] = await Promise.all([options.dataset, ...options.foreign].map(readDataset));
  if (!dataset) return;
  const parts = await loadSearchParts(config, modelPlaces(config, findProjectRoot(import.meta.url)));
  const bar = openBar(countQuestions(dataset, foreign, options));
  const index = await buildTemporaryIndex(dataset.documents, parts.embedder, {
    storeUrl: config.storeUrl,
    onProgress: bar.onIndexing,
  });
  try {
    const threshold = config.answerThreshold ?? parts.weights.threshold;
    const judged: JudgedQuestion[] = [];
    const onJudged = (one: JudgedQuestion) => judged.push(one);
    const measured = await evaluate(dataset, index.store, parts, {
      foreign,
      threshold,
      onQuestion: bar.onQuestion,
      onJudged,
    });
    const result: EvaluationResult = {
      ...measured,
      ...(options.compare ? { compare: await compare(dataset, parts.embedder, bar.onQuestion) } : {}),
      ...(options.ablation ? { ablation: await measureAblations(dataset, index.store, parts, bar.onQuestion) } : {}),
    };
    bar.close();
    if (options.calibration !== undefined) await drawCalibration(options.calibration, judged, threshold, dataset.name);
    process.stdout.write(`${options.json ? JSON.stringify(result) : renderTable(result)}\n`);
  } finally {
    bar.close();
    await index.close();
    await parts.embedder.close();
  }
}

async function compare(
  dataset: Dataset,
  embedder: Embedder,
  onQuestion: () => void,
): Promise<Record<string, RankingQuality>> {
  const measured: Record<string, RankingQuality> = {};
  for (const alternative of await openAlternatives(embedder)) {
    measured[alternative.name] = await measureAlternative(dataset, alternative, onQuestion);
  }
  return measured;
}

/** How often a question is asked, in all that is to be measured. */
function countQuestions(dataset: Dataset, foreign: readonly Dataset[], { compare, ablation }: Options): number {
  const own = dataset.questions.length;
  const others = foreign.reduce((sum, { questions }) => sum + questions.length, 0);
  const compared = compare ? ALTERNATIVES * dataset.questions.filter(canBeJudged).length : 0;
  return own + others + compared + (ablation ? ABLATIONS * own : 0);
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
