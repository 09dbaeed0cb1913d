import { type ChildProcess, fork } from "node:child_process";
import { UserError } from "../errors.ts";
import { type BuildCommand, type BuildEvent, type BuildRequest, eventSchema } from "./build-messages.ts";
import type { IndexProgress, IndexReport } from "./report.ts";

export interface BuildProcessOptions {
  /** The program that does builds (see `serveBuilds`). */
  readonly entry: string | URL;
  readonly request: BuildRequest;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Told what an owner should know, a line each. */
  readonly onNotice?: (notice: string) => void;
  readonly signal?: AbortSignal;
}

/** How long a cancelled build may take to clean up before its process is killed. */
const CANCEL_MILLISECONDS = 5000;
/** So much of what the process last wrote to standard error goes with the report of its crash. */
const LAST_WORDS = 4000;

/**
 * Builds in another process, so that questions are answered meanwhile and a crash there does no harm here.
 * Throws a UserError when the build fails for a reason that people can mend or its process dies; the signal's reason
 * when it is aborted. The current generation then is what it was.
 */
export async function buildInProcess(options: BuildProcessOptions): Promise<IndexReport> {
  const { entry, request, signal } = options;
  signal?.throwIfAborted();
  const child = fork(entry, { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
  const cancel = () => {
    send(child, { kind: "cancel" });
    setTimeout(() => child.kill("SIGKILL"), CANCEL_MILLISECONDS).unref();
  };
  signal?.addEventListener("abort", cancel);
  try {
    send(child, { kind: "build", request });
    return await outcomeOf(child, options);
  } finally {
    signal?.removeEventListener("abort", cancel);
    if (child.connected) child.disconnect();
  }
}

function outcomeOf(child: ChildProcess, { onProgress, onNotice, signal }: BuildProcessOptions): Promise<IndexReport> {
  let lastWords = "";
  child.stderr?.on("data", (text: Buffer) => {
    lastWords = (lastWords + text.toString()).slice(-LAST_WORDS);
  });
  return new Promise((resolve, reject) => {
    const end = (event: Exclude<BuildEvent, { kind: "progress" | "notice" }>) => {
      if (event.kind === "done") resolve(event.report);
      else if (event.kind === "cancelled") reject(signal?.reason ?? new Error("The build was cancelled."));
      else reject(toError(event));
    };
    child.on("message", (message) => {
      const event = eventSchema.safeParse(message);
      if (!event.success) reject(new Error("The indexing process sent something else.", { cause: event.error }));
      else if (event.data.kind === "progress") onProgress?.(event.data.progress);
      else if (event.data.kind === "notice") onNotice?.(event.data.notice);
      else end(event.data);
    });
    child.on("error", reject);
    // Not "exit": messages may still be on their way then.
    child.on("close", (code, killer) => {
      if (signal?.aborted) reject(signal.reason);
      const how = killer === null ? `with code ${code}` : `by ${killer}`;
      const hint = killer === "SIGKILL" ? " (often for lack of memory)" : "";
      reject(
        new UserError(`The indexing process was ended ${how}${hint}. The index is as it was; try again.`, {
          cause: lastWords,
        }),
      );
    });
  });
}

function toError({ forPeople, message, stack }: Extract<BuildEvent, { kind: "failed" }>): Error {
  if (forPeople) return new UserError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function send(child: ChildProcess, command: BuildCommand): void {
  // A process that is gone is reported by its "close" event.
  if (child.connected) child.send(command, () => {});
}
