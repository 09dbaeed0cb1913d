import { Command } from "commander";
import { modelPlaces } from "../app/model-places.ts";
import { openStorage } from "../app/open-storage.ts";
import { type LoadedParts, loadSearchParts } from "../app/search-parts.ts";
import type { Storage } from "../app/storage.ts";
import type { CalibrationStore } from "../calibration/calibration.ts";
import { checksumOfWeights } from "../calibration/calibration.ts";
import { fitAndReport, renderReport } from "../calibration/calibration-report.ts";
import { judgeQuestions } from "../calibration/judge-questions.ts";
import { readQuestions } from "../calibration/operator-questions.ts";
import { readCalibration } from "../calibration/read-calibration.ts";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { recipeOf } from "../indexing/standard-indexing.ts";
import { chooseThresholds } from "../retrieval/thresholds.ts";
import { FAILURES } from "../system/failures.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { readConfig, runCommand } from "./run-command.ts";

interface Options {
  readonly questions: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

const program = new Command("calibrate")
  .description("Fits when to answer and when to refuse to your own questions, and says what would change.")
  .requiredOption("--questions <file>", 'a line for each question: {"question": "…", "article": "path" or null}')
  .option("--write", "use what was fitted from the next start on (calibration.json in INDEX_DIR, or the database)")
  .option("--json", "print the report as JSON")
  .action(run);

await runCommand(program);

async function run({ questions: file, write = false, json = false }: Options): Promise<void> {
  const config = readConfig();
  const parts = await loadSearchParts(config, modelPlaces(config, findProjectRoot(import.meta.url)));
  const storage = await openStorage(config);
  try {
    const { report, shipped } = await calibrate(file, config, parts, storage);
    const { thresholds, scale, bias } = report.after;
    const fitted = { ...shipped, questions: report.questions, thresholds, scale, bias };
    const written = write ? storage.calibration : undefined;
    await written?.write({ format: 2, ...fitted });
    if (json) print(JSON.stringify({ ...report, ...(written === undefined ? {} : { written: written.name }) }));
    else print(`${renderReport(report)}\n\n${nextStep(written)}`);
    if (config.answerThreshold !== undefined || config.closestThreshold !== undefined) {
      warn("ANSWER_THRESHOLD and CLOSEST_THRESHOLD go before fitted thresholds: remove them to use these.");
    }
  } finally {
    await storage.close();
    await parts.embedder.close();
  }
}

async function calibrate(file: string, config: Config, parts: LoadedParts, storage: Storage) {
  const { weights, embedder } = parts;
  const { generations, calibration } = storage;
  const store = await generations.openCurrent(recipeOf(embedder));
  if (!store) throw new UserError(FAILURES.noIndex);
  try {
    const paths = new Set((await store.listArticles()).map(({ path }) => path));
    const judged = await judgeQuestions(await readQuestions(file, paths), store, parts);
    const place = { store: calibration, weights, model: embedder.checksum, onNotice: warn };
    const current = (await readCalibration(place)) ?? { thresholds: weights.thresholds, scale: 1, bias: 0 };
    const before = {
      thresholds: chooseThresholds(current.thresholds, config),
      scale: current.scale,
      bias: current.bias,
    };
    const report = fitAndReport(judged, before, weights.thresholds);
    return { report, shipped: { weights: checksumOfWeights(weights), model: embedder.checksum } };
  } finally {
    await store.close();
  }
}

function nextStep(written: CalibrationStore | undefined): string {
  return written === undefined
    ? "Nothing was changed: --write uses it from the next start on."
    : `Written to ${written.name}: used from the next start on. ${written.howToRemove}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
