import type { Library } from "../conversation/library.ts";
import type { Feedback } from "../feedback/feedback.ts";
import type { Logger } from "../operations/logging.ts";
import type { PendingWork } from "./pending-work.ts";
import type { QuestionQueue } from "./question-queue.ts";
import type { ReindexRun } from "./reindex-run.ts";

/** What commands, buttons and mentions work with while the bot runs. */
export interface BotContext {
  readonly library: Library;
  readonly feedback: Feedback;
  readonly queue: QuestionQueue;
  readonly reindexRun: ReindexRun;
  readonly pending: PendingWork;
  readonly log: Logger;
}
