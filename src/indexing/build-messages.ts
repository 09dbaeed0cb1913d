import { z } from "zod";

/** What a build needs to know; everything else is in the folders. */
export const buildRequestSchema = z.strictObject({
  seedsDir: z.string(),
  /** STORE_URL, `file:` by default. It may hold a password: it goes into no message. */
  storeUrl: z.string().exactOptional(),
  indexDir: z.string(),
  /** How many generations to keep. */
  keep: z.int().min(1),
  /** As named by EMBEDDING_MODEL. */
  model: z.string(),
  /** The folder of the model's files. */
  modelDirectory: z.string(),
  /** Check every byte of the generation that is built upon. */
  verify: z.boolean(),
  /** Only tell what a build would do. */
  dryRun: z.boolean(),
});
export type BuildRequest = z.infer<typeof buildRequestSchema>;

/** From the process that wants a build to the one that does it. */
export const commandSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("build"), request: buildRequestSchema }),
  z.strictObject({ kind: z.literal("cancel") }),
]);
export type BuildCommand = z.infer<typeof commandSchema>;

const skippedSchema = z.strictObject({ file: z.string(), reason: z.string() });
const progressSchema = z.strictObject({
  stage: z.enum(["reading", "embedding", "writing"]),
  done: z.number(),
  total: z.number(),
});
const reportSchema = z.strictObject({
  generation: z.string(),
  articles: z.number(),
  chunks: z.number(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  skipped: z.array(skippedSchema),
  embedded: z.number(),
  seconds: z.number(),
});

/** From the process that does a build to the one that wants it. The last is `done`, `cancelled` or `failed`. */
export const eventSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("progress"), progress: progressSchema }),
  z.strictObject({ kind: z.literal("notice"), notice: z.string() }),
  z.strictObject({ kind: z.literal("done"), report: reportSchema }),
  z.strictObject({ kind: z.literal("cancelled") }),
  /** `forPeople` when the message is a UserError's. */
  z.strictObject({
    kind: z.literal("failed"),
    forPeople: z.boolean(),
    message: z.string(),
    stack: z.string().exactOptional(),
  }),
]);
export type BuildEvent = z.infer<typeof eventSchema>;
