import { texts } from "../conversation/texts.ts";
import { UserError } from "../errors.ts";

/** The re-index that an owner has started here, so that a button can cancel it. */
export interface ReindexRun {
  /** Runs `work` with a signal that `cancel` aborts, with a UserError as its reason. */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Whether there was a run to cancel. */
  cancel(): boolean;
}

export function createReindexRun(): ReindexRun {
  const running = new Set<AbortController>();
  return {
    async run(work) {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(controller);
      }
    },
    cancel() {
      for (const controller of running) controller.abort(new UserError(texts.reindexCancelled));
      return running.size > 0;
    },
  };
}
