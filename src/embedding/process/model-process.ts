import { openWorker, type Worker } from "../../system/worker/open-worker.ts";
import type { Reranker } from "../cross-encoder.ts";
import type { RemoteEmbedder } from "../embedder.ts";
import {
  type ModelFacts,
  type ModelResult,
  type ModelTask,
  modelProtocol,
  type ProcessModels,
} from "./model-messages.ts";

export interface ModelProcessOptions {
  /** The program that holds models (see `serveModels`). */
  readonly entry: string | URL;
  readonly models: ProcessModels;
  /** Told in a line when the process has died and is started again. */
  readonly onDeath?: (notice: string) => void;
  /** Milliseconds without any answer, once the models are loaded, after which the process is taken for hung. */
  readonly patience?: number;
}

export interface ProcessOfModels {
  /** There when the process was asked for an embedding model. */
  readonly embedder: RemoteEmbedder | undefined;
  /** There when the process was asked for a re-ranking model. */
  readonly reranker: Reranker | undefined;
  /** The process at the moment; undefined between two of them. */
  pid(): number | undefined;
  /** Ends the process: neither model can be used any more. */
  close(): Promise<void>;
}

type ModelWorker = Worker<ModelFacts, ModelTask, never, ModelResult>;

/** The largest models read a batch of passages in seconds. */
const PATIENCE = 60_000;

/**
 * Loads models into one process of their own and stands for them here. The process may die at any time: what it had not
 * finished is done by the next one. Throws a UserError when the models can't be loaded.
 */
export async function openModelProcess(options: ModelProcessOptions): Promise<ProcessOfModels> {
  const { entry, models, onDeath, patience = PATIENCE } = options;
  const { embedding, reranking } = models;
  const names = [embedding, reranking].flatMap((model) => (model ? [model.model] : [])).join(" and ");
  const worker = await openWorker({
    entry,
    protocol: modelProtocol,
    setup: models,
    name: `process of ${names}`,
    advice: "Make more memory free, or choose a smaller model.",
    patience,
    onRestart: (how) => onDeath?.(`The process of the models was ended ${how}: it is started again.`),
  });
  const { facts, pid, close } = worker;
  return {
    embedder:
      embedding && facts.embedding
        ? { model: embedding.model, ...facts.embedding, ...embeddingBy(worker), close }
        : undefined,
    reranker: reranking ? { model: reranking.model, score: scoringBy(worker), close } : undefined,
    pid,
    close,
  };
}

function embeddingBy(worker: ModelWorker): Pick<RemoteEmbedder, "embedQuestion" | "embedPassages"> {
  async function embed(task: ModelTask, count: number): Promise<Float32Array[]> {
    const result = await worker.perform(task);
    if (result.kind !== "vectors" || result.vectors.length !== count)
      throw new Error("The vectors do not fit the texts");
    return result.vectors;
  }
  return {
    async embedQuestion(question) {
      const [vector] = await embed({ kind: "question", question }, 1);
      if (!vector) throw new Error("The model returned no vector");
      return vector;
    },
    embedPassages: (texts) => embed({ kind: "passages", texts: [...texts] }, texts.length),
  };
}

function scoringBy(worker: ModelWorker): Reranker["score"] {
  return async (question, passages) => {
    const result = await worker.perform({ kind: "scores", question, passages: [...passages] });
    if (result.kind !== "scores" || result.scores.length !== passages.length) {
      throw new Error("The scores do not fit the passages");
    }
    return result.scores;
  };
}
