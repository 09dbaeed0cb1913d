import { z } from "zod";

const modelFolder = z.strictObject({ model: z.string(), directory: z.string() });

/** The models that a process shall hold. */
export const processModels = z.strictObject({
  embedding: modelFolder.optional(),
  reranking: modelFolder.optional(),
});
export type ProcessModels = z.infer<typeof processModels>;

/** What is asked of a process that has its models. */
export const modelTask = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("question"), question: z.string() }),
  z.strictObject({ kind: z.literal("passages"), texts: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("scores"), question: z.string(), passages: z.array(z.string()) }),
]);
export type ModelTask = z.infer<typeof modelTask>;

/** From the process that asks to the one that holds the models: `load` first, then tasks. */
export const modelCommand = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("load"), models: processModels }),
  z.strictObject({ kind: z.literal("do"), id: z.int(), task: modelTask }),
]);
export type ModelCommand = z.infer<typeof modelCommand>;

const embeddingFacts = z.strictObject({ checksum: z.string(), dimensions: z.int(), maxTokens: z.int() });
/** What the embedder of another process is like. */
export type EmbeddingFacts = z.infer<typeof embeddingFacts>;

const failure = z.strictObject({
  /** Whether the message is a UserError's. */
  forPeople: z.boolean(),
  message: z.string(),
  stack: z.string().optional(),
});
export type Failure = z.infer<typeof failure>;

const vector = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** Back again. */
export const modelEvent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("loaded"), embedding: embeddingFacts.optional() }),
  z.strictObject({ kind: z.literal("vectors"), id: z.int(), vectors: z.array(vector) }),
  z.strictObject({ kind: z.literal("scores"), id: z.int(), scores: z.array(z.number()) }),
  z.strictObject({ kind: z.literal("failed"), id: z.int(), failure }),
  /** The models can't be loaded. */
  z.strictObject({ kind: z.literal("unloadable"), failure }),
]);
export type ModelEvent = z.infer<typeof modelEvent>;
