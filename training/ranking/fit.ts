import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { readDataset } from "../../evaluation/dataset.ts";
import { modelPlaces } from "../../src/app/models.ts";
import { findProjectRoot } from "../../src/app/project-root.ts";
import { loadSearchParts } from "../../src/app/search-parts.ts";
import { readConfig, runCommand } from "../../src/cli/run-command.ts";
import { UsageError } from "../../src/errors.ts";
import { parseWeights, type Weights } from "../../src/retrieval/weights.ts";
import { type CorpusCases, collectExamples, collectGate, type DatasetExamples } from "./collect.ts";
import { sampleCorpora } from "./corpora.ts";
import { GATE, RANKING, SENTENCE } from "./examples.ts";
import { type Case, type Choice, fitCases, fitChoices } from "./linear-models.ts";
import { createRandom } from "./random.ts";
import { choiceQuality, gateQuality, rankingQuality, thresholdFor } from "./validate.ts";

const SEED = 20_190_520;
/** The share of answerable questions that is to be answered. */
const ANSWERED = 0.95;

const program = new Command("fit")
  .description(
    "Fits the weights of ranking, highlights and confidence to data sets, and validates each on what was left out.",
  )
  .argument("<folder...>", "two data sets or more")
  .option("--write", "write models/weights.json; without it only the validation is printed")
  .action(run);

await runCommand(program);

async function run(folders: readonly string[], { write = false }: { write?: boolean }): Promise<void> {
  if (folders.length < 2) throw new UsageError("Name two data sets or more: each is validated on the others' weights.");
  const config = readConfig();
  const places = modelPlaces(config, findProjectRoot(import.meta.url));
  const parts = await loadSearchParts(config, places);
  const datasets = await Promise.all(folders.map(readDataset));
  const examples: DatasetExamples[] = [];
  for (const dataset of datasets) {
    examples.push(await collectExamples(dataset, parts));
    report(`${dataset.name}: collected`);
  }
  const ranking = validateAndFit(
    "ranking, nDCG@10",
    examples,
    (some) => fitChoices(RANKING, even(some.map((one) => one.ranking))),
    (one, w) => rankingQuality(one.ranking, w),
  );
  const sentence = validateAndFit(
    "sentence",
    examples.filter((one) => one.sentences.length > 0),
    (some) => fitChoices(SENTENCE, even(some.map((one) => one.sentences))),
    (one, w) => choiceQuality(one.sentences, w),
  );
  const weights: Weights = parseWeights({ ...parts.weights, ranking, sentence });
  const corpora: CorpusCases[] = [];
  for (const corpus of sampleCorpora(datasets, createRandom(SEED))) {
    corpora.push(await collectGate(corpus, { ...parts, weights }));
  }
  const { gate, threshold } = fitGate(corpora);
  const thresholds = { answer: threshold, closest: Math.min(threshold, weights.thresholds.closest) };
  const fitted = parseWeights({ ...weights, gate, thresholds });
  const json = `${JSON.stringify(fitted, (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value), 2)}\n`;
  if (write) await writeFile(places.weights, json);
  else process.stdout.write(json);
  await parts.embedder.close();
}

/** Fits to all but one set and measures on that one, for each; then fits to all. */
function validateAndFit<Fitted>(
  name: string,
  examples: readonly DatasetExamples[],
  fitTo: (examples: readonly DatasetExamples[]) => Fitted,
  measure: (examples: DatasetExamples, fitted: Fitted) => number,
): Fitted {
  const all = fitTo(examples);
  for (const left of examples) {
    const others = examples.filter((one) => one !== left);
    const outside = others.length > 0 ? measure(left, fitTo(others)).toFixed(4) : "-";
    report(`${name}: ${left.dataset} ${outside} left out, ${measure(left, all).toFixed(4)} within`);
  }
  return all;
}

/** Every corpus weighs the same, and within it foreign questions as much as its own. */
function fitGate(corpora: readonly CorpusCases[]) {
  const balance = (some: readonly CorpusCases[]) => some.flatMap(({ cases }) => balanced(cases));
  const gate = fitCases(GATE, balance(corpora));
  const threshold = thresholdFor(ANSWERED, corpora, gate);
  for (const size of [...new Set(corpora.map(({ documents }) => documents))]) {
    const others = corpora.filter(({ documents }) => documents !== size);
    const same = corpora.filter(({ documents }) => documents === size);
    const outside = fitCases(GATE, balance(others));
    const { answered, refused } = gateQuality(same, outside, thresholdFor(ANSWERED, others, outside));
    const within = gateQuality(same, gate, threshold);
    const figures = [answered, refused, within.answered, within.refused].map((share) => (100 * share).toFixed(1));
    report(
      `gate, ${size} documents: left out ${figures[0]} % answered, ${figures[1]} % refused; within ${figures[2]} %, ${figures[3]} %`,
    );
  }
  return { gate, threshold };
}

function balanced<Name extends string>(cases: readonly Case<Name>[]): Case<Name>[] {
  const count = (positive: boolean) => cases.filter((one) => one.positive === positive).length;
  return cases.map((one) => ({ ...one, weight: 1 / count(one.positive) }));
}

/** Every set weighs the same, however many questions it has. */
function even<Name extends string>(sets: readonly (readonly Choice<Name>[])[]): Choice<Name>[] {
  return sets.flatMap((choices) => choices.map((choice) => ({ ...choice, weight: 1 / choices.length })));
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
