import type { LoadedParts } from "../src/app/search-parts.ts";
import type { Config } from "../src/config.ts";
import type { Embedder } from "../src/embedding/embedder.ts";
import { chooseThresholds } from "../src/retrieval/thresholds.ts";
import { ABLATIONS, measureAblations } from "./ablation/measure-ablations.ts";
import { drawCalibration } from "./calibration/draw-calibration.ts";
import { ALTERNATIVES, measureAlternative, openAlternatives } from "./compare/compare.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { evaluate, type JudgedQuestion } from "./evaluate.ts";
import { openBar } from "./progress-bar.ts";
import { canBeJudged } from "./ranking-quality.ts";
import type { EvaluationResult, RankingQuality } from "./results.ts";
import { sampleOf } from "./sample.ts";
import { buildTemporaryIndex } from "./temporary-index.ts";

export interface DatasetOptions {
  readonly foreign: readonly string[];
  readonly compare?: boolean;
  readonly ablation?: boolean;
  readonly calibration?: string;
  /** The most questions of each set. */
  readonly sample?: number;
}

/** Measures a data set: `--dataset` with all that goes with it. */
export async function runDataset(
  folder: string,
  options: DatasetOptions,
  config: Config,
  parts: LoadedParts,
): Promise<EvaluationResult> {
  const { sample = Number.POSITIVE_INFINITY } = options;
  const read = async (path: string) => {
    const whole = await readDataset(path);
    return { ...whole, questions: sampleOf(whole.questions, sample) };
  };
  const [dataset, foreign] = await Promise.all([read(folder), Promise.all(options.foreign.map(read))]);
  const bar = openBar(countQuestions(dataset, foreign, options));
  const index = await buildTemporaryIndex(dataset.documents, parts.embedder, {
    storeUrl: config.storeUrl,
    onProgress: bar.onIndexing,
  });
  try {
    const { onQuestion } = bar;
    const { answer: threshold } = chooseThresholds(parts.weights.thresholds, config);
    const judged: JudgedQuestion[] = [];
    const onJudged = (one: JudgedQuestion) => judged.push(one);
    const measured = await evaluate(dataset, index.store, parts, { foreign, threshold, onQuestion, onJudged });
    const result = {
      ...measured,
      ...(options.compare ? { compare: await compare(dataset, parts.embedder, onQuestion) } : {}),
      ...(options.ablation ? { ablation: await measureAblations(dataset, index.store, parts, onQuestion) } : {}),
    };
    if (options.calibration !== undefined) await drawCalibration(options.calibration, judged, threshold, dataset.name);
    return result;
  } finally {
    bar.close();
    await index.close();
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
function countQuestions(dataset: Dataset, foreign: readonly Dataset[], { compare, ablation }: DatasetOptions): number {
  const own = dataset.questions.length;
  const others = foreign.reduce((sum, { questions }) => sum + questions.length, 0);
  const compared = compare ? ALTERNATIVES * dataset.questions.filter(canBeJudged).length : 0;
  return own + others + compared + (ablation ? ABLATIONS * own : 0);
}
