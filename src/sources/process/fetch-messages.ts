import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";
import { type Fetched, sourceSchema } from "../source.ts";

const setupSchema = z.strictObject({ environment: z.record(z.string(), z.string()) });
export type FetchSetup = z.infer<typeof setupSchema>;

const taskSchema = z.strictObject({
  source: sourceSchema,
  into: z.string(),
  scratch: z.string(),
  earlier: z.strictObject({ folder: z.string(), mark: z.unknown() }).exactOptional(),
});
/** A source to be fetched: see `FetchRequest`. */
export type FetchTask = z.infer<typeof taskSchema>;

const newsSchema = z.strictObject({ done: z.number(), total: z.number() });
export type FetchNews = z.infer<typeof newsSchema>;

const resultSchema = z.union([
  z.literal("unchanged"),
  z.strictObject({
    articles: z.number(),
    mark: z.unknown(),
    remarks: z.array(z.strictObject({ place: z.string(), reason: z.string() })).readonly(),
    remarked: z.number(),
  }),
]);

/** What goes between the process that wants a source fetched and the one that fetches it. */
export const fetchProtocol: WorkerProtocol<FetchSetup, null, FetchTask, FetchNews, Fetched | "unchanged"> = {
  setup: setupSchema,
  facts: z.null(),
  task: taskSchema,
  news: newsSchema,
  result: resultSchema,
};
