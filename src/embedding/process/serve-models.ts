import { serveWorker, type WorkerChannel } from "../../system/worker/serve-worker.ts";
import type { Reranker } from "../cross-encoder.ts";
import type { Embedder } from "../embedder.ts";
import { loadEmbedder, loadReranker } from "../load-models.ts";
import {
  type ModelFacts,
  type ModelResult,
  type ModelTask,
  modelProtocol,
  type ProcessModels,
} from "./model-messages.ts";

interface LoadedModels {
  readonly embedder: Embedder | undefined;
  readonly reranker: Reranker | undefined;
}

/** Loads the models that are asked for over the channel and does tasks with them, until the other side goes away. */
export async function serveModels(channel: WorkerChannel): Promise<void> {
  await serveWorker(channel, modelProtocol, async (wanted) => {
    const models = await load(wanted);
    return { facts: factsOf(models), perform: (task) => perform(task, models) };
  });
}

/** One after the other: transformers.js keeps the folder that it reads from in one place for all. */
async function load({ embedding, reranking }: ProcessModels): Promise<LoadedModels> {
  const embedder = embedding ? await loadEmbedder(embedding.model, embedding.directory) : undefined;
  const reranker = reranking ? await loadReranker(reranking.model, reranking.directory) : undefined;
  return { embedder, reranker };
}

async function perform(task: ModelTask, { embedder, reranker }: LoadedModels): Promise<ModelResult> {
  if (task.kind === "scores") {
    if (!reranker) throw new Error("This process holds no re-ranking model");
    return { kind: "scores", scores: await reranker.score(task.question, task.passages) };
  }
  if (!embedder) throw new Error("This process holds no embedding model");
  const vectors =
    task.kind === "question" ? [await embedder.embedQuestion(task.question)] : await embedder.embedPassages(task.texts);
  return { kind: "vectors", vectors };
}

function factsOf({ embedder }: LoadedModels): ModelFacts {
  if (!embedder) return {};
  const { checksum, dimensions, maxTokens } = embedder;
  return { embedding: { checksum, dimensions, maxTokens } };
}
