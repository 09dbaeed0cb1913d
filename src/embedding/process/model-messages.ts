import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";

const modelFolder = z.strictObject({ model: z.string(), directory: z.string() });

const modelsSchema = z.strictObject({
  embedding: modelFolder.optional(),
  reranking: modelFolder.optional(),
});
/** The models that a process shall hold. */
export type ProcessModels = z.infer<typeof modelsSchema>;

const taskSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("question"), question: z.string() }),
  z.strictObject({ kind: z.literal("passages"), texts: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("scores"), question: z.string(), passages: z.array(z.string()) }),
]);
/** What is asked of a process that has its models. */
export type ModelTask = z.infer<typeof taskSchema>;

const factsSchema = z.strictObject({
  embedding: z.strictObject({ checksum: z.string(), dimensions: z.int(), maxTokens: z.int() }).optional(),
});
/** What the models of the process are like. */
export type ModelFacts = z.infer<typeof factsSchema>;

const vector = z.custom<Float32Array>((value) => value instanceof Float32Array);

const resultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("vectors"), vectors: z.array(vector) }),
  z.strictObject({ kind: z.literal("scores"), scores: z.array(z.number()) }),
]);
export type ModelResult = z.infer<typeof resultSchema>;

/** What goes between the process that asks and the one that holds the models. */
export const modelProtocol: WorkerProtocol<ProcessModels, ModelFacts, ModelTask, never, ModelResult> = {
  setup: modelsSchema,
  facts: factsSchema,
  task: taskSchema,
  news: z.never(),
  result: resultSchema,
};
