import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { type ModelPlaces, modelPlaces } from "../../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { readConfig, runCommand } from "../../src/cli/run-command.ts";
import { UsageError } from "../../src/errors.ts";
import { writeDurably } from "../../src/system/durable-files.ts";
import { findProjectRoot } from "../../src/system/project-root.ts";
import { noCache, openFeatureCache } from "./collect/feature-cache.ts";
import { rememberReadings } from "./collect/remembering-reader.ts";
import { type CorpusPlaces, readCorpora } from "./corpora/read-corpora.ts";
import { fitWeights } from "./fit-weights.ts";
import { renderValidation, validate } from "./validate/report.ts";
import { renderWeightsFile } from "./weights-file.ts";

interface Options extends CorpusPlaces {
  readonly cache?: string;
  readonly write?: boolean;
  readonly keepOrder?: boolean;
  readonly read: number;
}

/** The rooms of `src/` whose code has a say in the features. */
const MAKING_FEATURES = ["corpus", "embedding", "indexing", "language", "retrieval", "store"];

const collect = (value: string, before: readonly string[]) => [...before, value];

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of questions.");
  return Number(value);
}

const program = new Command("fit")
  .description("Fits the weights of order, marks and decision, and validates them on each corpus that is left out.")
  .option("--dataset <folder>", "a data set (repeatable)", collect, [])
  .option("--community <folder>", "folders of real files with questions (repeatable)", collect, [])
  .option("--written <folder>", "questions written over passages")
  .option("--articles <folder>", "with --written: the whole articles of its sources, a folder for each by its name")
  .option("--most <number>", "how many answerable questions of a data set or source at most", parseCount, 300)
  .option(
    "--read <number>",
    "how many questions of those the reader reads at most, which takes longest",
    parseCount,
    300,
  )
  .option("--cache <folder>", "keep what is collected there: fitting again takes seconds until code or models change")
  .option("--keep-order", "leave the order of passages as it is in models/weights.json, and fit the rest on top of it")
  .option("--write", "write models/weights.json; without it only the validation and the weights are printed")
  .action(run);

await runCommand(program);

async function run({ cache: folder, write = false, keepOrder = false, read, ...from }: Options): Promise<void> {
  const config = readConfig();
  const root = findProjectRoot(import.meta.url);
  const places = modelPlaces(config, root);
  const corpora = await readCorpora(from);
  if (!corpora.some(({ kind }) => kind === "community") || new Set(corpora.map(({ group }) => group)).size < 2) {
    throw new UsageError(
      "Name a --community folder, whose questions set the thresholds, and another corpus to fit to.",
    );
  }
  const loaded = await loadSearchParts(config, places);
  try {
    const made = MAKING_FEATURES.map((room) => join(root, "dist", "src", room));
    const cache = folder === undefined ? noCache : await openFeatureCache(folder, [...made, places.builtIn]);
    const fit = await fitWeights(corpora, await remembering(loaded, places, folder), {
      cache,
      read,
      keepOrder,
      onCollected: tell,
    });
    const validation = validate(fit);
    tell(`\n${renderValidation(validation, fit.weights)}`);
    const file = renderWeightsFile(fit, validation);
    if (write) await writeDurably(places.weights, file);
    else process.stdout.write(file);
  } finally {
    await loaded.embedder.close();
  }
}

async function remembering(parts: LoadedParts, places: ModelPlaces, folder: string | undefined): Promise<LoadedParts> {
  if (parts.reader === undefined || folder === undefined) return parts;
  const sums = await readFile(join(places.reader, "SHA256SUMS"));
  const model = createHash("sha256").update(sums).digest("hex");
  return { ...parts, reader: await rememberReadings(parts.reader, folder, model) };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
