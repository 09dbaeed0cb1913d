import type { RemoteEmbedder } from "../embedder.ts";
import type { Reranker } from "../reranker.ts";
import type { ModelTask } from "./model-messages.ts";
import { ModelProcess, type ModelProcessOptions } from "./model-process.ts";

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

/**
 * Loads models into one process of their own and stands for them here. The process may die at any time: what it had not
 * finished is done by the next one. Throws a UserError when the models can't be loaded.
 */
export async function openModelProcess(options: ModelProcessOptions): Promise<ProcessOfModels> {
  const process = new ModelProcess(options);
  const { embedding, reranking } = options.models;
  const close = async () => process.close();
  const facts = await process.loaded();
  return {
    embedder: embedding && facts ? { model: embedding.model, ...facts, ...embeddingBy(process), close } : undefined,
    reranker: reranking ? { model: reranking.model, score: scoringBy(process), close } : undefined,
    pid: () => process.pid,
    close,
  };
}

function embeddingBy(process: ModelProcess): Pick<RemoteEmbedder, "embedQuestion" | "embedPassages"> {
  async function embed(task: ModelTask, count: number): Promise<Float32Array[]> {
    const result = await process.perform(task);
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

function scoringBy(process: ModelProcess): Reranker["score"] {
  return async (question, passages) => {
    const result = await process.perform({ kind: "scores", question, passages: [...passages] });
    if (result.kind !== "scores" || result.scores.length !== passages.length) {
      throw new Error("The scores do not fit the passages");
    }
    return result.scores;
  };
}
