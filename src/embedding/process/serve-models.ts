import { UserError } from "../../errors.ts";
import type { Embedder } from "../embedder.ts";
import { loadEmbedder } from "../load-embedder.ts";
import { loadReranker } from "../load-reranker.ts";
import type { Reranker } from "../reranker.ts";
import { type Failure, type ModelEvent, type ModelTask, modelCommand, type ProcessModels } from "./model-messages.ts";

/** The process that holds models, as seen from inside. */
export interface ModelChannel {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "disconnect", listener: () => void): unknown;
  /** Undefined in a process that nobody can send to. */
  send?(event: ModelEvent, done: (error: Error | null) => void): boolean;
}

interface LoadedModels {
  readonly embedder: Embedder | undefined;
  readonly reranker: Reranker | undefined;
}

/** Loads the models that are asked for over the channel and does tasks with them, until the other side goes away. */
export async function serveModels(channel: ModelChannel): Promise<void> {
  let loading: Promise<LoadedModels> | undefined;
  channel.on("message", (message) => {
    const command = modelCommand.parse(message);
    if (command.kind === "load") {
      loading = load(command.models);
      void loading.then(
        ({ embedder }) => send({ kind: "loaded", ...(embedder ? { embedding: factsOf(embedder) } : {}) }),
        (error: unknown) => send({ kind: "unloadable", failure: failureOf(error) }),
      );
    } else {
      void Promise.resolve(loading)
        .then((models) => perform(command.id, command.task, models))
        .then(send, (error: unknown) => send({ kind: "failed", id: command.id, failure: failureOf(error) }));
    }
  });
  await new Promise<void>((resolve) => {
    channel.on("disconnect", resolve);
  });

  function send(event: ModelEvent): void {
    // Whoever has gone away needs no answer.
    channel.send?.(event, () => {});
  }
}

/** One after the other: transformers.js keeps the folder that it reads from in one place for all. */
async function load({ embedding, reranking }: ProcessModels): Promise<LoadedModels> {
  const embedder = embedding ? await loadEmbedder(embedding.model, embedding.directory) : undefined;
  const reranker = reranking ? await loadReranker(reranking.model, reranking.directory) : undefined;
  return { embedder, reranker };
}

async function perform(id: number, task: ModelTask, models: LoadedModels | undefined): Promise<ModelEvent> {
  if (task.kind === "scores") {
    if (!models?.reranker) throw new Error("This process holds no re-ranking model");
    return { kind: "scores", id, scores: await models.reranker.score(task.question, task.passages) };
  }
  if (!models?.embedder) throw new Error("This process holds no embedding model");
  const vectors =
    task.kind === "question"
      ? [await models.embedder.embedQuestion(task.question)]
      : await models.embedder.embedPassages(task.texts);
  return { kind: "vectors", id, vectors };
}

function factsOf({ checksum, dimensions, maxTokens }: Embedder) {
  return { checksum, dimensions, maxTokens };
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { forPeople: false, message: String(error) };
  return { forPeople: error instanceof UserError, message: error.message, stack: error.stack };
}
