import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";
import type { PreviewedChunk } from "./compare-chunks.ts";

const setupSchema = z.strictObject({
  /** As named by EMBEDDING_MODEL. */
  model: z.string(),
  /** The folder of the model's files. */
  modelDirectory: z.string(),
});
export type PreviewSetup = z.infer<typeof setupSchema>;

const taskSchema = z.strictObject({
  /** Of the article below SEEDS_DIR: its ending says how it is read. */
  path: z.string(),
  /** The files with what it says now, and is to say; absent where there is no article. */
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
});
export type PreviewTask = z.infer<typeof taskSchema>;

const chunkSchema = z.strictObject({ heading: z.string(), text: z.string(), isNew: z.boolean() });

const resultSchema = z.strictObject({
  title: z.string(),
  /** The first of those that the article will have. */
  chunks: z.array(chunkSchema).readonly(),
  added: z.number(),
  removed: z.number(),
  kept: z.number(),
  /** Why it cannot be an article, or what its owner should mend. */
  remark: z.string().exactOptional(),
  isReadable: z.boolean(),
});

/** What would become of one article. */
export interface ArticlePreview {
  /** Empty where it is removed or cannot be read. */
  readonly title: string;
  readonly chunks: readonly PreviewedChunk[];
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly remark?: string;
  readonly isReadable: boolean;
}

/** Tells what would become of articles of those paths below SEEDS_DIR, one preview a change. */
export type PreviewChanges = (changes: readonly PreviewableChange[]) => Promise<readonly ArticlePreview[]>;

export interface PreviewableChange {
  readonly path: string;
  /** Undefined where there is no article yet. */
  readonly before: string | undefined;
  /** The file with what it is to say; undefined: it is removed. */
  readonly after: string | undefined;
}

/** What goes between the bot and the process that reads drafts. */
export const previewProtocol: WorkerProtocol<PreviewSetup, null, PreviewTask, null, ArticlePreview> = {
  setup: setupSchema,
  facts: z.null(),
  task: taskSchema,
  news: z.null(),
  result: resultSchema,
};
