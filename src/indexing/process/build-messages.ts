import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";
import type { IndexProgress, IndexReport } from "../report.ts";

const skippedSchema = z.strictObject({ file: z.string(), reason: z.string() });

const requestSchema = z.strictObject({
  seedsDir: z.string(),
  /** Which files of it; all by default. */
  wanted: z
    .strictObject({ include: z.array(z.string()).readonly(), exclude: z.array(z.string()).readonly() })
    .exactOptional(),
  /** STORE_URL, `file:` by default. It may hold a password: it goes into no message. */
  storeUrl: z.string().exactOptional(),
  indexDir: z.string(),
  /** How many generations to keep. */
  keep: z.int().min(1),
  /** As named by EMBEDDING_MODEL. */
  model: z.string(),
  /** The folder of the model's files. */
  modelDirectory: z.string(),
  /** The folder of the built-in model, whose cosines another model's are compared with. */
  builtInDirectory: z.string(),
  /** Check every byte of the generation that is built upon. */
  verify: z.boolean(),
  /** Only tell what a build would do. */
  dryRun: z.boolean(),
  /** What the owner's questions are asked with before the new generation answers. */
  guard: z
    .strictObject({
      /** The folder of the built-in model. */
      builtIn: z.string(),
      thesaurus: z.string(),
      weights: z.string(),
      /** Let it answer even if it does so worse. */
      accept: z.boolean(),
    })
    .exactOptional(),
  /** Where to note which file is worked on; nowhere by default. */
  noteFile: z.string().exactOptional(),
  /** Files that are left out as unreadable, with reasons. */
  unreadable: z.array(skippedSchema).readonly().exactOptional(),
});
/** What a build needs to know; everything else is in the folders. */
export type BuildRequest = z.infer<typeof requestSchema>;

const progressSchema = z.strictObject({
  stage: z.enum(["reading", "embedding", "writing"]),
  done: z.number(),
  total: z.number(),
});

const newsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("progress"), progress: progressSchema }),
  /** What an owner should know, a line. */
  z.strictObject({ kind: z.literal("notice"), notice: z.string() }),
]);
/** What a build tells while it runs. */
export type BuildNews =
  | { readonly kind: "progress"; readonly progress: IndexProgress }
  | { readonly kind: "notice"; readonly notice: string };

const reportSchema = z.strictObject({
  generation: z.string(),
  articles: z.number(),
  chunks: z.number(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  skipped: z.array(skippedSchema).readonly(),
  embedded: z.number(),
  seconds: z.number(),
});

/** What goes between the process that wants a build and the one that does it. */
export const buildProtocol: WorkerProtocol<null, null, BuildRequest, BuildNews, IndexReport> = {
  setup: z.null(),
  facts: z.null(),
  task: requestSchema,
  news: newsSchema,
  result: reportSchema,
};
