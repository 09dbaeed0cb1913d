import { unwatchFile, watchFile } from "node:fs";
import { Cron } from "croner";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import type { Source } from "./source.ts";

export interface ScheduleOptions {
  /** The file that lists them, which is followed. */
  readonly path: string;
  /** What it lists now. */
  readonly read: () => Promise<readonly Source[]>;
  /** Whether a source was never fetched: then it is not waited for its time. */
  readonly isNew: (name: string) => Promise<boolean>;
  /** Fetches one source; one call at a time. */
  readonly sync: (name: string) => Promise<void>;
  readonly log: Pick<Logger, "info" | "error">;
  /** Milliseconds between two looks at the file. */
  readonly every?: number;
}

const LOOK_MILLISECONDS = 5000;

/**
 * Fetches sources when their schedules say so, one after the other, by the clock of this machine. A list that cannot be
 * used is told to the log, and the one before it holds on. Returns the function that ends it, a sync under way included.
 */
export async function scheduleSources({
  path,
  read,
  isNew,
  sync,
  log,
  every = LOOK_MILLISECONDS,
}: ScheduleOptions): Promise<() => Promise<void>> {
  let jobs: readonly Cron[] = [];
  let planned = "[]";
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;
  const waiting = new Set<string>();

  /** One that is still waiting for its turn need not come twice. */
  function due(name: string): void {
    if (waiting.has(name)) return;
    waiting.add(name);
    running = running.then(async () => {
      waiting.delete(name);
      if (isClosed) return;
      await sync(name).catch((error: unknown) => log.error(`The source ${name} could not be fetched`, { error }));
    });
  }

  function stop(): void {
    for (const job of jobs) job.stop();
    jobs = [];
  }

  async function plan(): Promise<void> {
    try {
      const sources = await read();
      if (isClosed || planned === JSON.stringify(sources)) return;
      planned = JSON.stringify(sources);
      stop();
      jobs = sources.flatMap(({ name, schedule }) =>
        schedule === undefined ? [] : [new Cron(schedule, { unref: true }, () => due(name))],
      );
      for (const { name, schedule } of sources) if (schedule !== undefined && (await isNew(name))) due(name);
      if (sources.length > 0)
        log.info("Sources are fetched by their schedules", { sources: sources.length, scheduled: jobs.length });
    } catch (error) {
      const reason = error instanceof UserError ? error.message : "see the cause";
      log.error(`No change to the schedules of sources: ${reason}`, { error });
    }
  }

  const onChange = () => void plan();
  await plan();
  watchFile(path, { interval: every, persistent: false }, onChange);
  return async () => {
    isClosed = true;
    unwatchFile(path, onChange);
    stop();
    await running;
  };
}
