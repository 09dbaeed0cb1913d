import { fork } from "node:child_process";
import type { z } from "zod";
import { FAILURES } from "../failures.ts";
import { fill } from "../phrase.ts";
import type { WorkerCommand, WorkerEvent } from "./protocol.ts";

/** One process of a worker, from its start to its death. */
export interface WorkerProcess<Setup, Task> {
  readonly pid: number | undefined;
  send(command: WorkerCommand<Setup, Task>): void;
  kill(): void;
}

/** How a process ended. */
export interface ProcessEnd {
  /** As "by SIGKILL" or "with code 1". */
  readonly how: string;
  readonly lastWords: string;
}

export interface WorkerListener<Facts, News, Result> {
  onEvent(event: WorkerEvent<Facts, News, Result>): void;
  /** Told of what came instead of an event. */
  onNonsense(error: Error): void;
  onEnd(end: ProcessEnd): void;
}

/** How many characters of what a process last wrote to standard error go with the report of its death. */
const LAST_WORDS = 4000;

/** Starts a process that serves a worker; what it says is told to the listener. */
export function startProcess<Setup, Facts, Task, News, Result>(
  entry: string | URL,
  events: z.ZodType<WorkerEvent<Facts, News, Result>>,
  listener: WorkerListener<Facts, News, Result>,
): WorkerProcess<Setup, Task> {
  const child = fork(entry, { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
  let lastWords = "";
  child.stderr?.on("data", (text: Buffer) => {
    lastWords = (lastWords + text.toString()).slice(-LAST_WORDS);
  });
  child.on("error", (error) => {
    lastWords += error.message;
  });
  child.on("message", (message) => {
    const event = events.safeParse(message);
    if (event.success) listener.onEvent(event.data);
    else listener.onNonsense(event.error);
  });
  // Not "exit": messages may still be on their way then.
  child.on("close", (code, killer) => {
    listener.onEnd({
      how:
        killer === null ? fill(FAILURES.withCode, { code: code ?? "" }) : fill(FAILURES.bySignal, { signal: killer }),
      lastWords,
    });
  });
  return {
    pid: child.pid,
    send: (command) => {
      // A process that is gone is noticed by its "close" event.
      if (child.connected) child.send(command, () => {});
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
