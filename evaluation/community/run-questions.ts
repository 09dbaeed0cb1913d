import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { openStorage } from "../../src/app/open-storage.ts";
import type { LoadedParts } from "../../src/app/search-parts.ts";
import { readCalibratedWeights } from "../../src/calibration/read-calibration.ts";
import type { Config } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { recipeOf } from "../../src/indexing/standard-indexing.ts";
import { readKnownQuestions } from "../../src/known-questions/known-question.ts";
import { chooseThresholds } from "../../src/retrieval/thresholds.ts";
import { openBar } from "../progress-bar.ts";
import { renderDump } from "./dump.ts";
import { figuresOf } from "./figures.ts";
import { askAll, type FolderResult } from "./measure-community.ts";
import type { CommunityOptions } from "./run-community.ts";

/** Asks an owner's questions of the owner's index, with everything as it is when members ask: `--questions`. */
export async function runQuestions(
  file: string,
  { filler = false, dump }: CommunityOptions,
  config: Config,
  shipped: LoadedParts,
): Promise<FolderResult> {
  const begun = performance.now();
  const questions = await readKnownQuestions(file);
  const storage = await openStorage(config);
  const bar = openBar(questions.length);
  const lines: string[] = [];
  try {
    const { embedder } = shipped;
    const store = await storage.generations.openCurrent(recipeOf(embedder));
    if (!store) throw new UserError("There is no index yet. Build it with: npm run index");
    const onNotice = (notice: string) => process.stderr.write(`${notice}\n`);
    const place = { store: storage.calibration, weights: shipped.weights, model: embedder.checksum, onNotice };
    const weights = await readCalibratedWeights(place);
    const asked = await askAll(
      file,
      questions,
      store,
      { ...shipped, weights },
      {
        filler,
        thresholds: chooseThresholds(weights.thresholds, config),
        onAsked(_, one) {
          bar.onQuestion();
          lines.push(renderDump(file, one));
        },
      },
    );
    const { articles, chunks } = store.statistics;
    await store.close();
    if (dump !== undefined) await writeFile(dump, lines.map((line) => `${line}\n`).join(""));
    const seconds = (performance.now() - begun) / 1000;
    return { name: basename(file), articles, chunks, skipped: 0, seconds, ...figuresOf(asked) };
  } finally {
    bar.close();
    await storage.close();
  }
}
