import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../../src/errors.ts";
import type { JudgedQuestion } from "../evaluate.ts";
import { drawPng } from "./draw-png.ts";
import type { Prediction } from "./reliability.ts";
import { reliabilityChart } from "./reliability-chart.ts";

/**
 * Writes a PNG that shows whether the confidence holds, and what each threshold would do. The questions that the
 * corpus does not answer are those of the `--foreign` sets, or the set's own unanswerable ones where there are none.
 */
export async function drawCalibration(
  path: string,
  judged: readonly JudgedQuestion[],
  threshold: number,
  dataset: string,
): Promise<void> {
  const negative = judged.some(({ kind }) => kind === "foreign") ? "foreign" : "unanswerable";
  const predictions: Prediction[] = judged
    .filter(({ kind }) => kind === "answerable" || kind === negative)
    .map(({ kind, confidence }) => ({ probability: confidence, positive: kind === "answerable" }));
  if (new Set(predictions.map(({ positive }) => positive)).size < 2) {
    throw new UserError(
      "--calibration needs questions that the articles answer and others: name another data set with --foreign.",
    );
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await drawPng(reliabilityChart(predictions, { dataset, negative, threshold })));
}
