import { z } from "zod";
import type { WorkerProtocol } from "../../system/worker/protocol.ts";
import type { ReaderPlaces } from "./passage-reader.ts";
import type { ReadablePassage, Reading } from "./reading.ts";

/** What is asked of the process that holds the reader. */
export interface ReadingTask {
  readonly question: string;
  readonly passage: ReadablePassage;
}

/** -Infinity is a number here, which zod's own are not. */
const logit = z.custom<number>((value) => typeof value === "number" && !Number.isNaN(value));

/** What goes between the process that asks and the one that holds the reader. */
export const readingProtocol: WorkerProtocol<ReaderPlaces, null, ReadingTask, never, Reading | undefined> = {
  setup: z.strictObject({ reader: z.string(), builtIn: z.string() }),
  facts: z.null(),
  task: z.strictObject({
    question: z.string(),
    passage: z.strictObject({
      heading: z.string(),
      sentences: z.array(z.string()),
      around: z.int().nonnegative().optional(),
    }),
  }),
  news: z.never(),
  result: z.strictObject({ relevance: logit, answers: logit, sentences: z.array(logit) }).optional(),
};
