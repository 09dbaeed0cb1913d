import { constants, setPriority } from "node:os";
import { UserError } from "../errors.ts";
import { type BuildEvent, type BuildRequest, commandSchema } from "./build-messages.ts";
import type { IndexProgress, IndexReport } from "./report.ts";

/** The process that does builds, as seen from inside. */
export interface BuildChannel {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "disconnect", listener: () => void): unknown;
  /** Undefined in a process that nobody can send to. */
  send?(event: BuildEvent, done: (error: Error | null) => void): boolean;
}

export interface BuildRun {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IndexProgress) => void;
  readonly onNotice: (notice: string) => void;
}

/** Progress is passed on this often at most. */
const PROGRESS_MILLISECONDS = 100;

/**
 * Does the build that is asked for over the channel, at low priority, and reports it there. Resolves when the build is
 * over; when the other side goes away the build is aborted.
 */
export async function serveBuild(
  channel: BuildChannel,
  run: (request: BuildRequest, run: BuildRun) => Promise<IndexReport>,
): Promise<void> {
  lowerPriority();
  const abort = new AbortController();
  const send = (event: BuildEvent) =>
    new Promise<void>((resolve) => {
      if (channel.send) channel.send(event, () => resolve());
      else resolve();
    });
  const request = await new Promise<BuildRequest>((resolve, reject) => {
    channel.on("message", (message) => {
      const command = commandSchema.safeParse(message);
      if (!command.success) reject(command.error);
      else if (command.data.kind === "cancel") abort.abort();
      else resolve(command.data.request);
    });
    channel.on("disconnect", () => {
      abort.abort();
      reject(new Error("The process that wanted a build is gone."));
    });
  });
  try {
    const onProgress = thinned((progress) => void send({ kind: "progress", progress }));
    const onNotice = (notice: string) => void send({ kind: "notice", notice });
    const report = await run(request, { signal: abort.signal, onProgress, onNotice });
    await send({ kind: "done", report: { ...report, skipped: [...report.skipped] } });
  } catch (error) {
    await send(abort.signal.aborted ? { kind: "cancelled" } : failure(error));
  }
}

function failure(error: unknown): BuildEvent {
  if (!(error instanceof Error)) return { kind: "failed", forPeople: false, message: String(error) };
  const stack = error.stack === undefined ? {} : { stack: error.stack };
  return { kind: "failed", forPeople: error instanceof UserError, message: error.message, ...stack };
}

/** Lets through the first and last progress of each stage and, in between, one at a time. */
function thinned(report: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    const isBorder = progress.done === 0 || progress.done === progress.total;
    if (!isBorder && now - last < PROGRESS_MILLISECONDS) return;
    last = now;
    report(progress);
  };
}

function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems do not let a process do that: then it competes on equal terms.
  }
}
