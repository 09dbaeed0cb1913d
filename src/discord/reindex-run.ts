import { MemberError } from "../conversation/member-error.ts";

/** The re-indexes that owners have started here, so that they can cancel them. */
export interface ReindexRun {
  /** Runs `work` for that server with a signal that is aborted when it is cancelled, with a UserError as its reason. */
  run<T>(guildId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends what was started in that server. Throws a UserError when nothing was, or when it is another server's. */
  cancel(guildId: string): void;
  /** Ends everything. */
  cancelAll(): void;
}

export function createReindexRun(): ReindexRun {
  const running = new Map<AbortController, string>();
  const end = (controller: AbortController) =>
    controller.abort(new MemberError((words) => words.errors.reindexCancelled));
  return {
    async run(guildId, work) {
      const controller = new AbortController();
      running.set(controller, guildId);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(controller);
      }
    },
    cancel(guildId) {
      const own = [...running].filter(([, startedIn]) => startedIn === guildId);
      if (own.length === 0)
        throw new MemberError(({ errors }) => (running.size > 0 ? errors.notYourRun : errors.nothingToCancel));
      for (const [controller] of own) end(controller);
    },
    cancelAll() {
      for (const controller of running.keys()) end(controller);
    },
  };
}
